// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/judged_script.h"

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::script;

/// Who acts (R03, R04, R06), for whom (R05), and on what (R07, R09, R11, R12, R30): what one event shows at once.
class ActingRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void laterRegistrationIsSaid();
    void circleRestsOnItsMembers();
    void parametersChangeTheVerdict();
    void entriesJudgeTheirOwnTime();
};

namespace {

using Row = void (*)(const char* name, const char* rule, const char* events, const char* expected);

void whoActs(Row row)
{
    row("R03 active", "R03", "1@100: register A a | issue c A u S", "");
    row("R03 suspended before, same block", "R03", "1@100: register A a | halt A suspended | issue c A u S", "1.2");
    row("R03 suspended after, same block", "R03", "1@100: register A a | issue c A u S | halt A suspended", "");
    row("R03 active again", "R03", "1@100: register A a | halt A suspended | halt A active | issue c A u S", "");
    row("R03 withdrawn", "R03", "1@100: register A a | halt A withdrawn ; 9@900: revoke c A", "9.0");
    row("R03 another institution", "R03", "1@100: halt B suspended | issue c A u S", "");
    row("R03 every kind of act", "R03",
        "1@100: halt A suspended | issue c A u S | suspend c A | reinstate c A | revoke c A | present c A - | accept c A | refuse c A",
        "1.1 1.2 1.3 1.4 1.5 1.6 1.7");
    row("R03 being granted something is no act", "R03", "1@100: halt A suspended | authorise A S | consent k u A c | rekey A b", "");
    row("R03 the verifier counts, not the issuer", "R03", "1@100: issue c A u S | halt A suspended | present c V -", "");
    row("R03 registered again is no new status", "R03", "1@100: halt A suspended | register A a | issue c A u S", "1.2");
    row("R03 a status of no known word, once", "R03", "1@100: halt A paused | issue c A u S | issue d A u S", "1.1?");

    row("R04 registered", "R04", "1@100: register A a | issue c A u S", "");
    row("R04 nobody knows it", "R04", "1@100: issue c A u S", "1.0");
    row("R04 each act", "R04", "1@100: issue c A u S | present c A -", "1.0 1.1");
    row("R04 in the directory", "R04", "1@100: issue c E u S", "");
    row("R04 registered later, same block", "R04", "1@100: issue c A u S | register A a", "1.0");
    row("R04 its key is known", "R04", "1@100: rekey A a | issue c A u S", "");
    row("R04 a status alone is no registration", "R04", "1@100: halt A active | issue c A u S", "1.1");
    row("R04 the verifier acts", "R04", "1@100: register A a | issue c A u S | present c V -", "1.2");
    row("R04 another one is registered", "R04", "1@100: register B b | issue c A u S", "1.1");
    row("R04 withdrawn is R03's", "R04", "1@100: register A a | halt A withdrawn | issue c A u S", "");
    row("R04 names none, once a contract", "R04", "1@100: revoke c ~ | revoke d ~", "1.0?");

    row("R06 the issuer", "R06", "1@100: register A a | issue c A u S | suspend c A | reinstate c A | revoke c A", "");
    row("R06 a bank", "R06", "1@100: issue c A u S | register B b | revoke c B", "1.2");
    row("R06 an authority", "R06", "1@100: issue c A u S | register B b authority | revoke c B", "");
    row("R06 an authority registered later", "R06", "1@100: issue c A u S | revoke c B | register B b authority", "1.1");
    row("R06 the directory's authority", "R06", "1@100: issue c A u S | revoke c D", "");
    row("R06 a bank that calls itself an authority", "R06", "1@100: register E e authority | issue c A u S | revoke c E", "1.2");
    row("R06 every change", "R06", "1@100: issue c A u S | suspend c B | reinstate c B | revoke c B", "1.1 1.2 1.3");
    row("R06 issued again by another", "R06", "1@100: issue c A u S | issue c B u S | revoke c B | suspend c A", "1.3");
    row("R06 no actor, sent by the issuer", "R06", "1@100: register A a | issue c A u S | revoke c ~ 0 by a", "");
    row("R06 no actor, sent by an authority", "R06", "1@100: register B b authority | issue c A u S | revoke c ~ 0 by b", "");
    row("R06 no actor, sent by another", "R06", "1@100: register A a | register B b | issue c A u S | revoke c ~ 0 by b", "1.3");
    row("R06 no actor, sent with a former key", "R06",
        "1@100: register A a | rekey A n | issue c A u S | revoke c ~ 0 by a", "1.3");
    row("R06 revoked before it was issued", "R06", "1@100: revoke c A | issue c A u S", "1.0?");
    row("R06 an authority may revoke what nobody issued", "R06", "1@100: revoke c D", "");
}

void forWhom(Row row)
{
    row("R05 registered", "R05", "1@100: did u | issue c A u S", "");
    row("R05 unknown", "R05", "1@100: issue c A u S", "1.0");
    row("R05 registered later, same block", "R05", "1@100: issue c A u S | did u", "1.0");
    row("R05 another DID", "R05", "1@100: did w | issue c A u S", "1.1");
    row("R05 deactivated before, same block", "R05", "1@100: did u | undid u | issue c A u S", "1.2");
    row("R05 deactivated after, same block", "R05", "1@100: did u | issue c A u S | undid u", "");
    row("R05 registered again", "R05", "1@100: did u | undid u | did u | issue c A u S", "");
    row("R05 a change of key is no registration", "R05", "1@100: didkey u | issue c A u S", "1.1");
    row("R05 deactivated, never registered", "R05", "1@100: undid u | issue c A u S", "1.1");
    row("R05 presentations are not judged", "R05", "1@100: present c V -", "");
    row("R05 no subject, once", "R05", "1@100: issue c A ~ S | issue d A ~ S", "1.0?");
}

void onWhat(Row row)
{
    row("R07 all that is required", "R07", "1@100: issue i A u I | issue p A u P | issue c A u X 0 0 i,p", "");
    row("R07 licence and income serve, too", "R07", "1@100: issue i A u L | issue p A u N | issue c A u X 0 0 i,p", "");
    row("R07 none", "R07", "1@100: issue c A u X", "1.0");
    row("R07 no means", "R07", "1@100: issue i A u I | issue c A u X 0 0 i", "1.1");
    row("R07 no identity", "R07", "1@100: issue p A u P | issue c A u X 0 0 p", "1.1");
    row("R07 two of one kind", "R07", "1@100: issue i A u I | issue l A u L | issue c A u X 0 0 i,l", "1.2");
    row("R07 only direct evidence counts", "R07", "1@100: issue i A u I | issue p A u P 0 0 i | issue c A u X 0 0 p", "1.2");
    row("R07 issued later, same block", "R07", "1@100: issue i A u I | issue c A u X 0 0 i,p | issue p A u P", "1.1");
    row("R07 worth is R08's", "R07", "1@100: issue i A u I | issue p A w P | revoke p A | issue c A u X 0 0 i,p", "");
    row("R07 roles that require nothing", "R07", "1@100: issue i A u I | issue p A u P | issue o A u O", "");
    row("R07 nobody says what it is, once a schema", "R07", "1@100: issue c A u S | issue d A u S | issue e A u T", "1.0? 1.2?");
    row("R07 what is missing may be there", "R07",
        "1@100: issue s A u I | issue q A u S | issue c A u X 0 0 s,q | issue p A u P | issue d A u X 0 0 s,q,p", "1.1?");

    const std::string month = "1@1000000: issue p A u P ; ";
    const auto at = [&month](std::int64_t time, const char* events) { return month + "2@" + std::to_string(time) + ": " + events; };
    static const std::string lastSecond = at(1'000'000 + 30 * 86400, "issue c A u X 0 0 p"), late = at(1'000'001 + 30 * 86400, "issue c A u X 0 0 p"),
                             other = at(9'000'000, "issue q A u P | issue c A u X 0 0 q"), notDirect = at(9'000'000, "issue q A u O 0 0 . | issue c A u X 0 0 q"),
                             renewed = at(9'000'000, "issue p A u P | issue c A u X 0 0 p"), income = at(9'000'000, "issue c A u X 0 0 n"),
                             unclear = "1@1000000: issue s A u S ; 2@9000000: issue c A u X 0 0 s | issue d A u X 0 0 s";
    row("R09 thirty days", "R09", lastSecond.c_str(), "");
    row("R09 a second more", "R09", late.c_str(), "2.0");
    row("R09 a new one", "R09", other.c_str(), "");
    row("R09 not to any depth", "R09", notDirect.c_str(), "");
    row("R09 issued again", "R09", renewed.c_str(), "");
    row("R09 income proofs do not age", "R09", ("1@1000000: issue n A u N ; " + income.substr(month.size())).c_str(), "");
    row("R09 old, and nobody says what it is", "R09", unclear.c_str(), "2.0?");

    row("R11 a line", "R11", "1@100: issue c A u S | issue d A u S 0 0 c | issue e A u S 0 0 d", "");
    row("R11 itself", "R11", "1@100: issue c A u S 0 0 c", "1.0");
    row("R11 two", "R11", "1@100: issue c A u S 0 0 d | issue d A u S 0 0 c", "1.1");
    row("R11 three", "R11", "1@100: issue c A u S 0 0 d | issue d A u S 0 0 e | issue e A u S 0 0 c", "1.2");
    row("R11 a diamond is no circle", "R11",
        "1@100: issue c A u S | issue d A u S 0 0 c | issue e A u S 0 0 c | issue f A u S 0 0 d,e", "");
    row("R11 named before it was issued", "R11", "1@100: issue c A u S 0 0 d | issue d A u S", "");
    row("R11 issued again with other evidence", "R11", "1@100: issue c A u S | issue d A u S 0 0 c | issue c A u S 0 0 d", "1.2");
    row("R11 closed once, not again beside it", "R11",
        "1@100: issue c A u S 0 0 d | issue d A u S 0 0 c | issue e A u S 0 0 d", "1.1");
    row("R11 the zero id is nobody", "R11", "1@100: issue - A u S 0 0 -", "");

    row("R12 each its own", "R12", "1@100: issue c A u S 0 0 . m | issue d A w S 0 0 . n", "");
    row("R12 two subjects", "R12", "1@100: issue c A u S 0 0 . m | issue d A w S 0 0 . m", "1.1");
    row("R12 two issuers", "R12", "1@100: issue c A u S 0 0 . m ; 9@900: issue d B w S 0 0 . m", "9.0");
    row("R12 one subject", "R12", "1@100: issue c A u S 0 0 . m | issue d B u S 0 0 . m", "");
    row("R12 another schema", "R12", "1@100: issue c A u S 0 0 . m | issue d A w T 0 0 . m", "");
    row("R12 the zero digest", "R12", "1@100: issue c A u S 0 0 . - | issue d A w S 0 0 . -", "");
    row("R12 revoked before makes no difference", "R12", "1@100: issue c A u S 0 0 . m | revoke c A | issue d A w S 0 0 . m", "1.2");
    row("R12 the first subject again", "R12",
        "1@100: issue c A u S 0 0 . m | issue d A w S 0 0 . m | issue e A u S 0 0 . m | issue f A w S 0 0 . m", "1.1 1.2 1.3");
    row("R12 no digest, once a contract", "R12", "1@100: issue c A u S 0 0 . ~ | issue d A u S 0 0 . ~", "1.0?");

    row("R30 from the block's time", "R30", "1@1000000: issue c A u S 1000000", "");
    row("R30 a day", "R30", "1@1000000: issue c A u S 913600", "");
    row("R30 a second more", "R30", "1@1000000: issue c A u S 913599", "1.0");
    row("R30 later", "R30", "1@1000000: issue c A u S 2000000", "");
    row("R30 no limit states no date", "R30", "1@1000000: authorise A S 900000 | issue c A u S 0", "");
    row("R30 before the authorisation", "R30", "1@1000000: authorise A S 990000 | issue c A u S 989999", "1.1");
    row("R30 with the authorisation", "R30", "1@1000000: authorise A S 990000 | issue c A u S 990000", "");
    row("R30 an authorisation without limit", "R30", "1@1000000: authorise A S 0 | issue c A u S 989999", "");
    row("R30 one of two covers it", "R30", "1@1000000: authorise A S 980000 | authorise A S 990000 | issue c A u S 985000", "");
    row("R30 the earlier one has ended", "R30",
        "1@1000000: authorise A S 980000 | deauthorise A S | authorise A S 990000 | issue c A u S 985000", "1.3");
    row("R30 no authorisation at all is R01's", "R30", "1@1000000: issue c A u S 985000", "");
}

} // namespace

