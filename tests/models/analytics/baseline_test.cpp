// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/count_model.h"
#include "models/analytics/baseline/daily_baseline.h"
#include "models/analytics/baseline/series_csv.h"
#include "models/analytics/baseline/series_detector.h"
#include "models/analytics/baseline/tail_model.h"
#include "models/domain/time.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

constexpr std::int64_t begin = 1'396'310'400; // 2014-04-01, a Tuesday.

std::vector<Sample> seriesOf(std::size_t count, std::int64_t step, const std::function<double(std::size_t, std::int64_t)>& valueAt)
{
    std::vector<Sample> series;
    for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t time = begin + std::int64_t(i) * step;
        series.push_back({time, valueAt(i, time)});
    }
    return series;
}

double hourOf(std::int64_t time) { return double(time % secondsPerDay) / 3600; }

/// Where the largest score after `from` lies.
std::size_t strangest(const std::vector<double>& scores, std::size_t from)
{
    return std::size_t(std::max_element(scores.begin() + std::ptrdiff_t(from), scores.end()) - scores.begin());
}

std::size_t above(const std::vector<double>& scores, double threshold, std::size_t from)
{
    return std::size_t(std::count_if(scores.begin() + std::ptrdiff_t(from), scores.end(),
        [threshold](double score) { return score >= threshold; }));
}

} // namespace

class BaselineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void geometricLaw();
    void poissonLaw();
    void mixtureLaw();
    void dispersionIsFound();
    void tailOfAnExponential();
    void verdictsRestOnThePastOnly();
    void scoresStayInRange_data();
    void scoresStayInRange();
    void findsWhatIsPlanted_data();
    void findsWhatIsPlanted();
    void habitsAreNoNews();
    void levelMovesOn();
    void dailyCounts();
    void dayNeedsTwentyTradingDays();
    void dayBurstAgainstOverdispersion();
    void monthEndsAreLearnt();
    void newLevelAfterFiveDays();
    void timestamps_data();
    void timestamps();
    void badSeries_data();
    void badSeries();
    void goodSeries();
};

// The negative binomial law of dispersion 1 is the geometric one, whose tail is a power.
void BaselineTest::geometricLaw()
{
    for (const double mean : {0.3, 2.0, 40.0})
        for (int count = 1; count < 200; count += 7) {
            const double expected = std::pow(mean / (mean + 1), count);
            QVERIFY(std::abs(chanceOfAtLeast(count, mean, 1) / expected - 1) < 1e-6);
            QVERIFY(std::abs(chanceOfAtMost(count - 1, mean, 1) + expected - 1) < 1e-9);
        }
}

// From the tables of Poisson's law.
void BaselineTest::poissonLaw()
{
    const auto near = [](double a, double b) { return std::abs(a - b) < 5e-5; };
    QVERIFY(near(chanceOfAtLeast(10, 4, 0), 0.00813));
    QVERIFY(near(chanceOfAtMost(3, 4, 0), 0.43347));
    QVERIFY(near(chanceOfAtLeast(1, 0.5, 0), 0.39347));
    QVERIFY(near(chanceOfAtMost(0, 2, 0), 0.13534));
    QCOMPARE(chanceOfAtLeast(0, 4, 0), 1.0);
    QCOMPARE(chanceOfAtMost(-1, 4, 0), 0.0);
}

// Poisson counts whose means scatter by a gamma law, drawn one by one.
void BaselineTest::mixtureLaw()
{
    std::mt19937 random{7};
    const double mean = 12, dispersion = 0.25;
    std::gamma_distribution<double> scatter{1 / dispersion, dispersion};
    constexpr int draws = 200'000;
    std::vector<int> seen(200);
    for (int i = 0; i < draws; ++i)
        ++seen[std::size_t(std::min(199, std::poisson_distribution<int>{mean * scatter(random)}(random)))];
    int atLeast = 0;
    for (std::size_t count = 199; count > 0; --count) {
        atLeast += seen[count];
        const double share = double(atLeast) / draws;
        if (share < 1e-3) continue;
        QVERIFY(std::abs(chanceOfAtLeast(double(count), mean, dispersion) - share) < 5 * std::sqrt(share / draws) + 1e-4);
    }
}

