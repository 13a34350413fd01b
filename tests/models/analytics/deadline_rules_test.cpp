// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/analytics/judged_script.h"

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::script;

/// R10, R20 and R27: what is judged only once a deadline has passed. 2 March 2026 is a Monday, so five trading days
/// later ends with 9 March.
class DeadlineRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void headAlone_data();
    void headAlone();
    void oneFindingForEachLeftActive();
    void replacementsByRole();
    void severityWithinOneInstitution();
    void missingYearIsSaid();
};

namespace {

using Row = void (*)(const char* name, const char* rule, const char* events, const char* expected);

/// The head is far beyond all deadlines.
void cascades(Row row)
{
    const auto r10 = [row](const char* name, const std::string& rest, const char* expected) {
        const std::string label = std::string{"R10 "} + name;
        row(label.c_str(), "R10", ("1@0302T0900: issue p A u P | issue c B u X 0 0 p | issue d B u O 0 0 c ; " + rest).c_str(), expected);
    };
    r10("nothing was done", "2@0302T1000: revoke p A 3", "2.0 2.0");
    r10("both revoked in time", "2@0302T1000: revoke p A 3 ; 3@0309T2359: revoke c B 3 | revoke d B 3", "");
    r10("suspended is enough", "2@0302T1000: revoke p A 3 ; 3@0309T2359: suspend c B | suspend d B", "");
    r10("at the end of the day it is late", "2@0302T1000: revoke p A 3 ; 3@0310T0000: revoke c B 3 | revoke d B 3", "2.0- 2.0-");
    r10("only the first", "2@0302T1000: revoke p A 3 ; 3@0303T1000: revoke c B 0", "2.0");
    r10("revoked for cause in turn", "2@0302T1000: revoke p A 3 ; 3@0303T1000: revoke c B 3", "2.0 3.0");
    r10("suspended and reinstated", "2@0302T1000: revoke p A 3 ; 3@0303T1000: revoke d B | suspend c B ; 4@0304T1000: reinstate c B", "2.0");
    r10("not for cause", "2@0302T1000: revoke p A 1", "");
    r10("suspended for cause is no revocation", "2@0302T1000: suspend p A 3", "");
    r10("no reason given", "2@0302T1000: revoke p A ~", "2.0?");
    r10("issued after the revocation is R08's", "2@0302T1000: revoke c B 3 | revoke p A 3 | issue e B u O 0 0 p | revoke d B", "");
    r10("in the same block before it", "2@0302T1000: revoke c B 0 | issue e B u O 0 0 p | revoke d B | revoke p A 3", "2.3");
    r10("replaced in time", "2@0302T1000: revoke p A 3 ; 3@0309T2359: issue q A u P", "");
    r10("replaced before", "2@0302T0930: issue q A u P ; 3@0302T1000: revoke p A 3", "");
    r10("replaced too late", "2@0302T1000: revoke p A 3 ; 3@0310T0000: issue q A u P", "2.0 2.0");
    r10("replaced, but revoked again", "2@0302T1000: revoke p A 3 | issue q A u P ; 3@0303T1000: revoke q A", "2.0 2.0");
    r10("replaced for another subject", "2@0302T1000: revoke p A 3 | issue q A w P", "2.0 2.0");
    r10("replaced by another role", "2@0302T1000: revoke p A 3 | issue q A u N", "2.0 2.0");
    r10("revoked for cause twice", "2@0302T1000: revoke p A 3 | revoke p A 3", "2.0 2.0");
    row("R10 an older one of the same role is no replacement", "R10",
        "1@0302T0900: issue q A u P | issue p A u P | issue c B u X 0 0 p ; 2@0302T1000: revoke p A 3", "2.0");
    row("R10 expired by then", "R10", "1@0302T0900: issue p A u P | issue c B u X 0 1773000000 p ; 2@0302T1000: revoke p A 3", "");
    row("R10 nothing rests on it", "R10", "1@0302T0900: issue p A u P ; 2@0302T1000: revoke p A 3", "");
    row("R10 over the Spring Festival", "R10",
        "1@0212T0900: issue p A u P | issue c B u X 0 0 p ; 2@0212T1000: revoke p A 3 ; 3@0227T2359: revoke c B", "");
    row("R10 the day after", "R10",
        "1@0212T0900: issue p A u P | issue c B u X 0 0 p ; 2@0212T1000: revoke p A 3 ; 3@0228T0000: revoke c B", "2.0-");
    row("R10 a circle ends", "R10", "1@0302T0900: issue p A u P 0 0 c | issue c B u X 0 0 p ; 2@0302T1000: revoke p A 3", "2.0");
    row("R10 evidence that was never issued", "R10", "1@0302T0900: issue c B u X 0 0 p ; 2@0302T1000: revoke p A 3", "2.0");
}

void answers(Row row)
{
    const char* shown = "1@0302T1000: present c V - 1 b ; ";
    const auto r20 = [row, shown](const char* name, const std::string& rest, const char* expected) {
        row((std::string{"R20 "} + name).c_str(), "R20", (shown + rest).c_str(), expected);
    };
    r20("accepted in time", "2@0309T2359: accept c V b", "");
    r20("refused is answered", "2@0303T1000: refuse c V b", "");
    r20("at the end of the day it is late", "2@0310T0000: accept c V b", "1.0-");
    r20("never", "2@0303T1000: did u", "1.0");
    r20("by another", "2@0303T1000: accept c W b", "1.0");
    r20("about another credential", "2@0303T1000: accept d V b", "1.0");
    r20("of another business", "2@0303T1000: accept c V x", "1.0");
    r20("shown twice, one answer", "2@0303T1000: present c V - 1 b ; 3@0304T1000: accept c V b", "");
    r20("shown again after the answer", "2@0303T1000: accept c V b ; 3@0304T1000: present c V - 1 b", "3.0");
    r20("shown twice, never answered", "2@0303T1000: present c V - 1 b", "1.0 2.0");
    r20("the second one's answer is too late for the first", "2@0309T1000: present c V - 1 b ; 3@0310T1000: accept c V b", "1.0-");
    row("R20 answered before it was shown", "R20", "1@0302T1000: accept c V b | present c V - 1 b", "1.1");
    row("R20 answered in the same block", "R20", "1@0302T1000: present c V - 1 b | accept c V b", "");
}

void duplicates(Row row)
{
    const auto r27 = [row](const char* name, const std::string& rest, const char* expected) {
        row((std::string{"R27 "} + name).c_str(), "R27", ("1@1000000: issue c A u S ; " + rest).c_str(), expected);
    };
    r27("two at once", "2@2000000: issue d A u S", "2.0");
    r27("of another issuer", "2@2000000: issue d B u S", "2.0");
    r27("another subject", "2@2000000: issue d A w S", "");
    r27("another schema", "2@2000000: issue d A u T", "");
    r27("revoked before", "2@2000000: revoke c A 4 | issue d A u S", "");
    r27("suspended before", "2@2000000: suspend c A | issue d A u S", "");
    r27("reinstated before", "2@2000000: suspend c A | reinstate c A | issue d A u S", "2.2");
    r27("renewed after, same block", "2@2000000: issue d A u S | revoke c A 1", "");
    r27("renewed a day after", "2@2000000: issue d A u S ; 3@2086400: revoke c A 1", "");
    r27("a second more", "2@2000000: issue d A u S ; 3@2086401: revoke c A 1", "2.0");
    r27("revoked after for another reason", "2@2000000: issue d A u S ; 3@2000010: revoke c A 4", "2.0");
    r27("three at once, one finding each", "2@2000000: issue d A u S ; 3@3000000: issue e A u S", "2.0 3.0");
    r27("one of two renewed", "2@2000000: issue d A u S | revoke c A 4 ; 3@3000000: issue e A u S | revoke d A 1", "2.0");
    r27("the same id again", "2@2000000: issue c A u S", "2.0");
    r27("the same id for another subject", "2@2000000: issue c A w S", "2.0?");
    r27("the same id after it was revoked", "2@2000000: revoke c A | issue c A u S", "2.1?");
    row("R27 revoked before it was issued", "R27", "1@1000000: revoke c A | issue c A u S", "1.1?");
    row("R27 expired", "R27", "1@1000000: issue c A u S 0 2000000 ; 2@2000000: issue d A u S", "");
    row("R27 last second of the older", "R27", "1@1000000: issue c A u S 0 2000001 ; 2@2000000: issue d A u S", "2.0");
    row("R27 the older not yet valid", "R27", "1@1000000: issue c A u S 3000000 ; 2@2000000: issue d A u S", "");
}

} // namespace

