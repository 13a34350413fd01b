// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reconciliation_model.h"

#include "models/items/data_hub.h"
#include "tests/models/analytics/reconciled_life.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace guanlan;
using namespace guanlan::script;
using items::ReconciliationModel;

/// Issues of one institution, an hour apart; every third without a record, and as many records without an act.
class ReconciliationModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
        VERIFY_DONE(pack);
        m_calendar = std::make_shared<const analytics::TradingCalendar>(pack->calendar);
        std::string text;
        RecordBatch batch{"A", "records.csv", {}};
        for (int i = 0; i < issues; ++i) {
            const std::string number = std::to_string(i);
            const std::int64_t time = timeOf("0302T0900") + i * 3600;
            text += (i > 0 ? ";" : "") + std::to_string(i + 1) + "@" + std::to_string(time) + ":issue c" + number + " A u S";
            BusinessRecord record;
            record.line = i + 2;
            record.reference = "R" + number;
            record.kind = RecordKind::CredentialIssuance;
            record.channel = RecordChannel::Did;
            record.time = time;
            record.outcome = i % 3 == 1 ? RecordOutcome::Rejected : RecordOutcome::Accepted;
            record.credential = idOf<CredentialId>((i % 3 == 0 ? "x" : "c") + number);
            batch.records.push_back(record);
        }
        m_space.fill(eventsOf(text));
        handIn(*m_space.workspace, batch);
        VERIFY_DONE(script::reconcile(m_space, *pack));
    }

    void pagesByAge()
    {
        items::DataHub hub{*m_space.workspace};
        ReconciliationModel model{hub};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.setCalendar(m_calendar);
        model.setFilter({});
        QTRY_VERIFY(!model.isWaiting());
        QVERIFY(!model.error());
        const std::int64_t total = model.total().value_or(0);
        QCOMPARE(total, std::int64_t{issues + issues / 3});
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_VERIFY(!model.isWaiting());
        }
        QCOMPARE(model.rowCount(), int(total));
        for (int row = 1; row < model.rowCount(); ++row) QVERIFY(model.at(row - 1).time() <= model.at(row).time());
        model.sort(ReconciliationModel::Overdue, Qt::AscendingOrder); // The least overdue, so the newest, first.
        QTRY_VERIFY(!model.isWaiting());
        QVERIFY(model.at(0).time() > model.at(model.rowCount() - 1).time());
    }

    void filtersByState()
    {
        items::DataHub hub{*m_space.workspace};
        ReconciliationModel model{hub};
        model.setCalendar(m_calendar);
        model.setFilter({.states = {ReconciliationState::ChainOnly}});
        QTRY_VERIFY(!model.isWaiting() && model.rowCount() > 0);
        QCOMPARE(model.at(0).state, ReconciliationState::ChainOnly);
        QVERIFY(model.index(0, ReconciliationModel::Overdue).data(ReconciliationModel::OverdueRole).toLongLong() >= 1);
        QCOMPARE(model.index(0, ReconciliationModel::State).data(), QVariant{QStringLiteral("On chain only")});
        QCOMPARE(model.index(0, ReconciliationModel::Reference).data(), QVariant{QStringLiteral("—")});
        QCOMPARE(model.summaries().size(), std::size_t{1});
        QCOMPARE(model.summaries()[0].rows[std::size_t(ReconciliationState::Mismatch)], std::int64_t{issues / 3});
        model.setFilter({.states = {ReconciliationState::Mismatch}});
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.index(0, ReconciliationModel::Detail).data(), QVariant{QStringLiteral("Outcome: recorded rejected, on chain accepted")});
        model.setFilter({.institutions = {idOf<InstitutionId>("B")}});
        QTRY_VERIFY(!model.isWaiting());
        QCOMPARE(model.rowCount(), 0);
    }

private:
    static constexpr int issues = 300;
    WorkspaceOfEvents m_space;
    std::shared_ptr<const analytics::TradingCalendar> m_calendar;
};

QTEST_GUILESS_MAIN(ReconciliationModelTest)
#include "reconciliation_model_test.moc"
