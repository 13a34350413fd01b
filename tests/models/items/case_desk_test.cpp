// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/case_desk.h"
#include "models/items/case_text.h"
#include "models/items/directory.h"
#include "models/items/finding_table_model.h"
#include "models/items/rule_record_model.h"
#include "tests/models/store/case_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace guanlan;
using namespace guanlan::test;
using items::CaseDesk;
using items::FindingTableModel;
using store::CaseQueue;

/// Cases on their way between the log and the window.
class CaseDeskTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CaseFixture> m_store;

    template <class T>
    static Result<T> answerOf(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.result();
    }
    static void wait(FindingTableModel& model)
    {
        QTRY_VERIFY(!model.isWaiting());
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<CaseFixture>();
        m_store->create(30);
    }

    void actsAreTheOperators()
    {
        CaseDesk desk{*m_store->workspace};
        QVERIFY(desk.takesCases());
        const auto refused = answerOf(desk.act({note("f0", "who?")}));
        QVERIFY(!refused && refused.error().kind == ErrorKind::InvalidInput);
        QSignalSpy changes{&desk, &CaseDesk::changed};
        desk.setOperatorName(QStringLiteral("张三"));
        QCOMPARE(changes.size(), 1);
        verifyDone(answerOf(desk.act({note("f0", "mine")})));
        QTRY_COMPARE(changes.size(), 2);
        verifyDone(answerOf(desk.act({assign("f0", "")}))); // Changes nothing, tells nobody.
        const auto history = answerOf(desk.history("f0"));
        QCOMPARE(history->size(), std::size_t{1});
        QCOMPARE(history->front().operatorName, std::string{"张三"});
        QVERIFY(std::abs(history->front().time - QDateTime::currentSecsSinceEpoch()) < 60);
        verifyDone(answerOf(desk.undo()));
        QTRY_COMPARE(changes.size(), 3);
        QVERIFY(*m_store->log->state("f0") == CaseState{});
        test::verifyDone(m_store->log->append({note("f1", "long ago")}, "张三", 1'000'000));
        const auto late = answerOf(desk.undo());
        QVERIFY(!late && late.error().kind == ErrorKind::NotFound);
    }

    void whatOthersWriteIsNoticed()
    {
        CaseDesk desk{*m_store->workspace};
        verifyDone(answerOf(desk.history("f0"))); // The first look was before.
        QCoreApplication::processEvents();
        QSignalSpy changes{&desk, &CaseDesk::changed};
        verifyDone(m_store->log->append({note("f3", "elsewhere")}, "wang", 1'800'000'000));
        QTRY_COMPARE_WITH_TIMEOUT(changes.size(), 1, 20'000);
    }

    void aDeskThatGoesLeavesNobodyWaiting()
    {
        QFuture<Result<std::vector<CaseEntry>>> future;
        {
            CaseDesk desk{*m_store->workspace};
            for (int i = 0; i < 50; ++i) future = desk.history("f0");
        }
        QVERIFY(future.isFinished());
    }

    void theTableIsTheQueue()
    {
        items::DataHub hub{*m_store->workspace};
        CaseDesk desk{*m_store->workspace};
        desk.setOperatorName(QStringLiteral("zhang"));
        FindingTableModel model{hub, desk};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setFilter({}, CaseQueue::Open);
        wait(model);
        QCOMPARE(model.rowCount(), 30);
        for (int row = 1; row < 30; ++row)
            QVERIFY(std::tuple(model.finding(row - 1).severity, model.finding(row - 1).time)
                <= std::tuple(model.finding(row).severity, model.finding(row).time));
        const std::string first = model.finding(0).id;
        verifyDone(answerOf(desk.act({decide(first, Disposition::Confirmed), assign(model.finding(1).id, "zhang"), snooze(model.finding(2).id, "2999-01-02T00:00:00Z")})));
        QTRY_COMPARE(model.rowCount(), 28); // Hears of it by itself.
        QCOMPARE(model.rowOf(first), -1);
        QCOMPARE(model.queues()[std::size_t(CaseQueue::Mine)], 1);
        QCOMPARE(model.queues()[std::size_t(CaseQueue::Decided)], 1);
        QCOMPARE(model.queues()[std::size_t(CaseQueue::Snoozed)], 1);
        QCOMPARE(model.index(0, FindingTableModel::Assignee).data().toString(), QStringLiteral("zhang"));
        model.setFilter({}, CaseQueue::Snoozed);
        wait(model);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, FindingTableModel::Status).data().toString(), QStringLiteral("Until 2999-01-02"));
        model.setFilter({}, CaseQueue::Mine, first); // The wanted one comes whatever the queue.
        wait(model);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.total(), 1);
        desk.setOperatorName(QStringLiteral("wang"));
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void linesTellWhatWasDone()
    {
        auto& log = *m_store->log;
        constexpr std::int64_t noon = 1'800'000'000; // 2027-01-15 16:00 in Shanghai.
        verifyDone(log.append({assign("f0", "li\u202e"), decide("f0", Disposition::Dismissed, "a\nb")}, "zhang", noon));
        verifyDone(log.undoLast("zhang", 0, noon + 60));
        verifyDone(log.append({snooze("f0", "2030-01-01T00:00:00Z")}, "wang", noon + 120));
        const auto lines = items::caseLines(*log.history("f0"), items::DisplayZone::Shanghai);
        QStringList told;
        for (const items::CaseLine& line : lines)
            told += line.time + QChar{u'|'} + line.who + QChar{u'|'} + line.what + QChar{u'|'} + line.text + (line.takenBack ? QStringLiteral("|-") : QString{});
        const QStringList expected{QStringLiteral("2027-01-15 16:02|wang|Snoozed until 2030-01-01|"),
            QStringLiteral("2027-01-15 16:01|zhang|Taken back: Dismissed|"), QStringLiteral("2027-01-15 16:01|zhang|Taken back: Assigned to li⟨U+202E⟩|"),
            QStringLiteral("2027-01-15 16:00|zhang|Dismissed|a␊b|-"), QStringLiteral("2027-01-15 16:00|zhang|Assigned to li⟨U+202E⟩||-")};
        QCOMPARE(told, expected);
    }

    void recordsAreShares()
    {
        items::RuleRecordModel model{nullptr, items::Language::English};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setRows({{.rule = "R01", .found = 1200, .undecided = 1196, .confirmed = 3, .dismissed = 1, .referred = 0, .medianDays = 2.21},
            {.rule = "R02", .found = 1, .undecided = 1, .medianDays = {}}});
        QStringList cells;
        for (int row = 0; row < 2; ++row)
            for (int column = 0; column < model.columnCount(); ++column) cells += model.index(row, column).data().toString();
        const QStringList expected{QStringLiteral("R01"), QStringLiteral("1\u2009200"), QStringLiteral("1\u2009196"), QStringLiteral("3"), QStringLiteral("1"),
            QStringLiteral("0"), QStringLiteral("75 %"), QStringLiteral("2.2"), QStringLiteral("R02"), QStringLiteral("1"), QStringLiteral("1"),
            QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("0"), QStringLiteral("—"), QStringLiteral("—")};
        QCOMPARE(cells, expected);
    }
};

QTEST_GUILESS_MAIN(CaseDeskTest)
#include "case_desk_test.moc"
