// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"
#include "models/domain/event_key.h"
#include "models/domain/finding.h"
#include "models/domain/time.h"

#include <QTest>

using namespace guanlan;

class DomainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hexRoundTrip()
    {
        const Bytes bytes{0x00, 0x7f, 0xff, 0x10};
        QCOMPARE(toPrefixedHex(bytes), std::string{"0x007fff10"});
        QCOMPARE(*decodePrefixedHex("0x007fFF10"), bytes);
        for (const char* bad : {"", "0", "007f", "0x0", "0x0g", "0X00", "0x00 "})
            QVERIFY2(!decodePrefixedHex(bad), bad);
    }

    void idsAreStrictAndPad()
    {
        const auto address = parseId<Address>("0x91195ec9982a9ba8335286562fcf5ae7e3d05ff8");
        QVERIFY(address.has_value());
        const auto id = padded<SubjectId>(*address);
        QCOMPARE(toText(id), std::string{"0x00000000000000000000000091195ec9982a9ba8335286562fcf5ae7e3d05ff8"});
        QCOMPARE(nativeText(id), toText(*address));
        QCOMPARE(nativeText(SubjectId{}), toText(SubjectId{}));
        QVERIFY(!parseId<Address>("0x91195ec9982a9ba8335286562fcf5ae7e3d05f"));
        QVERIFY(!parseId<SubjectId>(toText(*address)));
    }

    void keysSortByChainBlockLogPart()
    {
        const EventKey last{ChainRef{EventKey::maxChain}, EventKey::maxBlock, EventKey::maxLogIndex, EventKey::maxPart};
        QVERIFY(last.packed() > 0);
        QCOMPARE(last.block(), EventKey::maxBlock);
        QCOMPARE(last.logIndex(), EventKey::maxLogIndex);
        QCOMPARE(last.part(), EventKey::maxPart);
        QCOMPARE(last.chain().value(), EventKey::maxChain);
        QVERIFY(EventKey(ChainRef{1}, 5, EventKey::maxLogIndex) < EventKey(ChainRef{1}, 6, 0));
        QVERIFY(EventKey(ChainRef{1}, 5, 3, 9) < EventKey(ChainRef{1}, 5, 4));
        QVERIFY(EventKey(ChainRef{1}, EventKey::maxBlock, 0) < EventKey(ChainRef{2}, 0, 0));
        QVERIFY(EventKey{} < EventKey(ChainRef{1}, 0, 0));
    }

    void namesRoundTrip()
    {
        for (const EventType type : allEventTypes())
            QCOMPARE(parseEventType(eventTypeName(type)), std::optional{type});
        QVERIFY(!parseEventType("credential.Issued"));
    }

    void timesAgreeWithQt()
    {
        for (std::int64_t t = -5'000'000'000; t < 9'000'000'000; t += 86'399 * 997) {
            const QDateTime qt = QDateTime::fromSecsSinceEpoch(t, Qt::UTC);
            QCOMPARE(QString::fromStdString(toIso8601(t)), qt.toString(Qt::ISODate));
            QCOMPARE(parseTime(toIso8601(t)), std::optional{t});
            const QDate local = qt.toOffsetFromUtc(8 * 3600).date();
            QCOMPARE(QString::fromStdString(toIsoDate(shanghaiDay(t))), local.toString(Qt::ISODate));
            QCOMPARE(weekday(shanghaiDay(t)) + 1, local.dayOfWeek());
        }
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("seconds"); // -1: must be refused
        QTest::newRow("utc") << "2026-03-02T01:20:11Z" << qint64(1772414411);
        QTest::newRow("offset") << "2026-03-02T09:20:11+08:00" << qint64(1772414411);
        QTest::newRow("date is a Shanghai day") << "2026-03-02" << qint64(1772380800);
        QTest::newRow("no such day") << "2026-02-30" << qint64(-1);
        QTest::newRow("no zone") << "2026-03-02T01:20:11" << qint64(-1);
        QTest::newRow("trailing") << "2026-03-02T01:20:11Zx" << qint64(-1);
        QTest::newRow("hour 24") << "2026-03-02T24:00:00Z" << qint64(-1);
        QTest::newRow("empty") << "" << qint64(-1);
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, seconds);
        QCOMPARE(parseTime(text.toStdString()).value_or(-1), seconds);
    }
};

QTEST_APPLESS_MAIN(DomainTest)
#include "domain_test.moc"
