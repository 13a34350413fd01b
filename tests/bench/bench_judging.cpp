// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a workspace from scratch, then block by block:
//   bench_judging [--events N] [--blocks N] [--directory DIR] [--keep]
//   bench_judging --open FILE [--events N] [--blocks N]      a copy of what --keep left: it is changed
#include "models/analytics/rule_engine.h"
#include "models/store/workspace.h"
#include "tests/bench/judged_life.h"
#include "tests/bench/timings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace guanlan;
using namespace guanlan::bench;

namespace {

constexpr std::int64_t lifeSeconds = 455 * 86'400; ///< From the first block to the last.

/// The blocks of a life, one after the other.
class Blocks {
public:
    explicit Blocks(std::size_t events) : m_life{events, std::int64_t(lifeSeconds / std::max<std::size_t>(1, events / eventsPerBlock))} {}

    store::BlockContent next()
    {
        store::BlockContent block;
        for (std::size_t i = 0; i < eventsPerBlock; ++i) block.events.push_back(eventOf(m_life.next(m_made++)));
        block.number = block.events.front().key.block();
        block.time = block.events.front().time;
        block.hash = idOf<BlockHash>(EntityRef{std::uint32_t(block.number) ^ 0xc000'0000});
        return block;
    }

private:
    Life m_life;
    std::size_t m_made = 0;
};

template <class T>
double share(std::vector<T> sorted, double part)
{
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, std::size_t(part * double(sorted.size())))];
}

/// Fills the workspace, or runs over what is there already.
void fill(Blocks& blocks, store::EventWriter& writer, ChainRef chain, std::size_t events, bool isThere)
{
    const auto start = Clock::now();
    std::vector<store::BlockContent> batch;
    for (std::size_t made = 0; made < events; made += eventsPerBlock) {
        batch.push_back(blocks.next());
        if (batch.size() < 200 && made + eventsPerBlock < events) continue;
        if (!isThere) must(writer.append(chain, batch));
        batch.clear();
    }
    if (!isThere) std::printf("filled with %zu events in %.0f s\n", events, secondsSince(start));
}

void judgeAll(analytics::RuleEngine& engine, store::EventReader& reader, store::EventWriter& writer, ChainRef chain, std::size_t events)
{
    const auto start = Clock::now();
    const double cpu = cpuMilliseconds();
    must(engine.catchUp(reader, writer, chain, {}));
    const double seconds = secondsSince(start);
    std::int64_t findings = 0;
    for (const store::FindingCount& each : must(reader.findingCounts({}))) findings += each.count;
    std::printf("from scratch: %zu events in %.1f s (%.1f s of CPU time), %.0f events/s, %lld findings, peak RSS %.0f MB\n", events, seconds,
        (cpuMilliseconds() - cpu) / 1000, double(events) / seconds, static_cast<long long>(findings), peakMegabytes());
}

void judgeOn(analytics::RuleEngine& engine, store::EventReader& reader, store::EventWriter& writer, ChainRef chain, Blocks& blocks, int count)
{
    std::vector<double> wall, cpu;
    for (int i = 0; i < count; ++i) {
        must(writer.append(chain, {blocks.next()}));
        const auto start = Clock::now();
        const double before = cpuMilliseconds();
        must(engine.catchUp(reader, writer, chain, {}));
        wall.push_back(secondsSince(start) * 1000);
        cpu.push_back(cpuMilliseconds() - before);
    }
    for (auto* times : {&wall, &cpu}) std::sort(times->begin(), times->end());
    std::printf("block by block, %d blocks of %zu events: median %.2f ms (CPU %.2f), 99 %% %.2f ms (CPU %.2f), most %.2f ms\n", count, eventsPerBlock,
        share(wall, 0.5), share(cpu, 0.5), share(wall, 0.99), share(cpu, 0.99), wall.empty() ? 0 : wall.back());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("events"), QStringLiteral("How many."), QStringLiteral("N"), QStringLiteral("1000000")},
        {QStringLiteral("blocks"), QStringLiteral("How many blocks one by one."), QStringLiteral("N"), QStringLiteral("1000")},
        {QStringLiteral("directory"), QStringLiteral("Where."), QStringLiteral("DIR")}, {QStringLiteral("keep"), QStringLiteral("Leave it.")},
        {QStringLiteral("open"), QStringLiteral("What was left."), QStringLiteral("FILE")}});
    parser.process(application);
    const std::size_t events = parser.value(QStringLiteral("events")).toULongLong() / eventsPerBlock * eventsPerBlock;
    QTemporaryDir folder{parser.isSet(QStringLiteral("directory")) ? parser.value(QStringLiteral("directory")) + QStringLiteral("/bench_judging-XXXXXX")
                                                                   : QString{}};
    folder.setAutoRemove(!parser.isSet(QStringLiteral("keep")));
    const QString open = parser.value(QStringLiteral("open"));
    const std::string path = (open.isEmpty() ? folder.filePath(QStringLiteral("judged.guanlan")) : open).toStdString();
    const auto workspace = must(store::Workspace::openOrCreate({path, {}, store::OpenMode::ReadWrite}));
    const auto writer = must(workspace->writer());
    const ChainRef chain = must(writer->openChain({.name = "bench", .family = "evm", .chainId = 1, .startBlock = 1}));
    must(writer->setDirectory(chain, directoryOfLife()));
    Blocks blocks{events};
    fill(blocks, *writer, chain, events, !open.isEmpty());
    std::printf("%s\n", path.c_str());
    const auto reader = must(workspace->reader());
    auto engine = must(analytics::RuleEngine::create(must(analytics::RulePack::load(RESOURCES "/rules/default.json"))));
    judgeAll(engine, *reader, *writer, chain, events);
    judgeOn(engine, *reader, *writer, chain, blocks, parser.value(QStringLiteral("blocks")).toInt());
    return 0;
}
