// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/store_fixture.h"

#include <algorithm>

#include <map>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Findings against a list in memory.
class FindingTest : public QObject {
    Q_OBJECT

    StoreFixture m_store;
    EventGenerator m_generator{31};
    std::vector<Finding> m_findings;
    std::vector<Event> m_events;

    Finding made(int number)
    {
        Finding finding;
        finding.id = std::to_string(100000 + number);
        finding.rule = "R0" + std::to_string(1 + m_generator.below(4));
        finding.severity = static_cast<Severity>(m_generator.below(4));
        finding.verdict = static_cast<Verdict>(m_generator.below(3));
        finding.verdictNow = static_cast<Verdict>(m_generator.below(3));
        if (m_generator.below(4)) finding.institution = m_generator.institution();
        if (m_generator.below(2)) finding.counterparty = m_generator.institution();
        if (m_generator.below(2)) finding.subject = m_generator.subject();
        if (m_generator.below(2)) finding.credential = m_generator.credential();
        const std::size_t at = m_generator.below(m_events.size());
        finding.event = m_events[at].key;
        finding.time = m_events[at].time;
        if (at > 10) finding.events.push_back(m_events[at - 10].key);
        finding.events.push_back(finding.event);
        finding.summary = {m_generator.text(), m_generator.text()};
        finding.packDigest = std::string(64, 'a');
        return finding;
    }

    std::vector<Finding> expected(const FindingFilter& filter) const
    {
        std::vector<Finding> list;
        for (const auto& one : m_findings) {
            const auto among = [&](const std::optional<InstitutionId>& id) {
                return id && std::find(filter.institutions.begin(), filter.institutions.end(), *id) != filter.institutions.end();
            };
            const auto& rules = filter.rules;
            if (!rules.empty() && std::find(rules.begin(), rules.end(), one.rule) == rules.end()) continue;
            if (!filter.institutions.empty() && !among(one.institution) && !among(one.counterparty)) continue;
            if (filter.credential && filter.credential != one.credential) continue;
            if (filter.severity && filter.severity != one.severity) continue;
            if (filter.verdict && filter.verdict != one.verdict) continue;
            if (filter.verdictNow && filter.verdictNow != one.verdictNow) continue;
            if ((filter.from && one.time < *filter.from) || (filter.to && one.time >= *filter.to)) continue;
            list.push_back(one);
        }
        std::sort(list.begin(), list.end(), [](const Finding& left, const Finding& right) {
            return std::tie(left.event, left.rule, left.id) < std::tie(right.event, right.rule, right.id);
        });
        return list;
    }

    static Judgement by(std::string basis, EventKey upTo = {}) { return {std::move(basis), "{}", "/rules.json", upTo}; }

    void reopen()
    {
        m_store.writer.reset();
        m_store.openWriter();
    }

private slots:
    void initTestCase()
    {
        m_store.create();
        const auto blocks = m_generator.blocks(0, 300);
        auto done = m_store.writer->append(m_store.chain, blocks);
        VERIFY_OK(done);
        m_events = stored(blocks, m_store.chain);
        for (int i = 0; i < 500; ++i)
            m_findings.push_back(made(i));
        QVERIFY(!m_store.writer->judge(m_store.chain, m_findings, m_events.back().key)); // By what?
        done = m_store.writer->startJudgement(m_store.chain, by("first"));
        VERIFY_OK(done);
        done = m_store.writer->judge(m_store.chain, m_findings, m_events.back().key);
        VERIFY_OK(done);
    }

