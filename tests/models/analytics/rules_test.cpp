// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/judged_script.h"

#include <QTest>

#include <set>

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::script;

class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void evidenceOfAnotherSubjectIsWorse();
    void restsOn();
    void laterAuthorisationIsSaid();
    void levelIsTheWeakest();
    void parametersChangeTheVerdict();
    void idsDoNotDependOnTheWorkspace();
    void hostileTimes();
};

void RulesTest::judges_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* rule, const char* events, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(expected);
    };

    row("R01 never authorised", "R01", "1@100: issue c A u S", "1.0");
    row("R01 authorised before", "R01", "1@100: authorise A S ; 2@110: issue c A u S", "");
    row("R01 authorised before, same block", "R01", "1@100: authorise A S | issue c A u S", "");
    row("R01 authorised later, same block", "R01", "1@100: issue c A u S | authorise A S", "1.0");
    row("R01 another schema", "R01", "1@100: authorise A T | issue c A u S", "1.1");
    row("R01 another institution", "R01", "1@100: authorise B S | issue c A u S", "1.1");
    row("R01 withdrawn before", "R01", "1@100: authorise A S | deauthorise A S | issue c A u S", "1.2");
    row("R01 withdrawn after", "R01", "1@100: authorise A S | issue c A u S | deauthorise A S", "");
    row("R01 withdrawn for another schema", "R01", "1@100: authorise A S | deauthorise A T | issue c A u S", "");
    row("R01 authorised again", "R01", "1@100: authorise A S | deauthorise A S | authorise A S | issue c A u S", "");
    row("R01 one second early", "R01", "1@100: authorise A S 200 300 ; 2@199: issue c A u S", "2.0");
    row("R01 at the first second", "R01", "1@100: authorise A S 200 300 ; 2@200: issue c A u S", "");
    row("R01 at the last second", "R01", "1@100: authorise A S 200 300 ; 2@299: issue c A u S", "");
    row("R01 at the end", "R01", "1@100: authorise A S 200 300 ; 2@300: issue c A u S", "2.0");
    row("R01 no limits", "R01", "1@100: authorise A S 0 0 ; 2@99999999999: issue c A u S", "");
    row("R01 a shorter renewal takes nothing away", "R01",
        "1@100: authorise A S 0 500 | authorise A S 400 900 ; 2@150: issue c A u S ; 3@600: issue d A u S", "");
    row("R01 each issuance", "R01", "1@100: issue c A u S | issue d A u S", "1.0 1.1");
    row("R01 no schema named", "R01", "1@100: issue c A u ~ | issue d A u ~ | issue e B u ~", "1.0? 1.2?");

    row("R02 its controller", "R02", "1@100: register A a | issue c A u S by a", "");
    row("R02 somebody else", "R02", "1@100: register A a | issue c A u S by x", "1.1");
    row("R02 key changed before, same block", "R02", "1@100: register A a | rekey A b | issue c A u S by b", "");
    row("R02 old key after the change", "R02", "1@100: register A a | rekey A b | issue c A u S by a", "1.2");
    row("R02 new key before the change", "R02", "1@100: register A a | issue c A u S by b | rekey A b", "1.1");
    row("R02 every kind of act", "R02",
        "1@100: register A a | register V v | issue c A u S by x | suspend c A by x | reinstate c A by x | "
        "revoke c A by x | present c V - by x | accept c V by x | refuse c V by x",
        "1.2 1.3 1.4 1.5 1.6 1.7 1.8");
    row("R02 consents and DIDs are not its own", "R02", "1@100: register V v | consent k u V c | withdraw k", "");
    row("R02 the actor counts, not the issuer", "R02",
        "1@100: register A a | register B b | issue c A u S by a | revoke c B by b", "");
    row("R02 no known controller, once", "R02", "1@100: issue c A u S by a | issue d A u S by b | present c V -",
        "1.0? 1.2?");
    row("R02 controller known later", "R02", "1@100: issue c A u S by x | register A a | issue d A u S by x", "1.0? 1.2");
    row("R02 registered again", "R02", "1@100: register A a | register A b | issue c A u S by a", "1.2");
    row("R02 a status event changes no key", "R02", "1@100: register A a | halt A suspended | issue c A u S by a", "");
    row("R02 no institution named, once a contract", "R02", "1@100: revoke c ~ by x | revoke d ~ by y", "1.0?");

    row("R08 no evidence", "R08", "1@100: issue c A u S", "");
    row("R08 good evidence", "R08", "1@100: issue e A u S | issue c B u S 0 0 e", "");
    row("R08 unknown", "R08", "1@100: issue c B u S 0 0 e", "1.0");
    row("R08 issued later, same block", "R08", "1@100: issue c B u S 0 0 e | issue e A u S", "1.0");
    row("R08 itself", "R08", "1@100: issue c B u S 0 0 c", "1.0");
    row("R08 the zero id", "R08", "1@100: issue - A u S | issue c B u S 0 0 -", "1.1");
    row("R08 spoken of but never issued", "R08", "1@100: reinstate e A | issue c B u S 0 0 e", "1.1");
    row("R08 another subject", "R08", "1@100: issue e A w S | issue c B u S 0 0 e", "1.1");
    row("R08 revoked before", "R08", "1@100: issue e A u S | revoke e A | issue c B u S 0 0 e", "1.2");
    row("R08 revoked after, same block", "R08", "1@100: issue e A u S | issue c B u S 0 0 e | revoke e A", "");
    row("R08 suspended", "R08", "1@100: issue e A u S | suspend e A | issue c B u S 0 0 e", "1.2");
    row("R08 reinstated before", "R08", "1@100: issue e A u S | suspend e A | reinstate e A | issue c B u S 0 0 e", "");
    row("R08 reinstated later clears nothing", "R08",
        "1@100: issue e A u S | suspend e A | issue c B u S 0 0 e | reinstate e A", "1.2");
    row("R08 revocation is final", "R08", "1@100: issue e A u S | revoke e A | reinstate e A | issue c B u S 0 0 e", "1.3");
    row("R08 renewal in the same block", "R08",
        "1@100: issue e A u S | revoke e A | issue f A u S | issue c B u S 0 0 f", "");
    row("R08 not yet valid", "R08", "1@100: issue e A u S 200 300 ; 2@199: issue c B u S 0 0 e", "2.0");
    row("R08 at the first second", "R08", "1@100: issue e A u S 200 300 ; 2@200: issue c B u S 0 0 e", "");
    row("R08 at the last second", "R08", "1@100: issue e A u S 200 300 ; 2@299: issue c B u S 0 0 e", "");
    row("R08 expired", "R08", "1@100: issue e A u S 200 300 ; 2@300: issue c B u S 0 0 e", "2.0");
    row("R08 one finding an issuance", "R08", "1@100: issue c B u S 0 0 e,f,g", "1.0");
    row("R08 one bad among good", "R08", "1@100: issue e A u S | issue c B u S 0 0 e,f", "1.1");
    row("R08 not to any depth", "R08", "1@100: issue e A u S | issue f A u S 0 0 e ; 2@110: revoke e A | issue c B u S 0 0 f", "");

    row("R13 inside", "R13", "1@100: issue c A u S 100 200 ; 2@150: present c V - | accept c V", "");
    row("R13 first second", "R13", "1@90: issue c A u S 100 200 ; 2@100: present c V -", "");
    row("R13 one second early", "R13", "1@90: issue c A u S 100 200 ; 2@99: present c V -", "2.0");
    row("R13 last second", "R13", "1@90: issue c A u S 100 200 ; 2@199: present c V -", "");
    row("R13 at the end", "R13", "1@90: issue c A u S 100 200 ; 2@200: present c V - | accept c V", "2.0 2.1");
    row("R13 refused answers are right", "R13", "1@90: issue c A u S 100 200 ; 2@200: refuse c V", "");
    row("R13 refused presentation still breaks it", "R13",
        "1@90: issue c A u S 100 200 ; 2@200: present c V - | refuse c V", "2.0");
    row("R13 no limits", "R13", "1@90: issue c A u S 0 0 ; 2@99999999999: present c V -", "");
    row("R13 an answer that does not say", "R13", "1@90: issue c A u S 100 200 ; 2@200: answer c V", "2.0?");
    row("R13 never issued, once", "R13", "1@90: present c V - | accept c V | present d V -", "1.0? 1.2?");
    row("R13 issued later, same block", "R13", "1@90: present c V - | issue c A u S 100 200", "1.0?");
    row("R13 issued again with a later end", "R13",
        "1@90: issue c A u S 0 100 | issue c A u S 0 200 ; 2@150: present c V -", "");

    row("R14 active", "R14", "1@100: issue c A u S | present c V -", "");
    row("R14 revoked before, same block", "R14", "1@100: issue c A u S | revoke c A | present c V - | accept c V", "1.2 1.3");
    row("R14 revoked after, same block", "R14", "1@100: issue c A u S | present c V - | revoke c A", "");
    row("R14 suspended", "R14", "1@100: issue c A u S | suspend c A ; 2@110: present c V -", "2.0");
    row("R14 reinstated before", "R14", "1@100: issue c A u S | suspend c A | reinstate c A | present c V -", "");
    row("R14 reinstated after", "R14", "1@100: issue c A u S | suspend c A | present c V - | reinstate c A", "1.2");
    row("R14 suspended again", "R14",
        "1@100: issue c A u S | suspend c A | reinstate c A | suspend c A | present c V -", "1.4");
    row("R14 revocation is final", "R14", "1@100: issue c A u S | revoke c A | reinstate c A | present c V -", "1.3");
    row("R14 refused answers are right", "R14", "1@100: issue c A u S | revoke c A | refuse c V", "");
    row("R14 an answer that does not say", "R14", "1@100: issue c A u S | revoke c A | answer c V", "1.2?");
    row("R14 another credential", "R14", "1@100: issue c A u S | issue d A u S | revoke d A | present c V -", "");
    row("R14 issued again under the same id", "R14", "1@100: issue c A u S | revoke c A | issue c A u S | present c V -", "1.3");
    row("R14 revoked, never issued", "R14", "1@100: revoke c A | present c V -", "1.1");

    row("R15 consent in force", "R15", "1@100: issue c A u S | consent k u V c | present c V k", "");
    row("R15 granted later, same block", "R15", "1@100: issue c A u S | present c V k | consent k u V c", "1.1");
    row("R15 none named", "R15", "1@100: issue c A u S | present c V ~", "1.1");
    row("R15 the zero id", "R15", "1@100: issue c A u S | present c V -", "1.1");
    row("R15 the zero id, even if granted", "R15", "1@100: issue c A u S | consent - u V c | present c V -", "1.2");
    row("R15 of another verifier", "R15", "1@100: issue c A u S | consent k u W c | present c V k", "1.2");
    row("R15 of another credential", "R15", "1@100: issue c A u S | consent k u V d | present c V k", "1.2");
    row("R15 of another subject", "R15", "1@100: issue c A u S | consent k w V c | present c V k", "1.2");
    row("R15 its own consent decides", "R15",
        "1@100: issue c A u S | consent k u V c | consent m u W c | present c V m", "1.3");
    row("R15 withdrawn is R17's", "R15", "1@100: issue c A u S | consent k u V c | withdraw k | present c V k", "");
    row("R15 expired is R17's", "R15", "1@100: issue c A u S | consent k u V c 150 ; 2@150: present c V k", "");
    row("R15 granted twice, one fits", "R15",
        "1@100: issue c A u S | consent k u V c | consent k u W c | present c V k | present c W k", "");
    row("R15 answers need none", "R15", "1@100: issue c A u S | accept c V", "");
    row("R15 credential never issued, consent fits", "R15", "1@100: consent k u V c | present c V k", "1.1?");
    row("R15 credential never issued, none named", "R15", "1@100: present c V -", "1.0");
}

