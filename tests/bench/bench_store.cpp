// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a workspace and opens it again:
//   bench_store [--events N] [--plain] [--batch BLOCKS] [--directory DIR] [--keep] [--runs N]
//   bench_store --open FILE [--plain] [--runs N]      only opens and reads what --keep left
#include "models/store/key_file.h"
#include "models/store/workspace.h"
#include "tests/bench/timings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <random>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::bench;

namespace {

constexpr int eventsPerBlock = 40;
constexpr std::int64_t firstTime = 1'700'000'000;
constexpr std::uint64_t institutions = 20;
constexpr std::int64_t secondsPerDay = 86'400;
constexpr std::int64_t yearSeconds = 365 * secondsPerDay;
constexpr std::int64_t lifeSeconds = yearSeconds + 90 * secondsPerDay; ///< From the first block to the last.

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
    explicit Life(std::int64_t events) : m_blockSeconds{std::max<std::int64_t>(1, lifeSeconds * eventsPerBlock / events)} {}

    BlockContent nextBlock()
    {
        BlockContent block{m_block, idOf<BlockHash>(1, m_block), firstTime + std::int64_t(m_block) * m_blockSeconds, {}};
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
    InstitutionId institution() { return idOf<InstitutionId>(4, below(institutions)); }
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

    std::int64_t m_blockSeconds;
    std::mt19937_64 m_random{20'260'302};
    std::uint64_t m_block = 0, m_credentials = 1, m_consents = 1, m_references = 1;
};

/// All of them, as a chain file would name them.
std::vector<Institution> directory()
{
    std::vector<Institution> all;
    for (std::uint64_t i = 0; i < institutions; ++i) {
        const std::string number = std::to_string(i);
        all.push_back({idOf<InstitutionId>(4, i), {"机构" + number, "Institution " + number}, InstitutionKind::Bank});
    }
    return all;
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
    must(writer->setDirectory(chain, directory()));
    Life life{events};
    Spent spent, before;
    for (std::int64_t done = 0; done < events; done += std::int64_t{batchBlocks} * eventsPerBlock) {
        std::vector<BlockContent> blocks;
        for (int i = 0; i < batchBlocks; ++i)
            blocks.push_back(life.nextBlock());
        const auto start = Clock::now();
        const double cpu = cpuMilliseconds() / 1000;
        must(writer->append(chain, blocks));
        spent.wall += secondsSince(start);
        spent.cpu += cpuMilliseconds() / 1000 - cpu;
        if (const std::int64_t now = done + std::int64_t{batchBlocks} * eventsPerBlock; now / 500'000 > done / 500'000) {
            std::printf("  %9lld events; the last 500 000: %6.0f events/s, %6.0f a CPU second; peak RSS %.0f MB\n",
                        static_cast<long long>(now), 5e5 / (spent.wall - before.wall), 5e5 / (spent.cpu - before.cpu),
                        peakMegabytes());
            before = spent;
        }
    }
    return spent;
}

/// What the first page asks for, and what a user does next.
void ask(EventReader& reader, Timings& timings)
{
    timings.time("  overview: chains, institutions", [&] {
        must(reader.chains());
        must(reader.institutions());
    });
    timings.time("  overview: activity of 90 days, findings", [&] {
        ActivityRequest request;
        request.from = firstTime + yearSeconds;
        request.to = firstTime + yearSeconds + 90 * secondsPerDay;
        request.byInstitution = true;
        must(reader.activity(request));
        must(reader.findingCounts({}));
    });
    timings.time("  first page of 200 events, newest first", [&] { must(reader.page({{}, Direction::Backward, {}, 200, 0})); });
    EventFilter filter;
    filter.institutions = {idOf<InstitutionId>(4, 3)};
    timings.time("page of one institution", [&] { must(reader.page({filter, Direction::Backward, {}, 200, 0})); });
    filter.types = {EventType::CredentialRevoked};
    timings.time("page of one institution and a rare type", [&] { must(reader.page({filter, Direction::Forward, {}, 200, 0})); });
    timings.time("middle by ordinal, a page of 200", [&] {
        const auto fence = must(reader.fenceAt(must(reader.total()) / 2));
        must(reader.page({{}, Direction::Forward, fence.after, 200, 0}));
    });
    timings.time("one institution by day, one year", [&] {
        ActivityRequest request{.institutions = filter.institutions};
        request.from = firstTime;
        request.to = firstTime + yearSeconds;
        must(reader.activity(request));
    });
    timings.time("a credential's events", [&] { must(reader.credentialEvents(idOf<CredentialId>(5, 1000))); });
}

/// Opens the workspace again and again; before the first time its pages are dropped from the system's cache.
void readBack(const Workspace::Options& options, int runs)
{
    dropFromCache(options.path);
    Timings timings;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<EventReader> reader;
    for (int run = 0; run < runs; ++run) {
        reader.reset();
        workspace.reset();
        if (options.passphrase)
            timings.time("key from passphrase, slow on purpose", [&] { must(readKeyFile(keyFilePath(options.path), *options.passphrase)); });
        timings.time("open (with the key, if any)", [&] { workspace = must(Workspace::open(options)); });
        timings.time("  a reader", [&] { reader = must(workspace->reader()); });
        ask(*reader, timings);
    }
    timings.print();
    std::printf("%-46s %10lld\npeak RSS %.0f MB\n", "events", static_cast<long long>(must(reader->total())), peakMegabytes());
    std::int64_t rows = 0;
    const auto start = Clock::now();
    must(reader->scan({}, [&](const EventRow&) { return ++rows < 1'000'000; }, {}));
    std::printf("%-46s %10.0f rows/s\n", "scan", double(rows) / secondsSince(start));
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
                       {QStringLiteral("runs"), QStringLiteral("How often to open it."), QStringLiteral("N"), QStringLiteral("5")},
                       {QStringLiteral("plain"), QStringLiteral("Not encrypted; shows sizes by table.")},
                       {QStringLiteral("directory"), QStringLiteral("Where to put the workspace."), QStringLiteral("DIR")},
                       {QStringLiteral("keep"), QStringLiteral("Leave the workspace there.")},
                       {QStringLiteral("open"), QStringLiteral("Read this one."), QStringLiteral("FILE")}});
    parser.process(application);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const bool plain = parser.isSet(QStringLiteral("plain"));
    const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
    const auto passphrase = plain ? std::nullopt : std::optional<std::string>{"bench"};
    if (parser.isSet(QStringLiteral("open"))) {
        readBack({parser.value(QStringLiteral("open")).toStdString(), passphrase, OpenMode::ReadWrite}, runs);
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
    std::printf("%s\n", options.path.c_str());
    readBack(options, runs);
    return 0;
}
