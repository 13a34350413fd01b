// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/coverage.h"
#include "models/items/source_tables.h"
#include "models/items/text.h"
#include "models/items/validator_rows.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace guanlan;
using items::ChainTableModel;

namespace {

store::ChainState chainOf(std::uint64_t start, std::uint64_t synced)
{
    store::ChainState chain;
    chain.identity.name = "Pilot chain";
    chain.identity.startBlock = start;
    chain.synced = store::Cursor{synced, {}, 1'700'000'000};
    chain.head = synced + 3;
    return chain;
}

} // namespace

class SourceTablesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsMissing_data()
    {
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("synced"); // -1: nothing
        QTest::addColumn<qint64>("proven"); // -1: nothing
        QTest::addColumn<qint64>("head");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing is") << qint64(0) << qint64(99) << qint64(99) << qint64(99) << u"0: none"_qs;
        QTest::newRow("behind") << qint64(0) << qint64(90) << qint64(90) << qint64(99) << u"91–99 not read"_qs;
        QTest::newRow("one block") << qint64(1) << qint64(98) << qint64(98) << qint64(99) << u"99 not read"_qs;
        QTest::newRow("all three") << qint64(10) << qint64(90) << qint64(80) << qint64(99) << u"1–9 before the start · 81–90 not proven · 91–99 not read"_qs;
        QTest::newRow("no seals") << qint64(5) << qint64(90) << qint64(-1) << qint64(90) << u"1–4 before the start · 5–90 not proven"_qs;
        QTest::newRow("nothing read") << qint64(1) << qint64(-1) << qint64(-1) << qint64(7) << u"1–7 not read"_qs;
    }
    void saysWhatIsMissing()
    {
        QFETCH(qint64, start);
        QFETCH(qint64, synced);
        QFETCH(qint64, proven);
        QFETCH(qint64, head);
        auto chain = chainOf(std::uint64_t(start), std::uint64_t(synced));
        if (synced < 0) chain.synced.reset();
        if (proven >= 0) chain.provenUpTo = std::uint64_t(proven);
        chain.head = std::uint64_t(head);
        ChainTableModel model;
        model.setChains({chain}, {});
        QTEST(model.index(0, ChainTableModel::Gaps).data().toString(), "shown");
        QVERIFY(model.index(0, ChainTableModel::Gaps).data(Qt::ToolTipRole).toString().contains(u"none is missing"_qs));
    }

    void saysWhoSealsAndWhyThatIsBelieved()
    {
        const auto address = [](std::uint8_t last) {
            Bytes20 bytes{};
            bytes[19] = last;
            return Address{bytes};
        };
        auto chain = chainOf(0, 100);
        chain.validators = {{0, SetOrigin::Genesis, {address(1), address(2), address(3), address(4)}, 3},
            {40, SetOrigin::Voted, {address(1), address(2), address(3), address(4), address(5)}, 4, 3, 3},
            {1500, SetOrigin::Pinned, {address(1), address(6)}, 2}};
        const auto rows = items::validatorRows(chain);
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[0].from, items::formatCount(1500));
        QCOMPARE(rows[0].reason, u"Named by the chain file"_qs);
        QCOMPARE(rows[0].change.count(u'−'), 4);
        QCOMPARE(rows[0].change.count(u'+'), 1);
        QCOMPARE(rows[1].members, u"5 (4 must seal)"_qs);
        QCOMPARE(rows[1].reason, u"3 of 4 sealed, 3 needed"_qs);
        QCOMPARE(rows[1].change, u"+ 0x0000…0005"_qs);
        QCOMPARE(rows[2].reason, u"Listed by the pinned genesis block"_qs);
        QVERIFY(rows[2].change.isEmpty());
        QCOMPARE(rows[2].details.count(u'\n'), 3);
    }

    void saysHowFarEachLevelReaches_data()
    {
        QTest::addColumn<qint64>("proven"); // up to this block of 100 to 1099; -1: nothing
        QTest::addColumn<qint64>("agreed");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one node only") << qint64(-1) << qint64(-1) << u"✓ Proven 0 %   ≈ Agreed 0 %   · Reported 100 %"_qs;
        QTest::newRow("all agreed") << qint64(-1) << qint64(1099) << u"✓ Proven 0 %   ≈ Agreed 100 %   · Reported 0 %"_qs;
        QTest::newRow("all proven") << qint64(1099) << qint64(1099) << u"✓ Proven 100 %   ≈ Agreed 0 %   · Reported 0 %"_qs;
        QTest::newRow("each a part") << qint64(599) << qint64(849) << u"✓ Proven 50 %   ≈ Agreed 25 %   · Reported 25 %"_qs;
        QTest::newRow("one block missing") << qint64(1098) << qint64(-1) << u"✓ Proven 99.9 %   ≈ Agreed 0 %   · Reported 0.1 %"_qs;
        QTest::newRow("before the start block") << qint64(99) << qint64(50) << u"✓ Proven 0 %   ≈ Agreed 0 %   · Reported 100 %"_qs;
    }
    void saysHowFarEachLevelReaches()
    {
        QFETCH(qint64, proven);
        QFETCH(qint64, agreed);
        store::ChainState chain = chainOf(100, 1099);
        if (proven >= 0) chain.provenUpTo = std::uint64_t(proven);
        if (agreed >= 0) chain.agreedUpTo = std::uint64_t(agreed);
        ChainTableModel model;
        const QAbstractItemModelTester tester{&model};
        model.setChains({chain}, {});
        const QModelIndex cell = model.index(0, ChainTableModel::Verification);
        QTEST(cell.data().toString(), "shown");
        const auto coverage = cell.data(ChainTableModel::CoverageRole).value<items::Coverage>();
        QCOMPARE(coverage[0].share + coverage[1].share + coverage[2].share, 1.0);
        for (const items::CoveragePart& part : coverage) QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(part.text));
    }

    void nothingReadIsNothingCovered()
    {
        store::ChainState chain = chainOf(0, 0);
        chain.synced.reset();
        ChainTableModel model;
        model.setChains({chain}, {});
        const QModelIndex cell = model.index(0, ChainTableModel::Verification);
        QCOMPARE(cell.data().toString(), u"✓ Proven 0 %   ≈ Agreed 0 %   · Reported 0 %"_qs);
        QCOMPARE(cell.data(ChainTableModel::CoverageRole).value<items::Coverage>()[2].share, 0.0);
    }

    void countsWithTheRunningReader()
    {
        ChainTableModel model;
        items::SyncProgress progress{.chain = u"Pilot chain"_qs, .phase = items::SyncPhase::Syncing, .synced = 1200, .target = 1300,
            .blocksPerSecond = 50, .secondsLeft = 2};
        model.setChains({chainOf(100, 1099)}, {progress});
        const auto text = [&](int column) { return model.index(0, column).data().toString().remove(QChar{0x2009}); };
        QCOMPARE(text(ChainTableModel::Synced), u"1200"_qs);
        QCOMPARE(text(ChainTableModel::Head), u"1300"_qs);
        QCOMPARE(text(ChainTableModel::Behind), u"100"_qs);
        QCOMPARE(text(ChainTableModel::Rate), u"50 blocks/s"_qs);
        QCOMPARE(text(ChainTableModel::TimeLeft), u"2 s"_qs);
    }
};

QTEST_GUILESS_MAIN(SourceTablesTest)
#include "source_tables_test.moc"
