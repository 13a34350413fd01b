// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/display_text.h"

#include <QTest>

using namespace guanlan;
using namespace guanlan::items;

class DisplayTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { displaySettings() = {}; }
    void cleanupTestCase() { displaySettings() = {}; }

    void shortensInTheMiddle()
    {
        QCOMPARE(shortId(QStringLiteral("0x9e37000000000000000079b1")), QStringLiteral("0x9e37…79b1"));
        QCOMPARE(shortId(QStringLiteral("0x9e3779b1")), QStringLiteral("0x9e3779b1"));
        QCOMPARE(shortId({}), QString{});
    }

    void writesTimesInTheZoneChosen()
    {
        constexpr std::int64_t time = 1772414411; // 2026-03-02T01:20:11Z
        QCOMPARE(secondText(time), QStringLiteral("2026-03-02 09:20:11"));
        QCOMPARE(minuteText(time), QStringLiteral("2026-03-02 09:20"));
        displaySettings().zone = Zone::Utc;
        QCOMPARE(secondText(time), QStringLiteral("2026-03-02 01:20:11"));
        QCOMPARE(dayText(time), QStringLiteral("2026-03-02"));
    }

    void choosesTheLanguageAndFallsBack()
    {
        const LocalText both{"甲银行", "Bank A"};
        QCOMPARE(localText(both), QStringLiteral("甲银行"));
        displaySettings().language = Language::English;
        QCOMPARE(localText(both), QStringLiteral("Bank A"));
        QCOMPARE(localText({"甲银行", ""}), QStringLiteral("甲银行"));
        QCOMPARE(nameOrId({}, padded<InstitutionId>(Address{})).left(6), QStringLiteral("0x0000"));
    }

    void groupsDigits_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << QStringLiteral("0");
        QTest::newRow("three") << qint64(999) << QStringLiteral("999");
        QTest::newRow("four") << qint64(1000) << QStringLiteral("1\u2009000");
        QTest::newRow("seven") << qint64(1234567) << QStringLiteral("1\u2009234\u2009567");
        QTest::newRow("below zero") << qint64(-123456) << QStringLiteral("-123\u2009456");
    }
    void groupsDigits()
    {
        QFETCH(qint64, count);
        QTEST(countText(count), "text");
    }
};

QTEST_APPLESS_MAIN(DisplayTextTest)
#include "display_text_test.moc"
