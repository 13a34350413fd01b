// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/risk_index.h"
#include "tests/models/analytics/engine_runs.h"

#include <cmath>

using namespace guanlan;
using namespace guanlan::analytics;
using namespace guanlan::engine_runs;

namespace {

constexpr std::int64_t day = 86400;

/// An act of A on each of so many days, of B on every second; W does nothing but register.
std::vector<Event> acts(int days)
{
    std::vector<Event> events = eventsOf("0@0601T0900: register A a ; 1@0601T0901: register B b ; 2@0601T0902: register W w");
    const std::int64_t first = timeOf("0602T0900");
    for (int i = 0; i < days; ++i) {
        const std::string number = std::to_string(i), both = i % 2 == 0 ? " | issue d" + number + " B u S" : "";
        const auto more = eventsOf(std::to_string(3 + i) + "@" + std::to_string(first + i * day) + ": issue c" + number + " A u S" + both);
        events.insert(events.end(), more.begin(), more.end());
    }
    return events;
}

Finding findingOf(const char* institution, Severity severity, std::int64_t time, int number)
{
    Finding finding;
    finding.id = std::string(31, '0') + char('a' + number);
    finding.rule = "R01";
    finding.severity = severity;
    finding.institution = idOf<InstitutionId>(institution);
    finding.event = EventKey{ChainRef{1}, 3, 0};
    finding.time = time;
    finding.events = {finding.event};
    return finding;
}

void compare(double got, double wanted) { QVERIFY2(std::abs(got - wanted) < 1e-9, std::to_string(got).c_str()); }

} // namespace

/// The sum by hand; a recount over the demonstration is tests/eval/recount_findings.mjs.
class RiskIndexTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumIsAsWritten();
    void nothingIsRead();
};

void RiskIndexTest::sumIsAsWritten()
{
    WorkspaceOfEvents space;
    const auto events = acts(60);
    const ChainRef filled = space.fill(events);
    const std::int64_t now = events.back().time;
    const std::string pack = R"({"format": "guanlan-rules-1", "version": "1", "effective": "2026-01-01", "title": {"en": "t"},
        "source": {"en": "s"}, "rules": [],
        "risk": {"weights": {"critical": 8, "high": 4, "medium": 2, "low": 1}, "half_life_days": 10, "activity_days": 40, "least_acts": 25}})";
    VERIFY_DONE(space.writer->startJudgement(filled, {"basis", pack, "", {}}));
    Finding cleared = findingOf("A", Severity::Critical, now, 3), unclear = findingOf("A", Severity::Critical, now, 4);
    cleared.verdictNow = Verdict::Cleared;
    unclear.verdict = unclear.verdictNow = Verdict::CannotEvaluate;
    Finding byCounterparty = findingOf("B", Severity::Low, now + 5 * day, 5); // Ahead of the last block: not older than it.
    byCounterparty.institution.reset();
    byCounterparty.counterparty = idOf<InstitutionId>("B");
    VERIFY_DONE(space.writer->judge(filled,
        {findingOf("A", Severity::Critical, now - 20 * day, 0), findingOf("A", Severity::High, now - 10 * day - 1, 1),
            findingOf("A", Severity::High, now - 11 * day + 1, 2), cleared, unclear, byCounterparty,
            findingOf("stranger", Severity::Critical, now, 6)},
        events.back().key));

    const auto index = readRiskIndex(*space.reader);
    VERIFY_DONE(index);
    QCOMPARE(index->asOf, std::optional{now});
    QCOMPARE(index->formula.halfLifeDays, std::int64_t{10});
    QCOMPARE(index->institutions.size(), std::size_t{3}); // Nobody else knows the stranger.
    const InstitutionRisk& a = index->institutions.front();
    QCOMPARE(a.institution, idOf<InstitutionId>("A"));
    QCOMPARE(a.acts, std::int64_t{40}); // Of today and the 39 days before.
    QCOMPARE(a.parts[0].open, std::int64_t{1});
    compare(a.parts[0].aged, 0.25);
    QCOMPARE(a.parts[1].open, std::int64_t{2});
    compare(a.parts[1].aged, 1.0); // Both ten whole days old.
    compare(a.points, 8 * 0.25 + 4 * 1.0);
    compare(*a.index, 6.0 * 1000 / 40);
    compare(a.parts[0].perThousand + a.parts[1].perThousand, *a.index);

    const InstitutionRisk* b = index->find(idOf<InstitutionId>("B"));
    QVERIFY(b && !b->index); // 20 acts: insufficient.
    QCOMPARE(b->acts, std::int64_t{20});
    QCOMPARE(b->parts[3].open, std::int64_t{1});
    compare(b->points, 1.0);
    QCOMPARE(b->parts[3].perThousand, 0.0);
    const InstitutionRisk* w = index->find(idOf<InstitutionId>("W"));
    QVERIFY(w && !w->index && w->points == 0);
    QVERIFY(!index->find(idOf<InstitutionId>("stranger")));
}

void RiskIndexTest::nothingIsRead()
{
    WorkspaceOfEvents space;
    const auto index = readRiskIndex(*space.reader);
    VERIFY_DONE(index);
    QVERIFY(!index->asOf && index->institutions.empty());
    QVERIFY(index->formula == RiskFormula{});
}

QTEST_APPLESS_MAIN(RiskIndexTest)
#include "risk_index_test.moc"
