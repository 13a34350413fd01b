// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sync_status.h"
#include "models/items/text.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace guanlan;

class ItemsTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsInvisible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << QByteArray{"Bank A 银行"} << QStringLiteral("Bank A 银行");
        QTest::newRow("line break") << QByteArray{"a\nb"} << QStringLiteral("a␊b");
        QTest::newRow("nul") << QByteArray{"a\0b", 3} << QStringLiteral("a␀b");
        QTest::newRow("right to left") << QByteArray{"\xE2\x80\xAEgpj"} << QStringLiteral("⟨U+202E⟩gpj");
        QTest::newRow("isolate") << QByteArray{"\xE2\x81\xA6x"} << QStringLiteral("⟨U+2066⟩x");
        QTest::newRow("zero width") << QByteArray{"a\xE2\x80\x8B" "b"} << QStringLiteral("a⟨U+200B⟩b");
        QTest::newRow("byte order mark") << QByteArray{"\xEF\xBB\xBFx"} << QStringLiteral("⟨U+FEFF⟩x");
        QTest::newRow("delete") << QByteArray{"\x7F"} << QStringLiteral("⟨U+007F⟩");
        QTest::newRow("markup stays") << QByteArray{"<b>x</b>"} << QStringLiteral("<b>x</b>");
        QTest::newRow("beyond the basic plane") << QByteArray{"\xF0\xA0\xAE\xB7"} << QStringLiteral("𠮷");
    }
    void showsWhatIsInvisible()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(items::visibleText(std::string_view{bytes.constData(), std::size_t(bytes.size())}), shown);
    }

    void showsBrokenUtf8() { QVERIFY(items::visibleText(std::string_view{"\xff\xfe"}).contains(QChar{0xFFFD})); }

    void writesMoments_data()
    {
        QTest::addColumn<qint64>("moment");
        QTest::addColumn<QString>("shanghai");
        QTest::addColumn<QString>("utc");
        QTest::newRow("epoch") << qint64(0) << u"1970-01-01 08:00:00"_qs << u"1970-01-01 00:00:00"_qs;
        QTest::newRow("next day there") << qint64(1772468411) << u"2026-03-03 00:20:11"_qs << u"2026-03-02 16:20:11"_qs;
        QTest::newRow("beyond year 9999") << qint64(INT64_MAX) << u"—"_qs << u"—"_qs;
        QTest::newRow("before the epoch") << qint64(-1) << u"—"_qs << u"—"_qs;
    }
    void writesMoments()
    {
        QFETCH(qint64, moment);
        QTEST(items::formatTime(moment, items::DisplayZone::Shanghai), "shanghai");
        QTEST(items::formatTime(moment, items::DisplayZone::Utc), "utc");
    }

    void groupsDigits()
    {
        const QString thin{QChar{0x2009}};
        QCOMPARE(items::formatCount(0), u"0"_qs);
        QCOMPARE(items::formatCount(999), u"999"_qs);
        QCOMPARE(items::formatCount(1234567), u"1"_qs + thin + u"234"_qs + thin + u"567"_qs);
        QCOMPARE(items::formatCount(-1000), u"-1"_qs + thin + u"000"_qs);
    }

    void carriesSyncStatusAcrossThreads()
    {
        items::SyncStatus status;
        QSignalSpy changed{&status, &items::SyncStatus::changed};
        std::thread reader{[&status] {
            for (std::uint64_t block = 0; block <= 1000; ++block)
                status.set({.chain = u"Pilot"_qs, .phase = items::SyncPhase::Syncing, .synced = block, .target = 1000});
        }};
        reader.join();
        QTRY_VERIFY(changed.count() > 0);
        QVERIFY(changed.count() < 20); // Told in bundles.
        QCOMPARE(status.chains().size(), std::size_t(1));
        QCOMPARE(*status.chain(u"Pilot"_qs)->synced, std::uint64_t(1000));
    }
};

QTEST_GUILESS_MAIN(ItemsTextTest)
#include "items_text_test.moc"
