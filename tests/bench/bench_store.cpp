// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a workspace and opens it again:
//   bench_store [--events N] [--plain] [--batch BLOCKS] [--directory DIR] [--keep]
//   bench_store --open FILE [--plain]      only opens and reads what --keep left
#include "models/store/workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <chrono>
#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace guanlan;
using namespace guanlan::store;

namespace {

constexpr int eventsPerBlock = 40;
constexpr std::int64_t firstTime = 1'700'000'000;

template <class Id>
Id idOf(std::uint64_t kind, std::uint64_t number)
{
    typename Id::Representation bytes{};
    std::uint64_t state = kind << 56 ^ number * 0x9e3779b97f4a7c15;
    for (auto& byte : bytes) { // xorshift: ids look like hashes, and cost little to make
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = std::uint8_t(state >> 32);
    }
    return Id{bytes};
}

/// A fixed seed's consortium: 35 % issuances, 15 % consents, 25 % presentations, 20 % verifications, 5 % the rest.
class Life {
public:
    BlockContent nextBlock()
    {
        BlockContent block{m_block, idOf<BlockHash>(1, m_block), firstTime + std::int64_t(m_block) * 5, {}};
        for (int i = 0; i < eventsPerBlock; ++i) {
            Event event = nextEvent();
            event.key = EventKey{ChainRef{}, m_block, std::uint32_t(i)};
            event.time = block.time;
            event.txIndex = std::uint32_t(i);
            event.tx = idOf<TxHash>(2, m_block * eventsPerBlock + std::uint64_t(i));
            event.contract = idOf<Address>(3, 0);
            block.events.push_back(std::move(event));
        }
        ++m_block;
        return block;
    }

private:
    std::uint64_t below(std::uint64_t bound) { return m_random() % bound; }
    InstitutionId institution() { return idOf<InstitutionId>(4, below(20)); }
    CredentialId recent() { return idOf<CredentialId>(5, m_credentials - std::min(m_credentials, 1 + below(20'000))); }

    Event nextEvent()
    {
        Event event;
        event.sender = idOf<Address>(6, below(20));
        const std::uint64_t dice = below(100);
        if (dice < 35) {
            event.type = EventType::CredentialIssued;
            event.credential = idOf<CredentialId>(5, m_credentials++);
            event.institution = institution();
            event.subject = idOf<SubjectId>(7, below(1 + m_credentials / 3));
            event.schema = idOf<SchemaId>(8, below(6));
            event.digest = idOf<Digest>(9, m_credentials);
            event.validFrom = firstTime + std::int64_t(m_block);
            event.validUntil = firstTime + 31'536'000 + std::int64_t(m_block);
            if (dice < 10) event.evidence = {recent()};
        } else if (dice < 50) {
            event.type = EventType::ConsentGranted;
            event.consent = idOf<ConsentId>(10, m_consents++);
            event.subject = idOf<SubjectId>(7, below(1 + m_credentials / 3));
            event.counterparty = institution();
            event.credential = recent();
            event.purpose = std::uint32_t(below(5));
            event.validUntil = firstTime + 2'592'000 + std::int64_t(m_block);
        } else if (dice < 75) {
            event.type = EventType::CredentialPresented;
            event.credential = recent();
            event.counterparty = institution();
            event.consent = idOf<ConsentId>(10, m_consents - std::min(m_consents, 1 + below(5000)));
            event.purpose = std::uint32_t(below(5));
            event.businessRef = idOf<BusinessRef>(11, m_references++);
        } else if (dice < 95) {
            event.type = EventType::CredentialVerified;
            event.credential = recent();
            event.counterparty = institution();
            event.businessRef = idOf<BusinessRef>(11, m_references - std::min(m_references, 1 + below(200)));
            event.accepted = below(20) != 0;
            event.reason = 0;
        } else {
            event.type = EventType::CredentialRevoked;
            event.credential = recent();
            event.institution = institution();
            event.reason = std::uint32_t(below(5));
        }
        return event;
    }

    std::mt19937_64 m_random{20'260'302};
    std::uint64_t m_block = 0, m_credentials = 1, m_consents = 1, m_references = 1;
};

using Clock = std::chrono::steady_clock;
double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// Of this process: what a busy machine does not change much.
double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

template <class T>
T must(Result<T> result)
{
    if (result) return std::move(result).value();
    std::fprintf(stderr, "bench_store: %s\n", result.error().message.c_str());
    std::exit(3);
}

struct Spent {
    double wall = 0;
    double cpu = 0;
};

/// The writer's own time only: making the events up is not counted.
Spent fill(Workspace& workspace, std::int64_t events, int batchBlocks)
{
    const auto writer = must(workspace.writer());
    const auto chain = must(writer->openChain({"Bench", "evm", 1, BlockHash{}, 0, "{}", ""}));
    Life life;
    Spent spent;
    for (std::int64_t done = 0; done < events; done += std::int64_t{batchBlocks} * eventsPerBlock) {
        std::vector<BlockContent> blocks;
        for (int i = 0; i < batchBlocks; ++i)
            blocks.push_back(life.nextBlock());
        const auto start = Clock::now();
        const double cpu = cpuSeconds();
        must(writer->append(chain, blocks));
        spent.wall += secondsSince(start);
        spent.cpu += cpuSeconds() - cpu;
        if (done % 1'000'000 == 0 && done > 0)
            std::printf("  %lld events, %.0f events/s so far, %.0f a CPU second, peak RSS %.0f MB\n",
                        static_cast<long long>(done), double(done) / spent.wall, double(done) / spent.cpu, peakMegabytes());
    }
    return spent;
}

template <class Work>
void timed(const char* what, const Work& work)
{
    const auto start = Clock::now();
    work();
    std::printf("%-44s %9.1f ms\n", what, secondsSince(start) * 1000);
}

void readBack(const Workspace::Options& options)
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<EventReader> reader;
    timed("open", [&] { workspace = must(Workspace::open(options)); });
    timed("first page of 200, newest first", [&] {
        reader = must(workspace->reader());
        must(reader->page({{}, Direction::Backward, {}, 200, 0}));
    });
    timed("chains, institutions", [&] {
        must(reader->chains());
        must(reader->institutions());
    });
    timed("activity by day, all institutions", [&] { must(reader->activity({})); });
    EventFilter filter;
    filter.institutions = {idOf<InstitutionId>(4, 3)};
    timed("page of one institution", [&] { must(reader->page({filter, Direction::Backward, {}, 200, 0})); });
    filter.types = {EventType::CredentialRevoked};
    timed("page of one institution and a rare type", [&] { must(reader->page({filter, Direction::Forward, {}, 200, 0})); });
    timed("middle by ordinal, a page", [&] {
        const auto fence = must(reader->fenceAt(must(reader->total()) / 2));
        must(reader->page({{}, Direction::Forward, fence.after, 200, 0}));
    });
    timed("a credential's events", [&] { must(reader->credentialEvents(idOf<CredentialId>(5, 1000))); });
    std::printf("%-44s %9lld\n", "events", static_cast<long long>(must(reader->total())));
    std::int64_t rows = 0;
    const auto start = Clock::now();
    must(reader->scan({}, [&](const EventRow&) { return ++rows < 1'000'000; }, {}));
    std::printf("%-44s %9.0f rows/s\n", "scan", double(rows) / secondsSince(start));
}

void sizes(const std::filesystem::path& path, std::int64_t events, bool plain)
{
    std::printf("file: %.0f bytes an event\n", double(std::filesystem::file_size(path)) / double(events));
    if (!plain) return;
    QProcess shell; // Debian's sqlite3: an eye that is not ours
    shell.start(QStringLiteral("sqlite3"),
                {QString::fromStdString(path.string()),
                 QStringLiteral("SELECT printf('  %-24s %7.1f bytes an event', name, sum(pgsize) * 1.0 / %1) FROM dbstat "
                                "GROUP BY name ORDER BY sum(pgsize) DESC LIMIT 14; "
                                "SELECT printf('event row and its indexes: %.1f bytes an event', sum(pgsize) * 1.0 / %1) "
                                "FROM dbstat WHERE name GLOB 'event' OR name GLOB 'event_by_*'").arg(events)});
    shell.waitForFinished(600'000);
    std::printf("%s", shell.readAllStandardOutput().constData());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("events"), QStringLiteral("How many."), QStringLiteral("N"), QStringLiteral("1000000")},
                       {QStringLiteral("batch"), QStringLiteral("Blocks of 40 events a transaction."), QStringLiteral("N"),
                        QStringLiteral("100")},
                       {QStringLiteral("plain"), QStringLiteral("Not encrypted; shows sizes by table.")},
                       {QStringLiteral("directory"), QStringLiteral("Where to put the workspace."), QStringLiteral("DIR")},
                       {QStringLiteral("keep"), QStringLiteral("Leave the workspace there.")},
                       {QStringLiteral("open"), QStringLiteral("Read this one."), QStringLiteral("FILE")}});
    parser.process(application);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const bool plain = parser.isSet(QStringLiteral("plain"));
    const auto passphrase = plain ? std::nullopt : std::optional<std::string>{"bench"};
    if (parser.isSet(QStringLiteral("open"))) {
        readBack({parser.value(QStringLiteral("open")).toStdString(), passphrase, OpenMode::ReadWrite});
        return 0;
    }
    QTemporaryDir folder{parser.value(QStringLiteral("directory")).isEmpty()
                             ? QStringLiteral("/tmp/bench_store-XXXXXX")
                             : parser.value(QStringLiteral("directory")) + QStringLiteral("/bench_store-XXXXXX")};
    folder.setAutoRemove(!parser.isSet(QStringLiteral("keep")));
    const std::int64_t events = parser.value(QStringLiteral("events")).toLongLong();
    Workspace::Options options{(folder.path() + QStringLiteral("/bench.guanlan")).toStdString(),
                               passphrase, OpenMode::ReadWrite};
    {
        const auto workspace = must(Workspace::create(options));
        const Spent spent = fill(*workspace, events, parser.value(QStringLiteral("batch")).toInt());
        std::printf("%s, %lld events: %.0f events/s appended, %.0f a CPU second, peak RSS %.0f MB\n",
                    plain ? "plain" : "encrypted", static_cast<long long>(events), double(events) / spent.wall,
                    double(events) / spent.cpu, peakMegabytes());
    }
    sizes(options.path, events, plain);
    readBack(options);
    std::printf("peak RSS %.0f MB; %s\n", peakMegabytes(), options.path.c_str());
    return 0;
}
