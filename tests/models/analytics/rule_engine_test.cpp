// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/engine_runs.h"

#include <algorithm>

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::engine_runs;

namespace {

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
    void incidentsAreJudged();
    void forkedHistoryFails();
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
    VERIFY_DONE(space.writer->setDirectory(chain, {{script::idOf<InstitutionId>("A"), {"甲证券", "Alpha"}, InstitutionKind::Securities}}));
    VERIFY_DONE(space.writer->setSchemas(chain, {{script::idOf<SchemaId>("S"), "licence", {"执照", "Licence"}}}));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    const auto findings = findingsOf(*space.reader);
    const auto found = std::find_if(findings.begin(), findings.end(), [](const auto& entry) { return entry.second.rule == "R01"; });
    QVERIFY(found != findings.end());
    const Finding& finding = found->second;
    QCOMPARE(finding.institution, std::optional{script::idOf<InstitutionId>("A")});
    QCOMPARE(finding.packDigest, engine.pack().digest);
    QVERIFY2(finding.summary.zh.starts_with("甲证券于北京时间 2026-03-02 09:20:11 签发凭证 "), finding.summary.zh.c_str());
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

void RuleEngineTest::incidentsAreJudged()
{
    const auto blocks = script::blocksOf(life(5, 60));
    const auto tip = blocks.back().number;
    const std::vector<Incident> incidents{{0, 1000, ChainRef{1}, "receipts-root", "n1", 40, "a"}, {0, 1001, ChainRef{1}, "node-unreachable", "n2", {}, "b"},
        {0, 1002, ChainRef{1}, "head-age", "", tip, "c"}, {0, 1003, ChainRef{1}, "seals", "n1", tip + 1, "d"},
        {0, 1004, ChainRef{1}, "seals", "n2", tip + 1, "e"}, {0, 1005, ChainRef{1}, "receipts-root", "n1", 40, "a"},
        {0, 1006, ChainRef{1}, "rewound", "n1", 7, "f"}, {0, 1007, ChainRef{2}, "receipts-root", "n1", 41, "g"}};
    const auto integrityOf = [](store::EventReader& reader) {
        auto findings = findingsOf(reader);
        std::erase_if(findings, [](const auto& entry) { return entry.second.rule != "R31"; });
        return findings;
    };
    WorkspaceOfEvents atOnce, stepwise;
    const ChainRef chain = atOnce.openChain();
    VERIFY_DONE(atOnce.writer->append(chain, blocks));
    for (const Incident& incident : incidents)
        VERIFY_DONE(atOnce.writer->record(incident));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*atOnce.reader, *atOnce.writer, chain, {}));
    const auto expected = findingsOf(*atOnce.reader);

    // Block by block, an incident now and then, with a restart and a rewind over blocks that incidents name.
    QCOMPARE(stepwise.openChain(), chain);
    RuleEngine follower = makeEngine();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        VERIFY_DONE(stepwise.writer->append(chain, {blocks[i]}));
        if (i % 8 == 4 && i / 8 < incidents.size()) VERIFY_DONE(stepwise.writer->record(incidents[i / 8]));
        if (i == 30) follower = makeEngine();
        VERIFY_DONE(follower.catchUp(*stepwise.reader, *stepwise.writer, chain, {}));
    }
    for (std::size_t i = (blocks.size() + 3) / 8; i < incidents.size(); ++i)
        VERIFY_DONE(stepwise.writer->record(incidents[i]));
    VERIFY_DONE(stepwise.writer->rewind(chain, 20, blocks[20].hash, blocks[20].time));
    VERIFY_DONE(follower.catchUp(*stepwise.reader, *stepwise.writer, chain, {}));
    QCOMPARE(integrityOf(*stepwise.reader).size(), std::size_t{3});
    VERIFY_DONE(stepwise.writer->append(chain, slice(blocks, 21, blocks.size())));
    VERIFY_DONE(follower.catchUp(*stepwise.reader, *stepwise.writer, chain, {}));
    QCOMPARE(findingsOf(*stepwise.reader), expected);

    std::vector<std::uint64_t> named;
    for (const auto& [id, finding] : integrityOf(*atOnce.reader)) {
        named.push_back(finding.event.block());
        QVERIFY(finding.event.isBlock());
        QCOMPARE(finding.level, VerificationLevel::Failed);
        QVERIFY(!finding.institution);
        const bool isBehind = finding.event.block() > tip;
        QCOMPARE(finding.summary.en.find("nothing is judged from there") != std::string::npos, isBehind);
        QCOMPARE(finding.summary.en.find("n1, ") != std::string::npos && finding.summary.en.find("n2, ") != std::string::npos, isBehind);
    }
    std::sort(named.begin(), named.end());
    QCOMPARE(named, (std::vector<std::uint64_t>{40, tip, tip + 1}));
}

/// What stands on either side of a fork is worth nothing, whichever rule speaks of it and whatever was sealed.
void RuleEngineTest::forkedHistoryFails()
{
    const auto events = life(5, 60);
    constexpr std::uint64_t parting = 30;
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    VERIFY_DONE(space.writer->raiseLevels(chain, {}, 59));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    Fork fork;
    fork.block = parting;
    VERIFY_DONE(space.writer->freeze(chain, fork));
    VERIFY_DONE(space.writer->record({0, 1000, chain, "fork", "n2", parting, "two histories"}));
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    for (const Event& event : events)
        QCOMPARE(space.reader->event(event.key)->level, event.key.block() >= parting ? VerificationLevel::Failed : VerificationLevel::Proven);
    bool isTold = false;
    for (const auto& [id, finding] : findingsOf(*space.reader)) {
        const bool fails = std::any_of(finding.events.begin(), finding.events.end(), [](EventKey key) { return key.block() >= parting; });
        QCOMPARE(finding.level, fails ? VerificationLevel::Failed : VerificationLevel::Proven);
        isTold = isTold || (finding.rule == "R31" && finding.summary.en.find("from block 30 on") != std::string::npos);
    }
    QVERIFY(isTold);
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
