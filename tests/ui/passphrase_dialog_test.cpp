// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/passphrase_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;

/// Over a real encrypted workspace.
class PassphraseDialogTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_path;

private Q_SLOTS:
    void initTestCase()
    {
        m_path = (m_folder.path() + QStringLiteral("/w.glw")).toStdString();
        QVERIFY(store::Workspace::create({m_path, "correct horse", store::OpenMode::ReadWrite}).has_value());
    }

    void asksUntilItOpens()
    {
        std::unique_ptr<store::Workspace> workspace;
        ui::PassphraseDialog dialog{QStringLiteral("w.glw"), [&](const std::string& passphrase) -> Result<bool> {
            auto opened = store::Workspace::open({m_path, passphrase, store::OpenMode::ReadWrite});
            if (!opened) return false;
            workspace = std::move(opened).value();
            return true;
        }};
        dialog.show();
        auto* line = dialog.findChild<QLineEdit*>();
        auto* message = dialog.findChild<QLabel*>(QStringLiteral("passphraseMessage"));
        QVERIFY(line && message && line->echoMode() == QLineEdit::Password);
        QTest::keyClick(line, Qt::Key_Return); // Nothing is not tried.
        QVERIFY(dialog.isVisible() && message->text().isEmpty());
        QTest::keyClicks(line, QStringLiteral("wrong horse"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(dialog.isVisible() && !workspace && line->text().isEmpty());
        QVERIFY(message->text().contains(QStringLiteral("Try again")));
        QGuiApplication::clipboard()->setText(QStringLiteral("correct horse\n")); // As a line is copied from a file.
        line->paste();
        QVERIFY(message->text().isEmpty());
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(workspace && workspace->isEncrypted());
    }

    /// The right passphrase of a workspace that cannot be opened otherwise: trying others would not help.
    void saysWhatElseIsWrong()
    {
        ui::PassphraseDialog dialog{QStringLiteral("w.glw"),
            [](const std::string&) -> Result<bool> { return Error{ErrorKind::InvalidInput, "this workspace has format 99"}; }};
        dialog.show();
        auto* line = dialog.findChild<QLineEdit*>();
        QTest::keyClicks(line, QStringLiteral("right"));
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("passphraseMessage"))->text(), QStringLiteral("this workspace has format 99"));
    }

    void escapeGivesUp()
    {
        ui::PassphraseDialog dialog{QStringLiteral("w.glw"), [](const std::string&) -> Result<bool> { return true; }};
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }
};

WINDOW_TEST_MAIN(PassphraseDialogTest)
#include "passphrase_dialog_test.moc"
