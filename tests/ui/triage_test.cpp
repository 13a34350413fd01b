// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "models/items/finding_table_model.h"
#include "tests/models/store/case_fixture.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/finding_pane.h"
#include "ui/desk/queue_list.h"
#include "ui/desk/rule_record_dialog.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace guanlan;

namespace {

constexpr int findings = 12;

/// The findings page of a window, and hands on it.
struct Desk {
    explicit Desk(store::Workspace& workspace) : desk{workspace}
    {
        desk.window.show();
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        desk.window.open(QUrl{QStringLiteral("guanlan://findings")});
        table = desk.window.currentPage()->findChild<QTableView*>(QStringLiteral("findingsTable"));
        line = desk.window.currentPage()->findChild<QLineEdit*>(QStringLiteral("caseLine"));
        queues = desk.window.currentPage()->findChild<ui::QueueList*>();
        model = qobject_cast<items::FindingTableModel*>(table->model());
        rest();
    }
    /// Until what was asked for is answered and shown.
    void rest()
    {
        test::settle(40);
        QTRY_VERIFY(!model->isWaiting());
        test::settle(40);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table, key, modifiers);
        rest();
    }
    void answer(const QString& text)
    {
        QTRY_VERIFY(line->isVisible() && line->hasFocus());
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        rest();
        QVERIFY(table->hasFocus());
    }
    std::string current() const { return model->finding(table->currentIndex().row()).id; }
    int held(store::CaseQueue queue) const { return queues->item(int(queue))->data(Qt::UserRole).toInt(); }
    QAction* action(const char* id) const { return desk.window.actionRegistry().find(QStringLiteral("triage.") + QLatin1String{id}); }
    QString status() const { return desk.window.currentPage()->findChild<QLabel*>(QStringLiteral("caseStatus"))->text(); }

    test::DeskWindow desk;
    QTableView* table = nullptr;
    QLineEdit* line = nullptr;
    ui::QueueList* queues = nullptr;
    items::FindingTableModel* model = nullptr;
};

QStringList labelsOf(const QWidget* root)
{
    QStringList texts;
    for (const auto* label : root->findChildren<QLabel*>()) texts.append(label->text());
    return texts;
}

} // namespace