void DeadlineRulesTest::judges_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("expected");
    const Row row = [](const char* name, const char* rule, const char* events, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(expected);
    };
    cascades(row);
    answers(row);
    duplicates(row);
}

void DeadlineRulesTest::judges()
{
    QFETCH(QString, rule);
    QFETCH(QString, events);
    QFETCH(QString, expected);
    const auto findings = judge(eventsOf(events.toStdString()), defaultPack(), timeOf("0601T0000"));
    QCOMPARE(places(findings, rule.toStdString()), expected);
    for (const auto& [id, finding] : findings)
        QVERIFY2(isWellFormed(id, finding), finding.summary.en.c_str());
}

void DeadlineRulesTest::headAlone_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("notYet");
    QTest::addColumn<QString>("due");
    const auto row = [](const char* rule, const char* events, const char* notYet, const char* due) {
        QTest::newRow(rule) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(notYet) << QString::fromLatin1(due);
    };
    row("R10", "1@0302T0900: issue p A u P | issue c B u X 0 0 p | revoke p A 3", "0309T2359", "0310T0000");
    row("R20", "1@0302T0900: present c V - 1 b", "0309T2359", "0310T0000");
    row("R27", "1@0302T0900: issue c A u S | issue d A u S", "0303T0900", "0303T0901");
}

