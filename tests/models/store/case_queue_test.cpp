// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "tests/models/store/case_fixture.h"

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

namespace {

constexpr std::int64_t now = 1'800'000'000;
constexpr std::int64_t someTime = EventGenerator::firstTime + 90'000;

} // namespace

/// Queues, counts and rule records against looking through everything.
class CaseQueueTest : public QObject {
    Q_OBJECT

    CaseFixture m_store;

    CaseState stateOf(const Finding& finding) { return *m_store.log->state(finding.id); }

    static bool inScope(const Finding& finding, const FindingFilter& filter)
    {
        const auto& rules = filter.rules;
        const auto& institutions = filter.institutions;
        if (!rules.empty() && std::ranges::find(rules, finding.rule) == rules.end()) return false;
        if (!institutions.empty() && (!finding.institution || std::ranges::find(institutions, *finding.institution) == institutions.end()))
            return false;
        return (!filter.severity || filter.severity == finding.severity) && (!filter.from || finding.time >= *filter.from)
            && (!filter.to || finding.time < *filter.to);
    }
    static bool inQueue(const Finding& finding, const CaseState& state, CaseQueue queue, const std::string& who)
    {
        const bool decided = state.disposition == Disposition::Confirmed || state.disposition == Disposition::Dismissed
            || state.disposition == Disposition::Referred;
        const bool asleep = !decided && state.snoozedUntil && *state.snoozedUntil > now;
        const bool open = !decided && !asleep;
        switch (queue) {
        case CaseQueue::Mine: return open && state.assignee == who;
        case CaseQueue::Unassigned: return open && state.assignee.empty();
        case CaseQueue::High: return open && (finding.severity == Severity::Critical || finding.severity == Severity::High);
        case CaseQueue::Open: return open;
        case CaseQueue::Snoozed: return asleep;
        case CaseQueue::Decided: return decided;
        case CaseQueue::Everything: return true;
        }
        return false;
    }
    std::vector<QueuedFinding> expected(const FindingFilter& filter, CaseQueue queue, const std::string& who)
    {
        std::vector<QueuedFinding> rows;
        for (const Finding& finding : m_store.findings)
            if (const CaseState state = stateOf(finding); inScope(finding, filter) && inQueue(finding, state, queue, who))
                rows.push_back({finding, state});
        std::ranges::sort(rows, [](const QueuedFinding& a, const QueuedFinding& b) {
            return std::tie(a.finding.severity, a.finding.time, a.finding.id) < std::tie(b.finding.severity, b.finding.time, b.finding.id);
        });
        return rows;
    }
    FindingFilter anyFilter()
    {
        FindingFilter filter;
        auto& random = m_store.generator;
        if (random.below(3) == 0) filter.rules = {"R01", "R03'; --"};
        if (random.below(4) == 0) filter.institutions = {random.institution(), random.institution(), random.institution()};
        if (random.below(4) == 0) filter.severity = static_cast<Severity>(random.below(4));
        if (random.below(3) == 0) filter.from = someTime - std::int64_t(random.below(80'000));
        if (random.below(3) == 0) filter.to = someTime + std::int64_t(random.below(80'000));
        return filter;
    }

private slots:
    void initTestCase()
    {
        m_store.create(400);
        auto& random = m_store.generator;
        for (int i = 0; i < 300; ++i) {
            const std::string finding = "f" + std::to_string(random.below(400));
            const std::string who = random.below(2) ? "zhang" : "王主任";
            const std::int64_t time = now - std::int64_t(random.below(5'000'000));
            const CaseDraft drafts[]{decide(finding, static_cast<Disposition>(random.below(5)), "reason"), assign(finding, who),
                snooze(finding, toIso8601(now + (random.below(2) ? 1 : 0))), snooze(finding, toIso8601(now + 86'400)), note(finding, "x")};
            verifyDone(m_store.log->append({drafts[random.below(5)]}, who, time));
        }
    }

    void queuesAreWhatLookingThroughAllGives()
    {
        std::array<std::size_t, caseQueues> most{};
        for (int round = 0; round < 60; ++round) {
            const FindingFilter filter = anyFilter();
            const std::string who = m_store.generator.below(2) ? "zhang" : "王主任";
            const auto counts = m_store.log->counts(filter, who, now);
            VERIFY_OK(counts);
            for (std::size_t i = 0; i < caseQueues; ++i) {
                const auto queue = CaseQueue(i);
                const auto rows = expected(filter, queue, who);
                most[i] = std::max(most[i], rows.size());
                QueueRequest request{filter, filterOf(queue, who), now, 0, 1000};
                const auto page = m_store.log->queue(request);
                VERIFY_OK(page);
                QVERIFY(page->rows == rows);
                QCOMPARE(page->total, std::int64_t(rows.size()));
                QCOMPARE((*counts)[i], std::int64_t(rows.size()));
                if (rows.size() < 12) continue;
                request.offset = 5;
                request.limit = 7;
                const auto part = m_store.log->queue(request);
                QVERIFY(part->rows == std::vector<QueuedFinding>(rows.begin() + 5, rows.begin() + 12));
                QCOMPARE(part->total, std::int64_t(rows.size()));
            }
        }
        for (const std::size_t rows : most) QVERIFY(rows > 5);
    }

    void anyMixOfConditionsHolds()
    {
        const auto reader = m_store.reader();
        const auto all = *m_store.log->queue({{}, {}, now, 0, 1000});
        for (int round = 0; round < 60; ++round) {
            auto& random = m_store.generator;
            CaseFilter filter;
            for (std::uint64_t i = 0; i < 5; ++i)
                if (random.below(2)) filter.dispositions.push_back(Disposition(i));
            if (random.below(2)) filter.assignee = random.below(2) ? "" : "zhang";
            if (random.below(2)) filter.leastSeverity = static_cast<Severity>(random.below(4));
            filter.sleep = static_cast<Sleep>(random.below(3));
            std::vector<QueuedFinding> wanted;
            for (const QueuedFinding& row : all.rows) {
                const bool asleep = row.state.snoozedUntil && *row.state.snoozedUntil > now;
                const auto& list = filter.dispositions;
                if (!list.empty() && std::ranges::find(list, row.state.disposition) == list.end()) continue;
                if (filter.assignee && *filter.assignee != row.state.assignee) continue;
                if (filter.leastSeverity && int(row.finding.severity) > int(*filter.leastSeverity)) continue;
                if (filter.sleep != Sleep::Any && asleep != (filter.sleep == Sleep::Asleep)) continue;
                wanted.push_back(row);
            }
            const auto page = m_store.log->queue({{}, filter, now, 0, 1000});
            VERIFY_OK(page);
            QVERIFY(page->rows == wanted);
            QCOMPARE(page->total, std::int64_t(wanted.size()));
        }
    }

    void aRulesRecordIsWhatBecameOfItsFindings()
    {
        for (int round = 0; round < 20; ++round) {
            const FindingFilter filter = anyFilter();
            std::map<std::string, RuleRecord> records;
            std::map<std::string, std::vector<double>> days;
            for (const Finding& finding : m_store.findings) {
                if (!inScope(finding, filter)) continue;
                RuleRecord& record = records[finding.rule];
                record.rule = finding.rule;
                ++record.found;
                const CaseState state = stateOf(finding);
                std::int64_t* counted[]{&record.undecided, &record.undecided, &record.confirmed, &record.dismissed, &record.referred};
                ++*counted[int(state.disposition)];
                if (isDecided(state.disposition)) days[finding.rule].push_back(double(*state.since - finding.time) / 86400.0);
            }
            for (auto& [rule, list] : days) {
                std::ranges::sort(list);
                records[rule].medianDays = (list[(list.size() - 1) / 2] + list[list.size() / 2]) / 2;
            }
            const auto told = m_store.log->ruleRecords(filter);
            VERIFY_OK(told);
            QCOMPARE(told->size(), records.size());
            for (const RuleRecord& record : *told) QVERIFY(records[record.rule] == record);
        }
    }

    /// The same findings, judged anew: their cases are theirs still. Those that are no more are in no queue, nor in any count.
    void casesOutlastAJudgement()
    {
        const auto before = *m_store.log->queue({{}, {}, now, 0, 1000});
        verifyDone(m_store.writer->startJudgement(m_store.chain, {"second", "{}", "", {}}));
        std::vector<Finding> kept{m_store.findings.begin(), m_store.findings.begin() + 200};
        verifyDone(m_store.writer->judge(m_store.chain, kept, m_store.events.back().key));
        verifyDone(m_store.writer->adoptJudgement(m_store.chain));
        m_store.findings = kept;
        const auto after = *m_store.log->queue({{}, {}, now, 0, 1000});
        QCOMPARE(after.total, 200);
        for (const QueuedFinding& row : after.rows) QVERIFY(std::ranges::find(before.rows, row) != before.rows.end());
        queuesAreWhatLookingThroughAllGives();
        QVERIFY(m_store.log->verify({}, {})->holds());
        const auto gone = m_store.log->append({note("f399", "x")}, "zhang", now);
        QVERIFY(!gone && gone.error().kind == ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(CaseQueueTest)
#include "case_queue_test.moc"
