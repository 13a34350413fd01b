// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/directory.h"
#include "tests/models/items/insight_fixture.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/event_drawer.h"
#include "ui/desk/finding_pane.h"
#include "ui/frame/appearance.h"
#include "ui/frame/navigation_button.h"
#include "ui/frame/page.h"
#include "ui/frame/search_box.h"
#include "ui/insight/institution_profile_view.h"
#include "ui/insight/proof_panel.h"
#include "ui/insight/swim_lane_view.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/id_label.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace guanlan;
using script::idOf;

namespace {

/// A hand that counts what it does.
struct Hand {
    explicit Hand(script::SmallConsortium& data) : desk{*data.workspace}
    {
        desk.window.resize(1440, 900);
        desk.window.show();
        desk.window.activateWindow();
        desk.window.open(QUrl{QStringLiteral("guanlan://settings")}); // From anywhere.
    }

    void click(QWidget* widget, QPoint at)
    {
        ++clicks;
        QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
    }
    void click(QWidget* widget) { click(widget, widget->rect().center()); }
    void goTo(const QString& title)
    {
        for (auto* button : desk.window.findChildren<ui::NavigationButton*>())
            if (button->text() == title) return click(button);
        qFatal("no page is called %s", qPrintable(title));
    }
    /// Presses the mouse at one share of the width and lets go at another.
    void brush(QWidget* chart, double from, double to)
    {
        ++brushes;
        const QPoint first{int(chart->width() * from), chart->height() / 2}, last{int(chart->width() * to), chart->height() / 2};
        QTest::mousePress(chart, Qt::LeftButton, Qt::NoModifier, first);
        QTest::mouseMove(chart, (first + last) / 2);
        QTest::mouseMove(chart, last);
        QTest::mouseRelease(chart, Qt::LeftButton, Qt::NoModifier, last);
    }
    QPoint rowOf(QTableView* table, int row, int column = 0) const { return table->visualRect(table->model()->index(row, column)).center(); }
    /// Ctrl+K, what is known, Enter.
    void search(const QString& text)
    {
        QTest::keyClick(&desk.window, Qt::Key_K, Qt::ControlModifier);
        auto* line = desk.window.findChild<ui::SearchBox*>();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    ui::Page* page() const { return desk.window.currentPage(); }
    template <class Widget>
    Widget* find(const QString& name = {}) const
    {
        return page()->findChild<Widget*>(name);
    }
    /// The first text that leads to this link, among those that can be seen.
    QLabel* linkLike(QWidget* in, const QString& id) const
    {
        for (auto* label : in->findChildren<QLabel*>())
            if (label->isVisible() && label->focusPolicy() == Qt::TabFocus && label->toolTip() == id) return label;
        return nullptr;
    }

    test::DeskWindow desk;
    int clicks = 0, brushes = 0;
};

} // namespace

/// The three jobs of a supervisor, by mouse and by keyboard, with their steps counted.
class JobsTest : public QObject {
    Q_OBJECT

    script::SmallConsortium m_data{90};

    static bool showsProfile(const Hand& hand)
    {
        auto* profile = hand.desk.window.page(QStringLiteral("institutions"))->findChild<ui::InstitutionProfileView*>();
        auto* chart = profile->findChild<ui::TimeChart*>(QStringLiteral("timeline"));
        return profile->isVisible() && chart->isVisible() && chart->shown().size() > 0;
    }
    static bool showsCredential(const Hand& hand)
    {
        if (hand.page()->id() != QStringLiteral("credential")) return false;
        auto* history = hand.find<ui::DataTable>(QStringLiteral("credentialHistory"));
        return history && history->model()->rowCount() > 0;
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void anInstitutionsActivityByMouse()
    {
        Hand hand{m_data};
        hand.goTo(QStringLiteral("Institutions"));
        auto* table = hand.find<ui::DataTable>();
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 3);
        hand.click(table->viewport(), hand.rowOf(table, 1));
        QTRY_VERIFY(showsProfile(hand));
        auto* chart = hand.find<ui::TimeChart>(QStringLiteral("timeline"));
        hand.brush(chart, 0.4, 0.7);
        QTRY_COMPARE(hand.page()->id(), QStringLiteral("events")); // The rows behind what was brushed.
        QVERIFY(hand.desk.window.scope().from && hand.desk.window.scope().to);
        QVERIFY(hand.clicks <= 3 && hand.brushes == 1);
    }

    void anInstitutionsActivityByKeyboard()
    {
        Hand hand{m_data};
        QVERIFY(QTest::qWaitForWindowActive(&hand.desk.window));
        QTRY_VERIFY(hand.desk.hub.directory().isLoaded());
        hand.search(QStringLiteral("Institution W"));
        QTRY_COMPARE(hand.page()->id(), QStringLiteral("institutions"));
        QTRY_VERIFY(showsProfile(hand));
        QCOMPARE(hand.clicks, 0);
    }

