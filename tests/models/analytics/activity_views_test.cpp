// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/activity_matrix.h"
#include "models/analytics/credential_flow.h"
#include "models/analytics/peer_comparison.h"
#include "models/analytics/timeline.h"
#include "tests/models/analytics/workspace_of_events.h"
#include "tests/models/store/statement_log.h"

#include <algorithm>
#include <cmath>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

constexpr std::int64_t firstTime = 1'767'200'000; // 2026-01-01 00:53:20 in Shanghai.
constexpr std::int64_t secondsApart = 3600;

InstitutionId who(const char* name) { return script::idOf<InstitutionId>(name); }

/// Blocks an hour apart of the texts' events.
std::vector<Event> hourly(const std::vector<std::string>& blocks)
{
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        text += (i > 0 ? ";" : "") + std::to_string(i) + "@" + std::to_string(firstTime + std::int64_t(i) * secondsApart) + ":" + blocks[i];
    return script::eventsOf(text);
}

/// Six banks, a securities firm and one that nobody registered; each answers `answers` times. A refuses half of them, the others
/// one in `answers`.
std::vector<Event> verifiers(int answers)
{
    std::vector<std::string> blocks{"register A a|register B b|register C c|register D d|register E e|register F f|register S s securities"};
    for (int i = 0; i < answers; ++i) {
        std::string block;
        for (const char* name : {"A", "B", "C", "D", "E", "F", "S", "X"}) {
            const bool refuses = i == 0 || (*name == 'A' && i % 2 == 0);
            block += (block.empty() ? "" : "|") + std::string{refuses ? "refuse c " : "accept c "} + name;
        }
        blocks.push_back(block);
    }
    return hourly(blocks);
}