void RulesTest::judges()
{
    QFETCH(QString, rule);
    QFETCH(QString, events);
    QFETCH(QString, expected);
    const auto findings = judge(script::eventsOf(events.toStdString()), defaultPack());
    QCOMPARE(places(findings, rule.toStdString()), expected);
    for (const auto& [id, finding] : findings)
        QVERIFY2(isWellFormed(id, finding), finding.summary.en.c_str());
}

void RulesTest::evidenceOfAnotherSubjectIsWorse()
{
    const auto severityOf = [](const char* events) {
        for (const auto& [id, finding] : judge(script::eventsOf(events), defaultPack()))
            if (finding.rule == "R08") return finding.severity;
        return Severity::Low;
    };
    QCOMPARE(severityOf("1@100: issue c B u S 0 0 e"), Severity::High);
    QCOMPARE(severityOf("1@100: issue e A w S | issue c B u S 0 0 e"), Severity::Critical);
    QCOMPARE(severityOf("1@100: issue e A w S | issue c B u S 0 0 f,e"), Severity::Critical);
}

void RulesTest::restsOn()
{
    const auto findings = judge(script::eventsOf("1@100: register A a | authorise A S | deauthorise A S ; "
                                                 "2@110: issue e A w S | suspend e A ; 3@120: issue c A u S 0 0 e by x"),
        defaultPack());
    std::map<std::string, std::vector<EventKey>> events;
    for (const auto& [id, finding] : findings)
        if (finding.event.block() == 3) events[finding.rule] = finding.events;
    const auto key = [](std::uint64_t block, std::uint32_t log) { return EventKey{script::chain, block, log}; };
    QCOMPARE(events["R01"], (std::vector{key(1, 1), key(1, 2), key(3, 0)}));
    QCOMPARE(events["R02"], (std::vector{key(1, 0), key(3, 0)}));
    QCOMPARE(events["R08"], (std::vector{key(2, 0), key(2, 1), key(3, 0)}));
}

