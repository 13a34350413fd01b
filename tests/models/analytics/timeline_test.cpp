// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overview.h"
#include "models/analytics/timeline.h"
#include "models/domain/time.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <QDateTime>
#include <QTimeZone>

#include <map>
#include <random>

using namespace guanlan;
using namespace guanlan::analytics;

Q_DECLARE_METATYPE(guanlan::analytics::Bucket)

namespace {

constexpr std::int64_t firstTime = 1'767'200'000; // 2026-01-01 00:53:20 in Shanghai.

/// Acts of three institutions over about 70 days, in uneven steps.
std::vector<Event> acts(unsigned seed)
{
    std::mt19937 random{seed};
    std::string text;
    std::int64_t now = firstTime;
    for (int block = 0; block < 300; ++block, now += 1 + std::int64_t(random() % 40'000)) {
        text += (block > 0 ? ";" : "") + std::to_string(block) + "@" + std::to_string(now) + ":";
        for (unsigned i = 0, count = 1 + random() % 3; i < count; ++i) {
            const std::string who{"ABC"[random() % 3]}, credential = "c" + std::to_string(random() % 40);
            text += i > 0 ? "|" : "";
            switch (random() % 6) {
            case 0: text += "issue " + credential + " " + who + " u S"; break;
            case 1: text += "revoke " + credential + " " + who; break;
            case 2: text += "present " + credential + " " + who + " -"; break;
            case 3: text += "accept " + credential + " " + who; break;
            case 4: text += "consent k u " + who + " " + credential; break;
            case 5: text += "suspend " + credential + " " + who; break;
            }
        }
    }
    return script::eventsOf(text);
}

QDateTime shanghai(std::int64_t time) { return QDateTime::fromSecsSinceEpoch(time, QTimeZone{8 * 3600}); }

/// Which bucket a moment belongs to, by Qt's calendar.
QString bucketLabel(std::int64_t time, Bucket bucket)
{
    const QDateTime local = shanghai(time);
    switch (bucket) {
    case Bucket::Hour: return local.toString(QStringLiteral("yyyy-MM-dd HH"));
    case Bucket::Day: return local.toString(QStringLiteral("yyyy-MM-dd"));
    case Bucket::Week: return local.date().addDays(1 - local.date().dayOfWeek()).toString(QStringLiteral("yyyy-MM-dd"));
    case Bucket::Month: return local.toString(QStringLiteral("yyyy-MM"));
    }
    return {};
}

bool isActOf(const Event& event, const std::vector<InstitutionId>& institutions)
{
    const auto acting = actingInstitution(event);
    return institutions.empty() || (acting && std::find(institutions.begin(), institutions.end(), *acting) != institutions.end());
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsFollowTheCalendar_data();
    void bucketsFollowTheCalendar();
    void countsAsByHand_data();
    void countsAsByHand();
    void previousPeriod();
    void emptyAndImpossible();
    void overviewAsByHand_data();
    void overviewAsByHand();
    void overviewOfNothing();
};

void TimelineTest::bucketsFollowTheCalendar_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::newRow("hour") << Bucket::Hour;
    QTest::newRow("day") << Bucket::Day;
    QTest::newRow("week") << Bucket::Week;
    QTest::newRow("month") << Bucket::Month;
}

void TimelineTest::bucketsFollowTheCalendar()
{
    QFETCH(Bucket, bucket);
    std::mt19937_64 random{3};
    for (int i = 0; i < 2000; ++i) {
        const std::int64_t time = std::int64_t(random() % 8'000'000'000u) - 2'000'000'000;
        const std::int64_t start = bucketStart(time, bucket), next = shiftBucket(start, bucket, 1);
        QVERIFY(start <= time && time < next);
        QCOMPARE(bucketLabel(start, bucket), bucketLabel(time, bucket));
        QVERIFY(bucketLabel(start - 1, bucket) != bucketLabel(start, bucket));
        QVERIFY(bucketLabel(next, bucket) != bucketLabel(next - 1, bucket));
        QCOMPARE(shiftBucket(next, bucket, -1), start);
        QCOMPARE(shiftBucket(shiftBucket(start, bucket, 17), bucket, -17), start);
    }
}

void TimelineTest::countsAsByHand_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<bool>("onlyOne");
    QTest::addColumn<int>("fromDay"); // -1: from the beginning.
    QTest::addColumn<bool>("onlyIssued");
    for (const auto& [name, bucket] : {std::pair{"hour", Bucket::Hour}, {"day", Bucket::Day}, {"week", Bucket::Week}, {"month", Bucket::Month}})
        for (const bool onlyOne : {false, true})
            for (const int fromDay : {-1, 20})
                for (const bool onlyIssued : {false, true})
                    QTest::addRow("%s, %s, from day %d, %s", name, onlyOne ? "one" : "all", fromDay, onlyIssued ? "issued" : "every type")
                        << bucket << onlyOne << fromDay << onlyIssued;
}

void TimelineTest::countsAsByHand()
{
    QFETCH(Bucket, bucket);
    QFETCH(bool, onlyOne);
    QFETCH(int, fromDay);
    QFETCH(bool, onlyIssued);
    const auto events = acts(11);
    script::WorkspaceOfEvents space;
    space.fill(events);
    TimelineRequest request;
    request.bucket = bucket;
    if (onlyOne) request.institutions = {script::idOf<InstitutionId>("B")};
    if (fromDay >= 0) request.from = firstTime + fromDay * secondsPerDay;
    if (onlyIssued) request.types = {EventType::CredentialIssued};
    const auto timeline = buildTimeline(*space.reader, request);
    VERIFY_DONE(timeline);

    for (std::size_t i = 0; i + 1 < timeline->starts.size(); ++i)
        QCOMPARE(shiftBucket(timeline->starts[i], bucket, 1), timeline->starts[i + 1]);
    QVERIFY(timeline->end > events.back().time);
    QCOMPARE(bucketLabel(timeline->starts.back(), bucket), bucketLabel(events.back().time, bucket));

    std::map<std::pair<EventType, QString>, std::int64_t> expected;
    std::int64_t expectedTotal = 0;
    for (const Event& event : events) {
        if (!isActOf(event, request.institutions)) continue;
        if (onlyIssued && event.type != EventType::CredentialIssued) continue;
        if (request.from && event.time < timeline->starts.front()) continue;
        ++expected[{event.type, bucketLabel(event.time, bucket)}];
        ++expectedTotal;
    }
    if (request.from) QCOMPARE(bucketLabel(timeline->starts.front(), bucket), bucketLabel(*request.from, bucket));
    std::int64_t total = 0;
    for (const TimelineSeries& series : timeline->series) {
        QCOMPARE(series.counts.size(), timeline->starts.size());
        for (std::size_t i = 0; i < series.counts.size(); ++i) {
            const auto found = expected.find({series.type, bucketLabel(timeline->starts[i], bucket)});
            QCOMPARE(series.counts[i], found == expected.end() ? 0 : found->second);
            total += series.counts[i];
        }
        QCOMPARE(series.previousTotal.has_value(), request.from.has_value());
    }
    QCOMPARE(total, expectedTotal);
    QCOMPARE(timeline->total(), expectedTotal);
}

void TimelineTest::previousPeriod()
{
    const auto events = acts(12);
    script::WorkspaceOfEvents space;
    space.fill(events);
    const std::int64_t from = bucketStart(firstTime + 20 * secondsPerDay, Bucket::Day);
    const auto timeline = buildTimeline(*space.reader, {{}, Bucket::Day, from, from + 7 * secondsPerDay});
    VERIFY_DONE(timeline);
    QCOMPARE(timeline->starts.size(), std::size_t{7});
    QCOMPARE(timeline->end, from + 7 * secondsPerDay);
    for (const TimelineSeries& series : timeline->series) {
        const auto between = [&](std::int64_t begin, std::int64_t end) {
            return std::count_if(events.begin(), events.end(),
                [&](const Event& event) { return event.type == series.type && event.time >= begin && event.time < end; });
        };
        QCOMPARE(series.total, between(from, from + 7 * secondsPerDay));
        QCOMPARE(*series.previousTotal, between(from - 7 * secondsPerDay, from));
    }
}

void TimelineTest::emptyAndImpossible()
{
    script::WorkspaceOfEvents space;
    const auto nothing = buildTimeline(*space.reader, {});
    VERIFY_DONE(nothing);
    QVERIFY(nothing->starts.empty() && nothing->series.empty());

    space.fill(acts(13));
    const auto future = buildTimeline(*space.reader, {{}, Bucket::Day, firstTime + 4000 * secondsPerDay, std::nullopt});
    VERIFY_DONE(future);
    QVERIFY(future->starts.empty());
    const auto tooLong = buildTimeline(*space.reader, {{}, Bucket::Hour, 0, std::nullopt});
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::InvalidInput);
    for (const std::int64_t extreme : {INT64_MIN, INT64_MAX}) {
        const auto odd = buildTimeline(*space.reader, {{}, Bucket::Month, extreme, extreme});
        QVERIFY(odd ? odd->starts.empty() : odd.error().kind == ErrorKind::InvalidInput);
    }
}

