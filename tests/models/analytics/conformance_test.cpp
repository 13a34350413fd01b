// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/conformance.h"
#include "models/analytics/pack_in_force.h"
#include "tests/models/analytics/engine_runs.h"

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::engine_runs;

namespace {

/// "met broken", the states of a constraint's cases; "-" where it is not expected at all, "" where nothing tested it.
std::string statesOf(const CredentialConformance& conformance, const std::string& rule)
{
    for (const Constraint& constraint : conformance.constraints) {
        if (constraint.rule != rule) continue;
        std::string states;
        for (const ConformanceCase& each : constraint.cases)
            states += (states.empty() ? "" : " ") + std::string{conformanceName(each.state)} + (each.isCleared ? "(cleared)" : "");
        return states;
    }
    return "-";
}

} // namespace

/// Lives in short texts. Over the demonstration, tests/eval/recount_findings.mjs expects the same.
class ConformanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void life_data();
    void life();
    void whatWasNotJudgedIsPending();
    void withoutAPackThereIsNothing();
};

void ConformanceTest::life_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("expected");
    const QString begin = QStringLiteral("1@0302T0900: register A a ; 2@0302T0901: authorise A S 0 0 ; 3@0302T0902: authorise A T 0 0 ; "
                                         "4@0302T0903: did u ; ");
    const QString issued = begin + QStringLiteral("5@0302T0904: issue c A u S ; ");
    const QString rested = begin + QStringLiteral("5@0302T0904: issue e A u T ; 6@0302T0905: issue c A u S 0 0 e ; ");
    const auto row = [](const char* name, const QString& script, const char* expected) {
        QTest::newRow(name) << script << QString::fromLatin1(expected);
    };
    row("issued, not used", issued + QStringLiteral("6@0302T0905: did w"), "R01=met R08=- R18= R15= R17= R19= R20= R13= R14= R10=-");
    row("unauthorised", QStringLiteral("1@0302T0900: register A a ; 2@0302T0901: issue c A u S"), "R01=broken");
    row("used as expected", issued + QStringLiteral("6@0302T0910: consent k u V c ; 7@0302T0911: present c V k 1 b ; 8@0302T0912: accept c V b"),
        "R18=met,met R15=met R17=met R19=met R20=met R13=met,met R14=met,met");
    row("no consent, no answer yet", issued + QStringLiteral("6@0302T0910: present c V - 1 b"), "R15=broken R17=met R20=pending");
    row("no answer in time", issued + QStringLiteral("6@0302T0910: consent k u V c ; 7@0302T0911: present c V k 1 b ; 8@0320T0900: did w"), "R20=broken");
    row("answered late", issued + QStringLiteral("6@0302T0910: consent k u V c ; 7@0302T0911: present c V k 1 b ; 8@0320T0900: accept c V b"),
        "R20=broken(cleared)");
    row("accepted unseen", issued + QStringLiteral("6@0302T0910: accept c V b"), "R19=broken R18=met");
    row("consent withdrawn between", issued + QStringLiteral("6@0302T0910: consent k u V c ; 7@0302T0911: present c V k 1 b ; "
                                                             "8@0302T0912: withdraw k ; 9@0302T0913: present c V k 1 b"),
        "R15=met,met R17=met,broken");
    row("used after it was revoked", issued + QStringLiteral("6@0302T0910: consent k u V c ; 7@0302T0911: present c V k 1 b ; "
                                                             "8@0302T0912: revoke c A 1 ; 9@0302T0913: refuse c V b ; 10@0302T0914: present c V k 1 b"),
        "R14=met,broken R13=met,met");
    row("evidence revoked for cause, still open", rested + QStringLiteral("7@0303T0900: revoke e A 3"), "R08=met R10=pending");
    row("evidence revoked for cause, dealt with", rested + QStringLiteral("7@0303T0900: revoke e A 3 ; 8@0304T0900: revoke c A 3 ; 9@0401T0900: did w"), "R10=met");
    row("evidence revoked for cause, left", rested + QStringLiteral("7@0303T0900: revoke e A 3 ; 8@0401T0900: did w"), "R10=broken");
    row("evidence revoked for cause, late", rested + QStringLiteral("7@0303T0900: revoke e A 3 ; 8@0401T0900: did w ; 9@0402T0900: revoke c A 3"),
        "R10=broken(cleared)");
    row("evidence replaced in time", rested + QStringLiteral("7@0303T0900: revoke e A 3 ; 8@0303T0901: issue f A u T ; 9@0401T0900: did w"), "R10=met");
    row("evidence revoked for another reason", rested + QStringLiteral("7@0303T0900: revoke e A 1"), "R10=");
    row("year without a calendar", QStringLiteral("1@1893456000: did u ; 2@1893456010: issue c A u S ; 3@1893456020: present c V - 1 b"), "R20=cannot-evaluate");
}