const PeerRow* rowOf(const std::vector<PeerRow>& rows, const char* name, PeerMeasure measure)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const PeerRow& row) { return row.institution == who(name) && row.measure == measure; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

/// What recount.mjs cannot show on a whole consortium: borders, and how SQLite runs the questions.
class ActivityViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matrixHoldsTheSilentToo()
    {
        script::WorkspaceOfEvents space;
        const ChainRef chain = space.fill(hourly({"issue c A u S|issue d A u S", "revoke c A", "present d B -"}));
        VERIFY_DONE(space.writer->setDirectory(chain, {{who("Z"), {"默", "Silent"}, InstitutionKind::Bank}}));
        const auto matrix = buildActivityMatrix(*space.reader, {});
        VERIFY_DONE(matrix);
        QCOMPARE(matrix->days.size(), std::size_t{1});
        QCOMPARE(matrix->end - matrix->days.front(), secondsPerDay);
        QCOMPARE(matrix->highest, std::int64_t{3});
        const std::vector<MatrixRow> wanted{{who("A"), {3}, 3}, {who("B"), {1}, 1}, {who("Z"), {0}, 0}};
        QVERIFY(matrix->rows == wanted);
        const auto issued = buildActivityMatrix(*space.reader, {{}, {}, {EventType::CredentialIssued}});
        VERIFY_DONE(issued);
        QCOMPARE(issued->rows.front().total, std::int64_t{2});
        QCOMPARE(issued->highest, std::int64_t{2});
    }

    void flowIsTheIssuers()
    {
        script::WorkspaceOfEvents space;
        space.fill(hourly({"present c V -", "issue c A u S|present c V -|accept c V|refuse c V|answer c V", "revoke c W 1|revoke c W 3",
            "issue c B u S|present c V -"}));
        const auto flow = buildCredentialFlow(*space.reader, {});
        VERIFY_DONE(flow);
        const std::vector<IssuerFlow> wanted{{who("A"), {1, 1, 1, 1, 1, 1}}, {who("B"), {1, 1, 0, 0, 0, 0}}, {std::nullopt, {0, 1, 0, 0, 0, 0}}};
        QVERIFY(flow->issuers == wanted);
        const FlowCounts total{2, 3, 1, 1, 1, 1};
        QVERIFY(flow->total == total);
        const auto ofB = buildCredentialFlow(*space.reader, {{who("B")}, {}, {}});
        VERIFY_DONE(ofB);
        QVERIFY(ofB->issuers == std::vector<IssuerFlow>{wanted[1]});
        const auto later = buildCredentialFlow(*space.reader, {{}, firstTime + secondsPerDay, {}});
        VERIFY_DONE(later);
        QVERIFY(later->issuers.empty() && later->total == FlowCounts{});
    }

    void peersAreOfOneKindAndEnough()
    {
        script::WorkspaceOfEvents space;
        space.fill(verifiers(40));
        const auto rows = buildPeerComparison(*space.reader, {});
        VERIFY_DONE(rows);
        QCOMPARE(rows->size(), std::size_t{8});
        const PeerRow* outlier = rowOf(*rows, "A", PeerMeasure::Rejection);
        QVERIFY(outlier && outlier->verdict == PeerVerdict::Compared && outlier->comparison);
        QCOMPARE(outlier->peers, std::size_t{5});
        QCOMPARE(outlier->ratio.part, std::int64_t{20});
        QCOMPARE(outlier->comparison->median, 1.0 / 40);
        QVERIFY(outlier->comparison->z > 3.5);
        const PeerRow* ordinary = rowOf(*rows, "B", PeerMeasure::Rejection);
        QVERIFY(ordinary && ordinary->comparison && std::abs(ordinary->comparison->z) < 1);
        const PeerRow* alone = rowOf(*rows, "S", PeerMeasure::Rejection);
        QVERIFY(alone && alone->verdict == PeerVerdict::TooFewPeers && !alone->comparison && alone->peers == 0);
        const PeerRow* stranger = rowOf(*rows, "X", PeerMeasure::Rejection);
        QVERIFY(stranger && stranger->verdict == PeerVerdict::UnknownKind && !stranger->kind && stranger->peers == 0);
        const auto strict = buildPeerComparison(*space.reader, {{}, {}, {5, 41}});
        VERIFY_DONE(strict);
        QCOMPARE(rowOf(*strict, "A", PeerMeasure::Rejection)->verdict, PeerVerdict::TooFewEvents);
        const auto many = buildPeerComparison(*space.reader, {{}, {}, {6, 30}});
        VERIFY_DONE(many);
        QCOMPARE(rowOf(*many, "A", PeerMeasure::Rejection)->verdict, PeerVerdict::TooFewPeers);
    }

    void nothingIsNoFailure()
    {
        script::WorkspaceOfEvents space;
        const auto matrix = buildActivityMatrix(*space.reader, {});
        const auto flow = buildCredentialFlow(*space.reader, {});
        const auto peers = buildPeerComparison(*space.reader, {});
        QVERIFY(matrix && flow && peers);
        QVERIFY(matrix->days.empty() && matrix->rows.empty() && flow->issuers.empty() && peers->empty());
        space.fill(verifiers(2));
        const auto tooLong = buildActivityMatrix(*space.reader, {-400'000'000'000, {}, {}});
        QVERIFY(!tooLong && tooLong.error().kind == ErrorKind::InvalidInput);
    }

    /// Every statement of each question, as SQLite itself would run it.
    void noQuestionReadsAWholeTable()
    {
        const test::StatementLog log;
        script::WorkspaceOfEvents space;
        const ChainRef chain = space.fill(verifiers(40));
        VERIFY_DONE(space.writer->setDirectory(chain, {{who("A"), {"甲", "A"}, InstitutionKind::Bank}}));
        const std::string path = (space.folder.path() + QStringLiteral("/w.guanlan")).toStdString();
        const auto verify = [&](const char* what, const auto& answer) {
            QVERIFY2(bool(answer), what);
            const auto queries = test::StatementLog::queries();
            QVERIFY2(queries.size() >= 3, what);
            for (const std::string& query : queries) {
                const auto scans = test::fullScans(test::queryPlan(path, query));
                QVERIFY2(scans.empty(), (std::string{what} + ": " + query + ": " + (scans.empty() ? "" : scans.front())).c_str());
            }
            test::StatementLog::clear();
        };
        test::StatementLog::clear();
        const std::int64_t from = firstTime, to = firstTime + secondsPerDay;
        for (const Bucket bucket : {Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
            verify("timeline of one", buildTimeline(*space.reader, {{who("A")}, bucket, from, to, {EventType::CredentialVerified}}));
            verify("timeline of all", buildTimeline(*space.reader, {{}, bucket, {}, {}, {}}));
        }
        verify("matrix", buildActivityMatrix(*space.reader, {from, to, {}}));
        verify("flow", buildCredentialFlow(*space.reader, {{}, from, to}));
        verify("flow of one", buildCredentialFlow(*space.reader, {{who("A")}, {}, {}}));
        verify("peers", buildPeerComparison(*space.reader, {from, to, {}}));
    }
};

QTEST_APPLESS_MAIN(ActivityViewsTest)
#include "activity_views_test.moc"
