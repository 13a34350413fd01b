// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/directory.h"
#include "models/items/event_table_model.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/events_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/event_scroll_bar.h"
#include "ui/desk/events_page.h"
#include "ui/desk/filter_edit.h"
#include "ui/desk/saved_views.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QTest>

using namespace guanlan;
using items::EventTableModel;
using script::idOf;
using test::EventsDesk;

/// The events page as a supervisor uses it: the filter line, views, the chart, the scroll bar, links and Back.
class EventsPageTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{400};

    int matching(const QString& where) const
    {
        QProcess shell;
        shell.start(QStringLiteral("sqlite3"), {m_data.folder.filePath(QStringLiteral("w.guanlan")), QStringLiteral("SELECT count(*) FROM event WHERE ") + where});
        shell.waitForFinished();
        return shell.readAllStandardOutput().trimmed().toInt();
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void aLineNarrowsTheTable()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(d.model->rowCount() > 0 && !d.waits());
        d.type(QStringLiteral("type:credential.revoked"));
        QTRY_VERIFY(d.model->count() && !d.waits() && d.model->filter().types.size() == 1);
        QTRY_COMPARE(int(d.model->count()->value), matching(QStringLiteral("type = 14")));
        d.type(QStringLiteral("机构：机构A 级别!=proven"));
        const auto& filter = d.model->filter();
        QTRY_VERIFY(filter.institutions == std::vector{idOf<InstitutionId>("A")} && filter.levels.size() == 3);
        QVERIFY(d.note->text().startsWith(QStringLiteral("✓")));
    }

    void aWrongLineChangesNothingAndSaysSo()
    {
        EventsDesk d{*m_data.workspace};
        d.type(QStringLiteral("type:credential.revoked"));
        QTRY_VERIFY(d.model->filter().types.size() == 1 && !d.waits());
        d.type(QStringLiteral("type:credential.revoked rule:R77x"));
        test::settle(400);
        QVERIFY2(d.note->text().startsWith(QStringLiteral("✕ No rule is called so")), qPrintable(d.note->text()));
        QVERIFY(d.model->filter().types.size() == 1 && d.model->filter().rules.empty());
    }

    void aWordAloneIsANameOrAnId()
    {
        EventsDesk d{*m_data.workspace};
        d.type(QStringLiteral("Institution W"));
        QTRY_VERIFY(d.model->filter().institutions == std::vector{idOf<InstitutionId>("W")});
        d.type(QString::fromStdString(toText(idOf<CredentialId>("focus"))) + QStringLiteral(" type:credential.revoked"));
        QTRY_VERIFY(d.model->filter().credential == idOf<CredentialId>("focus"));
        QTRY_VERIFY(!d.waits() && d.model->isComplete());
        QCOMPARE(d.model->rowCount(), 1);
        d.type(QStringLiteral("nobody at all"));
        QTRY_VERIFY(d.note->text().startsWith(QStringLiteral("✕ “nobody at all” is not known")));
    }

    void proposalsAreTakenByKeyboard()
    {
        EventsDesk d{*m_data.workspace};
        QVERIFY(QTest::qWaitForWindowActive(&d.desk.window));
        d.line->setFocus();
        QTest::keyClicks(d.line, QStringLiteral("sev"));
        QTRY_VERIFY(d.line->offered().contains(QStringLiteral("severity:")));
        QTest::keyClick(d.line, Qt::Key_Tab);
        QCOMPARE(d.line->text(), QStringLiteral("severity:"));
        QTRY_VERIFY(d.line->offered().contains(QStringLiteral("critical")));
        QTest::keyClicks(d.line, QStringLiteral("hi"));
        QTest::keyClick(d.line, Qt::Key_Tab);
        QCOMPARE(d.line->text(), QStringLiteral("severity:high "));
        QVERIFY(d.line->hasFocus());
        QTest::keyClick(d.line, Qt::Key_Return);
        QTRY_VERIFY(d.model->filter().severities == std::vector{Severity::High});
        QTRY_COMPARE(d.model->count() ? int(d.model->count()->value) : -1, matching(QStringLiteral("type = 14")));
    }

    void viewsAreKeptUnderTheirNames()
    {
        {
            EventsDesk d{*m_data.workspace};
            d.type(QStringLiteral("type:credential.revoked level:proven"));
            QTRY_VERIFY(d.model->filter().types.size() == 1);
            auto* menu = d.page->findChild<QMenu*>(QStringLiteral("viewMenu"));
            Q_EMIT menu->aboutToShow();
            const auto named = [&](const QString& text) {
                for (QAction* action : menu->actions())
                    if (action->text() == text) return action;
                return static_cast<QAction*>(nullptr);
            };
            QVERIFY(named(QStringLiteral("Save this view…")) && named(QStringLiteral("Save this view…"))->isEnabled());
            named(QStringLiteral("Save this view…"))->trigger();
            auto* dialog = d.page->findChild<QInputDialog*>(QStringLiteral("viewName"));
            QVERIFY(dialog);
            dialog->setTextValue(QStringLiteral("撤销 & 已证明"));
            dialog->accept();
            QTRY_COMPARE(ui::SavedViews::all().size(), 1);
            d.type(QStringLiteral("type:credential.issued"));
            Q_EMIT menu->aboutToShow();
            QVERIFY(named(QStringLiteral("撤销 && 已证明")));
            named(QStringLiteral("撤销 && 已证明"))->trigger();
            QTRY_VERIFY(d.model->filter().types == std::vector{EventType::CredentialRevoked});
        }
        QCOMPARE(ui::SavedViews::all().first().line, QStringLiteral("type:credential.revoked level:proven"));
        ui::SavedViews::remove(QStringLiteral("撤销 & 已证明"));
        QVERIFY(ui::SavedViews::all().isEmpty());
        QVERIFY(!ui::SavedViews::save({QStringLiteral("  "), QStringLiteral("x")}));
    }

    void theChartCountsWhatTheTableHolds()
    {
        EventsDesk d{*m_data.workspace};
        d.type(QStringLiteral("type:credential.issued,credential.revoked institution:\"Institution A\""));
        auto* chart = d.page->findChild<ui::TimeChart*>(QStringLiteral("eventHistogram"));
        const auto sum = [&] {
            std::int64_t total = 0;
            for (const auto& series : chart->shown().series)
                for (const std::int64_t value : series.values) total += value;
            return total;
        };
        QTRY_VERIFY(d.model->count() && chart->shown().series.size() == 2);
        QTRY_COMPARE(sum(), d.model->count()->value);
        const auto from = chart->shown().starts[5];
        Q_EMIT chart->rangeSelected(from, chart->shown().endOf(9));
        QTRY_VERIFY(d.desk.window.scope().from == from);
        QVERIFY(d.line->text().contains(QStringLiteral("Institution A"))); // The line stays.
        d.desk.window.back();
        QTRY_VERIFY(d.desk.window.scope().from != from);
        QVERIFY(d.line->text().contains(QStringLiteral("Institution A")));
    }

    void theBarReachesEverything()
    {
        EventsDesk d{*m_data.workspace};
        QTRY_VERIFY(d.model->rowCount() > 0 && !d.waits());
        const auto all = m_data.reader->page({.filter = {}, .from = {}, .limit = 100'000});
        const auto& events = all->rows;
        QVERIFY(events.size() > 1500);
        const auto place = [&](EventKey key) {
            return double(std::find_if(events.begin(), events.end(), [&](const Event& e) { return e.key == key; }) - events.begin()) / double(events.size());
        };
        QTRY_VERIFY(d.bar->share().has_value());
        for (const double share : {0.5, 0.1, 0.93, 0.25}) {
            d.bar->setSliderPosition(int(share * ui::EventScrollBar::way));
            QTRY_VERIFY(!d.waits());
            QTRY_VERIFY(std::abs(place(d.model->event(std::max(0, d.table->rowAt(0))).key) - (1 - share)) < 0.03); // Newest first.
            QTRY_VERIFY(std::abs(d.bar->value() / double(ui::EventScrollBar::way) - share) < 0.03);
        }
        d.table->setFocus();
        QTest::keyClick(d.table, Qt::Key_End);
        QTRY_VERIFY(d.model->holdsEnd() && !d.waits());
        QTRY_VERIFY(d.model->event(d.model->rowCount() - 1).key == events.front().key);
        QTRY_COMPARE(d.bar->value(), d.bar->maximum());
        QTest::keyClick(d.table, Qt::Key_Home);
        QTRY_VERIFY(d.model->holdsTop() && !d.waits());
        QTRY_VERIFY(d.model->event(0).key == events.back().key);
        QTRY_COMPARE(d.bar->value(), 0);
    }

    /// Scrolling by the wheel from an anchor over everything, in both directions: no row is lost, doubled or moved.
    void scrollingFetchesWithoutMoving()
    {
        EventsDesk d{*m_data.workspace};
        const auto all = m_data.reader->page({.filter = {}, .from = {}, .limit = 100'000});
        const EventKey middle = all->rows[all->rows.size() / 2].key;
        QTRY_VERIFY(d.model->rowCount() > 0 && !d.waits());
        d.model->jumpTo(middle);
        QTRY_VERIFY(!d.waits() && d.model->rowOf(middle) >= 0);
        QTRY_VERIFY(d.model->rowOf(middle) > 0); // A page above came by itself,
        QCOMPARE(d.table->rowAt(0), d.model->rowOf(middle)); // and the rows did not move.
        for (int i = 0; i < 400 && !(d.model->holdsTop() && d.table->verticalScrollBar()->value() == 0); ++i) {
            d.table->verticalScrollBar()->setValue(d.table->verticalScrollBar()->value() - 900);
            test::settle(5);
        }
        QVERIFY(d.model->holdsTop());
        QVERIFY(d.model->event(0).key == all->rows.back().key);
        for (int i = 0; i < 400 && !d.model->isComplete(); ++i) {
            d.table->verticalScrollBar()->setValue(d.table->verticalScrollBar()->maximum());
            test::settle(5);
        }
        QVERIFY(d.model->isComplete());
        QCOMPARE(std::size_t(d.model->rowCount()), all->rows.size());
        for (int row = 0; row < d.model->rowCount(); ++row) QVERIFY(d.model->event(row).key == all->rows[all->rows.size() - 1 - std::size_t(row)].key);
    }

    void backRestoresFilterSelectionAndPlace()
    {
        EventsDesk d{*m_data.workspace};
        d.type(QStringLiteral("type:credential.issued"));
        QTRY_VERIFY(d.model->filter().types.size() == 1 && !d.waits() && d.model->rowCount() > 150);
        d.table->verticalScrollBar()->setValue(100 * 28);
        d.table->selectRow(105);
        const EventKey top = d.model->event(d.table->rowAt(0)).key, chosen = d.model->event(105).key;
        d.desk.window.open(QUrl{QStringLiteral("guanlan://settings")});
        d.desk.window.open(QUrl{QStringLiteral("guanlan://events?filter=type:credential.revoked")});
        QTRY_VERIFY(d.model->filter().types == std::vector{EventType::CredentialRevoked});
        d.desk.window.back();
        d.desk.window.back();
        QTRY_VERIFY(d.model->filter().types == std::vector{EventType::CredentialIssued} && !d.waits());
        QCOMPARE(d.line->text(), QStringLiteral("type:credential.issued"));
        QTRY_VERIFY(d.table->currentIndex().isValid() && d.model->event(d.table->currentIndex().row()).key == chosen);
        QTRY_VERIFY(d.model->event(d.table->rowAt(0)).key == top);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    EventsPageTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "events_page_test.moc"