    void filtersAreWhatLookingThroughAllGives()
    {
        const auto reader = m_store.reader();
        QVERIFY(*reader->judgement(m_store.chain) == (JudgementState{by("first", m_events.back().key), {}}));
        for (int round = 0; round < 100; ++round) {
            FindingFilter filter;
            if (m_generator.below(2)) filter.rules = {"R01", "R03'; --"};
            if (m_generator.below(2)) filter.institutions = {m_generator.institution(), m_generator.institution()};
            if (m_generator.below(5) == 0) filter.credential = m_generator.credential();
            if (m_generator.below(3) == 0) filter.severity = static_cast<Severity>(m_generator.below(4));
            if (m_generator.below(3) == 0) filter.verdict = static_cast<Verdict>(m_generator.below(3));
            if (m_generator.below(4) == 0) filter.verdictNow = static_cast<Verdict>(m_generator.below(3));
            if (m_generator.below(3) == 0) filter.from = EventGenerator::firstTime + 50'000;
            if (m_generator.below(3) == 0) filter.to = EventGenerator::firstTime + 200'000;
            const auto wanted = expected(filter);
            QVERIFY(*reader->findings(filter, 0, 1000) == wanted);
            const int atOnce = 1 + int(m_generator.below(9));
            std::vector<Finding> paged;
            for (int offset = 0; offset == int(paged.size()); offset += atOnce) {
                if (m_generator.below(4) == 0) VERIFY_OK(reader->findings(m_generator.below(2) ? filter : FindingFilter{}, int(m_generator.below(20)), 3)); // Somebody asks between.
                const auto page = reader->findings(filter, offset, atOnce);
                VERIFY_OK(page);
                paged.insert(paged.end(), page->begin(), page->end());
            }
            QVERIFY(paged == wanted);
            const auto counts = reader->findingCounts(filter);
            VERIFY_OK(counts);
            std::int64_t total = 0, open = 0;
            for (const auto& count : *counts) {
                total += count.count;
                if (count.verdict == Verdict::CannotEvaluate) open += count.count;
            }
            QCOMPARE(total, std::int64_t(wanted.size()));
            QCOMPARE(open, std::int64_t(std::ranges::count(wanted, Verdict::CannotEvaluate, &Finding::verdict)));
            const std::int64_t origin = EventGenerator::firstTime + std::int64_t(m_generator.below(300'000));
            const auto days = reader->findingDays(filter, origin);
            VERIFY_OK(days);
            std::map<std::pair<std::int64_t, Severity>, std::int64_t> byDay;
            for (const Finding& one : wanted) {
                std::int64_t start = origin;
                while (start > one.time) start -= 86400;
                while (start + 86400 <= one.time) start += 86400;
                ++byDay[{start, one.severity}];
            }
            std::vector<FindingDay> expectedDays;
            for (const auto& [place, count] : byDay) expectedDays.push_back({place.first, place.second, count});
            QVERIFY(*days == expectedDays);
            if (wanted.size() < 12) continue;
            QVERIFY(*reader->findings(filter, 5, 7) == std::vector<Finding>(wanted.begin() + 5, wanted.begin() + 12));
        }
    }

    void oneIsFoundByItsId()
    {
        const auto reader = m_store.reader();
        const auto found = reader->finding(m_findings[42].id);
        VERIFY_OK(found);
        QVERIFY(*found == m_findings[42]);
        const auto missing = reader->finding("no such");
        QVERIFY(!missing && missing.error().kind == ErrorKind::NotFound);
    }

    void aKnownIdIsReplaced()
    {
        Finding changed = m_findings[7];
        changed.verdictNow = Verdict::Cleared;
        changed.events = {changed.event};
        changed.summary.en = "changed";
        auto done = m_store.writer->judge(m_store.chain, {changed}, m_events.back().key);
        VERIFY_OK(done);
        m_findings[7] = changed;
        QVERIFY(*m_store.reader()->finding(changed.id) == changed);
        QCOMPARE(m_store.reader()->findings({}, 0, 1000)->size(), m_findings.size());
    }

    void theWeakestEventGivesTheLevel()
    {
        auto done = m_store.writer->raiseLevels(m_store.chain, std::nullopt, 150);
        VERIFY_OK(done);
        const auto findings = m_store.reader()->findings({}, 0, 1000);
        VERIFY_OK(findings);
        for (const auto& finding : *findings)
            QVERIFY((finding.level == VerificationLevel::Proven) == (finding.event.block() <= 150));
    }

    void goingBackTakesFindingsAlong()
    {
        auto done = m_store.writer->rewind(m_store.chain, 200, BlockHash{}, 0);
        VERIFY_OK(done);
        const auto count = std::count_if(m_findings.begin(), m_findings.end(),
                                         [](const Finding& finding) { return finding.events.back().block() <= 200; });
        QCOMPARE(std::ptrdiff_t(m_store.reader()->findings({}, 0, 1000)->size()), count);
        const auto state = m_store.reader()->judgement(m_store.chain);
        QVERIFY(state->inForce->basis.empty()); // What was judged before is to be judged again.
        QVERIFY(state->inForce->upTo.block() <= 200);
        QVERIFY(!state->draft);
    }

    void aDraftReplacesWhatIsInForceAtOnce()
    {
        const auto before = *m_store.reader()->findings({}, 0, 1000);
        QVERIFY(before.size() > 100);
        const EventKey end = before.back().event;
        auto done = m_store.writer->startJudgement(m_store.chain, by("second"));
        VERIFY_OK(done);
        std::vector<Finding> first(before.begin(), before.begin() + 30), second(before.begin() + 30, before.begin() + 50);
        for (auto* part : {&first, &second})
            for (auto& finding : *part)
                finding.summary.en = "by the second";
        done = m_store.writer->judge(m_store.chain, first, first.back().event);
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->findings({}, 0, 1000) == before);
        reopen(); // As after a kill: a draft by the same is gone on with.
        done = m_store.writer->startJudgement(m_store.chain, by("second"));
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->judgement(m_store.chain)->draft == by("second", first.back().event));
        done = m_store.writer->judge(m_store.chain, second, end);
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->findings({}, 0, 1000) == before);
        done = m_store.writer->adoptJudgement(m_store.chain);
        VERIFY_OK(done);
        first.insert(first.end(), second.begin(), second.end());
        QVERIFY(*m_store.reader()->findings({}, 0, 1000) == first);
        QVERIFY(*m_store.reader()->judgement(m_store.chain) == (JudgementState{by("second", end), {}}));
        done = m_store.writer->adoptJudgement(m_store.chain); // There is no draft: nothing happens.
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->findings({}, 0, 1000) == first);
        m_findings = first;
    }

    void aDraftByAnythingElseIsDropped()
    {
        const auto state = *m_store.reader()->judgement(m_store.chain);
        auto done = m_store.writer->startJudgement(m_store.chain, by("third"));
        VERIFY_OK(done);
        done = m_store.writer->judge(m_store.chain, {made(1), made(2)}, m_events.front().key);
        VERIFY_OK(done);
        done = m_store.writer->startJudgement(m_store.chain, by("fourth"));
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->judgement(m_store.chain)->draft == by("fourth"));
        done = m_store.writer->startJudgement(m_store.chain, by("second")); // It is in force still.
        VERIFY_OK(done);
        QVERIFY(*m_store.reader()->judgement(m_store.chain) == state);
        QVERIFY(*m_store.reader()->findings({}, 0, 1000) == m_findings);
    }

    void anUnknownChainIsNotJudged()
    {
        const auto done = m_store.writer->startJudgement(ChainRef{9}, by("first"));
        QVERIFY(!done && done.error().kind == ErrorKind::InvalidInput);
    }
};

QTEST_APPLESS_MAIN(FindingTest)
#include "finding_test.moc"