void RulesTest::laterAuthorisationIsSaid()
{
    const auto before = judge(script::eventsOf("1@100: issue c A u S"), defaultPack());
    const auto after
        = judge(script::eventsOf("1@100: issue c A u S ; 7@200: authorise A S ; 8@210: authorise A S"), defaultPack());
    const auto only = [](const std::map<std::string, Finding>& findings) {
        std::vector<Finding> found;
        for (const auto& [id, finding] : findings)
            if (finding.rule == "R01") found.push_back(finding);
        return found;
    };
    QCOMPARE(only(before).size(), std::size_t{1});
    QCOMPARE(only(after).size(), std::size_t{1});
    QCOMPARE(only(after)[0].id, only(before)[0].id);
    QCOMPARE(only(after)[0].verdictNow, Verdict::Violation);
    QVERIFY(only(before)[0].summary.en.find("followed") == std::string::npos);
    QVERIFY(only(after)[0].summary.en.find("block 7, log 0") != std::string::npos);
    QVERIFY(only(after)[0].summary.zh.find("区块 7 日志 0") != std::string::npos);
}

void RulesTest::levelIsTheWeakest()
{
    const auto findings = judge(script::eventsOf("5@100: revoke c A ; 10@110: present c V - ; 15@120: present c V - ; "
                                                 "25@130: present c V -"),
        defaultPack());
    std::map<std::uint64_t, VerificationLevel> levels;
    for (const auto& [id, finding] : findings)
        if (finding.rule == "R14") levels[finding.event.block()] = finding.level;
    QCOMPARE(levels[10], VerificationLevel::Proven);
    QCOMPARE(levels[15], VerificationLevel::Agreed);
    QCOMPARE(levels[25], VerificationLevel::Reported);
}

