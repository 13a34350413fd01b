// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/peer_statistics.h"
#include "tests/models/analytics/judged_script.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace guanlan;
using namespace guanlan::analytics;
using script::places;

namespace {

/// Blocks of one issuance each, numbered from 1, at these times; each with an evidence credential `gap` seconds before where gap >= 0.
std::string issuances(const std::vector<std::int64_t>& times, std::int64_t gap = -1)
{
    std::string text;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const std::string number = std::to_string(i);
        if (gap >= 0)
            text += std::to_string(2 * i + 1) + "@" + std::to_string(times[i] - gap) + ": issue e" + number + " B u T ; ";
        text += std::to_string(2 * i + 2) + "@" + std::to_string(times[i]) + ": issue c" + number + " A u S"
            + (gap >= 0 ? " 0 0 e" + number : "") + (i + 1 < times.size() ? " ; " : "");
    }
    return text;
}

/// A moment of a day counted from 2026-03-02, a Monday; trading days follow it until 3 April.
std::int64_t march(int day, int hour, int minute = 0) { return 1'772'380'800 + day * secondsPerDay + hour * 3600 + minute * 60; }

/// Every trading day of some weeks from 2 March on.
std::vector<int> tradingDays(int count)
{
    std::vector<int> days;
    for (int day = 0; int(days.size()) < count; ++day)
        if (day % 7 < 5 && day != 35) days.push_back(day); // 6 April is a holiday.
    return days;
}

} // namespace

class UsingRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void purposesOfOneGroup();
    void rubberStamp_data();
    void rubberStamp();
    void declaredAutomation();
    void offHours_data();
    void offHours();
    void peers_data();
    void peers();
    void robustZ();
    void burst_data();
    void burst();
    void burstIsJudgedAfterItsDay();
    void burstIsNotToldOfLaterLevels();
    void peersWithNoneCount();
};