void BaselineTest::dispersionIsFound()
{
    std::mt19937 random{11};
    for (const double dispersion : {0.1, 0.5}) {
        std::gamma_distribution<double> scatter{1 / dispersion, dispersion};
        Dispersion found;
        for (int i = 0; i < 4000; ++i)
            found.add(i % 100 == 0 ? 5000 : std::poisson_distribution<int>{20 * scatter(random)}(random), 20);
        QVERIFY2(found.value() > 0.7 * dispersion && found.value() < 1.8 * dispersion, std::to_string(found.value()).c_str());
    }
}

void BaselineTest::tailOfAnExponential()
{
    std::mt19937 random{3};
    std::exponential_distribution<double> law;
    TailModel tail{4000};
    QCOMPARE(tail.surprise(100), 0.0);
    for (int i = 0; i < 4000; ++i)
        tail.add(law(random));
    for (const double decades : {0.5, 1.0, 2.0, 3.0})
        QVERIFY(std::abs(tail.surprise(decades * std::log(10.0)) - decades) < 0.45);
    QVERIFY(tail.surprise(60) > 5);
    QVERIFY(tail.surprise(1e9) <= TailModel::most);
    TailModel still{100};
    for (int i = 0; i < 100; ++i)
        still.add(5);
    QCOMPARE(still.surprise(5) < 0.1, true);
    QVERIFY(still.surprise(6) > 3);
}

void BaselineTest::verdictsRestOnThePastOnly()
{
    std::mt19937 random{5};
    std::normal_distribution<double> noise;
    const auto series = seriesOf(1500, 300, [&](std::size_t i, std::int64_t time) {
        return 10 * std::sin(hourOf(time)) + noise(random) + (i > 900 && i < 930 ? 30 : 0);
    });
    const auto whole = score(series);
    for (const std::size_t length : {1u, 24u, 25u, 26u, 300u, 915u, 1499u})
        QVERIFY(score(std::span{series}.first(length)) == std::vector<double>(whole.begin(), whole.begin() + std::ptrdiff_t(length)));
}

void BaselineTest::scoresStayInRange_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 6; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}
void BaselineTest::scoresStayInRange()
{
    QFETCH(int, kind);
    std::mt19937 random{unsigned(kind)};
    auto series = seriesOf(800, kind == 5 ? secondsPerDay : 300, [&](std::size_t i, std::int64_t) {
        switch (kind) {
        case 0: return 0.0;
        case 1: return i % 2 ? 1.7e308 : -1.7e308;
        case 2: return i == 500 ? 5e-324 : 0.0;
        case 3: return std::pow(-1.01, double(i) * 70);
        case 4: return double(random());
        default: return double(random() % 3) * (i % 50 == 0 ? 1e17 : 1);
        }
    });
    if (kind == 4)
        for (Sample& sample : series)
            sample.time = std::int64_t(random()) * (random() % 2 ? 1 : -1) * 2'000'000'000;
    for (const double each : score(series))
        QVERIFY(each >= 0 && each <= 1);
}

void BaselineTest::findsWhatIsPlanted_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::newRow("spike on noise") << 0 << 2000 << 2004;
    QTest::newRow("a quiet hour at the wrong time of day") << 1 << 2160 << 2200;
    QTest::newRow("drop-out") << 2 << 2000 << 2012;
    QTest::newRow("another way of moving") << 3 << 2000 << 2100;
}
void BaselineTest::findsWhatIsPlanted()
{
    QFETCH(int, kind);
    QFETCH(int, first);
    QFETCH(int, last);
    std::mt19937 random{unsigned(kind) + 50};
    std::normal_distribution<double> noise;
    const auto series = seriesOf(4000, 300, [&](std::size_t i, std::int64_t time) {
        const bool planted = int(i) >= first && int(i) < last;
        switch (kind) {
        case 0: return 50 + 2 * noise(random) + (planted ? 40 : 0);
        case 1: return (planted ? 20 : 60 - 40 * std::cos(hourOf(time) * M_PI / 12)) + noise(random);
        case 2: return planted ? 0.0 : 50 + 3 * noise(random);
        default: return 50 + (planted ? 12 : 2) * noise(random);
        }
    });
    const auto scores = score(series);
    const std::size_t found = strangest(scores, 600);
    QVERIFY2(int(found) >= first && int(found) < last + 12, std::to_string(found).c_str());
    QVERIFY(scores[found] > 0.4);
    QVERIFY(above(scores, 0.5, 600) <= 8);
}