void ConformanceTest::life()
{
    QFETCH(QString, script);
    QFETCH(QString, expected);
    WorkspaceOfEvents space;
    const ChainRef filled = space.fill(eventsOf(script.toStdString()));
    RulePack pack = defaultPack();
    RuleEngine engine = makeEngine(pack);
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, filled, {}));
    const auto graph = buildCredentialGraph(*space.reader, idOf<CredentialId>("c"));
    VERIFY_DONE(graph);
    const auto conformance = readConformance(*space.reader, *graph, pack);
    VERIFY_DONE(conformance);
    for (const QString& part : expected.split(QLatin1Char(' '))) {
        const QString rule = part.section(QLatin1Char('='), 0, 0);
        QString states = part.section(QLatin1Char('='), 1);
        states.replace(QLatin1Char(','), QLatin1Char(' '));
        const QString got = QString::fromStdString(statesOf(*conformance, rule.toStdString()));
        QVERIFY2(got == states, qPrintable(rule + QStringLiteral(": ") + got));
    }
    for (const Constraint& constraint : conformance->constraints) {
        QVERIFY(!constraint.text.zh.empty() && constraint.text.en.find('%') == std::string::npos);
        for (const ConformanceCase& each : constraint.cases) {
            QCOMPARE(each.state == Conformance::Broken, !each.finding.empty() && each.state != Conformance::CannotEvaluate);
            QCOMPARE(constraint.kind == ConstraintKind::Response && each.state != Conformance::CannotEvaluate, each.due.has_value());
        }
    }
}

void ConformanceTest::whatWasNotJudgedIsPending()
{
    WorkspaceOfEvents space;
    const auto blocks = blocksOf(eventsOf("1@0302T0900: issue c A u S ; 2@0302T0901: consent k u V c ; 3@0302T0911: present c V k 1 b ; "
                                          "4@0302T0912: present c V k 1 d"));
    const ChainRef filled = space.openChain();
    VERIFY_DONE(space.writer->append(filled, slice(blocks, 0, 4)));
    RuleEngine engine = makeEngine();
    VERIFY_DONE(engine.catchUp(*space.reader, *space.writer, filled, {}));
    VERIFY_DONE(space.writer->append(filled, slice(blocks, 4, 5)));
    const auto pack = packInForce(*space.reader); // As the workspace keeps it: without calendars.
    QVERIFY(pack && *pack && (*pack)->calendar.years().empty());
    const auto conformance = readConformance(*space.reader, *buildCredentialGraph(*space.reader, idOf<CredentialId>("c")), *pack);
    VERIFY_DONE(conformance);
    QCOMPARE(conformance->judgedUpTo->block(), std::uint64_t{3});
    QCOMPARE(statesOf(*conformance, "R15"), std::string{"met pending"});
    QCOMPARE(statesOf(*conformance, "R20"), std::string{"pending pending"});
}

void ConformanceTest::withoutAPackThereIsNothing()
{
    WorkspaceOfEvents space;
    space.fill(eventsOf("1@0302T0900: issue c A u S"));
    const auto conformance = readConformance(*space.reader, *buildCredentialGraph(*space.reader, idOf<CredentialId>("c")), std::nullopt);
    QVERIFY(conformance && conformance->constraints.empty() && !conformance->judgedUpTo);
}

QTEST_APPLESS_MAIN(ConformanceTest)
#include "conformance_test.moc"