void ActingRulesTest::judges_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("expected");
    const Row row = [](const char* name, const char* rule, const char* events, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(expected);
    };
    whoActs(row);
    forWhom(row);
    onWhat(row);
}

void ActingRulesTest::judges()
{
    QFETCH(QString, rule);
    QFETCH(QString, events);
    QFETCH(QString, expected);
    const auto findings = judge(eventsOf(events.toStdString()), defaultPack());
    QCOMPARE(places(findings, rule.toStdString()), expected);
    for (const auto& [id, finding] : findings)
        QVERIFY2(isWellFormed(id, finding), finding.summary.en.c_str());
}

void ActingRulesTest::laterRegistrationIsSaid()
{
    for (const auto& [rule, first, then] : {std::tuple{"R04", "1@100: did u | issue c A u S", "register A a"},
             std::tuple{"R05", "1@100: did w | issue c A u S", "did u"}}) {
        const auto before = ofRule(judge(eventsOf(first), defaultPack()), rule);
        const auto after = ofRule(judge(eventsOf(std::string{first} + " ; 7@200: " + then + " ; 8@300: " + then), defaultPack()), rule);
        QCOMPARE(before.size(), std::size_t{1});
        QCOMPARE(after.size(), std::size_t{1});
        QCOMPARE(after[0].id, before[0].id);
        QCOMPARE(after[0].verdictNow, Verdict::Violation);
        QVERIFY(before[0].summary.en.find("block 7") == std::string::npos);
        QVERIFY2(after[0].summary.en.find("block 7, log 0") != std::string::npos, after[0].summary.en.c_str());
        QVERIFY(after[0].summary.zh.find("区块 7 日志 0") != std::string::npos);
    }
}

