// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_engine.h"
#include "tests/models/analytics/random_life.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <algorithm>
#include <map>

using namespace guanlan;
using namespace guanlan::analytics;
using script::WorkspaceOfEvents;

namespace {

RuleEngine makeEngine()
{
    auto pack = RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return RuleEngine::create(std::move(pack).value()).value();
}

std::map<std::string, Finding> findingsOf(store::EventReader& reader)
{
    std::map<std::string, Finding> findings;
    auto all = reader.findings({}, 0, 1'000'000);
    if (!all) qFatal("%s", all.error().message.c_str());
    for (Finding& finding : *all)
        findings.emplace(finding.id, std::move(finding));
    return findings;
}

/// Keys carry the chain's number in their workspace; everything else must be the same in every workspace.
std::map<std::string, Finding> withoutChain(std::map<std::string, Finding> findings)
{
    const auto strip = [](EventKey key) { return EventKey{ChainRef{1}, key.block(), key.logIndex(), key.part()}; };
    for (auto& [id, finding] : findings) {
        finding.event = strip(finding.event);
        for (EventKey& key : finding.events)
            key = strip(key);
    }
    return findings;
}

std::vector<Event> life(unsigned seed, int blocks)
{
    std::mt19937 random{seed};
    return script::eventsOf(script::randomLife(random, blocks));
}

/// From 12 January 2026 on, some twelve hours a block.
std::vector<Event> longLife(unsigned seed, int blocks)
{
    std::mt19937 random{seed};
    return script::eventsOf(script::randomLife(random, blocks, script::timeOf("0112T0900"), 8 * 3600));
}

std::map<std::string, Finding> judgedAtOnce(const std::vector<Event>& events)
{
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    if (const Status done = engine.catchUp(*space.reader, *space.writer, chain, {}); !done)
        qFatal("%s", done.error().message.c_str());
    return findingsOf(*space.reader);
}

std::vector<store::BlockContent> slice(const std::vector<store::BlockContent>& blocks, std::size_t from, std::size_t to)
{
    return {blocks.begin() + std::ptrdiff_t(from), blocks.begin() + std::ptrdiff_t(to)};
}

} // namespace

class RuleEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesDoNotMatter_data();
    void batchesDoNotMatter();
    void rewindAndOtherBranch();
    void secondChainHasTheSameIds();
    void namesComeFromTheDirectory();
    void cancelledThenFinished();
    void unknownChain();
    void manyEvents();
};

void RuleEngineTest::batchesDoNotMatter_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("months"); // Or minutes: deadlines of days need months.
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

void RuleEngineTest::batchesDoNotMatter()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, months);
    const auto events = months ? longLife(seed, 150) : life(seed, 150);
    const auto expected = judgedAtOnce(events);
    QVERIFY(expected.size() > 50);

    const auto blocks = script::blocksOf(events);
    std::mt19937 random{seed + 1000};
    WorkspaceOfEvents space;
    const ChainRef chain = space.openChain();
    RuleEngine engine = makeEngine();
    for (std::size_t done = 0; done < blocks.size();) {
        const std::size_t next = std::min(blocks.size(), done + 1 + random() % 30);
        VERIFY_DONE(space.writer->append(chain, slice(blocks, done, next)));
        done = next;
        if (random() % 4 == 0) engine = makeEngine(); // As after a restart.
        if (random() % 3 != 0) VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    }
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), expected);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), expected);
}

void RuleEngineTest::rewindAndOtherBranch()
{
    auto events = life(5, 100);
    const auto other = script::blocksOf(life(6, 140));
    auto branch = script::blocksOf(events);
    constexpr std::size_t fork = 60;
    WorkspaceOfEvents space;
    const ChainRef chain = space.openChain();
    RuleEngine engine = makeEngine();
    VERIFY_DONE(space.writer->append(chain, branch));
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    VERIFY_DONE(space.writer->rewind(chain, fork - 1, branch[fork - 1].hash, branch[fork - 1].time));
    VERIFY_DONE(space.writer->append(chain, slice(other, fork, other.size())));
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));

    std::erase_if(events, [](const Event& event) { return event.key.block() >= fork; });
    for (const auto& block : slice(other, fork, other.size()))
        events.insert(events.end(), block.events.begin(), block.events.end());
    QCOMPARE(findingsOf(*space.reader), judgedAtOnce(events));
}

