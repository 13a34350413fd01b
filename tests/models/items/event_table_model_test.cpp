// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_table_model.h"
#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/store/workspace.h"
#include "tests/models/store/event_generator.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;
using items::EventOrder;
using items::EventTableModel;

namespace {

/// A workspace whose blocks 0 to `last` hold generated events.
struct Generated {
    explicit Generated(std::uint64_t last)
    {
        auto opened = store::Workspace::create({folder.filePath(QStringLiteral("w.glan")).toStdString(), std::nullopt});
        if (!opened) qFatal("%s", opened.error().message.c_str());
        workspace = std::move(opened).value();
        writer = std::move(workspace->writer()).value();
        chain = *writer->openChain({.name = "Pilot chain", .family = "evm", .chainId = 1});
        append(0, last);
    }

    void append(std::uint64_t first, std::uint64_t last)
    {
        const auto blocks = generator.blocks(first, last);
        const auto done = writer->append(chain, blocks);
        if (!done) qFatal("%s", done.error().message.c_str());
        for (const Event& event : test::stored(blocks, chain)) keys.push_back(event.key);
        for (const store::BlockContent& block : blocks) {
            if (block.number >= written.size()) written.resize(block.number + 1);
            written[block.number] = {block.hash, block.time};
        }
    }

    /// Replaces what follows `block` by other blocks up to `last`.
    void replaceAfter(std::uint64_t block, std::uint64_t last)
    {
        const auto done = writer->rewind(chain, block, written[block].first, written[block].second);
        if (!done) qFatal("%s", done.error().message.c_str());
        std::erase_if(keys, [block](EventKey key) { return key.block() > block; });
        append(block + 1, last);
    }

    std::vector<Event> read() const
    {
        return std::move(workspace->reader().value()->page({.filter = {}, .from = {}, .limit = int(keys.size())})).value().rows;
    }

    QTemporaryDir folder;
    test::EventGenerator generator{7};
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::EventWriter> writer;
    ChainRef chain;
    std::vector<std::pair<BlockHash, std::int64_t>> written; ///< Hash and time by block number.
    std::vector<EventKey> keys; ///< Of all events, ascending: what was written, not what was read.
};

std::vector<EventKey> keysOf(const EventTableModel& model)
{
    std::vector<EventKey> keys;
    for (int row = 0; row < model.rowCount(); ++row) keys.push_back(model.event(row).key);
    return keys;
}

bool fetchAll(EventTableModel& model)
{
    while (!model.isComplete()) {
        if (!QTest::qWaitFor([&] { return !model.isWaiting(); })) return false;
        model.fetchMore({});
    }
    return true;
}

} // namespace

class EventTableModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void satisfiesTheModelTester()
    {
        Generated data{60};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setFilter({}, EventOrder::NewestFirst);
        QVERIFY(fetchAll(model));
        model.setZone(items::DisplayZone::Utc);
        model.setFilter({}, EventOrder::OldestFirst);
        QVERIFY(fetchAll(model));
        QCOMPARE(std::size_t(model.rowCount()), data.keys.size());
    }

    void pagesOverAllEventsInBothOrders()
    {
        Generated data{1600};
        QVERIFY(data.keys.size() > 5000);
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::OldestFirst);
        QVERIFY(fetchAll(model));
        QVERIFY(keysOf(model) == data.keys);
        QTRY_VERIFY(model.count() && model.count()->exact);
        QCOMPARE(model.count()->value, std::int64_t(data.keys.size()));

        model.setFilter({}, EventOrder::NewestFirst);
        QVERIFY(fetchAll(model));
        QVERIFY(keysOf(model) == std::vector<EventKey>(data.keys.rbegin(), data.keys.rend()));
    }

    void dropsAnswersToAReplacedFilter()
    {
        Generated data{200};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        store::EventFilter issued;
        issued.types = {EventType::CredentialIssued};
        for (int round = 0; round < 20; ++round) {
            model.setFilter({}, EventOrder::OldestFirst);
            model.setFilter(issued, EventOrder::OldestFirst);
        }
        QVERIFY(fetchAll(model));
        QTest::qWait(50);
        QVERIFY(model.rowCount() > 0);
        for (int row = 0; row < model.rowCount(); ++row) QVERIFY(model.event(row).type == EventType::CredentialIssued);
    }

    void addsNewerEventsAbove()
    {
        Generated data{100};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::NewestFirst);
        QTRY_VERIFY(!model.isWaiting());
        const int before = model.rowCount();
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        const std::size_t known = data.keys.size();
        data.append(101, 110);
        QVERIFY(data.keys.size() > known);
        model.checkForNewer();
        QTRY_COMPARE(model.rowCount(), before + int(data.keys.size() - known));
        QCOMPARE(reset.count(), 0); // The place is kept.
        QVERIFY(model.event(0).key == data.keys.back());
    }

    void tellsOfMoreNewerThanAPage()
    {
        Generated data{100};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::NewestFirst);
        QTRY_VERIFY(!model.isWaiting());
        QSignalSpy newer{&model, &EventTableModel::newerAvailable};
        const int before = model.rowCount();
        data.append(101, 300);
        model.checkForNewer();
        QTRY_COMPARE(newer.count(), 1);
        QCOMPARE(model.rowCount(), before);
    }

    void rowsOfReplacedBlocksGo_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("keep");
        QTest::addColumn<bool>("resets"); // Replaced further back than a page: all is read again.
        for (const auto& [name, order] : {std::pair{"newest first", EventOrder::NewestFirst}, {"oldest first", EventOrder::OldestFirst}}) {
            QTest::addRow("%s, a few blocks", name) << int(order) << 96 << false;
            QTest::addRow("%s, nearly all", name) << int(order) << 5 << true;
        }
    }
    void rowsOfReplacedBlocksGo()
    {
        QFETCH(int, order);
        QFETCH(int, keep);
        QFETCH(bool, resets);
        Generated data{100};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setFilter({}, EventOrder(order));
        QVERIFY(fetchAll(model));
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        data.replaceAfter(std::uint64_t(keep), 102);
        model.checkForNewer();
        QTRY_VERIFY(reset.count() == int(resets) && !model.isWaiting() && model.rowCount() > 0);
        QTRY_COMPARE(fetchAll(model) ? std::size_t(model.rowCount()) : 0, data.keys.size());
        std::vector<Event> expected = data.read();
        if (EventOrder(order) == EventOrder::NewestFirst) std::ranges::reverse(expected);
        QTRY_VERIFY(model.event(0) == expected.front());
        for (int row = 0; row < model.rowCount(); ++row) QVERIFY(model.event(row) == expected[std::size_t(row)]);
    }

    void levelsAreThoseOfNow()
    {
        Generated data{100};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::NewestFirst);
        QVERIFY(fetchAll(model));
        QVERIFY(data.writer->raiseLevels(data.chain, 90, 50).has_value());
        model.checkForNewer();
        QTRY_VERIFY(model.event(model.rowCount() - 1).level == VerificationLevel::Proven);
        std::vector<Event> expected = data.read();
        std::ranges::reverse(expected);
        for (int row = 0; row < model.rowCount(); ++row) QVERIFY(model.event(row).level == expected[std::size_t(row)].level);
        QVERIFY(model.event(0).level == VerificationLevel::Reported);
    }

    void beginsAtAnAnchor()
    {
        Generated data{300};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        const EventKey wanted = data.keys[data.keys.size() / 2];
        for (const EventOrder order : {EventOrder::NewestFirst, EventOrder::OldestFirst}) {
            model.setFilter({}, order, wanted);
            QTRY_VERIFY(!model.isWaiting());
            QCOMPARE(model.rowOf(wanted), 0);
        }
    }

    void copiesIdsInFull()
    {
        Generated data{40};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::OldestFirst);
        QVERIFY(fetchAll(model));
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto& credential = model.event(row).credential;
            const QModelIndex cell = model.index(row, EventTableModel::Credential);
            const QString full = credential ? QString::fromStdString(toText(*credential)) : QString{};
            QCOMPARE(cell.data(EventTableModel::FullText).toString(), full);
            if (credential) QCOMPARE(cell.data().toString(), full.left(6) + QChar{u'…'} + full.right(4));
        }
    }

    void saysWhoActedAndWhoElse()
    {
        Generated data{40};
        items::DataHub hub{*data.workspace};
        EventTableModel model{hub};
        model.setFilter({}, EventOrder::OldestFirst);
        QVERIFY(fetchAll(model));
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto by = actingInstitution(model.event(row));
            const QModelIndex who = model.index(row, EventTableModel::Institution), other = model.index(row, EventTableModel::Counterparty);
            const QString full = by ? QString::fromStdString(toText(*by)) : QString{};
            QCOMPARE(who.data(EventTableModel::Id).toString(), full);
            if (by) QVERIFY(who.data(Qt::ToolTipRole).toString().contains(full));
            if (!model.event(row).institution) QVERIFY(other.data().toString().isEmpty());
            QCOMPARE(model.index(row, EventTableModel::Block).data(EventTableModel::FullText).toString(),
                     QString::number(model.event(row).key.block())); // Digits alone where it is copied.
        }
    }
};

QTEST_GUILESS_MAIN(EventTableModelTest)
#include "event_table_model_test.moc"
