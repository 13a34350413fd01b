// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping_service.h"
#include "tests/models/store/case_fixture.h"
#include "tests/ui/accessible_names.h"
#include "tests/ui/desk_window.h"
#include "tests/ui/heartbeat.h"
#include "ui/desk/workspace_card.h"
#include "ui/frame/action_registry.h"
#include "ui/frame/appearance.h"
#include "ui/frame/page.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace guanlan;

/// The workspace in the settings: backed up, given another passphrase, and who saw which holder.
class KeepingWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CaseFixture> m_store;
    std::unique_ptr<app::KeepingService> m_keeper;
    std::unique_ptr<test::DeskWindow> m_desk;
    QTemporaryDir m_target;

    ui::SessionInfo session() const { return {.workspacePath = QString::fromStdString(m_store->path().string()), .encrypted = m_store->workspace->isEncrypted()}; }
    void open(const ui::SessionInfo& session)
    {
        m_desk.reset();
        m_keeper = std::make_unique<app::KeepingService>(*m_store->workspace);
        m_desk = std::make_unique<test::DeskWindow>(*m_store->workspace, session, nullptr, nullptr, m_keeper.get());
        m_desk->window.show();
        m_desk->window.activateWindow();
        m_desk->window.open(QUrl{QStringLiteral("guanlan://settings")});
    }
    QPushButton* button(const char* name) const { return m_desk->window.currentPage()->findChild<QPushButton*>(QLatin1String{name}); }
    QString message() const { return m_desk->window.currentPage()->findChild<QLabel*>(QStringLiteral("workspaceMessage"))->text(); }
    /// In the file dialog that is open.
    void choose(const QString& path)
    {
        auto* dialog = m_desk->window.findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->selectedFiles().value(0).contains(QStringLiteral("w-20"))); // A name is proposed.
        auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        m_desk->heartbeat.reset(); // Qt's own dialog.
    }
    QString at(const char* name) const { return m_target.filePath(QLatin1String{name}); }
    static bool opens(const QString& path, const std::string& passphrase)
    {
        return bool(store::Workspace::open({path.toStdString(), passphrase, store::OpenMode::ReadOnly}));
    }
    bool opens(const std::string& passphrase) const { return opens(QString::fromStdString(m_store->path().string()), passphrase); }
    QDialog* passphraseDialog()
    {
        QTest::mouseClick(button("changePassphrase"), Qt::LeftButton);
        return m_desk->window.findChild<QDialog*>(QStringLiteral("newPassphraseDialog"));
    }
    static QLineEdit* line(const QDialog& dialog, const char* name) { return dialog.findChild<QLineEdit*>(QLatin1String{name}); }
    static QString said(const QDialog& dialog) { return dialog.findChild<QLabel*>(QStringLiteral("newPassphraseMessage"))->text(); }
    /// As by hand: the present one, Tab, the next one, Tab, once more, Enter.
    static void type(QDialog& dialog, const char* present, const char* next, const char* again)
    {
        for (const auto& [name, text] : {std::pair{"presentPassphrase", present}, {"nextPassphrase", next}, {"nextPassphraseAgain", again}}) {
            QLineEdit* edit = line(dialog, name);
            edit->selectAll();
            QTest::keyClick(edit, Qt::Key_Delete);
            QTest::keyClicks(edit, QLatin1String{text});
        }
        QTest::keyClick(line(dialog, "nextPassphraseAgain"), Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        QSettings{}.clear();
        ui::useAppearance({items::Language::English, ui::Theme::Light});
        m_store = std::make_unique<test::CaseFixture>();
        static_cast<test::StoreFixture&>(*m_store).create("former");
        test::verifyDone(m_store->writer->append(m_store->chain, test::EventGenerator{3}.blocks(0, 600)));
        open(session());
    }
    void cleanup()
    {
        m_desk.reset();
        m_keeper.reset();
        m_store.reset();
    }

    void aBackupIsMadeByMouse()
    {
        QCOMPARE(test::namelessUnderTab(*m_desk->window.currentPage()).join(u','), QString{});
        QTest::mouseClick(button("backUp"), Qt::LeftButton);
        choose(at("mouse.glw"));
        QTRY_VERIFY2_WITH_TIMEOUT(message().startsWith(QStringLiteral("Backed up to ") + at("mouse.glw")), qPrintable(message()), 20'000);
        QTRY_VERIFY(button("backUp")->isEnabled() && !button("cancelBackUp")->isVisible());
        const auto copy = store::Workspace::open({at("mouse.glw").toStdString(), "former", store::OpenMode::ReadOnly});
        VERIFY_OK(copy);
        QCOMPARE(*(*(*copy)->reader())->contentDigest({}), m_store->digest());
    }

    void aBackupIsMadeByKeyboardFromAnyPage()
    {
        button("backUp")->setFocus();
        QTest::keyClick(button("backUp"), Qt::Key_Space);
        choose(at("keys.glw"));
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(QStringLiteral("Backed up to")), 20'000);
        m_desk->window.open(QUrl{QStringLiteral("guanlan://overview")});
        QAction* action = m_desk->window.actionRegistry().find(QStringLiteral("work.backup"));
        QVERIFY(action && action->isEnabled());
        test::settle(50);
        action->trigger();
        QCOMPARE(m_desk->window.currentPage()->id(), QStringLiteral("settings"));
        choose(at("keys.glw")); // Is there already.
        QTRY_VERIFY2_WITH_TIMEOUT(message().contains(QStringLiteral("is there already")), qPrintable(message()), 20'000);
        QVERIFY(opens(at("keys.glw"), "former"));
    }

    void cancelledNothingIsLeft()
    {
        QTest::mouseClick(button("backUp"), Qt::LeftButton);
        choose(at("cancelled.glw"));
        QVERIFY(button("cancelBackUp")->isVisible() && !button("backUp")->isEnabled());
        QTest::mouseClick(button("cancelBackUp"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(message(), QStringLiteral("The backup was cancelled; nothing of it is left."), 20'000);
        QVERIFY(QDir{m_target.path()}.entryList({QStringLiteral("cancelled*")}, QDir::Files).isEmpty());
        QTRY_VERIFY(button("backUp")->isEnabled());
        // A window that closes takes its backup with it.
        QTest::mouseClick(button("backUp"), Qt::LeftButton);
        choose(at("closed.glw"));
        m_desk.reset();
        m_keeper.reset();
        for (const QString& file : QDir{m_target.path()}.entryList({QStringLiteral("closed*")}, QDir::Files)) QVERIFY2(!file.contains(QStringLiteral(".guanlan-part")), qPrintable(file));
    }

    void thePassphraseIsChanged()
    {
        auto* dialog = passphraseDialog();
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(test::namelessUnderTab(*dialog).join(u','), QString{});
        for (const auto* edit : dialog->findChildren<QLineEdit*>()) QCOMPARE(edit->echoMode(), QLineEdit::Password);
        QTest::keyClick(line(*dialog, "presentPassphrase"), Qt::Key_Return); // Nothing is not tried.
        QVERIFY(dialog->isVisible() && said(*dialog).isEmpty());
        QTest::keyClicks(line(*dialog, "nextPassphrase"), QStringLiteral("eleven char"));
        QVERIFY(said(*dialog).startsWith(QStringLiteral("Short:"))); // It is taken all the same.
        QTest::keyClicks(line(*dialog, "nextPassphrase"), QStringLiteral("s"));
        QVERIFY(said(*dialog).isEmpty());
        type(*dialog, "former", "new one", "new on");
        QCOMPARE(said(*dialog), QStringLiteral("The two new passphrases differ."));
        type(*dialog, "another", "new one", "new one");
        QTRY_COMPARE_WITH_TIMEOUT(said(*dialog), QStringLiteral("The present passphrase is another one."), 20'000);
        QVERIFY(dialog->isVisible() && opens("former") && !opens("new one"));
        type(*dialog, "former", "new one", "new one");
        QTest::keyClick(dialog, Qt::Key_Escape); // It cannot be taken back any more.
        QVERIFY(dialog->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(message().startsWith(QStringLiteral("The passphrase is changed.")), 20'000);
        QVERIFY(opens("new one") && !opens("former"));
        dialog = passphraseDialog();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_desk->window.findChild<QDialog*>(QStringLiteral("newPassphraseDialog")));
        QVERIFY(opens("new one"));
    }

    void whoMayOpenItAndWhoWroteIsShown()
    {
        auto log = m_store->workspace->caseLog();
        VERIFY_OK(log);
        test::verifyDone((*log)->append({{CaseAct::Reveal, toText(test::EventGenerator{3}.subject()), {}, "case 7"}}, "wang", 1'800'000'020));
        open(session());
        const auto* fields = m_desk->window.currentPage()->findChild<QWidget*>(QStringLiteral("keysFields"));
        QFile key{QString::fromStdString(m_store->path().string()) + QStringLiteral(".key")};
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QString digest = QString::fromLatin1(QCryptographicHash::hash(key.readAll(), QCryptographicHash::Sha256).toHex());
        const auto shows = [fields](const QString& text) {
            const auto labels = fields->findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().startsWith(text) || label->toolTip().contains(text); });
        };
        QTRY_VERIFY(shows(QStringLiteral("argon2id t=3 m=65536 p=4")) && shows(digest));
        QTRY_VERIFY(shows(QStringLiteral("wang · entries: 1 · last 2027-01-15")));
        QVERIFY(shows(QStringLiteral("None from this window")));
        QVERIFY(m_desk->window.currentPage()->findChild<QLabel*>(QStringLiteral("keysNote"))->text().startsWith(QStringLiteral("One passphrase protects this workspace")));
    }

    void whatCannotBeDoneSaysWhy()
    {
        ui::SessionInfo info = session();
        for (const auto& [change, backsUp] : {std::pair<void (*)(ui::SessionInfo&), bool>{[](ui::SessionInfo& each) { each.readOnly = true; }, true},
                 {[](ui::SessionInfo& each) { each.encrypted = false; }, true}, {[](ui::SessionInfo& each) { each.encrypted = false, each.demonstration = true; }, false}}) {
            info = session();
            change(info);
            open(info);
            QCOMPARE(button("backUp")->isEnabled(), backsUp);
            QCOMPARE(m_desk->window.actionRegistry().find(QStringLiteral("work.backup"))->isEnabled(), backsUp);
            QVERIFY(!button("changePassphrase")->isEnabled());
            for (const char* name : {"backUp", "changePassphrase"})
                QVERIFY(!button(name)->toolTip().isEmpty() && button(name)->toolTip() == button(name)->accessibleDescription());
            QTest::mouseClick(button("changePassphrase"), Qt::LeftButton);
            QVERIFY(!m_desk->window.findChild<QDialog*>(QStringLiteral("newPassphraseDialog")));
        }
    }

    void revealsAreFoundAmongAllEntries()
    {
        m_desk.reset();
        m_keeper.reset();
        m_store = std::make_unique<test::CaseFixture>();
        m_store->create(3);
        const SubjectId holder = m_store->generator.subject();
        for (int i = 0; i < 5; ++i) test::verifyDone(m_store->log->append({test::note("f0", "note " + std::to_string(i))}, "zhang", 1'800'000'000 + i));
        test::verifyDone(m_store->log->append({{CaseAct::Decide, "f1", "confirmed", "clear"}}, "zhang", 1'800'000'010));
        test::verifyDone(m_store->log->append({{CaseAct::Reveal, toText(holder), {}, "case 7"}}, "wang", 1'800'000'020));
        open(session());
        QTest::mouseClick(button("openReveals"), Qt::LeftButton);
        auto* dialog = m_desk->window.findChild<QDialog*>(QStringLiteral("logDialog"));
        QVERIFY(dialog && dialog->isVisible());
        const auto* model = dialog->findChild<ui::DataTable*>(QStringLiteral("caseLogTable"))->model();
        QTRY_COMPARE(model->rowCount(), 1);
        QCOMPARE(model->index(0, 5).data().toString(), QStringLiteral("case 7"));
        auto* choice = dialog->findChild<QComboBox*>(QStringLiteral("caseLogChoice"));
        QCOMPARE(choice->currentText(), QStringLiteral("Holders shown in full"));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Up);
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_COMPARE(model->index(0, 5).data().toString(), QStringLiteral("clear"));
        QTest::keyClick(choice, Qt::Key_Up);
        QTRY_COMPARE(model->rowCount(), 7);
    }
};

int main(int argc, char** argv)
{
    test::isolateSettings();
    test::WatchedApplication app{argc, argv};
    KeepingWindowTest tests;
    return QTest::qExec(&tests, argc, argv);
}
#include "keeping_window_test.moc"
