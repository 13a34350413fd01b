// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/credential_chain.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <deque>
#include <map>
#include <random>
#include <set>

using namespace guanlan;
using namespace guanlan::analytics;
using script::WorkspaceOfEvents;

Q_DECLARE_METATYPE(guanlan::analytics::CredentialCondition)
Q_DECLARE_METATYPE(guanlan::analytics::ConsentCover)
Q_DECLARE_METATYPE(guanlan::analytics::Authority)

namespace {

CredentialId credential(const std::string& name) { return script::idOf<CredentialId>(name); }

Result<CredentialGraph> graphOf(const std::string& events, const std::string& focus, CredentialLimits limits = {})
{
    WorkspaceOfEvents space;
    space.fill(script::eventsOf(events));
    return buildCredentialGraph(*space.reader, credential(focus), limits);
}

/// Who names whom as evidence.
using Rests = std::map<int, std::set<int>>;

/// Everything reachable one way.
std::set<int> reach(const Rests& arrows, int from)
{
    std::set<int> seen;
    std::deque<int> next{from};
    for (; !next.empty(); next.pop_front())
        if (const auto found = arrows.find(next.front()); found != arrows.end())
            for (const int one : found->second)
                if (seen.insert(one).second) next.push_back(one);
    return seen;
}

} // namespace

class CredentialChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conditionsThenAndNow_data();
    void conditionsThenAndNow();
    void consentOfUses_data();
    void consentOfUses();
    void issuersAuthority_data();
    void issuersAuthority();
    void randomGraphs_data();
    void randomGraphs();
    void limitsAreSaid();
    void stepsInOrder();
    void unknownOnes();
    void onlyItsOwnChain();
};

void CredentialChainTest::conditionsThenAndNow_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<CredentialCondition>("then");
    QTest::addColumn<CredentialCondition>("now");
    const auto row = [](const char* name, const char* events, CredentialCondition then, CredentialCondition now) {
        QTest::newRow(name) << QString::fromLatin1(events) << then << now;
    };
    using enum CredentialCondition;
    row("active", "0@100: issue c A u S 0 0", Active, Active);
    row("revoked", "0@100: issue c A u S | revoke c A", Active, Revoked);
    row("revocation is final", "0@100: issue c A u S | revoke c A | reinstate c A", Active, Revoked);
    row("suspended", "0@100: issue c A u S | suspend c A", Active, Suspended);
    row("reinstated", "0@100: issue c A u S | suspend c A | reinstate c A", Active, Active);
    row("expired since", "0@100: issue c A u S 0 150 ; 1@150: suspend x A", Active, Expired);
    row("about to expire", "0@100: issue c A u S 0 150 ; 1@149: suspend x A", Active, Active);
    row("valid since", "0@100: issue c A u S 150 0 ; 1@150: suspend x A", NotYetValid, Active);
    row("not yet valid", "0@100: issue c A u S 150 0 ; 1@149: suspend x A", NotYetValid, NotYetValid);
    row("spoken of before", "0@100: suspend c A | issue c A u S", Suspended, Suspended);
}

void CredentialChainTest::conditionsThenAndNow()
{
    QFETCH(QString, events);
    QFETCH(CredentialCondition, then);
    QFETCH(CredentialCondition, now);
    const auto graph = graphOf(events.toStdString(), "c");
    VERIFY_DONE(graph);
    QCOMPARE(graph->nodes.size(), std::size_t{1});
    QCOMPARE(graph->nodes[0].then, then);
    QCOMPARE(graph->nodes[0].now, now);
    QCOMPARE(graph->chainName, std::string{"Pilot"});
}

void CredentialChainTest::consentOfUses_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<ConsentCover>("cover");
    const auto row = [](const char* name, const char* events, ConsentCover cover) {
        QTest::newRow(name) << QString::fromLatin1("0@100: issue c A u S ; 1@110: ") + QString::fromLatin1(events) << cover;
    };
    using enum ConsentCover;
    row("in force", "consent k u V c | present c V k", InForce);
    row("none named", "present c V ~", Missing);
    row("zero", "consent - u V c | present c V -", Missing);
    row("never granted", "present c V k", Missing);
    row("granted later", "present c V k | consent k u V c", Missing);
    row("another verifier", "consent k u W c | present c V k", Mismatched);
    row("another credential", "consent k u V d | present c V k", Mismatched);
    row("another subject", "consent k w V c | present c V k", Mismatched);
    row("withdrawn", "consent k u V c | withdraw k | present c V k", Withdrawn);
    row("withdrawn later", "consent k u V c | present c V k | withdraw k", InForce);
    row("granted anew", "consent k u V c | withdraw k | consent k u V c | present c V k", InForce);
    row("expired at that second", "consent k u V c 110 | present c V k", Expired);
    row("last second", "consent k u V c 111 | present c V k", InForce);
    row("an answer", "accept c V", NotAsked);
}

