// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "tests/models/store/store_fixture.h"

#include <map>
#include <numeric>

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// Pages, counts and fences against all events held in memory and looked through one by one.
class EventPageTest : public QObject {
    Q_OBJECT

    StoreFixture m_store;
    std::vector<Event> m_events;
    std::vector<Finding> m_findings;
    std::multimap<EventKey, std::size_t> m_restOn; ///< Indexes of m_findings by each of their events.
    EventGenerator m_generator{2024};

    bool lets(const EventFilter& filter, const Event& event) const
    {
        const auto among = [](const auto& list, const auto& one) {
            return std::find(list.begin(), list.end(), one) != list.end();
        };
        if (filter.chain && *filter.chain != event.key.chain()) return false;
        if (!filter.types.empty() && !among(filter.types, event.type)) return false;
        if (!filter.institutions.empty() && !(event.institution && among(filter.institutions, *event.institution))
            && !(event.counterparty && among(filter.institutions, *event.counterparty)))
            return false;
        if (filter.subject && filter.subject != event.subject) return false;
        if (filter.credential && filter.credential != event.credential) return false;
        const auto takesPart = [&](const InstitutionId& who) { return event.institution == who || event.counterparty == who; };
        if (std::any_of(filter.excludedInstitutions.begin(), filter.excludedInstitutions.end(), takesPart)) return false;
        if (filter.sender && filter.sender != event.sender) return false;
        if (filter.firstBlock && event.key.block() < *filter.firstBlock) return false;
        if (filter.lastBlock && event.key.block() > *filter.lastBlock) return false;
        if (!filter.levels.empty() && !among(filter.levels, event.level)) return false;
        const auto restsOn = [&](const auto& wanted) {
            const auto [first, last] = m_restOn.equal_range(event.key);
            return std::any_of(first, last, [&](const auto& one) { return wanted(m_findings[one.second]); });
        };
        if (!filter.rules.empty() || !filter.severities.empty()) {
            if (!restsOn([&](const Finding& finding) {
                    return (filter.rules.empty() || among(filter.rules, finding.rule))
                        && (filter.severities.empty() || among(filter.severities, finding.severity));
                }))
                return false;
        }
        if (!filter.excludedRules.empty() && restsOn([&](const Finding& finding) { return among(filter.excludedRules, finding.rule); }))
            return false;
        return (!filter.from || event.time >= *filter.from) && (!filter.to || event.time < *filter.to);
    }

    /// What the filter line can ask for beside what the drop-downs do.
    void addRarer(EventFilter& filter)
    {
        const auto one = [&](std::uint64_t in) { return m_generator.below(in) == 0; };
        const auto rule = [&] { return "R" + std::to_string(10 + m_generator.below(4)); };
        if (one(6)) filter.excludedInstitutions = {m_generator.institution(), m_generator.id<InstitutionId>(99, 2)};
        if (one(12)) filter.sender = m_events[m_generator.below(m_events.size())].sender;
        if (one(6)) filter.firstBlock = m_generator.below(1600);
        if (one(6)) filter.lastBlock = m_generator.below(1600);
        if (one(5)) filter.levels = {static_cast<VerificationLevel>(m_generator.below(4)), static_cast<VerificationLevel>(m_generator.below(4))};
        if (one(6)) filter.rules = {rule(), rule(), "R'); DROP TABLE event; --"};
        if (one(8)) filter.excludedRules = {rule()};
        if (one(8)) filter.severities = {static_cast<Severity>(m_generator.below(4))};
    }

    EventFilter randomFilter()
    {
        EventFilter filter;
        const auto one = [&](std::uint64_t in) { return m_generator.below(in) == 0; };
        if (one(4)) filter.chain = ChainRef{std::uint8_t(1 + m_generator.below(3))};
        if (one(2)) {
            for (std::uint64_t i = 1 + m_generator.below(3); i > 0; --i)
                filter.types.push_back(static_cast<EventType>(m_generator.below(eventTypeCount)));
        }
        if (one(3)) {
            for (std::uint64_t i = 1 + m_generator.below(one(4) ? 30 : 3); i > 0; --i)
                filter.institutions.push_back(one(10) ? m_generator.id<InstitutionId>(99, 1) : m_generator.institution());
        }
        if (one(5)) filter.subject = m_generator.subject();
        if (one(5)) filter.credential = m_generator.credential();
        const auto moment = [&] { return EventGenerator::firstTime + std::int64_t(m_generator.below(3000)) * 700; };
        if (one(3)) filter.from = moment();
        if (one(3)) filter.to = moment();
        addRarer(filter);
        return filter;
    }

    std::vector<Event> expected(const EventFilter& filter) const
    {
        std::vector<Event> events;
        std::copy_if(m_events.begin(), m_events.end(), std::back_inserter(events),
                     [&](const Event& event) { return lets(filter, event); });
        return events;
    }

