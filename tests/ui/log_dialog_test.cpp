// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rule_table.h"
#include "tests/models/store/case_fixture.h"
#include "tests/models/store/sqlite_shell.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPushButton>

using namespace guanlan;

namespace {

std::shared_ptr<const analytics::RulePack> defaultPack()
{
    auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return std::make_shared<const analytics::RulePack>(std::move(pack).value());
}

/// The settings of a window, and the dialog that one of their buttons opens.
QDialog* opened(test::DeskWindow& desk, const char* button, const char* dialog)
{
    desk.window.show();
    desk.window.open(QUrl{QStringLiteral("guanlan://settings")});
    desk.window.currentPage()->findChild<QPushButton*>(QLatin1String{button})->click();
    return desk.window.findChild<QDialog*>(QLatin1String{dialog});
}

} // namespace

/// The case log and the rules in force, as the settings show them.
class LogDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CaseFixture> m_store;

    static QString verdict(const QDialog& dialog) { return dialog.findChild<QLabel*>(QStringLiteral("caseLogVerdict"))->text(); }
    static void check(QDialog& dialog)
    {
        for (auto* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("Check the whole log")) button->click();
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_store = std::make_unique<test::CaseFixture>();
        m_store->create(3);
        for (int i = 0; i < 3; ++i) test::verifyDone(m_store->log->append({test::note("f0", "note " + std::to_string(i))}, "zhang", 1'800'000'000 + i));
    }

    void entriesStandNewestFirstAndHold()
    {
        test::DeskWindow desk{*m_store->workspace};
        auto* dialog = opened(desk, "openLog", "logDialog");
        QVERIFY(dialog && dialog->isVisible());
        auto* table = dialog->findChild<ui::DataTable*>(QStringLiteral("caseLogTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(0, 5).data().toString(), QStringLiteral("note 2"));
        QCOMPARE(test::namelessUnderTab(*dialog).join(u','), QString{});
        table->selectAll();
        const QString hash = test::sqlite(m_store->path(), "SELECT lower(hex(hash)) FROM case_entry WHERE number = 3");
        QVERIFY(table->selectionAsText().contains(hash)); // In full, to be kept elsewhere.
        check(*dialog);
        QTRY_COMPARE(verdict(*dialog), QStringLiteral("✓ Every entry holds (3)"));
        test::verifyDone(m_store->log->append({test::note("f1", "later")}, "wang", 1'800'000'100));
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, 20'000); // Written elsewhere.
    }

    void whatWasChangedIsNamed()
    {
        test::sqlite(m_store->path(), "DROP TRIGGER case_entry_is_final; UPDATE case_entry SET text = 'note 9' WHERE number = 2");
        QCOMPARE(test::sqlite(m_store->path(), "SELECT text FROM case_entry WHERE number = 2"), QStringLiteral("note 9"));
        test::DeskWindow desk{*m_store->workspace};
        auto* dialog = opened(desk, "openLog", "logDialog");
        check(*dialog);
        QTRY_COMPARE(verdict(*dialog), QStringLiteral("✕ Entry 2 is missing or was changed"));
    }

    void everyRuleStandsThereWithItsParameters()
    {
        const auto pack = defaultPack();
        test::DeskWindow desk{*m_store->workspace, test::DeskWindow::session(), pack};
        auto* dialog = opened(desk, "openRules", "rulesDialog");
        QVERIFY(dialog && dialog->isVisible());
        const auto* model = dialog->findChild<ui::DataTable*>(QStringLiteral("rulesTable"))->model();
        QCOMPARE(model->rowCount(), int(pack->rules.size()));
        for (int row = 0; row < model->rowCount(); ++row) {
            const analytics::RuleSettings& rule = pack->rules[std::size_t(row)];
            QVERIFY(model->index(row, 0).data().toString().startsWith(QString::fromStdString(rule.id)));
            for (const auto& [name, value] : rule.parameters) QVERIFY2(model->index(row, 3).data().toString().contains(items::parameterText(value)), name.c_str());
        }
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    LogDialogTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "log_dialog_test.moc"
