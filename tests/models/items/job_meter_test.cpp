// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/job_meter.h"

#include <QTest>

using namespace guanlan;
using items::JobMeter;
using items::JobUnit;

/// Amount, rate and time left by a clock of the test's own.
class JobMeterTest : public QObject {
    Q_OBJECT

    static RateMeter::Clock::time_point second(int number) { return RateMeter::Clock::time_point{} + std::chrono::seconds{1000 + number}; }

private Q_SLOTS:
    void rows()
    {
        JobMeter meter{JobUnit::Rows};
        QCOMPARE(meter.text(), QString{});
        QCOMPARE(meter.percent(), -1);
        meter.update(second(0), 0, 40'000);
        QVERIFY(!meter.secondsLeft());
        for (int at = 1; at <= 10; ++at) meter.update(second(at), at * 1000, 40'000);
        QCOMPARE(meter.percent(), 25);
        QCOMPARE(*meter.secondsLeft(), 30);
        QCOMPARE(meter.text().remove(QChar{0x2009}), QStringLiteral("10000 of 40000 rows · 1000 a second · 30 s left"));
        meter.update(second(40), 40'000, 40'000);
        QVERIFY(!meter.secondsLeft());
    }

    void stepsAreAShareOfTheWhole()
    {
        JobMeter meter{JobUnit::Steps};
        meter.update(second(0), 0, 10);
        meter.update(second(20), 1, 10);
        meter.update(second(21), 5, 10);
        meter.update(second(30), 5, 10); // Time passes.
        QCOMPARE(meter.text(), QStringLiteral("50 % · 30 s left"));
    }

    void pagesAreBytes()
    {
        JobMeter meter{JobUnit::Pages};
        for (int at = 0; at <= 5; ++at) meter.update(second(at), at * 256, 5120);
        QVERIFY2(meter.text().startsWith(QStringLiteral("25 % · 1")) && meter.text().endsWith(QStringLiteral("15 s left")), qPrintable(meter.text()));
    }

    void whatHasNoTotalHasNoEnd()
    {
        JobMeter meter{JobUnit::Rows};
        for (int at = 0; at <= 5; ++at) meter.update(second(at), at * 100, 0);
        QCOMPARE(meter.text(), QStringLiteral("100 a second"));
    }
};

QTEST_GUILESS_MAIN(JobMeterTest)
#include "job_meter_test.moc"