    void aReportByMouse()
    {
        Hand hand{m_data};
        hand.goTo(QStringLiteral("Institutions"));
        auto* table = hand.find<ui::DataTable>();
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 3);
        hand.click(table->viewport(), hand.rowOf(table, 0));
        QTRY_VERIFY(showsProfile(hand));
        QToolButton* report = nullptr;
        for (auto* button : hand.find<ui::InstitutionProfileView>()->findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Export report")) report = button;
        QVERIFY(report);
        hand.click(report);
        QTRY_COMPARE(hand.page()->id(), QStringLiteral("reports"));
        QPushButton* write = nullptr;
        for (auto* button : hand.page()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Export"))) write = button;
        QVERIFY(write);
        QTRY_VERIFY(write->isEnabled());
        hand.click(write);
        QTRY_COMPARE(hand.desk.reports.requests.size(), std::size_t{1});
        QCOMPARE(hand.desk.reports.requests[0].institutions.size(), std::size_t{1});
        QVERIFY(hand.clicks <= 4);
    }

    void aReportByKeyboard()
    {
        Hand hand{m_data};
        QVERIFY(QTest::qWaitForWindowActive(&hand.desk.window));
        QTRY_VERIFY(hand.desk.hub.directory().isLoaded());
        hand.search(QStringLiteral("Institution A"));
        QTRY_VERIFY(showsProfile(hand));
        QTest::keyClick(&hand.desk.window, Qt::Key_E, Qt::ControlModifier);
        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = hand.desk.window.findChild<QDialog*>()) && dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(hand.desk.reports.requests.size(), std::size_t{1});
        QCOMPARE(hand.desk.reports.requests[0].institutions, std::vector{idOf<InstitutionId>("A")});
        QCOMPARE(hand.clicks, 0);
    }

    void aCredentialsChainFromAFinding()
    {
        Hand hand{m_data};
        hand.desk.window.open(QUrl{QStringLiteral("guanlan://findings")});
        auto* table = hand.find<ui::DataTable>(QStringLiteral("findingsTable"));
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        hand.click(table->viewport(), hand.rowOf(table, 0));
        auto* pane = hand.find<ui::FindingPane>();
        QLabel* link = nullptr;
        const auto leads = [&] {
            for (const Finding& finding : m_data.findings)
                if (finding.credential && (link = hand.linkLike(pane, QString::fromStdString(toText(*finding.credential))))) return true;
            return false;
        };
        QTRY_VERIFY(leads());
        hand.click(link);
        QTRY_VERIFY(showsCredential(hand));
        QCOMPARE(hand.clicks, 2);
        auto* lanes = hand.find<ui::SwimLaneView>();
        QTRY_VERIFY(lanes->isVisible() && !lanes->lanes().acts.empty());
        auto* history = hand.find<ui::DataTable>(QStringLiteral("credentialHistory"));
        Q_UNUSED(history);
        QTest::keyClick(lanes, Qt::Key_Return); // One more for the proof.
        QTRY_VERIFY(hand.find<ui::ProofPanel>()->isVisible());
    }

    void aCredentialsChainFromAChart()
    {
        Hand hand{m_data};
        hand.desk.window.open(QUrl{QStringLiteral("guanlan://overview")});
        auto* chart = hand.find<ui::TimeChart>(QStringLiteral("issuance"));
        QTRY_VERIFY(chart->isVisible() && chart->shown().size() > 0);
        hand.click(chart, QPoint{int(chart->width() * 0.6), chart->height() - 40});
        QTRY_COMPARE(hand.page()->id(), QStringLiteral("events"));
        auto* table = hand.find<ui::DataTable>(QStringLiteral("eventsTable"));
        QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
        hand.click(table->viewport(), hand.rowOf(table, 0));
        auto* drawer = hand.find<ui::EventDrawer>();
        QTRY_VERIFY(drawer->isVisible());
        QLabel* link = nullptr;
        const auto leads = [&] {
            for (const Event& event : m_data.events)
                if (event.credential && (link = hand.linkLike(drawer, QString::fromStdString(toText(*event.credential))))) return true;
            return false;
        };
        QTRY_VERIFY(leads());
        hand.click(link);
        QTRY_VERIFY(showsCredential(hand));
        QCOMPARE(hand.clicks, 3);
    }

    void aCredentialsChainCold()
    {
        Hand hand{m_data};
        QVERIFY(QTest::qWaitForWindowActive(&hand.desk.window));
        hand.search(QString::fromStdString(toText(idOf<CredentialId>("focus"))));
        QTRY_VERIFY(showsCredential(hand));
        QCOMPARE(hand.clicks, 0);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    JobsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "jobs_test.moc"
