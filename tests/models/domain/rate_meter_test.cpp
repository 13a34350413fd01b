// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rate_meter.h"

#include <QTest>

using guanlan::RateMeter;

/// The rate over the last four seconds or so, against numbers worked out by hand, by a clock that the test turns.
class RateMeterTest : public QObject {
    Q_OBJECT

    static RateMeter::Clock::time_point at(double seconds)
    {
        return RateMeter::Clock::time_point{} + std::chrono::duration_cast<RateMeter::Clock::duration>(std::chrono::duration<double>(seconds));
    }
    static bool isNear(double is, double wanted) { return std::abs(is - wanted) < 1e-6 * std::max(1.0, std::abs(wanted)); }

private Q_SLOTS:
    void saysNothingBeforeTime()
    {
        RateMeter meter;
        QCOMPARE(meter.perSecond(), 0.0);
        meter.update(at(100), 5000); // What was there before is nobody's speed.
        QCOMPARE(meter.perSecond(), 0.0);
        meter.update(at(100), 6000); // No time has passed.
        QCOMPARE(meter.perSecond(), 0.0);
    }

    /// The first seconds count as they come.
    void theFirstStepIsTheRate()
    {
        RateMeter meter;
        meter.update(at(0), 0);
        meter.update(at(0.5), 60);
        QCOMPARE(meter.perSecond(), 120.0);
    }

    void aSteadyPaceIsThatPace()
    {
        RateMeter meter;
        for (int step = 0; step <= 50; ++step) meter.update(at(step * 0.2), step * 2.5);
        QVERIFY(isNear(meter.perSecond(), 12.5));
    }

    /// From 10 to 110 a second: in steps of one second the difference shrinks to e^(-1/4) of itself each time, 0.778801.
    void aNewPaceIsTakenUpWithinSeconds()
    {
        RateMeter meter;
        double total = 0, time = 0;
        for (; time < 10; ++time, total += 10) meter.update(at(time), total);
        meter.update(at(time), total);
        const double expected[]{32.119922, 49.346934, 62.763345, 73.212056};
        for (const double rate : expected) {
            meter.update(at(++time), total += 110);
            QVERIFY2(isNear(meter.perSecond(), rate), qPrintable(QString::number(meter.perSecond(), 'f', 6)));
        }
    }

    /// One long step weighs as the four short ones do: 100 - 90 e^-1 after four seconds.
    void howOftenItIsAskedDoesNotMatter()
    {
        RateMeter meter;
        for (int second = 0; second <= 10; ++second) meter.update(at(second), 10.0 * second);
        meter.update(at(14), 100 + 4 * 100);
        QVERIFY2(isNear(meter.perSecond(), 66.890850), qPrintable(QString::number(meter.perSecond(), 'f', 6)));
    }

    void aPauseLetsItFall()
    {
        RateMeter meter;
        for (int second = 0; second <= 10; ++second) meter.update(at(second), 50.0 * second);
        meter.update(at(22), 500);
        QVERIFY2(isNear(meter.perSecond(), 2.489353), qPrintable(QString::number(meter.perSecond(), 'f', 6))); // 50 e^-3
    }
};

QTEST_GUILESS_MAIN(RateMeterTest)
#include "rate_meter_test.moc"
