// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"
#include "models/analytics/trading_calendar.h"
#include "models/domain/time.h"

#include <QDate>
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace guanlan;
using namespace guanlan::analytics;

namespace {

/// Qt's own calendar as the oracle for dates; Shanghai is UTC+8.
std::int64_t moment(const QByteArray& text)
{
    return QDateTime::fromString(QString::fromLatin1(text + "+08:00"), Qt::ISODate).toSecsSinceEpoch();
}

std::int64_t dayOf(const QDate& date) { return QDate{1970, 1, 1}.daysTo(date); }

TradingCalendar shipped()
{
    auto pack = RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return pack->calendar;
}

} // namespace

class TradingCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedYears_data();
    void shippedYears();
    void days_data();
    void days();
    void deadlines_data();
    void deadlines();
    void deadlinesStepByStep();
    void refuses_data();
    void refuses();
};

void TradingCalendarTest::shippedYears_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("tradingDays"); // As the exchanges count them.
    QTest::newRow("2024") << 2024 << 242;
    QTest::newRow("2025") << 2025 << 243;
    QTest::newRow("2026") << 2026 << 242;
}

void TradingCalendarTest::shippedYears()
{
    QFETCH(int, year);
    QFETCH(int, tradingDays);
    const TradingCalendar calendar = shipped();
    int count = 0;
    for (QDate date{year, 1, 1}; date.year() == year; date = date.addDays(1)) {
        const auto trading = calendar.isTradingDay(dayOf(date));
        QVERIFY(trading);
        if (date.dayOfWeek() > 5) QVERIFY(!*trading);
        count += *trading;
    }
    QCOMPARE(count, tradingDays);
}

void TradingCalendarTest::days_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("expected"); // -1: not known.
    QTest::newRow("an ordinary Monday") << QDate{2026, 3, 2} << 1;
    QTest::newRow("Saturday") << QDate{2026, 3, 7} << 0;
    QTest::newRow("New Year 2024") << QDate{2024, 1, 1} << 0;
    QTest::newRow("day before the Spring Festival 2024") << QDate{2024, 2, 8} << 1;
    QTest::newRow("Spring Festival 2024") << QDate{2024, 2, 9} << 0;
    QTest::newRow("working Sunday 2024") << QDate{2024, 2, 4} << 0;
    QTest::newRow("working Sunday 2025") << QDate{2025, 1, 26} << 0;
    QTest::newRow("after the Spring Festival 2025") << QDate{2025, 2, 5} << 1;
    QTest::newRow("working Saturday 2026") << QDate{2026, 2, 14} << 0;
    QTest::newRow("last day of the Spring Festival 2026") << QDate{2026, 2, 23} << 0;
    QTest::newRow("National Day 2026") << QDate{2026, 10, 7} << 0;
    QTest::newRow("after National Day 2026") << QDate{2026, 10, 8} << 1;
    QTest::newRow("leap day") << QDate{2024, 2, 29} << 1;
    QTest::newRow("no file for 2023") << QDate{2023, 12, 29} << -1;
    QTest::newRow("no file for 2027") << QDate{2027, 1, 4} << -1;
}

void TradingCalendarTest::days()
{
    QFETCH(QDate, date);
    QFETCH(int, expected);
    const auto trading = shipped().isTradingDay(dayOf(date));
    QCOMPARE(trading ? int(*trading) : -1, expected);
}

void TradingCalendarTest::deadlines_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("tradingDays");
    QTest::addColumn<QByteArray>("expected"); // Empty: not known.
    QTest::addColumn<int>("missing");
    const auto row = [](const char* name, const char* event, int count, const char* expected, int missing = 0) {
        QTest::newRow(name) << QByteArray{event} << count << QByteArray{expected} << missing;
    };
    row("next day", "2026-03-02T10:00:00", 1, "2026-03-04T00:00:00");
    row("first second of the day", "2026-03-02T00:00:00", 1, "2026-03-04T00:00:00");
    row("last second of the day", "2026-03-02T23:59:59", 1, "2026-03-04T00:00:00");
    row("over a weekend", "2026-03-06T10:00:00", 1, "2026-03-10T00:00:00");
    row("from a Saturday", "2026-03-07T10:00:00", 1, "2026-03-10T00:00:00");
    row("from a Sunday", "2026-03-08T10:00:00", 1, "2026-03-10T00:00:00");
    row("five days", "2026-03-02T10:00:00", 5, "2026-03-10T00:00:00");
    row("over the Spring Festival 2026", "2026-02-13T10:00:00", 1, "2026-02-25T00:00:00");
    row("over the Spring Festival 2026, five days", "2026-02-12T10:00:00", 5, "2026-02-28T00:00:00");
    row("over the Spring Festival 2025, five days", "2025-01-27T10:00:00", 5, "2025-02-12T00:00:00");
    row("over New Year", "2025-12-31T10:00:00", 1, "2026-01-06T00:00:00");
    row("over National Day 2025", "2025-09-30T10:00:00", 2, "2025-10-11T00:00:00");
    row("to the end of the known years", "2026-12-30T10:00:00", 1, "2027-01-01T00:00:00");
    row("beyond them", "2026-12-31T10:00:00", 1, "", 2027);
    row("before them", "2022-12-31T10:00:00", 1, "", 2023);
}