void UsingRulesTest::judges_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* rule, const char* events, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(rule) << QString::fromLatin1(events) << QString::fromLatin1(expected);
    };
    row("R16 the same purpose", "R16", "1@90: issue c A u S | consent k u V c 0 2 | present c V k 2", "");
    row("R16 another purpose", "R16", "1@90: issue c A u S | consent k u V c 0 2 | present c V k 3", "1.2");
    row("R16 no such consent is R15's", "R16", "1@90: issue c A u S | present c V k 3", "");
    row("R16 another verifier's consent is R15's", "R16", "1@90: issue c A u S | consent k u W c 0 2 | present c V k 3", "");
    row("R16 beside R17", "R16", "1@90: issue c A u S | consent k u V c 0 2 | withdraw k | present c V k 3", "1.3");
    row("R16 granted again for it", "R16", "1@90: issue c A u S | consent k u V c 0 2 | consent k u V c 0 3 | present c V k 3", "");
    row("R16 granted for it only later", "R16", "1@90: issue c A u S | consent k u V c 0 2 | present c V k 3 | consent k u V c 0 3", "1.2");

    row("R17 in force", "R17", "1@90: issue c A u S | consent k u V c 100 ; 2@99: present c V k", "");
    row("R17 expired this second", "R17", "1@90: issue c A u S | consent k u V c 100 ; 2@100: present c V k", "2.0");
    row("R17 withdrawn before, same block", "R17", "1@90: issue c A u S | consent k u V c | withdraw k | present c V k", "1.3");
    row("R17 withdrawn after, same block", "R17", "1@90: issue c A u S | consent k u V c | present c V k | withdraw k", "");
    row("R17 another one withdrawn", "R17", "1@90: issue c A u S | consent k u V c | consent l u V c | withdraw l | present c V k", "");
    row("R17 granted again", "R17", "1@90: issue c A u S | consent k u V c | withdraw k | consent k u V c | present c V k", "");
    row("R17 of another subject is R15's", "R17", "1@90: issue c A u S | consent k w V c | withdraw k | present c V k", "");
    row("R17 no limit", "R17", "1@90: issue c A u S | consent k u V c 0 ; 2@99999999: present c V k", "");

    row("R18 issued", "R18", "1@90: issue c A u S | present c V - | refuse c V", "");
    row("R18 presented", "R18", "1@90: present c V -", "1.0");
    row("R18 answered, whatever the answer", "R18", "1@90: accept c V | refuse c V | answer c V", "1.0 1.1 1.2");
    row("R18 issued later, same block", "R18", "1@90: present c V - | issue c A u S | present c V -", "1.0");
    row("R18 revoked is not unknown", "R18", "1@90: issue c A u S | revoke c A | present c V -", "");
    row("R18 spoken of but never issued", "R18", "1@90: suspend c A | present c V -", "1.1");
    row("R18 no credential named, once a verifier", "R18", "1@90: present ~ V - | present ~ V - | present ~ W -", "1.0? 1.2?");

    row("R19 presented before", "R19", "1@90: issue c A u S | present c V - 1 x | accept c V x", "");
    row("R19 never presented", "R19", "1@90: issue c A u S | accept c V x", "1.1");
    row("R19 presented later, same block", "R19", "1@90: issue c A u S | accept c V x | present c V - 1 x", "1.1");
    row("R19 refused", "R19", "1@90: issue c A u S | refuse c V x", "");
    row("R19 another reference", "R19", "1@90: issue c A u S | present c V - 1 y | accept c V x", "1.2");
    row("R19 to another verifier", "R19", "1@90: issue c A u S | present c W - 1 x | accept c V x", "1.2");
    row("R19 to two verifiers", "R19", "1@90: present c W - 1 x | present c V - 1 x | accept c V x | accept c W x", "");
    row("R19 another credential", "R19", "1@90: present d V - 1 x | accept c V x", "1.1");
    row("R19 one presentation, two answers", "R19", "1@90: present c V - 1 x | accept c V x | accept c V x", "");
    row("R19 no answer, no reference, once a verifier", "R19", "1@90: answer c V x | answer c V x | accept c W ~", "1.0? 1.2?");

    row("R22 five", "R22", "1@0: present c P - ; 2@9: present c Q - | present c R - | present c S - ; 3@86399: present c T -", "3.0");
    row("R22 the fifth a second too late", "R22", "1@0: present c P - ; 2@9: present c Q - | present c R - | present c S - ; 3@86400: present c T -", "");
    row("R22 the sixth is the same cluster", "R22", "1@9: present c P - | present c Q - | present c R - | present c S - | present c T - | present c U -", "1.4");
    row("R22 repeats do not count", "R22", "1@9: present c P - | present c P - | present c Q - | present c R - | present c S - | present c P -", "");
    row("R22 several credentials", "R22", "1@9: present c P - | present c Q - | present c R - | present d S - | present d T -", "");
    row("R22 again a day later", "R22",
        "1@9: present c P - | present c Q - | present c R - | present c S - | present c T - ; "
        "2@86408: present c U - | present c P - | present c Q - | present c R - | present c S - ; 3@86409: present c T -", "1.4 3.0");

    row("R25 third within a day", "R25", "1@0: issue c A u S ; 2@15552000: present c P - ; 3@15552001: present c P - ; 4@15638399: present c P -", "4.0");
    row("R25 a second too late", "R25", "1@0: issue c A u S ; 2@15552000: present c P - ; 3@15552001: present c P - ; 4@15638400: present c P -", "");
    row("R25 a second too early", "R25", "1@0: issue c A u S ; 2@15551999: present c P - | present c P - | present c P -", "");
    row("R25 two", "R25", "1@0: issue c A u S ; 2@15552000: present c P - | present c P -", "");
    row("R25 the fourth is the same", "R25", "1@0: issue c A u S ; 2@15552000: present c P - | present c P - | present c P - | present c P -", "2.2");
    row("R25 used in between", "R25", "1@0: issue c A u S ; 2@100: present c P - ; 3@15552000: present c P - | present c P - | present c P -", "");
    row("R25 used before, then idle", "R25", "1@0: issue c A u S ; 2@100: present c P - ; 3@15552100: present c P - | present c Q - | present c R -", "3.2");
    row("R25 never issued here: unused since when?", "R25", "1@15552000: present c P - | present c P - | present c P -", "");

    row("R28 refused before", "R28", "1@0: issue e A u S | refuse e B ; 2@2592000: issue c C u S 0 0 e", "2.0");
    row("R28 a second too late", "R28", "1@0: issue e A u S | refuse e B ; 2@2592001: issue c C u S 0 0 e", "");
    row("R28 accepted", "R28", "1@0: issue e A u S | accept e B | issue c C u S 0 0 e", "");
    row("R28 the same institution thought again", "R28", "1@0: issue e A u S | refuse e B | issue c B u S 0 0 e", "");
    row("R28 refused after", "R28", "1@0: issue e A u S | issue c C u S 0 0 e | refuse e B", "");
    row("R28 other evidence", "R28", "1@0: issue e A u S | issue f A u S | refuse f B | issue c C u S 0 0 e", "");
    row("R28 one finding an issuance", "R28", "1@0: refuse e B | refuse f B | refuse e D | issue c C u S 0 0 e,f", "1.3");
    row("R28 by both, one of them the issuer", "R28", "1@0: refuse e C | refuse e B | issue c C u S 0 0 e", "1.2");
    row("R28 silent answers refuse nothing", "R28", "1@0: answer e B | issue c C u S 0 0 e", "");

    row("R29 a day before exactly", "R29", "1@0: issue c A u S | didkey u ; 2@86400: present c V -", "2.0");
    row("R29 a second earlier", "R29", "1@0: issue c A u S | didkey u ; 2@86401: present c V -", "");
    row("R29 before, same block", "R29", "1@0: issue c A u S | didkey u | present c V -", "1.2");
    row("R29 after, same block", "R29", "1@0: issue c A u S | present c V - | didkey u", "");
    row("R29 known by another credential", "R29", "1@0: issue c A u S | issue d A u S | present d V - | didkey u | present c V -", "");
    row("R29 another verifier knows it", "R29", "1@0: issue c A u S | present c W - | didkey u | present c V -", "1.3");
    row("R29 another subject's key", "R29", "1@0: issue c A u S | didkey w | present c V -", "");
    row("R29 no change at all", "R29", "1@0: issue c A u S | did u | present c V -", "");
    row("R29 subject unknown, once a credential", "R29", "1@0: present c V - | present c W -", "1.0?");
}

