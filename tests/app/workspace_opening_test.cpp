// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_opening.h"
#include "tests/ui/heartbeat.h"
#include "ui/frame/passphrase_dialog.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace guanlan;

/// The way from a locked workspace to an open one.
class WorkspaceOpeningTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_folders = 0;

    std::string encrypted()
    {
        const std::string path = m_folder.filePath(QStringLiteral("%1.glw").arg(++m_folders)).toStdString();
        if (!store::Workspace::create({path, "correct horse", store::OpenMode::ReadWrite})) qFatal("no workspace");
        return path;
    }

    /// Answers the dialog when it is there: each text is typed and sent; then, where it is still there, what it says is kept
    /// and it is left by Escape.
    void answerWith(QStringList texts, QString& said)
    {
        QTimer::singleShot(0, this, [texts, &said] {
            auto* dialog = qobject_cast<ui::PassphraseDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("no dialog");
            auto* line = dialog->findChild<QLineEdit*>();
            for (const QString& text : texts) {
                QTest::keyClicks(line, text);
                QTest::keyClick(line, Qt::Key_Return);
            }
            if (!dialog->isVisible()) return;
            said = dialog->findChild<QLabel*>(QStringLiteral("passphraseMessage"))->text();
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
    }

private Q_SLOTS:
    void aLockedWorkspaceIsAskedFor()
    {
        const std::string path = encrypted();
        QString said;
        answerWith({QStringLiteral("wrong horse"), QStringLiteral("correct horse")}, said);
        const auto workspace = app::openForWindow({path, {}, store::OpenMode::ReadWrite});
        QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().message.c_str());
        QVERIFY((*workspace)->isEncrypted() && !(*workspace)->isReadOnly());
        QVERIFY((*workspace)->reader().has_value());
    }

    void alsoBehindALink()
    {
        const QString link = m_folder.filePath(QStringLiteral("link.glw"));
        QVERIFY(QFile::link(QString::fromStdString(encrypted()), link));
        QString said;
        answerWith({QStringLiteral("correct horse")}, said);
        const auto workspace = app::openForWindow({link.toStdString(), {}, store::OpenMode::ReadWrite});
        QVERIFY2(workspace.has_value(), qPrintable(said));
    }

    void whoGivesUpGetsNothing()
    {
        const std::string path = encrypted();
        QString said;
        answerWith({QStringLiteral("wrong horse")}, said);
        const auto workspace = app::openForWindow({path, {}, store::OpenMode::ReadWrite});
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().kind, ErrorKind::Cancelled);
        QVERIFY2(said.contains(QStringLiteral("Try again")), qPrintable(said));
    }

    /// No other passphrase would help: it says so.
    void aDamagedKeyFileIsSaid()
    {
        const std::string path = encrypted();
        QFile key{QString::fromStdString(path + ".key")};
        QVERIFY(key.resize(key.size() / 2));
        QString said;
        answerWith({QStringLiteral("correct horse")}, said);
        QVERIFY(!app::openForWindow({path, {}, store::OpenMode::ReadWrite}));
        QVERIFY2(said.contains(QStringLiteral("restore the key file")), qPrintable(said));
    }

    /// Somebody writes already: the passphrase opens it to look on.
    void besideAWriterItIsOpenedToLookOn()
    {
        const std::string path = encrypted();
        const auto writer = store::Workspace::open({path, "correct horse", store::OpenMode::ReadWrite});
        QVERIFY(writer.has_value());
        QString said;
        answerWith({QStringLiteral("correct horse")}, said);
        const auto workspace = app::openForWindow({path, {}, store::OpenMode::ReadWrite});
        QVERIFY2(workspace.has_value(), workspace ? "" : workspace.error().message.c_str());
        QVERIFY((*workspace)->isReadOnly());
    }

    void nobodyIsAskedWithoutNeed()
    {
        const std::string path = encrypted(), plain = m_folder.filePath(QStringLiteral("plain.glw")).toStdString();
        QVERIFY(store::Workspace::create({plain, {}, store::OpenMode::ReadWrite}).has_value());
        QVERIFY(app::openForWindow({plain, {}, store::OpenMode::ReadWrite}).has_value());
        QVERIFY(app::openForWindow({path, "correct horse", store::OpenMode::ReadWrite}).has_value());
        const auto wrong = app::openForWindow({path, "wrong horse", store::OpenMode::ReadWrite});
        QVERIFY(!wrong && wrong.error().kind == ErrorKind::InvalidInput);
        QCOMPARE(app::openForWindow({m_folder.filePath(QStringLiteral("no.glw")).toStdString(), {}, store::OpenMode::ReadWrite}).error().kind,
            ErrorKind::NotFound);
    }
};

WINDOW_TEST_MAIN(WorkspaceOpeningTest)
#include "workspace_opening_test.moc"