void DeadlineRulesTest::headAlone()
{
    QFETCH(QString, rule);
    QFETCH(QString, events);
    QFETCH(QString, notYet);
    QFETCH(QString, due);
    const auto at = [&](const QString& head) {
        return ofRule(judge(eventsOf(events.toStdString()), defaultPack(), timeOf(head.toStdString())), rule.toStdString()).size();
    };
    QCOMPARE(at(notYet), std::size_t{0});
    QCOMPARE(at(due), std::size_t{1});
}

void DeadlineRulesTest::oneFindingForEachLeftActive()
{
    const auto found = ofRule(judge(eventsOf("1@0302T0900: issue p A u P | issue c B u X 0 0 p | issue d B u O 0 0 c | revoke c B 0 ; "
                                             "2@0302T1000: revoke p A 3"), defaultPack(), timeOf("0601T0000")), "R10");
    QCOMPARE(found.size(), std::size_t{1}); // Through one that is revoked already.
    QCOMPARE(found[0].credential, std::optional{idOf<CredentialId>("d")});
    QCOMPARE(found[0].institution, std::optional{idOf<InstitutionId>("B")});
    QCOMPARE(found[0].counterparty, std::optional{idOf<InstitutionId>("A")});
    QCOMPARE(found[0].events, (std::vector{EventKey{chain, 1, 0}, EventKey{chain, 1, 1}, EventKey{chain, 1, 2}, EventKey{chain, 2, 0}}));
    QVERIFY2(found[0].summary.en.find("depth 2") != std::string::npos, found[0].summary.en.c_str());
}

void DeadlineRulesTest::replacementsByRole()
{
    // A second schema of the same role; and schemas of which nobody says the role, where the schema itself counts.
    RulePack pack = defaultPack();
    pack.schemaRoles[idOf<SchemaId>("R")] = SchemaRole::AssetProof;
    const auto events = [](const std::string& schema, const std::string& other) {
        return eventsOf("1@0302T0900: issue p A u " + schema + " | issue c B u X 0 0 p ; 2@0302T1000: revoke p A 3 | issue q A u " + other);
    };
    const std::int64_t head = timeOf("0601T0000");
    QCOMPARE(places(judge(events("P", "R"), pack, head), "R10"), QString{});
    QCOMPARE(places(judge(events("P", "L"), pack, head), "R10"), QStringLiteral("2.0"));
    QCOMPARE(places(judge(events("S", "S"), pack, head), "R10"), QString{});
    QCOMPARE(places(judge(events("S", "T"), pack, head), "R10"), QStringLiteral("2.0"));
}

void DeadlineRulesTest::severityWithinOneInstitution()
{
    const auto severity = [](const char* events) {
        const auto found = ofRule(judge(eventsOf(events), defaultPack(), 9'000'000), "R27");
        return found.size() == 1 ? found[0].severity : Severity::Critical;
    };
    QCOMPARE(severity("1@1000000: issue c A u S | issue d B u S"), Severity::Low);
    QCOMPARE(severity("1@1000000: issue c A u S | issue d A u S"), Severity::Medium);
}

void DeadlineRulesTest::missingYearIsSaid()
{
    const auto shown = judge(eventsOf("1@1228T1000: present c V - ; 2@1230T1000: present d V - ; 3@1231T1000: present e V -"),
        defaultPack(), timeOf("1231T2359"));
    QCOMPARE(places(shown, "R20"), QStringLiteral("1.0?"));
    QVERIFY(ofRule(shown, "R20")[0].summary.en.find("2027") != std::string::npos);
    const auto revoked = judge(eventsOf("1@1228T1000: issue p A u P | issue c B u X 0 0 p | revoke p A 3"), defaultPack());
    QCOMPARE(places(revoked, "R10"), QStringLiteral("1.2?"));
}

QTEST_APPLESS_MAIN(DeadlineRulesTest)
#include "deadline_rules_test.moc"