void RulesTest::parametersChangeTheVerdict()
{
    RulePack pack = defaultPack();
    const auto set = [&pack](const char* rule, const char* name, ParameterValue value) {
        for (RuleSettings& settings : pack.rules)
            if (settings.id == rule) settings.parameters[name] = std::move(value);
    };
    set("R13", "grace_seconds", std::int64_t{10});
    const auto validity = script::eventsOf("1@90: issue c A u S 100 200 ; 2@90: present c V - ; 3@209: present c V - ; "
                                           "4@210: present c V -");
    QCOMPARE(places(judge(validity, pack), "R13"), QStringLiteral("4.0"));

    set("R14", "grace_blocks", std::int64_t{2});
    const auto revoked = script::eventsOf("1@90: issue c A u S | revoke c A | present c V - ; 2@100: present c V - ; "
                                          "3@110: present c V -");
    QCOMPARE(places(judge(revoked, pack), "R14"), QStringLiteral("3.0"));

    set("R02", "relayers", std::vector<std::string>{toText(script::idOf<Address>("relay"))});
    const auto relayed = script::eventsOf("1@90: register A a | issue c A u S by relay | issue d A u S by x");
    QCOMPARE(places(judge(relayed, pack), "R02"), QStringLiteral("1.2"));

    set("R08", "severity_other_subject", std::string{"medium"});
    for (const auto& [id, finding] : judge(script::eventsOf("1@90: issue e A w S | issue c A u S 0 0 e"), pack))
        if (finding.rule == "R08") QCOMPARE(finding.severity, Severity::Medium);
}

void RulesTest::idsDoNotDependOnTheWorkspace()
{
    const BlockHash genesis = script::idOf<BlockHash>("g");
    const EventKey here{ChainRef{1}, 5, 2, 1}, there{ChainRef{3}, 5, 2, 1};
    QCOMPARE(findingId("R01", genesis, here, {here}), findingId("R01", genesis, there, {there}));
    QVERIFY(findingId("R01", genesis, here, {here}) != findingId("R02", genesis, here, {here}));
    QVERIFY(findingId("R01", genesis, here, {here}) != findingId("R01", script::idOf<BlockHash>("x"), here, {here}));
    const EventKey other{ChainRef{1}, 5, 21};
    QVERIFY(findingId("R01", genesis, here, {here}) != findingId("R01", genesis, here, {here, other}));
}

void RulesTest::hostileTimes()
{
    const auto findings = judge(script::eventsOf("1@9223372036854775807: authorise A S 9223372036854775807 1 | "
                                                 "issue c A u S 9223372036854775807 -9223372036854775807 c | present c V -"),
        defaultPack());
    QVERIFY(!findings.empty());
}

QTEST_APPLESS_MAIN(RulesTest)
#include "rules_test.moc"
