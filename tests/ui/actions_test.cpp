// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/report_dialog.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/cheat_sheet.h"
#include "ui/frame/language.h"
#include "ui/frame/page.h"
#include "ui/frame/search_box.h"
#include "ui/frame/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace guanlan;

namespace {

QList<QAction*> allOf(const ui::ActionRegistry& registry)
{
    QList<QAction*> all;
    for (const ui::ActionGroup group : ui::ActionRegistry::groups()) all += registry.actions(group);
    return all;
}

bool hasHan(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Claims every key for itself, as a line of input claims those of its platform for moves within it.
struct GreedyLine : QLineEdit {
    using QLineEdit::QLineEdit;
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::ShortcutOverride) return QLineEdit::event(event);
        event->accept();
        return true;
    }
};

} // namespace

/// One list for shortcuts, menu, palette and cheat sheet.
class ActionsTest : public QObject {
    Q_OBJECT

    static void show(test::DeskWindow& desk)
    {
        desk.window.show();
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        auto workspace = store::Workspace::create({m_folder.filePath(QStringLiteral("w.glw")).toStdString(), {}, store::OpenMode::ReadWrite});
        QVERIFY(workspace.has_value());
        m_workspace = std::move(*workspace);
    }

    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
    }

    void noTwoShareAnIdOrKeys()
    {
        test::DeskWindow desk{*m_workspace};
        QSet<QString> ids, keys;
        for (const QAction* action : allOf(desk.window.actionRegistry())) {
            QVERIFY2(!action->objectName().isEmpty() && !ids.contains(action->objectName()), qPrintable(action->objectName()));
            ids.insert(action->objectName());
            for (const QKeySequence& shortcut : action->shortcuts()) {
                QVERIFY2(!keys.contains(shortcut.toString()), qPrintable(shortcut.toString()));
                keys.insert(shortcut.toString());
            }
        }
        QVERIFY(ids.size() > 15 && keys.size() > 12);
    }

    void speaksBothLanguages()
    {
        test::DeskWindow desk{*m_workspace};
        for (const QAction* action : allOf(desk.window.actionRegistry()))
            QVERIFY2(!action->text().isEmpty() && !hasHan(action->text()), qPrintable(action->text()));
        ui::useAppearance({items::Language::Chinese, ui::Theme::Light});
        test::settle(50);
        for (const QAction* action : allOf(desk.window.actionRegistry())) QVERIFY2(hasHan(action->text()), qPrintable(action->text()));
        for (const ui::ActionGroup group : ui::ActionRegistry::groups()) QVERIFY(hasHan(ui::ActionRegistry::title(group)));
    }

    void leadsToEveryPageAndBack()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        const ui::ActionRegistry& registry = desk.window.actionRegistry();
        for (const char* page : {"institutions", "credential", "findings", "events", "reports", "sources", "settings", "overview"}) {
            registry.find(QStringLiteral("go.") + QLatin1String{page})->trigger();
            QCOMPARE(desk.window.currentPage()->id(), QLatin1String{page});
        }
        QVERIFY(!registry.find(QStringLiteral("go.forward"))->isEnabled());
        registry.find(QStringLiteral("go.back"))->trigger();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("settings"));
        QVERIFY(registry.find(QStringLiteral("go.forward"))->isEnabled());
        registry.find(QStringLiteral("go.forward"))->trigger();
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("overview"));
        registry.find(QStringLiteral("go.search"))->trigger();
        QVERIFY(desk.window.findChild<ui::SearchBox*>()->hasFocus());
    }

    void doesWhatItSays()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        const ui::ActionRegistry& registry = desk.window.actionRegistry();
        const auto run = [&registry](const char* id) { registry.find(QLatin1String{id})->trigger(); };
        run("look.dark");
        QVERIFY(ui::theme() == ui::Theme::Dark);
        run("look.high-contrast");
        QVERIFY(ui::theme() == ui::Theme::HighContrast);
        run("look.light");
        QVERIFY(ui::theme() == ui::Theme::Light);
        run("look.language");
        QVERIFY(ui::language() == items::Language::Chinese);
        test::settle(50);
        QCOMPARE(registry.find(QStringLiteral("look.language"))->text(), QStringLiteral("切换为英文"));
        run("look.language");
        QVERIFY(ui::language() == items::Language::English);
        run("look.zone");
        QVERIFY(desk.window.scope().zone == items::DisplayZone::Utc);
        run("look.zone");
        QVERIFY(desk.window.scope().zone == items::DisplayZone::Shanghai);
        QSignalSpy reads{&desk.window, &ui::MainWindow::syncRequested}, stops{&desk.window, &ui::MainWindow::stopRequested};
        run("work.read");
        run("work.stop");
        run("work.refresh");
        QCOMPARE(reads.size(), 1);
        QCOMPARE(stops.size(), 1);
        run("work.report");
        auto* dialog = desk.window.findChild<ui::ReportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
        run("work.close");
        QVERIFY(!desk.window.isVisible());
    }

    void leadsToRecordsAndTheStart()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        const auto run = [&desk](const char* id) { desk.window.actionRegistry().find(QLatin1String{id})->trigger(); };
        QSignalSpy connects{&desk.window, &ui::MainWindow::chainRequested}, starts{&desk.window, &ui::MainWindow::startPageRequested};
        run("work.connect");
        QCOMPARE(connects.size(), 1);
        run("work.start-page");
        QCOMPARE(starts.size(), 1);
        run("go.records");
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("records"));
        run("go.overview");
        run("work.import"); // Leads there, and since no institution is chosen, to where one is.
        QCOMPARE(desk.window.currentPage()->id(), QStringLiteral("records"));
        QCOMPARE(desk.window.findChild<QLabel*>(QStringLiteral("jobLine"))->text(), QStringLiteral("Choose the institution that hands the file in, at the top left."));
        QVERIFY(desk.window.currentPage()->findChild<QComboBox*>()->hasFocus());
    }

    /// Keys with Ctrl are the window's also where one types; what edits stays the line's.
    void keysActWhileALineHasTheFocus()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        desk.window.open(QUrl{QStringLiteral("guanlan://credential")});
        auto* line = desk.window.currentPage()->findChild<QLineEdit*>(QStringLiteral("credentialInput"));
        line->setText(QStringLiteral("0x12"));
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_X, Qt::ControlModifier);
        QVERIFY(line->text().isEmpty());
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line->text(), QStringLiteral("0x12"));
        QTest::keyClick(line, Qt::Key_E, Qt::ControlModifier);
        auto* dialog = desk.window.findChild<ui::ReportDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->close();
        auto* greedy = new GreedyLine{desk.window.currentPage()};
        greedy->show();
        greedy->setFocus();
        QTest::keyClick(greedy, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.window.findChild<ui::SearchBox*>()->hasFocus());
        line->setFocus();
        QTest::keyClick(line, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(desk.window.findChild<ui::SearchBox*>()->hasFocus());
    }

    void theSheetNamesThemAll()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        QTest::keyClick(&desk.window, Qt::Key_F1);
        auto* sheet = desk.window.findChild<ui::CheatSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        QStringList told;
        for (const QLabel* label : sheet->findChildren<QLabel*>()) told += label->text();
        for (const QAction* action : allOf(desk.window.actionRegistry())) {
            QVERIFY2(told.contains(action->text()), qPrintable(action->text()));
            QVERIFY2(told.contains(ui::CheatSheet::keysText(action->shortcut())), qPrintable(action->shortcut().toString()));
        }
        QTest::keyClick(sheet, Qt::Key_Escape);
        test::settle(50);
        QVERIFY(!desk.window.findChild<ui::CheatSheet*>());
    }

    void theMenuHoldsThemAll()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        auto* menu = desk.window.findChild<QMenu*>(QStringLiteral("actionMenu"));
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        for (QAction* action : allOf(desk.window.actionRegistry())) QVERIFY2(menu->actions().contains(action), qPrintable(action->objectName()));
    }

    /// Typed by name, in either language, and sent by Enter.
    void thePaletteRunsThemByName()
    {
        test::DeskWindow desk{*m_workspace};
        show(desk);
        auto* search = desk.window.findChild<ui::SearchBox*>();
        search->setText(QStringLiteral("dark"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(ui::theme() == ui::Theme::Dark);
        test::settle(50);
        QVERIFY(search->text().isEmpty());
        ui::useAppearance({items::Language::Chinese, ui::Theme::Dark});
        test::settle(50);
        search->setText(QStringLiteral("浅色"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(ui::theme() == ui::Theme::Light);
        search->setText(QStringLiteral("action:work.close")); // A name, not a way in.
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(desk.window.isVisible());
        desk.window.open(QUrl{QStringLiteral("action:work.close")}); // Nor is a link.
        QVERIFY(desk.window.isVisible());
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication application{argc, argv};
    ActionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "actions_test.moc"
