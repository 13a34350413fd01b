// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/engine_runs.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::engine_runs;

namespace {

/// The default pack, but without R27, with another severity of R05 and with evidence that grows old in a day.
RulePack tunedPack()
{
    QFile file{QStringLiteral(RESOURCES "/rules/default.json")};
    if (!file.open(QIODevice::ReadOnly)) qFatal("no default pack");
    auto pack = nlohmann::json::parse(file.readAll().toStdString());
    for (auto& rule : pack["rules"]) {
        if (rule["id"] == "R27") rule["enabled"] = false;
        if (rule["id"] == "R05") rule["severity"] = "low";
        if (rule["id"] == "R09") rule["parameters"]["days"] = 1;
    }
    QTemporaryDir folder;
    QFile copy{folder.filePath(QStringLiteral("tuned.json"))};
    if (!copy.open(QIODevice::WriteOnly)) qFatal("cannot write a pack");
    copy.write(QByteArray::fromStdString(pack.dump()));
    copy.close();
    auto read = RulePack::load(copy.fileName().toStdString(), RESOURCES "/rules");
    if (!read) qFatal("%s", read.error().message.c_str());
    return std::move(read).value();
}

using Findings = std::map<std::string, Finding>;

} // namespace

/// What judged a chain is kept beside its findings; where it is another, the chain is judged again.
class JudgementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherPackJudgesAgain();
    void oldFindingsStayInForceUntilTheNewAreComplete();
    void directoryAndSchemasJudge_data();
    void directoryAndSchemasJudge();
    void theSameJudgesNothingAgain();
    void aRewindBeforeARestartIsJudgedAgain();
    void chainsAreJudgedEachForItself();
};

void JudgementTest::anotherPackJudgesAgain()
{
    const auto events = longLife(2, 150);
    const Findings byDefault = judgedAtOnce(events), byTuned = judgedAtOnce(events, tunedPack());
    QVERIFY(byDefault.size() > 50 && byTuned.size() > 50);
    QVERIFY(byDefault != byTuned);

    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), byDefault);
    RulePack tuned = tunedPack();
    tuned.path = "/packs/tuned.json";
    RuleEngine other = makeEngine(tuned);
    VERIFY_DONE(other.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), byTuned);
    const auto judged = space.reader->judgement(chain);
    QVERIFY(judged && judged->inForce && !judged->draft);
    QCOMPARE(judged->inForce->pack, tuned.text);
    QCOMPARE(judged->inForce->packPath, tuned.path);
    QCOMPARE(judged->inForce->upTo, events.back().key);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {})); // The first again, which has seen it all.
    QCOMPARE(findingsOf(*space.reader), byDefault);
}

void JudgementTest::oldFindingsStayInForceUntilTheNewAreComplete()
{
    const auto events = life(9, 1700);
    QVERIFY(events.size() > 4096 + 100); // More than one batch of the engine.
    const Findings byDefault = judgedAtOnce(events), byTuned = judgedAtOnce(events, tunedPack());
    WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));

    RunControl control;
    bool isStopped = false;
    control.cancelled = [&isStopped] { return isStopped; };
    control.progress = [&isStopped](std::int64_t done, std::int64_t) { isStopped = done >= 4096; };
    RuleEngine other = makeEngine(tunedPack());
    const Status stopped = other.catchUp(*space.reader, *space.writer, chain, control);
    QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    QCOMPARE(findingsOf(*space.reader), byDefault);
    const auto state = space.reader->judgement(chain);
    QVERIFY(state && state->draft && state->draft->upTo < events.back().key && state->draft->upTo.block() > 0);

    RuleEngine third = makeEngine(tunedPack()); // After a restart: the draft is gone on with.
    VERIFY_DONE(third.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), byTuned);

    isStopped = false;
    QVERIFY(!engine.catchUp(*space.reader, *space.writer, chain, control)); // Back to the first, and not, after all.
    VERIFY_DONE(other.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), byTuned);
    QVERIFY(!space.reader->judgement(chain)->draft);
}

void JudgementTest::directoryAndSchemasJudge_data()
{
    QTest::addColumn<bool>("schemas");
    QTest::newRow("directory of institutions") << false;
    QTest::newRow("roles of schemas") << true;
}