void TimelineTest::overviewAsByHand_data()
{
    QTest::addColumn<int>("fromDay");
    QTest::addColumn<bool>("onlyTwo");
    QTest::newRow("everything") << -1 << false;
    QTest::newRow("from day 30") << 30 << false;
    QTest::newRow("from day 30, two institutions") << 30 << true;
}

void TimelineTest::overviewAsByHand()
{
    QFETCH(int, fromDay);
    QFETCH(bool, onlyTwo);
    const auto events = acts(14);
    script::WorkspaceOfEvents space;
    const ChainRef chain = space.fill(events);
    Finding finding;
    finding.id = std::string(32, 'a');
    finding.rule = "R01";
    finding.severity = Severity::Critical;
    finding.institution = script::idOf<InstitutionId>("A");
    finding.event = events.back().key;
    finding.time = events.back().time;
    finding.events = {finding.event};
    VERIFY_DONE(space.writer->startJudgement(chain, {"test", {}, {}, {}}));
    Finding undecided = finding;
    undecided.id = std::string(32, 'b');
    undecided.rule = "R02";
    undecided.verdict = undecided.verdictNow = Verdict::CannotEvaluate;
    VERIFY_DONE(space.writer->judge(chain, {finding, undecided}, finding.event));

    OverviewRequest request;
    request.stacked = 1;
    if (fromDay >= 0) request.from = firstTime + fromDay * secondsPerDay;
    if (onlyTwo) request.institutions = {script::idOf<InstitutionId>("A"), script::idOf<InstitutionId>("B")};
    const auto overview = buildOverview(*space.reader, request);
    VERIFY_DONE(overview);

    const std::int64_t length = overview->to - overview->from;
    QCOMPARE(length, std::int64_t(overview->days.size()) * secondsPerDay);
    const auto count = [&](EventType type, std::int64_t begin, std::int64_t end, const char* who) {
        return std::int64_t(std::count_if(events.begin(), events.end(), [&](const Event& event) {
            return event.type == type && event.time >= begin && event.time < end && isActOf(event, request.institutions)
                && (!who || isActOf(event, {script::idOf<InstitutionId>(who)}));
        }));
    };
    const auto check = [&](const KeyFigure& figure, EventType type) {
        QCOMPARE(figure.value, count(type, overview->from, overview->to, nullptr));
        QCOMPARE(figure.previous.has_value(), request.from.has_value());
        if (figure.previous) QCOMPARE(*figure.previous, count(type, overview->from - length, overview->from, nullptr));
    };
    check(overview->issued, EventType::CredentialIssued);
    check(overview->presented, EventType::CredentialPresented);
    check(overview->verified, EventType::CredentialVerified);
    check(overview->revoked, EventType::CredentialRevoked);
    QCOMPARE(overview->activeInstitutions.value, std::int64_t(onlyTwo ? 2 : 3));
    QCOMPARE(overview->findings[0].value, std::int64_t{1});
    QCOMPARE(overview->findings[1].value, std::int64_t{0});
    QCOMPARE(overview->undecided, std::int64_t{1});

    QCOMPARE(overview->issuance.size(), std::size_t{2});
    QVERIFY(overview->issuance[0].institution && !overview->issuance[1].institution);
    QCOMPARE(overview->issuance[0].total + overview->issuance[1].total, overview->issued.value);
    QCOMPARE(overview->league.size(), std::size_t(onlyTwo ? 2 : 3));
    QVERIFY(std::is_sorted(overview->league.begin(), overview->league.end(),
        [](const LeagueRow& a, const LeagueRow& b) { return a.acts.value > b.acts.value; }));
    for (const LeagueRow& row : overview->league) {
        const std::string who(1, char(row.id.value()[31]));
        QCOMPARE(row.issued, count(EventType::CredentialIssued, overview->from, overview->to, who.c_str()));
        QCOMPARE(row.findings[0], std::int64_t(who == "A"));
        QCOMPARE(row.undecided, std::int64_t(who == "A"));
        std::int64_t sum = 0;
        for (const std::int64_t day : row.sparkline)
            sum += day;
        QCOMPARE(sum, row.acts.value);
        QCOMPARE(row.acts.value, row.issued + row.presented + row.verified + row.revoked
                + count(EventType::CredentialSuspended, overview->from, overview->to, who.c_str()));
    }
}

void TimelineTest::overviewOfNothing()
{
    script::WorkspaceOfEvents space;
    const auto overview = buildOverview(*space.reader, {});
    VERIFY_DONE(overview);
    QCOMPARE(overview->from, overview->to);
    QVERIFY(overview->league.empty() && overview->days.empty());
}

QTEST_APPLESS_MAIN(TimelineTest)
#include "timeline_test.moc"