void UsingRulesTest::judges()
{
    QFETCH(QString, rule);
    QFETCH(QString, events);
    QFETCH(QString, expected);
    const auto findings = script::judge(script::eventsOf(events.toStdString()), script::defaultPack());
    QCOMPARE(places(findings, rule.toStdString()), expected);
    for (const auto& [id, finding] : findings)
        QVERIFY2(script::isWellFormed(id, finding), finding.summary.en.c_str());
}

void UsingRulesTest::purposesOfOneGroup()
{
    RulePack pack = script::defaultPack();
    for (Purpose& purpose : pack.purposes)
        if (purpose.code == 2 || purpose.code == 3) purpose.group = "recognition";
    const auto events = script::eventsOf("1@90: issue c A u S | consent k u V c 0 2 | present c V k 3 | present c V k 1");
    QCOMPARE(places(script::judge(events, pack), "R16"), QStringLiteral("1.3"));
}

void UsingRulesTest::rubberStamp_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("gap");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("found");
    QTest::newRow("fifty, four seconds") << 50 << 4 << 20 << 1;
    QTest::newRow("five seconds") << 60 << 5 << 20 << 0;
    QTest::newRow("forty-nine") << 49 << 1 << 20 << 0;
    QTest::newRow("fifty in forty days") << 50 << 1 << 60 << 0;
    QTest::newRow("a hundred: once a period") << 100 << 1 << 20 << 1;
}
void UsingRulesTest::rubberStamp()
{
    QFETCH(int, count);
    QFETCH(int, gap);
    QFETCH(int, days);
    QFETCH(int, found);
    std::vector<std::int64_t> times;
    for (int i = 0; i < count; ++i)
        times.push_back(march(0, 10) + std::int64_t(i) * days * secondsPerDay / count);
    const auto findings = script::ofRule(script::judge(script::eventsOf(issuances(times, gap)), script::defaultPack()), "R23");
    QCOMPARE(int(findings.size()), found);
    for (const Finding& finding : findings)
        QCOMPARE(finding.institution, std::optional{script::idOf<InstitutionId>("A")});
}