void JudgementTest::directoryAndSchemasJudge()
{
    QFETCH(bool, schemas);
    WorkspaceOfEvents space, fresh;
    const auto events = eventsOf("1@1772414411: issue c A u S");
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    const Findings before = findingsOf(*space.reader);

    const auto tell = [schemas, chain](store::EventWriter& writer) {
        if (schemas) return writer.setSchemas(chain, {{idOf<SchemaId>("S"), "professional-investor", {"专", "P"}}});
        return writer.setDirectory(chain, {{idOf<InstitutionId>("A"), {"甲证券", "Alpha"}, InstitutionKind::Securities}});
    };
    VERIFY_DONE(tell(*space.writer));
    VERIFY_DONE(tell(*fresh.writer));
    fresh.fill(events);
    RuleEngine other = makeEngine();
    VERIFY_DONE(other.catchUp(*fresh.reader, *fresh.writer, chain, {}));
    QVERIFY(findingsOf(*fresh.reader) != before);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(findingsOf(*space.reader), findingsOf(*fresh.reader));
    // R04 does not ask for A any more; R07 knows what must be shown.
    const auto has = [](const Findings& findings, std::string_view rule) {
        return std::any_of(findings.begin(), findings.end(), [rule](const auto& entry) {
            return entry.second.rule == rule && entry.second.verdict == Verdict::Violation;
        });
    };
    const char* rule = schemas ? "R07" : "R04";
    QCOMPARE(has(before, rule), !schemas);
    QCOMPARE(has(findingsOf(*space.reader), rule), schemas);
}

void JudgementTest::theSameJudgesNothingAgain()
{
    WorkspaceOfEvents space;
    const auto events = longLife(3, 60);
    const ChainRef chain = space.fill(events);
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    const auto state = *space.reader->judgement(chain);
    Finding marked = findingsOf(*space.reader).begin()->second;
    marked.summary.en = "as it was";
    VERIFY_DONE(space.writer->judge(chain, {marked}, state.inForce->upTo));
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    RuleEngine restarted = makeEngine();
    VERIFY_DONE(restarted.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(space.reader->finding(marked.id)->summary.en, std::string{"as it was"});
    QCOMPARE(*space.reader->judgement(chain), state);
}

/// R20 spoke when the deadline had passed; on the other branch the answer came in time. Nothing that the finding rests on
/// was removed, and whoever judged before is gone.
void JudgementTest::aRewindBeforeARestartIsJudgedAgain()
{
    const std::string common = "1@0302T0900: did u ; 2@0302T0901: issue c A u S ; 3@0302T0902: present c V k 1 b ;";
    const auto late = blocksOf(eventsOf(common + "4@0401T0900: did w"));
    const auto answered = blocksOf(eventsOf(common + "4@0303T0900: accept c V b ; 5@0401T0900: did w"));
    const auto unanswered = [](store::EventReader& reader) {
        return reader.findings({.rules = {"R20"}, .institutions = {}, .credential = {}, .severity = {}, .from = {}, .to = {}}, 0, 10)->size();
    };
    WorkspaceOfEvents space;
    const ChainRef chain = space.openChain();
    VERIFY_DONE(space.writer->append(chain, late));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(unanswered(*space.reader), std::size_t{1});
    VERIFY_DONE(space.writer->rewind(chain, 3, late[3].hash, late[3].time));
    QCOMPARE(unanswered(*space.reader), std::size_t{1}); // In force until the chain is judged again.
    VERIFY_DONE(space.writer->append(chain, slice(answered, 4, answered.size())));
    RuleEngine restarted = makeEngine();
    VERIFY_DONE(restarted.catchUp(*space.reader, *space.writer, chain, {}));
    QCOMPARE(unanswered(*space.reader), std::size_t{0});
}

void JudgementTest::chainsAreJudgedEachForItself()
{
    WorkspaceOfEvents space;
    const ChainRef first = space.openChain("First", "one"), second = space.openChain("Second", "two");
    VERIFY_DONE(space.writer->append(first, blocksOf(longLife(4, 60))));
    VERIFY_DONE(space.writer->append(second, blocksOf(longLife(5, 60))));
    RuleEngine engine = makeEngine(), tuned = makeEngine(tunedPack());
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, first, {}));
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, second, {}));
    const auto ofFirst = [&] {
        Findings findings = findingsOf(*space.reader);
        std::erase_if(findings, [&](const auto& entry) { return entry.second.event.chain() != first; });
        return findings;
    };
    const Findings before = ofFirst();
    const std::size_t all = findingsOf(*space.reader).size();
    VERIFY_DONE(tuned.catchUp(*space.reader, *space.writer, second, {}));
    QCOMPARE(ofFirst(), before);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, second, {}));
    QCOMPARE(findingsOf(*space.reader).size(), all);
}

QTEST_APPLESS_MAIN(JudgementTest)
#include "judgement_test.moc"