/// Triage by keys, as its user meets it; the log is read by its own reader and by Debian's sqlite3.
class TriageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CaseFixture> m_store;

    CaseState stateOf(const std::string& finding) { return *m_store->log->state(finding); }
    qint64 entries() { return m_store->log->head()->number; }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        QSettings{}.setValue(QStringLiteral("operator/name"), QStringLiteral("张三"));
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_store = std::make_unique<test::CaseFixture>();
        m_store->create(findings);
    }

    /// Every key once; then each is taken back: the log has grown, and every case is as it was.
    void keysDecideAndUndoTakesBack()
    {
        Desk desk{*m_store->workspace};
        QCOMPARE(desk.model->rowCount(), findings);
        QVERIFY(desk.table->hasFocus());
        const std::string first = desk.current();
        desk.press(Qt::Key_A);
        QCOMPARE(desk.current(), first);
        QVERIFY(stateOf(first).disposition == Disposition::InReview);
        QCOMPARE(stateOf(first).assignee, std::string{"张三"});
        QTRY_COMPARE(desk.status(), QStringLiteral("In review · assigned to 张三"));
        QCOMPARE(desk.held(store::CaseQueue::Mine), 1);

        desk.press(Qt::Key_J);
        const std::string second = desk.current();
        QVERIFY(second != first);
        desk.press(Qt::Key_K);
        QCOMPARE(desk.current(), first);
        desk.press(Qt::Key_J);
        desk.press(Qt::Key_C);
        QVERIFY(stateOf(second).disposition == Disposition::Confirmed);
        QCOMPARE(desk.model->rowCount(), findings - 1);
        const std::string third = desk.current(); // What has come to stand in its place.
        QVERIFY(third != second && third != first);
        QTest::keyClick(desk.table, Qt::Key_X);
        desk.answer(QStringLiteral("jkx: known to the authority"));
        QVERIFY(stateOf(third).disposition == Disposition::Dismissed);
        QCOMPARE(m_store->log->history(third)->back().text, std::string{"jkx: known to the authority"});
        const std::string fourth = desk.current();
        desk.press(Qt::Key_E);
        QVERIFY(stateOf(fourth).disposition == Disposition::Referred);
        const std::string fifth = desk.current();
        desk.press(Qt::Key_S);
        auto* menu = desk.desk.window.findChild<QMenu*>(QStringLiteral("snoozeMenu"));
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_7);
        desk.rest();
        QCOMPARE(*stateOf(fifth).snoozedUntil, shanghaiDayStart(shanghaiDay(QDateTime::currentSecsSinceEpoch()) + 7));
        const std::string sixth = desk.current();
        QTest::keyClick(desk.table, Qt::Key_N);
        desk.answer(QStringLiteral("called"));
        QCOMPARE(stateOf(sixth).notes, 1);
        QCOMPARE(desk.held(store::CaseQueue::Decided), 3);
        QCOMPARE(desk.held(store::CaseQueue::Snoozed), 1);
        QCOMPARE(desk.held(store::CaseQueue::Open), findings - 4);
        QCOMPARE(entries(), 7);

        for (int act = 0; act < 6; ++act) desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(entries(), 14);
        for (const Finding& finding : m_store->findings) QVERIFY(stateOf(finding.id) == CaseState{});
        QCOMPARE(desk.held(store::CaseQueue::Open), findings);
        desk.press(Qt::Key_Z, Qt::ControlModifier); // Nothing is left to take back.
        QCOMPARE(entries(), 14);
        QVERIFY(m_store->log->verify({}, {})->holds());
        QCOMPARE(test::sqlite(m_store->path(), "SELECT group_concat(act, '') FROM (SELECT act FROM case_entry ORDER BY number)"),
            QStringLiteral("21111345555555"));
        QCOMPARE(test::sqlite(m_store->path(), "SELECT count(*) FROM case_entry AS u JOIN case_entry AS e ON e.number = u.undoes AND e.finding = u.finding"),
            QStringLiteral("7"));
    }

    void manyAreDecidedAtOnce()
    {
        Desk desk{*m_store->workspace};
        desk.press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(desk.status().startsWith(QStringLiteral("12 findings chosen")));
        desk.press(Qt::Key_C);
        QCOMPARE(entries(), findings);
        QCOMPARE(test::sqlite(m_store->path(), "SELECT count(DISTINCT batch) FROM case_entry"), QStringLiteral("1"));
        QVERIFY(labelsOf(&desk.desk.window).contains(QStringLiteral("Confirmed · 12 findings")));
        QVERIFY(labelsOf(desk.desk.window.currentPage()).contains(QStringLiteral("Nothing in this queue")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); // The table has gone; the page has not.
        desk.rest();
        QVERIFY(desk.table->hasFocus());
        QCOMPARE(entries(), 2 * findings);
        QCOMPARE(desk.model->rowCount(), findings);
    }

    void whatIsChosenStaysWhileTheChainGoesOn()
    {
        Desk desk{*m_store->workspace};
        using Selection = QItemSelectionModel;
        desk.table->selectionModel()->setCurrentIndex(desk.model->index(2, 0), Selection::ClearAndSelect | Selection::Rows);
        desk.table->selectionModel()->select(desk.model->index(4, 0), Selection::Select | Selection::Rows);
        const std::string wanted[]{desk.model->finding(2).id, desk.model->finding(4).id};
        Finding added = m_store->made(99);
        added.severity = Severity::Critical;
        added.time = 0; // Comes to stand before all.
        test::verifyDone(m_store->writer->judge(m_store->chain, {added}, m_store->events.back().key));
        desk.desk.hub.noteChange();
        QTRY_COMPARE(desk.model->rowCount(), findings + 1);
        desk.rest();
        desk.press(Qt::Key_C);
        for (const std::string& finding : wanted) QVERIFY(stateOf(finding).disposition == Disposition::Confirmed);
        QCOMPARE(entries(), 2);
    }

    void anotherWindowFindsTheQueue()
    {
        {
            Desk desk{*m_store->workspace};
            desk.press(Qt::Key_A);
            QTest::mouseClick(desk.queues->viewport(), Qt::LeftButton, {}, desk.queues->visualItemRect(desk.queues->item(0)).center());
            desk.rest();
            QCOMPARE(desk.model->rowCount(), 1);
        }
        const auto other = store::Workspace::open({m_store->path(), {}, store::OpenMode::Beside});
        QVERIFY(other.has_value());
        Desk desk{**other};
        QVERIFY(desk.queues->queue() == store::CaseQueue::Mine);
        QCOMPARE(desk.model->rowCount(), 1);
        QCOMPARE(desk.model->index(0, items::FindingTableModel::Assignee).data().toString(), QStringLiteral("张三"));
        desk.press(Qt::Key_C); // Beside the first, which writes chains.
        QCOMPARE(entries(), 3);
        desk.desk.window.open(QUrl{QStringLiteral("guanlan://findings?queue=decided")});
        desk.rest();
        QCOMPARE(desk.model->rowCount(), 1);
        QCOMPARE(desk.model->index(0, items::FindingTableModel::Status).data().toString(), QStringLiteral("Confirmed"));
    }

    void keysActInTheListAlone()
    {
        Desk desk{*m_store->workspace};
        QTest::keyClick(desk.table, Qt::Key_N);
        QTRY_VERIFY(desk.line->hasFocus());
        QTest::keyClicks(desk.line, QStringLiteral("cax"));
        QCOMPARE(desk.line->text(), QStringLiteral("cax"));
        QTest::keyClick(desk.line, Qt::Key_Escape);
        QVERIFY(!desk.line->isVisible() && desk.table->hasFocus());
        desk.desk.window.open(QUrl{QStringLiteral("guanlan://events")});
        test::settle(100);
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &desk.desk.window, Qt::Key_C);
        desk.action("confirm")->trigger(); // By name either: nothing is looked at.
        test::settle(100);
        QCOMPARE(entries(), 0);
    }

    /// To a colleague, by name; what was decided is opened again. Neither has a key: the buttons beside the list do it.
    void assignsToSomebodyAndOpensAgain()
    {
        Desk desk{*m_store->workspace};
        const auto click = [&](const char* id) {
            for (auto* button : desk.desk.window.currentPage()->findChildren<QToolButton*>())
                if (button->isVisible() && button->accessibleName() == desk.action(id)->text()) QTest::mouseClick(button, Qt::LeftButton);
        };
        const std::string finding = desk.current();
        click("assign");
        QTRY_COMPARE(desk.line->text(), QStringLiteral("张三")); // Oneself is offered.
        desk.line->setText(QStringLiteral("王五"));
        desk.answer({});
        QCOMPARE(stateOf(finding).assignee, std::string{"王五"});
        QVERIFY(stateOf(finding).disposition == Disposition::Open);
        QCOMPARE(desk.model->index(desk.model->rowOf(finding), items::FindingTableModel::Assignee).data().toString(), QStringLiteral("王五"));
        QCOMPARE(desk.held(store::CaseQueue::Mine), 0);
        QVERIFY(labelsOf(&desk.desk.window).contains(QStringLiteral("Assigned to 王五 · 1 finding")));

        desk.press(Qt::Key_C);
        QVERIFY(stateOf(finding).disposition == Disposition::Confirmed);
        desk.desk.window.open(QUrl{QStringLiteral("guanlan://findings/") + QString::fromStdString(finding)});
        desk.rest();
        click("reopen");
        desk.rest();
        QVERIFY(stateOf(finding).disposition == Disposition::Open);
        QCOMPARE(stateOf(finding).assignee, std::string{"王五"});
        QCOMPARE(test::sqlite(m_store->path(), "SELECT act, operator, value FROM case_entry ORDER BY number"), QStringLiteral("2|张三|王五\n1|张三|confirmed\n1|张三|open"));
    }

    void aDayThatHasPassedIsNotTaken()
    {
        Desk desk{*m_store->workspace};
        desk.press(Qt::Key_S);
        QTest::keyClick(desk.desk.window.findChild<QMenu*>(QStringLiteral("snoozeMenu")), Qt::Key_D);
        QTRY_VERIFY(desk.line->hasFocus());
        for (const char* wrong : {"tomorrow", "2001-01-01", "2099-02-30"}) {
            desk.line->setText(QString::fromLatin1(wrong));
            QTest::keyClick(desk.line, Qt::Key_Return);
            QVERIFY(desk.line->isVisible());
        }
        desk.line->clear();
        desk.answer(QStringLiteral("2099-01-02"));
        QCOMPARE(entries(), 1);
        QCOMPARE(desk.held(store::CaseQueue::Snoozed), 1);
    }

    void whereNothingIsWrittenNothingIsOffered()
    {
        const auto reading = store::Workspace::open({m_store->path(), {}, store::OpenMode::ReadOnly});
        QVERIFY(reading.has_value());
        Desk desk{**reading};
        for (const char* id : {"acknowledge", "confirm", "dismiss", "refer", "snooze", "note", "undo", "assign", "reopen"})
            QVERIFY2(!desk.action(id)->isEnabled(), id);
        QVERIFY(desk.action("next")->isEnabled());
        desk.press(Qt::Key_C);
        QCOMPARE(entries(), 0);
        QVERIFY(desk.status().contains(QStringLiteral("read only")));
    }

    void aSubjectIsShownForAReason()
    {
        const auto shown = std::ranges::find_if(m_store->events, [](const Event& event) { return event.subject.has_value(); });
        QVERIFY(shown != m_store->events.end());
        Finding finding = m_store->findings[0];
        finding.subject = shown->subject;
        test::verifyDone(m_store->writer->judge(m_store->chain, {finding}, m_store->events.back().key));
        Desk desk{*m_store->workspace};
        desk.desk.window.open(QUrl{QStringLiteral("guanlan://findings/f0")});
        desk.rest();
        auto* pane = desk.desk.window.currentPage()->findChild<ui::FindingPane*>();
        const QString full = QString::fromStdString(toText(*shown->subject));
        QVERIFY(!labelsOf(pane).contains(full));
        for (auto* button : pane->findChildren<QToolButton*>())
            if (button->isVisible() && button->text() == QStringLiteral("Show in full…")) button->click();
        desk.answer(QStringLiteral("court order 12"));
        QTRY_VERIFY(labelsOf(pane).contains(full));
        QCOMPARE(test::sqlite(m_store->path(), "SELECT act, operator, finding, text FROM case_entry"), QStringLiteral("6|张三|f0|court order 12"));
        desk.press(Qt::Key_J);
        desk.desk.window.open(QUrl{QStringLiteral("guanlan://findings/f0")}); // Looked at again, it is not asked again: he stays seen.
        desk.rest();
        QTRY_VERIFY(labelsOf(pane).contains(full));
        QTRY_VERIFY(labelsOf(pane).contains(QStringLiteral("Subject shown in full")));
    }

    void theRecordOfTheRulesIsCopied()
    {
        Desk desk{*m_store->workspace};
        const std::string rule = desk.model->finding(0).rule;
        desk.press(Qt::Key_C);
        desk.action("records")->trigger();
        auto* dialog = desk.desk.window.findChild<ui::RuleRecordDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* table = dialog->findChild<QTableView*>(QStringLiteral("ruleRecords"));
        QTRY_VERIFY(table->model()->rowCount() > 0);
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Copy the table")) button->click();
        const QStringList rows = QGuiApplication::clipboard()->text().trimmed().split(QChar{u'\n'});
        QCOMPARE(rows.size(), table->model()->rowCount() + 1);
        QVERIFY(rows.front().contains(QStringLiteral("Confirmed of decided")));
        const auto row = std::ranges::find_if(rows, [&](const QString& text) { return text.startsWith(QString::fromStdString(rule)); });
        const QStringList cells = row->split(QChar{u'\t'});
        QCOMPARE(cells[3], QStringLiteral("1")); // Confirmed.
        QCOMPARE(cells[6], QStringLiteral("100 %"));
        dialog->close();
    }

    void theOperatorIsWhoTheSettingsName()
    {
        Desk desk{*m_store->workspace};
        auto* name = desk.desk.window.page(QStringLiteral("settings"))->findChild<QLineEdit*>(QStringLiteral("operatorName"));
        QCOMPARE(name->text(), QStringLiteral("张三"));
        name->setText(QStringLiteral("  李 四 "));
        Q_EMIT name->editingFinished();
        desk.rest();
        desk.press(Qt::Key_A);
        QCOMPARE(m_store->log->history(desk.current())->front().operatorName, std::string{"李 四"});
        name->clear(); // Back to the system's user.
        Q_EMIT name->editingFinished();
        QVERIFY(!name->text().isEmpty() && !QSettings{}.contains(QStringLiteral("operator/name")));
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    TriageTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "triage_test.moc"