// Bursts at irregular times, but always there: nothing to report at the hundredth.
void BaselineTest::habitsAreNoNews()
{
    std::mt19937 random{9};
    const auto series = seriesOf(4000, 300,
        [&](std::size_t, std::int64_t) { return double(random() % 100) / 50 + (random() % 40 == 0 ? 30 + double(random() % 10) : 0); });
    QVERIFY(above(score(series), 0.4, 1000) <= 3);
}

void BaselineTest::levelMovesOn()
{
    std::mt19937 random{13};
    std::normal_distribution<double> noise;
    const auto series = seriesOf(4000, 300, [&](std::size_t i, std::int64_t) { return (i < 2000 ? 20 : 35) + noise(random); });
    SeriesDetector detector;
    std::vector<std::size_t> moves;
    std::vector<double> scores;
    for (const Sample& sample : series) {
        const SampleVerdict verdict = detector.take(sample);
        if (verdict.levelMoved) moves.push_back(scores.size());
        scores.push_back(verdict.score);
    }
    QCOMPARE(moves.size(), std::size_t{1});
    QVERIFY(moves[0] > 2200 && moves[0] < 2400);
    QVERIFY(strangest(scores, 600) >= 2000 && strangest(scores, 600) < 2012);
    QVERIFY(above(scores, 0.5, moves[0] + 1) == 0);
}

void BaselineTest::dailyCounts()
{
    std::mt19937 random{17};
    const auto series = seriesOf(200, secondsPerDay, [&](std::size_t i, std::int64_t time) {
        const bool weekend = weekday(time / secondsPerDay) >= 5;
        return i == 150 ? 60.0 : double(std::poisson_distribution<int>{weekend ? 1.0 : 12.0}(random));
    });
    const auto scores = score(series);
    QCOMPARE(strangest(scores, 0), std::size_t{150});
    QVERIFY(scores[150] > 0.5);
    QVERIFY(above(scores, 0.4, 0) == 1);
    for (std::size_t i = 0; i < 25; ++i)
        QCOMPARE(scores[i], 0.0);
}

void BaselineTest::dayNeedsTwentyTradingDays()
{
    DailyBaseline baseline;
    int trading = 0;
    for (std::int64_t day = 20'000; day < 20'060; ++day) {
        const bool isTrading = weekday(day) < 5;
        const DayVerdict verdict = baseline.take(day, isTrading ? DayKind::Trading : DayKind::NonTrading, isTrading ? 10 : 0);
        QCOMPARE(verdict.pastTradingDays, std::int64_t(trading));
        if (isTrading) QCOMPARE(verdict.isJudged, trading >= 20);
        trading += isTrading;
    }
}

