// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outcome_sql.h"
#include "tests/models/store/statement_log.h"
#include "tests/models/store/store_fixture.h"

using namespace guanlan;
using namespace guanlan::store;
using namespace guanlan::test;

/// What activity over time is made of must not grow with the history: no statement reads a whole table.
class QueryPlanTest : public QObject {
    Q_OBJECT

    StatementLog m_log;
    StoreFixture m_store;
    std::unique_ptr<EventReader> m_reader;

    void verifyNoScan(std::size_t least)
    {
        const auto queries = StatementLog::queries();
        QVERIFY(queries.size() >= least);
        for (const std::string& query : queries) {
            const auto plan = queryPlan(m_store.path().string(), query);
            const auto scans = fullScans(plan);
            QVERIFY2(scans.empty(), (query + ": " + (scans.empty() ? "" : scans.front())).c_str());
        }
    }

private slots:
    void initTestCase()
    {
        m_store.create();
        EventGenerator generator{8};
        VERIFY_OK(m_store.writer->append(m_store.chain, generator.blocks(0, 400)));
        VERIFY_OK(m_store.writer->setDirectory(m_store.chain, {{generator.institution(), {"银行", "Bank"}, InstitutionKind::Bank}}));
        m_reader = m_store.reader();
    }

    void init() { StatementLog::clear(); }

    /// The test would see one: what reads all rows is heard of and found.
    void aScanIsSeen()
    {
        VERIFY_OK(m_reader->schemas());
        const auto queries = StatementLog::queries();
        QVERIFY(std::any_of(queries.begin(), queries.end(), [&](const std::string& query) {
            return !fullScans(queryPlan(m_store.path().string(), query)).empty();
        }));
        QCOMPARE(fullScans(queryPlan(m_store.path().string(), "SELECT sum(count) FROM activity_day")).size(), std::size_t{1});
    }

    void activityOverTime()
    {
        EventGenerator generator{8};
        for (const Bucket bucket : {Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
            VERIFY_OK(m_reader->activity({{}, bucket, {}, {}, true, {}}));
            VERIFY_OK(m_reader->activity({{}, bucket, EventGenerator::firstTime, {}, false, {EventType::CredentialIssued}}));
            VERIFY_OK(m_reader->activity({{generator.institution()}, bucket, {}, EventGenerator::firstTime, true, {}}));
        }
        verifyNoScan(4);
    }

    void outcomes()
    {
        EventGenerator generator{8};
        VERIFY_OK(m_reader->outcomes({}));
        VERIFY_OK(m_reader->outcomes({{generator.institution()}, EventGenerator::firstTime, {}}));
        verifyNoScan(3);
        const auto plan = queryPlan(m_store.path().string(), GUANLAN_COUNT_OUTCOMES("1", "?1", "?2"));
        QVERIFY(fullScans(plan).empty());
        QVERIFY(std::any_of(plan.begin(), plan.end(), [](const std::string& step) {
            return step.starts_with("SEARCH issuance USING COVERING INDEX issuance_by_credential");
        }));
    }

    void institutionsAndChains()
    {
        VERIFY_OK(m_reader->institutions());
        VERIFY_OK(m_reader->chains());
        verifyNoScan(6);
    }
};

QTEST_APPLESS_MAIN(QueryPlanTest)
#include "query_plan_test.moc"
