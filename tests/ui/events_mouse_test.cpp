// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/text.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/events_desk.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/event_drawer.h"
#include "ui/frame/appearance.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace guanlan;
using test::EventsDesk;

/// The chart is brushed and the list walked with the mouse and the keys of a user.
class EventsMouseTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{400};

    QString matching(const QString& where) const
    {
        const QString answer = test::sqlite(m_data.folder.filePath(QStringLiteral("w.guanlan")).toStdString(), QStringLiteral("SELECT count(*) FROM event WHERE ") + where);
        return items::formatCount(answer.toLongLong());
    }

    /// From one place of the window to another with the left button held, in steps.
    static void drag(QWidget& over, QPoint from, QPoint to)
    {
        QWindow* window = over.window()->windowHandle();
        const auto at = [&](QPoint place) { return over.mapTo(over.window(), place); };
        QTest::mouseMove(window, at(from));
        QTest::mousePress(window, Qt::LeftButton, {}, at(from));
        for (int step = 1; step <= 4; ++step) QTest::mouseMove(window, at(from + (to - from) * step / 4));
        QTest::mouseRelease(window, Qt::LeftButton, {}, at(to));
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    /// What was brushed becomes the range of all pages, and the table holds what SQL counts in it.
    void theBrushSetsTheRange_data()
    {
        QTest::addColumn<bool>("backwards");
        QTest::newRow("to the right") << false;
        QTest::newRow("to the left") << true;
    }
    void theBrushSetsTheRange()
    {
        QFETCH(bool, backwards);
        EventsDesk d{*m_data.workspace};
        d.type(QStringLiteral("type:credential.issued"));
        auto* chart = d.page->findChild<ui::TimeChart*>(QStringLiteral("eventHistogram"));
        QTRY_VERIFY(!d.waits() && d.model->count() && chart->shown().series.size() == 1);
        const ui::ChartData shown = chart->shown();
        const QPoint left{chart->width() / 3, chart->height() / 2}, right{chart->width() * 2 / 3, chart->height() / 2};
        if (backwards) drag(*chart, right, left);
        else drag(*chart, left, right);
        QTRY_VERIFY(d.desk.window.scope().from.has_value() && d.desk.window.scope().to.has_value());
        const std::int64_t from = *d.desk.window.scope().from, to = *d.desk.window.scope().to;
        const auto first = std::ranges::find(shown.starts, from) - shown.starts.begin();
        QVERIFY(first < shown.size());
        QVERIFY2(std::abs(double(first) / shown.size() - 1.0 / 3) < 0.08, qPrintable(QString::number(first)));
        QVERIFY2(std::abs(double(to - shown.starts.front()) / double(shown.end - shown.starts.front()) - 2.0 / 3) < 0.08, qPrintable(QString::number(to)));
        const QString count = matching(QStringLiteral("type = 11 AND time >= %1 AND time < %2").arg(from).arg(to));
        QTRY_VERIFY2(d.count->text() == QStringLiteral("All %1 shown").arg(count) || d.count->text().startsWith(QStringLiteral("200 loaded of %1;").arg(count)), qPrintable(d.count->text()));
        QCOMPARE(d.line->text(), QStringLiteral("type:credential.issued"));
    }

    void aClickOnABarSetsItsTime()
    {
        EventsDesk d{*m_data.workspace};
        auto* chart = d.page->findChild<ui::TimeChart*>(QStringLiteral("eventHistogram"));
        QTRY_VERIFY(!d.waits() && chart->shown().size() > 0 && !chart->shown().series.empty());
        const ui::ChartData shown = chart->shown();
        QTest::mouseClick(d.desk.window.windowHandle(), Qt::LeftButton, {}, chart->mapTo(&d.desk.window, chart->rect().center()));
        QTRY_VERIFY(d.desk.window.scope().from.has_value());
        const auto bar = std::ranges::find(shown.starts, *d.desk.window.scope().from) - shown.starts.begin();
        QVERIFY(bar < shown.size());
        QCOMPARE(*d.desk.window.scope().to, shown.endOf(int(bar)));
    }

    /// Esc closes what is beside the list; the list stays where it is, with its row and the keys.
    void escapeKeepsTheListsPlace()
    {
        EventsDesk d{*m_data.workspace};
        auto* drawer = d.page->findChild<ui::EventDrawer*>();
        QVERIFY(QTest::qWaitForWindowActive(&d.desk.window));
        QTRY_VERIFY(!d.waits() && d.model->rowCount() >= 200);
        d.table->verticalScrollBar()->setValue(60 * d.table->rowHeight(0));
        const int row = d.table->rowAt(0) + 5;
        QTest::mouseClick(d.desk.window.windowHandle(), Qt::LeftButton, {}, d.table->viewport()->mapTo(&d.desk.window, d.table->visualRect(d.model->index(row, 0)).center()));
        QTRY_VERIFY(drawer->isVisible() && d.table->hasFocus());
        const EventKey chosen = d.model->event(row).key, top = d.model->event(d.table->rowAt(0)).key;
        QTest::keyClick(d.desk.window.windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!drawer->isVisible());
        QVERIFY(d.table->hasFocus());
        QVERIFY(d.model->event(d.table->currentIndex().row()).key == chosen && d.model->event(d.table->rowAt(0)).key == top);
        QTest::keyClick(d.desk.window.windowHandle(), Qt::Key_Down);
        QTRY_VERIFY(drawer->isVisible());
        QVERIFY(d.model->event(d.table->currentIndex().row()).key == d.model->event(row + 1).key && d.model->event(d.table->rowAt(0)).key == top);
    }

    void enterOpensTheFullPage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("link");
        QTest::newRow("a credential's") << QStringLiteral("type:credential.revoked credential:") + QString::fromStdString(toText(script::idOf<CredentialId>("focus")))
                                        << QStringLiteral("guanlan://credential/") + QString::fromStdString(toText(script::idOf<CredentialId>("focus")));
        QTest::newRow("an institution's") << QStringLiteral("type:institution.registered institution:\"Institution V\"")
                                          << QStringLiteral("guanlan://institutions/") + QString::fromStdString(toText(script::idOf<InstitutionId>("V")));
    }

    /// And Back leads to the row that was left.
    void enterOpensTheFullPage()
    {
        QFETCH(QString, line);
        QFETCH(QString, link);
        EventsDesk d{*m_data.workspace};
        QVERIFY(QTest::qWaitForWindowActive(&d.desk.window));
        QTRY_VERIFY(d.desk.hub.directory().isLoaded());
        d.type(line);
        QTRY_VERIFY(!d.waits() && d.model->rowCount() == 1);
        const EventKey chosen = d.model->event(0).key;
        d.table->setFocus();
        QTest::keyClick(d.desk.window.windowHandle(), Qt::Key_Down);
        QTRY_VERIFY(d.table->currentIndex().isValid() && d.page->findChild<ui::EventDrawer*>()->isVisible());
        QSignalSpy followed{d.page, &ui::Page::linkActivated};
        QTest::keyClick(d.desk.window.windowHandle(), Qt::Key_Return);
        QCOMPARE(followed.size(), 1);
        QCOMPARE(followed.front().front().toUrl().toString(), link);
        QCOMPARE(d.desk.window.currentPage()->id(), QUrl{link}.host());
        QTest::keyClick(d.desk.window.windowHandle(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(d.desk.window.currentPage()->id(), QStringLiteral("events"));
        QTRY_VERIFY(!d.waits() && d.table->currentIndex().isValid());
        QVERIFY(d.model->event(d.table->currentIndex().row()).key == chosen);
        QCOMPARE(d.line->text(), line);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    EventsMouseTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "events_mouse_test.moc"