void RuleEngineTest::secondChainHasTheSameIds()
{
    const auto events = life(7, 60);
    WorkspaceOfEvents space;
    space.openChain("First", "elsewhere");
    const ChainRef second = space.fill(events);
    QVERIFY(second != script::chain);
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, ChainRef{1}, {}));
    QVERIFY(findingsOf(*space.reader).empty());
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, second, {}));
    QCOMPARE(withoutChain(findingsOf(*space.reader)), judgedAtOnce(events));
}

void RuleEngineTest::namesComeFromTheDirectory()
{
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(script::eventsOf("1@1772414411: register A a | issue c A u S"));
    VERIFY_DONE(space.writer->setDirectory({{script::idOf<InstitutionId>("A"), {"甲证券", "Alpha"}, InstitutionKind::Securities}}));
    VERIFY_DONE(space.writer->setSchemas({{script::idOf<SchemaId>("S"), "licence", {"执照", "Licence"}}}));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    const auto findings = findingsOf(*space.reader);
    const auto found = std::find_if(findings.begin(), findings.end(), [](const auto& entry) { return entry.second.rule == "R01"; });
    QVERIFY(found != findings.end());
    const Finding& finding = found->second;
    QCOMPARE(finding.institution, std::optional{script::idOf<InstitutionId>("A")});
    QCOMPARE(finding.packDigest, engine.pack().digest);
    QVERIFY2(finding.summary.zh.starts_with("甲证券 于 2026-03-02 09:20:11（北京时间）签发凭证 "), finding.summary.zh.c_str());
    QVERIFY(finding.summary.zh.find("执照") != std::string::npos);
    QVERIFY2(finding.summary.en.starts_with("Alpha issued credential "), finding.summary.en.c_str());
    QVERIFY(finding.summary.en.find("Basis: ") != std::string::npos);
}

void RuleEngineTest::cancelledThenFinished()
{
    const auto events = life(8, 120);
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    RunControl control;
    control.cancelled = [] { return true; };
    const Status stopped = engine.catchUp(*space.reader, *space.writer, chain, control);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), judgedAtOnce(events));
}

void RuleEngineTest::unknownChain()
{
    WorkspaceOfEvents space;
    RuleEngine engine = makeEngine();
    const Status status = engine.catchUp(*space.reader, *space.writer, ChainRef{3}, {});
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::NotFound);
    const ChainRef empty = space.openChain();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, empty, {}));
}

void RuleEngineTest::manyEvents()
{
    // More than one batch of the engine, stopped in the middle by the control, then taken up by another engine.
    const auto events = life(9, 3200);
    QVERIFY(events.size() > 2 * 4096);
    const auto expected = judgedAtOnce(events);
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    RuleEngine first = makeEngine();
    bool isStopped = false;
    RunControl control;
    control.cancelled = [&isStopped] { return isStopped; };
    std::int64_t total = 0;
    control.progress = [&](std::int64_t done, std::int64_t all) {
        isStopped = done >= 4096;
        total = all;
    };
    QVERIFY(!first.catchUp(*space.reader, *space.writer, chain, control));
    QCOMPARE(total, std::int64_t(events.size()));
    QVERIFY(findingsOf(*space.reader).size() > 0);
    QVERIFY(findingsOf(*space.reader).size() < expected.size());
    RuleEngine second = makeEngine();
    VERIFY_DONE(second.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), expected);
}

QTEST_APPLESS_MAIN(RuleEngineTest)
#include "rule_engine_test.moc"
