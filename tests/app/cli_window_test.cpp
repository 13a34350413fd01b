// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QSettings>
#include <QTest>

#include <functional>

#include <sys/stat.h>

/// What `guanlan` opens when it is told little or nothing. Nobody sees the windows; they are closed as by Ctrl+C.
class CliWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace;

    QString settingsFile() const { return m_folder.filePath(QStringLiteral("config/guanlan/guanlan.conf")); }

    /// Starts it and leaves it to itself until `meanwhile` is done.
    void runWindow(const QStringList& arguments, const std::function<void()>& meanwhile = [] {}, int expected = 0)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder.filePath(QStringLiteral("config")));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GUANLAN_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
        if (expected == 0) {
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(settingsFile()) || process.state() == QProcess::NotRunning, 20'000); // The look is remembered at once.
            meanwhile();
            cli::signalTo(process, SIGINT); // Once: a second one would end it without closing anything.
            QVERIFY(process.waitForFinished(30'000) || process.state() == QProcess::NotRunning);
        } else {
            QVERIFY(process.waitForFinished(20'000));
        }
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == expected, said.constData());
        QCOMPARE(said.count('\n'), expected == 0 ? 0 : 1);
    }

    bool refusesASync() const
    {
        const auto synced = cli::guanlan({QStringLiteral("sync"), QStringLiteral("-w"), m_workspace, QStringLiteral("--chain"), cli::data("goquorum-qbft.chain.json"),
            QStringLiteral("--archive"), cli::data("goquorum-qbft.jsonl.gz")});
        return synced.status == 3;
    }

    /// Whether somebody has the workspace, as the system lists its locks: an attempt to write would take it from a window
    /// that is about to.
    bool isTaken() const
    {
        struct stat file{};
        if (stat((m_workspace + QStringLiteral(".lock")).toUtf8().constData(), &file) != 0) return false;
        QFile locks{QStringLiteral("/proc/locks")};
        return locks.open(QIODevice::ReadOnly) && locks.readAll().contains(':' + QByteArray::number(qulonglong{file.st_ino}) + ' ');
    }

    /// A window has it, and nobody else may write then.
    void waitUntilTaken() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(isTaken(), 20'000);
        QVERIFY(refusesASync());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(QStringLiteral("w.glw"));
        QVERIFY(!refusesASync()); // And it is made.
    }

    void init() { QFile::remove(settingsFile()); }

    void withoutAnythingItStarts() { runWindow({}); }

    void aWorkspaceThatIsNotThereIsSaidInTheWindow()
    {
        runWindow({QStringLiteral("-w"), m_folder.filePath(QStringLiteral("none.glw"))});
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none.glw"))));
    }

    /// Ctrl+C at any point: it ends, says so, and leaves only whole files.
    void theDemonstrationsPicturesCanBeStopped()
    {
        for (const int moment : {0, 1, 2}) {
            const QDir folder{m_folder.filePath(QStringLiteral("pictures-%1").arg(moment))};
            QProcess process;
            process.start(QStringLiteral(GUANLAN_PROGRAM), {QStringLiteral("demo"), QStringLiteral("--output"), folder.path()});
            QVERIFY(process.waitForStarted());
            const auto isDue = [&] { return moment == 0 || folder.entryList({moment == 1 ? QStringLiteral("*.pdf") : QStringLiteral("*.png")}, QDir::Files).size() >= moment; };
            QTRY_VERIFY_WITH_TIMEOUT(isDue() || process.state() == QProcess::NotRunning, 120'000);
            QVERIFY(cli::signalTo(process, SIGINT) && process.waitForFinished(30'000));
            if (moment == 0) continue; // It may not have begun to watch.
            QVERIFY(process.exitStatus() == QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 3);
            QVERIFY(process.readAllStandardError().contains("stopped"));
            for (const QString& name : folder.entryList({QStringLiteral("*.png")}, QDir::Files)) QVERIFY(cli::readAll(folder.filePath(name)).last(8).startsWith("IEND")); // A whole PNG's last part.
        }
    }

    void whatIsNoWorkspaceEndsIt()
    {
        const QString letter = cli::write(m_folder.filePath(QStringLiteral("letter.glw")), "Dear supervisor,\n");
        runWindow({QStringLiteral("-w"), letter}, [] {}, 2);
    }

    void theLastOneIsOpenedAgainUnlessTheUserSaysOtherwise()
    {
        runWindow({QStringLiteral("-w"), m_workspace}, [this] { waitUntilTaken(); });
        runWindow({}, [this] { waitUntilTaken(); });
        QSettings{settingsFile(), QSettings::IniFormat}.setValue(QStringLiteral("session/reopen"), false);
        runWindow({}, [this] {
            QTest::qWait(1'000);
            QVERIFY(!isTaken());
            QVERIFY(!refusesASync());
        });
    }
};

QTEST_GUILESS_MAIN(CliWindowTest)
#include "cli_window_test.moc"