void TradingCalendarTest::deadlines()
{
    QFETCH(QByteArray, event);
    QFETCH(int, tradingDays);
    QFETCH(QByteArray, expected);
    QFETCH(int, missing);
    const TradingCalendar calendar = shipped();
    const auto deadline = calendar.deadline(moment(event), tradingDays);
    QCOMPARE(bool(deadline), !expected.isEmpty());
    if (deadline) QCOMPARE(*deadline, moment(expected));
    QCOMPARE(calendar.missingYear(moment(event), tradingDays).value_or(0), missing);
}

void TradingCalendarTest::deadlinesStepByStep()
{
    // From every day of three years: so many trading days lie between the day and its deadline.
    const TradingCalendar calendar = shipped();
    for (QDate date{2024, 1, 1}; date < QDate(2026, 12, 1); date = date.addDays(1)) {
        const std::int64_t noon = moment(date.toString(Qt::ISODate).toLatin1() + "T12:00:00");
        const auto deadline = calendar.deadline(noon, 5);
        QVERIFY(deadline);
        int count = 0;
        QDate last = date;
        while (shanghaiDayStart(dayOf(last) + 1) < *deadline) {
            last = last.addDays(1);
            count += *calendar.isTradingDay(dayOf(last));
        }
        QCOMPARE(count, 5);
        QVERIFY(*calendar.isTradingDay(dayOf(last)));
    }
    for (const std::int64_t time : {INT64_MIN, INT64_MIN + 1, std::int64_t{-1}, INT64_MAX})
        QVERIFY(!calendar.deadline(time, 5));
}

void TradingCalendarTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& rest, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(
            R"({"format":"guanlan-calendar-1","title":{"zh":"历"},"source":{"zh":"据"},)" + rest + "}")
                            << QByteArray{says};
    };
    QTest::newRow("no JSON") << QByteArray{"{"} << QByteArray{"c.json: is not JSON: line 1, column 2: "};
    QTest::newRow("a list") << QByteArray{"[]"} << QByteArray{"c.json: top level: must be an object"};
    QTest::newRow("another format") << QByteArray{R"({"format":"x"})"} << QByteArray{"c.json: format: "};
    row("no year", R"("closures":[])", "c.json: year: is missing");
    row("year is a text", R"("year":"2026","closures":[])", "c.json: year: ");
    row("year out of range", R"("year":99999,"closures":[])", "c.json: year: ");
    row("no closures", R"("year":2026)", "c.json: closures: is missing");
    row("closures are a text", R"("year":2026,"closures":"none")", "c.json: closures: must be a list");
    row("of another year", R"("year":2026,"closures":["2025-01-01"])", "c.json: closures[0]: is not in 2026");
    row("a weekend", R"("year":2026,"closures":["2026-01-03"])", "c.json: closures[0]: is a weekend");
    row("twice", R"("year":2026,"closures":["2026-01-01","2026-01-01"])", "c.json: closures[1]: must be later");
    row("out of order", R"("year":2026,"closures":["2026-01-02","2026-01-01"])", "c.json: closures[1]: must be later");
    row("impossible", R"("year":2026,"closures":["2026-02-30"])", "c.json: closures[0]: must be a date");
    row("with a time", R"("year":2026,"closures":["2026-01-01T00:00:00Z"])", "c.json: closures[0]: must be a date");
    row("unknown key", R"("year":2026,"closures":[],"open":[])", "c.json: open: unknown key");
}

void TradingCalendarTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto calendar = CalendarYear::parse(text.toStdString(), "c.json");
    QVERIFY(!calendar);
    QCOMPARE(calendar.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(calendar.error().message.starts_with(says.toStdString()), calendar.error().message.c_str());
}

QTEST_APPLESS_MAIN(TradingCalendarTest)
#include "trading_calendar_test.moc"