void UsingRulesTest::declaredAutomation()
{
    std::vector<std::int64_t> times;
    for (int i = 0; i < 60; ++i)
        times.push_back(march(0, 10) + i * 600);
    const auto events = script::eventsOf(issuances(times, 1));
    QVERIFY(!script::ofRule(script::judge(events, script::defaultPack()), "R23").empty());
    const auto pack = script::withParameter("R23", "automated", std::vector<std::string>{toText(script::idOf<InstitutionId>("A"))});
    QVERIFY(script::ofRule(script::judge(events, pack), "R23").empty());
}

void UsingRulesTest::offHours_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("every"); // Each so-manieth at the odd time.
    QTest::addColumn<int>("hour");
    QTest::addColumn<int>("minute");
    QTest::addColumn<int>("found");
    QTest::newRow("every fourth at night") << 32 << 4 << 21 << 0 << 1;
    QTest::newRow("every fifth at night") << 40 << 5 << 21 << 0 << 0;
    QTest::newRow("all at night, but twenty-nine") << 29 << 1 << 21 << 0 << 0;
    QTest::newRow("all at night") << 30 << 1 << 21 << 0 << 1;
    QTest::newRow("early, but open") << 40 << 1 << 8 << 30 << 0;
    QTest::newRow("early") << 40 << 1 << 8 << 29 << 1;
    QTest::newRow("at the close") << 40 << 1 << 18 << 0 << 0;
}
void UsingRulesTest::offHours()
{
    QFETCH(int, count);
    QFETCH(int, every);
    QFETCH(int, hour);
    QFETCH(int, minute);
    QFETCH(int, found);
    const auto days = tradingDays(20);
    std::vector<std::int64_t> times;
    for (int i = 0; i < count; ++i) {
        const int day = days[std::size_t(i * 20 / count)];
        const bool isOdd = i % every == every - 1;
        times.push_back(isOdd ? march(day, hour, minute) : march(day, 10 + i % 3));
    }
    std::sort(times.begin(), times.end());
    const auto findings = script::judge(script::eventsOf(issuances(times)), script::defaultPack());
    QCOMPARE(int(script::ofRule(findings, "R24").size()), found);
    // The same on Saturdays at noon, the make-up one of 28 February among them: no trading days.
    std::vector<std::int64_t> saturdays;
    for (int i = 0; i < 40; ++i)
        saturdays.push_back(march(i % 4 == 0 ? -2 : 0, 12) + i % 4 * secondsPerDay + i);
    std::sort(saturdays.begin(), saturdays.end());
    QCOMPARE(int(script::ofRule(script::judge(script::eventsOf(issuances(saturdays)), script::defaultPack()), "R24").size()), 1);
}

void UsingRulesTest::peers_data()
{
    QTest::addColumn<int>("institutions");
    QTest::addColumn<int>("answers");
    QTest::addColumn<int>("refusedByOne"); // Of its answers; the others refuse every tenth.
    QTest::addColumn<QString>("found"); // V: a violation, ?: insufficient.
    QTest::newRow("refuses half, five peers") << 6 << 40 << 20 << QStringLiteral("V");
    QTest::newRow("refuses as its peers") << 6 << 40 << 4 << QString{};
    QTest::newRow("refuses a bit more") << 6 << 40 << 6 << QString{};
    QTest::newRow("refuses half, four peers") << 5 << 40 << 20 << QStringLiteral("?????");
    QTest::newRow("refuses half, of twenty-nine") << 6 << 29 << 15 << QString{};
}
void UsingRulesTest::peers()
{
    QFETCH(int, institutions);
    QFETCH(int, answers);
    QFETCH(int, refusedByOne);
    QFETCH(QString, found);
    std::string text = "1@1772380800:";
    for (int i = 0; i < institutions; ++i)
        text += (i ? "|" : "") + std::string{" register P"} + char('a' + i) + " p";
    for (int i = 0; i < institutions; ++i)
        for (int j = 0; j < answers; ++j) {
            const bool refuses = i == 0 ? j < refusedByOne : j % 10 == 0;
            text += " ; " + std::to_string(2 + i * answers + j) + "@" + std::to_string(march(i, 10) + j * 60) + ": "
                + (refuses ? "refuse" : "accept") + " c P" + char('a' + i);
        }
    const auto events = script::eventsOf(text);
    QVERIFY(script::ofRule(script::judge(events, script::defaultPack(), march(29, 23)), "R26").empty()); // March is not over.
    const auto findings = script::judge(events, script::defaultPack(), march(30, 0));
    QString marks;
    for (const Finding& finding : script::ofRule(findings, "R26")) {
        marks += finding.verdict == Verdict::CannotEvaluate ? QLatin1Char{'?'} : QLatin1Char{'V'};
        if (finding.verdict == Verdict::CannotEvaluate) continue;
        QCOMPARE(finding.institution, std::optional{script::idOf<InstitutionId>("Pa")});
        QCOMPARE(finding.event.block(), std::uint64_t(1 + answers));
        QVERIFY2(finding.summary.en.find("0.50 (20 / 40)") != std::string::npos, finding.summary.en.c_str());
    }
    QCOMPARE(marks, found);
    for (const auto& [id, finding] : findings)
        QVERIFY2(script::isWellFormed(id, finding), finding.summary.en.c_str());
}