    static void histogramIs(EventReader& reader, const EventFilter& filter, const std::vector<Event>& wanted)
    {
        std::map<std::pair<std::int64_t, EventType>, std::int64_t> counts;
        for (const Event& event : wanted)
            ++counts[{shanghaiDayStart(shanghaiDay(event.time)), event.type}];
        const auto histogram = reader.histogram(filter, Bucket::Day, 100'000);
        VERIFY_OK(histogram);
        QVERIFY(histogram->exact);
        QCOMPARE(histogram->bars.size(), counts.size());
        for (const HistogramBar& bar : histogram->bars)
            QCOMPARE(bar.count, (counts[{bar.start, bar.type}]));
        if (wanted.size() < 20) return;
        const auto capped = reader.histogram(filter, Bucket::Month, 10);
        VERIFY_OK(capped);
        QVERIFY(!capped->exact);
        QCOMPARE(std::accumulate(capped->bars.begin(), capped->bars.end(), std::int64_t{0},
                                 [](std::int64_t sum, const HistogramBar& bar) { return sum + bar.count; }), std::int64_t{10});
    }

    /// The first chain is agreed up to 900 and proven up to 600, the second proven up to 700 and forked at 1200.
    void raiseLevels()
    {
        const ChainRef first{std::uint8_t(m_store.chain.value())}, second{2};
        VERIFY_OK(m_store.writer->raiseLevels(first, 900, 600));
        VERIFY_OK(m_store.writer->raiseLevels(second, std::nullopt, 700));
        Fork fork;
        fork.block = 1200;
        VERIFY_OK(m_store.writer->freeze(second, fork));
        for (auto& event : m_events) {
            const std::uint64_t block = event.key.block();
            if (event.key.chain() == first && block <= 900) event.level = block <= 600 ? VerificationLevel::Proven : VerificationLevel::Agreed;
            if (event.key.chain() == second && block <= 700) event.level = VerificationLevel::Proven;
            if (event.key.chain() == second && block >= 1200) event.level = VerificationLevel::Failed;
        }
    }

    void flagSome()
    {
        for (int i = 0; i < 300; ++i) {
            const std::size_t at = 20 + m_generator.below(m_events.size() - 20);
            Finding finding;
            finding.id = std::to_string(1000 + i);
            finding.rule = "R" + std::to_string(10 + m_generator.below(4));
            finding.severity = static_cast<Severity>(m_generator.below(4));
            finding.event = m_events[at].key;
            finding.time = m_events[at].time;
            if (m_events[at - 15].key.chain() == finding.event.chain()) finding.events.push_back(m_events[at - 15].key);
            finding.events.push_back(finding.event);
            for (const EventKey key : finding.events)
                m_restOn.emplace(key, m_findings.size());
            m_findings.push_back(finding);
        }
        for (std::uint8_t number = 1; number <= 3; ++number) {
            std::vector<Finding> own;
            std::copy_if(m_findings.begin(), m_findings.end(), std::back_inserter(own),
                         [&](const Finding& finding) { return finding.event.chain() == ChainRef{number}; });
            VERIFY_OK(m_store.writer->startJudgement(ChainRef{number}, {"basis", "{}", "", {}}));
            VERIFY_OK(m_store.writer->judge(ChainRef{number}, own, m_events.back().key));
        }
    }

private slots:
    void initTestCase()
    {
        m_store.create();
        for (const char* name : {"Pilot chain", "Second chain", "Third chain"}) {
            const auto chain = m_store.writer->openChain(someChain(name));
            VERIFY_OK(chain);
            auto blocks = m_generator.blocks(0, 1500);
            if (chain->value() == 3) { // a chain whose clock goes back: no shortcut by time may be taken
                for (auto& block : blocks) {
                    block.time = EventGenerator::firstTime + std::int64_t(m_generator.below(1'500'000));
                    for (auto& event : block.events)
                        event.time = block.time;
                }
            }
            auto done = m_store.writer->append(*chain, blocks);
            VERIFY_OK(done);
            const auto events = stored(blocks, *chain);
            m_events.insert(m_events.end(), events.begin(), events.end());
        }
        QVERIFY(m_events.size() > 10'000);
        raiseLevels();
        flagSome();
    }

    void pagesAreWhatLookingThroughAllGives()
    {
        const auto reader = m_store.reader();
        for (int round = 0; round < 400; ++round) {
            const EventFilter filter = randomFilter();
            const Direction direction = round % 2 ? Direction::Backward : Direction::Forward;
            auto wanted = expected(filter);
            if (direction == Direction::Backward) std::reverse(wanted.begin(), wanted.end());
            const int limit = 1 + int(m_generator.below(900));
            PageRequest request{filter, direction, {}, limit, std::uint64_t(round)};
            std::vector<Event> got;
            for (bool complete = false; !complete;) {
                const auto page = reader->page(request);
                VERIFY_OK(page);
                QCOMPARE(page->generation, std::uint64_t(round));
                QVERIFY(page->complete || int(page->rows.size()) == limit);
                complete = page->complete;
                got.insert(got.end(), page->rows.begin(), page->rows.end());
                if (!got.empty()) request.from = got.back().key;
                QVERIFY(got.size() <= wanted.size());
            }
            QVERIFY(got == wanted);
            const auto count = reader->count(filter, 100'000);
            VERIFY_OK(count);
            QVERIFY(count->exact);
            QCOMPARE(count->value, std::int64_t(wanted.size()));
            if (round % 4 == 0) histogramIs(*reader, filter, wanted);
        }
    }

    void countingStopsAtTheCap()
    {
        const auto reader = m_store.reader();
        const auto capped = reader->count({}, 100);
        VERIFY_OK(capped);
        QVERIFY(!capped->exact);
        QCOMPARE(capped->value, 100);
        const auto total = reader->total();
        VERIFY_OK(total);
        QCOMPARE(*total, std::int64_t(m_events.size()));
        const auto whole = reader->count({}, *total);
        VERIFY_OK(whole);
        QVERIFY(whole->exact);
        QCOMPARE(whole->value, *total);
    }

    void fencesLeadToTheOrdinal()
    {
        const auto reader = m_store.reader();
        for (std::size_t ordinal = 0; ordinal < m_events.size(); ordinal += 97) {
            const auto fence = reader->fenceAt(std::int64_t(ordinal));
            VERIFY_OK(fence);
            QVERIFY(fence->ordinal <= std::int64_t(ordinal) && fence->ordinal > std::int64_t(ordinal) - 1024);
            const auto page = reader->page({{}, Direction::Forward, fence->after, 1, 0});
            VERIFY_OK(page);
            QVERIFY(page->rows.front() == m_events[std::size_t(fence->ordinal)]);
        }
    }

    void anUnknownIdMatchesNothing()
    {
        EventFilter filter;
        filter.credential = m_generator.id<CredentialId>(98, 1);
        const auto page = m_store.reader()->page({filter, Direction::Forward, {}, 10, 0});
        VERIFY_OK(page);
        QVERIFY(page->complete && page->rows.empty());
    }

    void lookupsByIdAreWhatLookingThroughAllGives()
    {
        const auto reader = m_store.reader();
        for (std::uint64_t i = 0; i < EventGenerator::credentials; ++i) {
            const auto credential = m_generator.id<CredentialId>(3, i);
            std::vector<Event> own, derived;
            for (const auto& event : m_events) {
                const auto& evidence = event.evidence;
                if (event.credential == credential) own.push_back(event);
                if (std::find(evidence.begin(), evidence.end(), credential) != evidence.end()) derived.push_back(event);
            }
            std::stable_partition(own.begin(), own.end(),
                                  [](const Event& event) { return event.type == EventType::CredentialIssued; });
            QVERIFY(*reader->credentialEvents(credential) == own);
            QVERIFY(*reader->derivedIssuances(credential) == derived);
        }
        for (std::uint64_t i = 0; i < 50; ++i) {
            const auto consent = m_generator.id<ConsentId>(4, i);
            std::vector<Event> wanted;
            for (const auto& event : m_events) {
                if (event.consent == consent && event.type != EventType::CredentialPresented) wanted.push_back(event);
            }
            QVERIFY(*reader->consentEvents(consent) == wanted);
        }
        for (std::uint64_t i = 0; i < EventGenerator::institutions; ++i) {
            const auto institution = m_generator.id<InstitutionId>(1, i);
            std::vector<Event> wanted;
            for (const auto& event : m_events) {
                if (event.institution == institution
                    && (event.type == EventType::IssuerAuthorised || event.type == EventType::IssuerDeauthorised))
                    wanted.push_back(event);
            }
            QVERIFY(*reader->authorisations(institution) == wanted);
        }
    }

    void credentialsAreFoundByIdDigestAndSubject()
    {
        const auto reader = m_store.reader();
        const auto issued = std::find_if(m_events.begin(), m_events.end(),
                                         [](const Event& event) { return event.type == EventType::CredentialIssued; });
        QVERIFY(issued != m_events.end());
        for (const Bytes32& bytes : {issued->credential->value(), issued->digest->value(), issued->subject->value()}) {
            const auto found = reader->findCredentials(bytes, 1000);
            VERIFY_OK(found);
            QVERIFY(std::find(found->begin(), found->end(), *issued->credential) != found->end());
            QVERIFY(reader->findCredentials(bytes, 1)->size() == 1);
        }
        QVERIFY(reader->findCredentials(Bytes32{}, 10)->empty());
    }
};

QTEST_APPLESS_MAIN(EventPageTest)
#include "event_page_test.moc"