void BaselineTest::dayBurstAgainstOverdispersion()
{
    // The same count is a burst where days are alike and nothing much where they scatter.
    std::mt19937 random{19};
    const auto chanceOf40 = [&random](double dispersion) {
        std::gamma_distribution<double> scatter{1 / dispersion, dispersion};
        DailyBaseline baseline;
        for (std::int64_t day = 20'000; day < 20'150; ++day)
            if (weekday(day) < 5)
                baseline.take(day, DayKind::Trading, std::poisson_distribution<int>{12 * scatter(random)}(random));
        return baseline.take(20'150, DayKind::Trading, 40).chance;
    };
    QVERIFY(chanceOf40(0.001) < 1e-5);
    QVERIFY(chanceOf40(0.6) > 1e-3);
}

void BaselineTest::monthEndsAreLearnt()
{
    std::mt19937 random{23};
    const auto lastChance = [&random](bool hadMonthEnds) {
        DailyBaseline baseline;
        double chance = 1;
        for (int day = 0; day < 100; ++day) {
            const bool monthEnd = day % 21 == 20;
            const int count = std::poisson_distribution<int>{monthEnd && (hadMonthEnds || day > 80) ? 45.0 : 12.0}(random);
            const DayVerdict verdict = baseline.take(20'000 + day, monthEnd ? DayKind::MonthEnd : DayKind::Trading, count);
            if (monthEnd) chance = verdict.chance;
        }
        return chance;
    };
    QVERIFY(lastChance(true) > 1e-3);
    QVERIFY(lastChance(false) < 1e-6);
}

void BaselineTest::newLevelAfterFiveDays()
{
    std::mt19937 random{29};
    DailyBaseline baseline;
    std::vector<int> moves;
    for (int day = 0; day < 120; ++day) {
        const DayVerdict verdict = baseline.take(20'000 + day, DayKind::Trading, std::poisson_distribution<int>{day < 60 ? 10.0 : 40.0}(random));
        if (verdict.levelMoved) moves.push_back(day);
        if (day == 60) QVERIFY(verdict.chance < 1e-5);
        if (day > 70) QVERIFY(verdict.chance > 1e-5);
        if (day > 70) QVERIFY(verdict.expected > 25 && verdict.expected < 55);
    }
    QCOMPARE(moves, (std::vector<int>{64}));
}

void BaselineTest::timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // -1: of no known form
    const auto row = [](const char* text, qint64 seconds) { QTest::newRow(text) << QString::fromLatin1(text) << seconds; };
    row("2014-04-01 00:05:00", begin + 300);
    row("2014-04-01T00:05:00", begin + 300);
    row("2014-04-01T00:05:00Z", begin + 300);
    row("2014-04-01T00:05:00.750Z", begin + 300);
    row("2014-04-01 00:05:00.000000", begin + 300);
    row("2014-04-01T08:05:00+08:00", begin + 300);
    row("2014-04-01 00:05", begin + 300);
    row("2014-04-01", begin);
    row("1396310700", begin + 300);
    row("1396310700.5", begin + 300);
    row("1396310700000", begin + 300);
    row("2014-02-30 00:00:00", -1);
    row("2014-04-01 25:00:00", -1);
    row("2014-04-01 00:05:00 PM", -1);
    row("April 1st", -1);
    row("", -1);
    row("1e300", -1);
    row("2014-04-01 0", -1);
}
void BaselineTest::timestamps()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto parsed = parseTimestamp(text.toStdString());
    QCOMPARE(parsed ? qint64(*parsed) : -1, seconds);
}

void BaselineTest::badSeries_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char* name, const char* text, const char* where) { QTest::newRow(name) << QByteArray{text} << QByteArray{where}; };
    row("nothing", "", "line 1: no values");
    row("header only", "timestamp,value\n", "line 1: no values");
    row("one cell", "timestamp,value\n2014-04-01 00:00:00\n", "line 2: must have two cells");
    row("three cells", "2014-04-01 00:00:00,1,2\n", "line 1: must have two cells");
    row("no number", "timestamp,value\n2014-04-01 00:00:00,1\n\n2014-04-01 00:05:00,high\n", "line 4: the value");
    row("empty value", "timestamp,value\n2014-04-01 00:00:00,\n", "line 2: the value");
    row("not finite", "2014-04-01 00:00:00,nan\n", "line 1: the value");
    row("too large", "2014-04-01 00:00:00,1e999\n", "line 1: the value");
    row("no time", "timestamp,value\nyesterday,1\n", "line 2: the timestamp");
    row("a second header", "a,b\nc,d\n2014-04-01 00:00:00,1\n", "line 2: the timestamp");
}
void BaselineTest::badSeries()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    const auto series = parseSeries(text.toStdString(), "x.csv");
    QVERIFY(!series);
    QCOMPARE(series.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(series.error().message.starts_with("x.csv: " + where.toStdString()), series.error().message.c_str());
}

void BaselineTest::goodSeries()
{
    const auto series = parseSeries("\xEF\xBB\xBFtimestamp,value\r\n\"2014-04-01 00:05:00\", 1.50 \r\n\r\n2014-04-01 00:00:00,-2e3", "x.csv");
    QVERIFY(bool(series));
    QCOMPARE(series->samples.size(), std::size_t{2});
    QCOMPARE(series->samples[0].time, begin + 300);
    QCOMPARE(series->samples[0].value, 1.5);
    QCOMPARE(series->samples[1].value, -2000.0);
    QCOMPARE(series->rows[0].timestamp, std::string{"2014-04-01 00:05:00"});
    QCOMPARE(series->rows[0].value, std::string{"1.50"});
    QVERIFY(bool(parseSeries("1,2\n3,4", "x.csv")));
}

QTEST_APPLESS_MAIN(BaselineTest)
#include "baseline_test.moc"