void UsingRulesTest::robustZ()
{
    // Median 0.10; of the ten distances the third is 0.01, wherever the wild peer lies. At this size the sampling error is small.
    const std::vector<PeerRatio> peers{{8'000'000, 100'000'000}, {9'000'000, 100'000'000}, {10'000'000, 100'000'000},
        {11'000'000, 100'000'000}, {20'000'000, 100'000'000}};
    const PeerComparison found = compareWithPeers({20'000'000, 100'000'000}, peers);
    QVERIFY(std::abs(found.median - 0.1) < 1e-12);
    const double scale = 2.2219 * 0.844 * 0.01 * std::sqrt(1 + std::numbers::pi / 10);
    QVERIFY(std::abs(found.z - normalOf(0.1 / scale, 0.6 * 4)) < 0.001);
    auto wilder = peers;
    wilder.back().part = 90'000'000;
    QVERIFY(std::abs(compareWithPeers({20'000'000, 100'000'000}, wilder).z - found.z) < 0.001);
    // Beyond 3 of the normal distribution lies 0.00135; of Student's t (tables) beyond these.
    for (const auto& [freedom, t] : {std::pair{5.0, 5.507}, {10.0, 3.957}, {30.0, 3.270}, {1e6, 3.0}})
        QVERIFY2(std::abs(normalOf(t, freedom) - 3) < 0.02 && std::abs(normalOf(-t, freedom) + 3) < 0.02, qPrintable(QString::number(freedom)));
    // All peers alike: what remains is the error of a share near 0.1 in 100 cases, 0.03.
    const std::vector<PeerRatio> alike(8, PeerRatio{1000, 10'000});
    QVERIFY(std::abs(compareWithPeers({20, 100}, alike).z - 0.1 / 0.03) < 0.05);
    QVERIFY(compareWithPeers({0, 100}, alike).z < 0);
    // A rate whose hundred presentations are four to each of 25 credentials varies three times as much as Poisson's: 4 - 1.
    QCOMPARE(dispersionOf({100, 100}, 25 * 16), 3.0);
    const std::vector<PeerRatio> ones(8, PeerRatio{10'000, 10'000});
    QVERIFY(std::abs(compareWithPeers({200, 100}, ones, 1).z - 10) < 0.1);
    QVERIFY(std::abs(compareWithPeers({200, 100}, ones, 4).z - 5) < 0.1);
}

void UsingRulesTest::burst_data()
{
    QTest::addColumn<int>("history"); // Trading days before.
    QTest::addColumn<int>("each");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("found");
    QTest::newRow("ten times as many") << 24 << 4 << 40 << 1;
    QTest::newRow("as always") << 24 << 4 << 5 << 0;
    QTest::newRow("twice as many") << 24 << 4 << 8 << 0;
    QTest::newRow("too little history") << 19 << 4 << 40 << 0;
    QTest::newRow("few usually: nine are not enough") << 24 << 1 << 9 << 0;
    QTest::newRow("few usually: thirteen are") << 24 << 1 << 13 << 1;
}
void UsingRulesTest::burst()
{
    QFETCH(int, history);
    QFETCH(int, each);
    QFETCH(int, last);
    QFETCH(int, found);
    const auto days = tradingDays(history + 1);
    std::vector<std::int64_t> times;
    for (int i = 0; i <= history; ++i)
        for (int j = 0; j < (i == history ? last : each); ++j)
            times.push_back(march(days[std::size_t(i)], 10) + j * 60);
    const auto findings = script::judge(script::eventsOf(issuances(times)), script::defaultPack(), times.back() + secondsPerDay);
    int violations = 0, unsure = 0;
    for (const Finding& finding : script::ofRule(findings, "R21")) {
        ++(finding.verdict == Verdict::CannotEvaluate ? unsure : violations);
        if (finding.verdict != Verdict::Violation) continue;
        QCOMPARE(finding.event.block(), 2 * times.size());
        QCOMPARE(finding.events.size(), std::size_t(last));
        QVERIFY2(finding.summary.en.find("issued " + std::to_string(last) + " credentials") != std::string::npos, finding.summary.en.c_str());
    }
    QCOMPARE(violations, found);
    QCOMPARE(unsure, 1); // Of the first days, said once.
    for (const auto& [id, finding] : findings)
        QVERIFY2(script::isWellFormed(id, finding), finding.summary.en.c_str());
}

void UsingRulesTest::burstIsJudgedAfterItsDay()
{
    const auto days = tradingDays(25);
    std::vector<std::int64_t> times;
    for (int i = 0; i < 25; ++i)
        for (int j = 0; j < (i == 24 ? 40 : 4); ++j)
            times.push_back(march(days[std::size_t(i)], 10) + j * 60);
    const auto events = script::eventsOf(issuances(times));
    const auto violations = [&](std::int64_t head) {
        const auto found = script::ofRule(script::judge(events, script::defaultPack(), head), "R21");
        return std::count_if(found.begin(), found.end(), [](const Finding& finding) { return finding.verdict == Verdict::Violation; });
    };
    const std::int64_t midnight = march(days.back() + 1, 0);
    QCOMPARE(violations(midnight - 1), 0);
    QCOMPARE(violations(midnight), 1);
    QCOMPARE(violations(midnight + 400 * secondsPerDay), 1);
}

/// What is told of a burst that stayed for a day is not changed by what the level does weeks later.
void UsingRulesTest::burstIsNotToldOfLaterLevels()
{
    const auto days = tradingDays(45);
    std::vector<std::int64_t> times;
    for (int i = 0; i < 45; ++i)
        for (int j = 0; j < (i == 24 ? 40 : i < 34 ? 8 : 1); ++j)
            times.push_back(march(days[std::size_t(i)], 10) + j * 60);
    int violations = 0;
    for (const Finding& finding : script::ofRule(script::judge(script::eventsOf(issuances(times)), script::defaultPack()), "R21")) {
        if (finding.verdict != Verdict::Violation) continue;
        ++violations;
        QVERIFY2(finding.summary.en.find("The level has lasted") == std::string::npos, finding.summary.en.c_str());
    }
    QCOMPARE(violations, 1);
}

/// Six issue as many; one revokes half, the others nothing: they are its peers all the same, and nothing is insufficient.
void UsingRulesTest::peersWithNoneCount()
{
    std::string text = "1@1772380800: register Pa p|register Pb p|register Pc p|register Pd p|register Pe p|register Pf p";
    int block = 2;
    for (char code = 'a'; code <= 'f'; ++code)
        for (int i = 0; i < 40; ++i, ++block)
            text += " ; " + std::to_string(block) + "@" + std::to_string(march(1, 0) + block * 60) + ": issue c" + std::to_string(block) + " P" + code + " u S";
    for (int i = 0; i < 20; ++i, ++block)
        text += " ; " + std::to_string(block) + "@" + std::to_string(march(10, 10) + i * 60) + ": revoke c" + std::to_string(i + 2) + " Pa 0";
    const auto findings = script::ofRule(script::judge(script::eventsOf(text), script::defaultPack(), march(30, 0)), "R26");
    const auto revocation = std::count_if(findings.begin(), findings.end(), [](const Finding& finding) {
        return finding.verdict == Verdict::Violation && finding.summary.en.find("0.50 (20 / 40)") != std::string::npos
            && finding.summary.en.find("median of 5 peers is 0.00") != std::string::npos;
    });
    QCOMPARE(int(revocation), 1);
    QCOMPARE(int(findings.size()), 1);
}

QTEST_APPLESS_MAIN(UsingRulesTest)
#include "using_rules_test.moc"