void CredentialChainTest::consentOfUses()
{
    QFETCH(QString, events);
    QFETCH(ConsentCover, cover);
    const auto graph = graphOf(events.toStdString(), "c");
    VERIFY_DONE(graph);
    QCOMPARE(graph->uses.size(), std::size_t{1});
    QCOMPARE(graph->uses[0].consent, cover);
    QCOMPARE(graph->uses[0].consentPurpose.has_value(),
        cover == ConsentCover::InForce || cover == ConsentCover::Withdrawn || cover == ConsentCover::Expired);
}

void CredentialChainTest::issuersAuthority_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<Authority>("authority");
    QTest::addColumn<int>("log"); // Of the event it rests on; -1: none.
    const auto row = [](const char* name, const char* events, Authority authority, int log) {
        QTest::newRow(name) << QString::fromLatin1("0@100: ") + QString::fromLatin1(events) << authority << log;
    };
    using enum Authority;
    row("never", "issue c A u S", NeverAuthorised, -1);
    row("later", "issue c A u S | authorise A S", NeverAuthorised, -1);
    row("authorised", "authorise A S | issue c A u S", Authorised, 0);
    row("for another schema", "authorise A T | issue c A u S", NeverAuthorised, -1);
    row("ended", "authorise A S | deauthorise A S | issue c A u S", Ended, 1);
    row("ended later", "authorise A S | issue c A u S | deauthorise A S", Authorised, 0);
    row("over", "authorise A S 0 100 | issue c A u S", OutsideValidity, 0);
    row("not begun", "authorise A S 101 0 | issue c A u S", OutsideValidity, 0);
    row("one of two", "authorise A S 0 0 | authorise A S 200 0 | issue c A u S", Authorised, 0);
    row("never issued", "revoke c A", Unknown, -1);
}

void CredentialChainTest::issuersAuthority()
{
    QFETCH(QString, events);
    QFETCH(Authority, authority);
    QFETCH(int, log);
    const auto graph = graphOf(events.toStdString(), "c");
    VERIFY_DONE(graph);
    const CredentialNode& node = graph->nodes.at(0);
    QCOMPARE(node.issuerThen, authority);
    QCOMPARE(node.authorisation ? int(node.authorisation->logIndex()) : -1, log);
}

void CredentialChainTest::randomGraphs_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("circles");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed << (seed % 2 == 0);
}

void CredentialChainTest::randomGraphs()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, circles);
    std::mt19937 random{seed};
    constexpr int count = 60;
    Rests rests, carries;
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += (i > 0 ? ";" : "") + std::to_string(i) + "@" + std::to_string(100 + i) + ":issue n" + std::to_string(i) + " A u S 0 0";
        std::string list;
        for (unsigned k = 0, many = random() % 3; k < many; ++k) {
            const int evidence = circles ? int(random() % count) : int(random() % unsigned(i + 1)) - 1;
            if (evidence < 0 || (!circles && evidence >= i)) continue;
            list += (list.empty() ? " n" : ",n") + std::to_string(evidence);
            rests[i].insert(evidence);
            carries[evidence].insert(i);
        }
        text += list;
    }
    WorkspaceOfEvents space;
    space.fill(script::eventsOf(text));
    std::map<CredentialId, int> numbers;
    for (int i = 0; i < count; ++i)
        numbers[credential("n" + std::to_string(i))] = i;
    for (const int focus : {0, 7, 31, 59}) {
        const auto graph = buildCredentialGraph(*space.reader, credential("n" + std::to_string(focus)));
        VERIFY_DONE(graph);
        std::set<int> expected = reach(rests, focus), found;
        expected.merge(reach(carries, focus));
        expected.insert(focus);
        for (const CredentialNode& node : graph->nodes) {
            QVERIFY(found.insert(numbers.at(node.id)).second);
            QVERIFY((node.relation == CredentialRelation::Focus) == (numbers.at(node.id) == focus));
        }
        QCOMPARE(found, expected);
        std::set<std::pair<int, int>> edges, expectedEdges;
        for (const CredentialEdge& edge : graph->edges)
            QVERIFY(edges.insert({numbers.at(graph->nodes[edge.evidence].id), numbers.at(graph->nodes[edge.derived].id)}).second);
        bool cyclic = false;
        for (const int derived : expected) {
            for (const int evidence : rests[derived])
                if (expected.contains(evidence)) expectedEdges.insert({evidence, derived});
            cyclic = cyclic || reach(rests, derived).contains(derived);
        }
        QCOMPARE(edges, expectedEdges);
        QCOMPARE(graph->cyclic, cyclic);
        QCOMPARE(graph->nodesLeftOut, std::int64_t{0});
    }
}