void ActingRulesTest::circleRestsOnItsMembers()
{
    const auto found = ofRule(judge(eventsOf("1@100: issue x A u S | issue c A u S 0 0 d ; 2@110: issue d A u S 0 0 x,e ; "
                                             "3@120: issue e A u S 0 0 c"), defaultPack()), "R11");
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].events, (std::vector{EventKey{chain, 1, 1}, EventKey{chain, 2, 0}, EventKey{chain, 3, 0}}));
    QVERIFY2(found[0].summary.en.find("in 3 steps") != std::string::npos, found[0].summary.en.c_str());
}

void ActingRulesTest::parametersChangeTheVerdict()
{
    const auto revoked = eventsOf("1@100: register B b bank | issue c A u S | revoke c B");
    QCOMPARE(places(judge(revoked, withParameter("R06", "kinds", std::vector<std::string>{"bank"})), "R06"), QString{});
    const auto early = eventsOf("1@1000000: issue c A u S 1000 | issue d B u S 1000");
    const auto batch = withParameter("R30", "batch_issuers", std::vector<std::string>{toText(idOf<InstitutionId>("A"))});
    QCOMPARE(places(judge(early, batch), "R30"), QStringLiteral("1.1"));
    const auto old = eventsOf("1@100: issue p A u P ; 2@86501: issue c A u X 0 0 p");
    QCOMPARE(places(judge(old, defaultPack()), "R09"), QString{});
    QCOMPARE(places(judge(old, withParameter("R09", "days", std::int64_t{1})), "R09"), QStringLiteral("2.0"));
    RulePack pack = defaultPack();
    QVERIFY(!pack.requirements.empty());
    pack.requirements[0].offChainAllowed = true;
    const auto bare = eventsOf("1@100: issue c A u X | issue i A u I | issue d A u X 0 0 i");
    QCOMPARE(places(judge(bare, pack), "R07"), QStringLiteral("1.0? 1.2"));
}

void ActingRulesTest::entriesJudgeTheirOwnTime()
{
    // R09 allows ten days until 1 000 000, one day from then on; R02's hint is not used up before its entry begins.
    RulePack pack = defaultPack();
    std::vector<RuleSettings> rules;
    for (RuleSettings settings : pack.rules) {
        if (settings.id == "R09") {
            settings.parameters["days"] = std::int64_t{10};
            settings.until = 1'000'000;
            rules.push_back(settings);
            settings.parameters["days"] = std::int64_t{1};
            settings.from = 1'000'000;
            settings.until = INT64_MAX;
        }
        if (settings.id == "R02") settings.from = 1'000'000;
        rules.push_back(std::move(settings));
    }
    pack.rules = std::move(rules);
    const auto findings = judge(eventsOf("1@800000: issue p A u P ; 2@999999: issue c A u X 0 0 p ; 3@1000000: issue d A u X 0 0 p"), pack);
    QCOMPARE(places(findings, "R09"), QStringLiteral("3.0"));
    QCOMPARE(places(findings, "R02"), QStringLiteral("3.0?"));
}

QTEST_APPLESS_MAIN(ActingRulesTest)
#include "acting_rules_test.moc"