void CredentialChainTest::limitsAreSaid()
{
    std::string text = "0@100: issue c A u S";
    for (int i = 0; i < 20; ++i)
        text += " | issue d" + std::to_string(i) + " A u S 0 0 c | present c V -";
    const auto graph = graphOf(text, "c", {.maxNodes = 6, .maxDepth = 64, .maxUses = 5});
    VERIFY_DONE(graph);
    QCOMPARE(graph->nodes.size(), std::size_t{6});
    QCOMPARE(graph->nodesLeftOut, std::int64_t{15});
    QCOMPARE(graph->nodes[0].leftOut, std::int64_t{15});
    QCOMPARE(graph->uses.size(), std::size_t{5});
    QCOMPARE(graph->usesLeftOut, std::int64_t{15});
    QCOMPARE(graph->uses.back().event.key.logIndex(), 40u);

    const auto shallow = graphOf("0@100: issue a A u S | issue b A u S 0 0 a | issue c A u S 0 0 b", "c", {.maxDepth = 1});
    VERIFY_DONE(shallow);
    QCOMPARE(shallow->nodes.size(), std::size_t{2});
    QCOMPARE(shallow->nodes[1].depth, -1);
    QCOMPARE(shallow->nodesLeftOut, std::int64_t{1});
}

void CredentialChainTest::stepsInOrder()
{
    const auto graph = graphOf("0@100: issue e A w S | issue c A u S 0 0 e ; 1@110: suspend e A | present c V - | issue d B u S 0 0 c ; "
                               "2@120: revoke c A",
        "c");
    VERIFY_DONE(graph);
    QStringList steps;
    for (const CredentialStep& step : graph->steps)
        steps << QString::fromUtf8(eventTypeName(step.event.type).data()) + QLatin1Char(' ')
                + QChar::fromLatin1(char(graph->nodes[step.node].id.value()[31]));
    QCOMPARE(steps, (QStringList{QStringLiteral("credential.issued e"), QStringLiteral("credential.issued c"),
                        QStringLiteral("credential.suspended e"), QStringLiteral("credential.presented c"),
                        QStringLiteral("credential.issued d"), QStringLiteral("credential.revoked c")}));
    QCOMPARE(graph->edges.size(), std::size_t{2});
    for (const CredentialEdge& edge : graph->edges) {
        const bool isFirst = graph->nodes[edge.evidence].id == credential("e");
        QCOMPARE(edge.then, CredentialCondition::Active);
        QCOMPARE(edge.sameSubject, !isFirst);
    }
    QCOMPARE(graph->uses.at(0).then, CredentialCondition::Active);
    QCOMPARE(graph->headBlock, std::optional<std::uint64_t>{2});
    QCOMPARE(graph->headTime, std::int64_t{120});
}

void CredentialChainTest::unknownOnes()
{
    const auto missing = graphOf("0@100: issue c A u S", "x");
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    const auto named = graphOf("0@100: issue c A u S 0 0 x", "x");
    VERIFY_DONE(named);
    QCOMPARE(named->nodes.size(), std::size_t{2});
    QVERIFY(!named->nodes[0].issuance);
    QCOMPARE(named->nodes[0].now, CredentialCondition::Unknown);
    const auto self = graphOf("0@100: issue c A u S 0 0 c", "c");
    VERIFY_DONE(self);
    QVERIFY(self->cyclic);
    WorkspaceOfEvents empty;
    QVERIFY(!buildCredentialGraph(*empty.reader, credential("c")));
}

void CredentialChainTest::onlyItsOwnChain()
{
    WorkspaceOfEvents space;
    space.fill(script::eventsOf("0@100: issue c A u S"));
    const ChainRef other = space.openChain("Other", "other");
    VERIFY_DONE(space.writer->append(other, script::blocksOf(script::eventsOf("0@100: revoke c A | issue d A u S 0 0 c"))));
    const auto graph = buildCredentialGraph(*space.reader, credential("c"));
    VERIFY_DONE(graph);
    QCOMPARE(graph->nodes.size(), std::size_t{1});
    QCOMPARE(graph->nodes[0].now, CredentialCondition::Active);
}

QTEST_APPLESS_MAIN(CredentialChainTest)
#include "credential_chain_test.moc"
