// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/// A workspace where nothing may be written: on a medium mounted read-only, as in a namespace of its own (util-linux's unshare).
class CliFrozenTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_workspace;

    /// As root or not: who may write nowhere there.
    cli::Outcome frozen(const QString& command) const
    {
        const QString mount = QStringLiteral("mount --bind '%1' '%1' && mount -o remount,bind,ro '%1' && ").arg(m_folder.path());
        return cli::run(QStringLiteral("unshare"), {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), mount + command});
    }
    cli::Outcome guanlan(const char* command) const { return frozen(QStringLiteral(GUANLAN_PROGRAM " %1 -w '%2'").arg(QLatin1String{command}, m_workspace)); }

private Q_SLOTS:
    void initTestCase()
    {
        if (frozen(QStringLiteral("true")).status != 0) QSKIP("this system lets no namespace be made");
        m_workspace = m_folder.filePath(QStringLiteral("50% & 东 w?.glw"));
        QCOMPARE(cli::sync(m_workspace, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz")).status, 0);
    }

    void init() // Who only reads where it may be written leaves them.
    {
        for (const char* ending : {"-wal", "-shm"}) QFile::remove(m_workspace + QLatin1String{ending});
    }

    void itIsReadAsItIs()
    {
        QList<QByteArray> read;
        const QStringList commands{QStringLiteral("status --json --digest"), QStringLiteral("events"), QStringLiteral("findings")};
        for (const QString& command : commands) {
            const auto there = guanlan(qPrintable(command));
            QVERIFY2(there.status == 0, there.err.constData());
            read.append(there.out);
        }
        QCOMPARE(QDir{m_folder.path()}.entryList({QStringLiteral("*-shm"), QStringLiteral("*-wal")}, QDir::Files), QStringList{});
        for (const QString& command : commands) QCOMPARE(read.takeFirst(), cli::guanlan(command.split(u' ') + QStringList{QStringLiteral("-w"), m_workspace}).out);
    }

    void whoWritesIsNotReadPast()
    {
        const int lock = ::open((m_workspace + QStringLiteral(".lock")).toUtf8().constData(), O_RDWR | O_CLOEXEC);
        QVERIFY(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0);
        const auto refused = guanlan("status");
        close(lock);
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("another program writes to it just now"), refused.err.constData());
        QCOMPARE(guanlan("status").status, 0);
    }

    void whatStandsInTheLogIsNotLeftOut()
    {
        cli::write(m_workspace + QStringLiteral("-wal"), QByteArray(4096, 'x'));
        const auto refused = guanlan("status");
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains("copy all of its files into a folder of your own"), refused.err.constData());
    }

    /// Whoever reads so holds the lock with others who do; records would be written past them.
    void nobodyWritesUnderAReader()
    {
        const int lock = ::open((m_workspace + QStringLiteral(".lock")).toUtf8().constData(), O_RDONLY | O_CLOEXEC);
        QVERIFY(lock >= 0 && flock(lock, LOCK_SH | LOCK_NB) == 0);
        QCOMPARE(guanlan("status").status, 0);
        const QString records = cli::write(m_folder.filePath(QStringLiteral("r.csv")), "reference,kind,time,channel\nA,other,2026-03-02,did\n");
        const auto events = cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), m_workspace, QStringLiteral("--type"), QStringLiteral("credential.issued")}).out);
        const QStringList import{QStringLiteral("import"), QStringLiteral("-w"), m_workspace, QStringLiteral("--institution"), events.value(0)[QLatin1String{"institution"}].toString(), records};
        const auto refused = cli::guanlan(import);
        close(lock);
        QVERIFY2(refused.status == 3 && refused.err.contains("read only"), refused.err.constData());
        QCOMPARE(cli::guanlan(import).status, 0);
    }

    void nothingIsWritten()
    {
        QCOMPARE(guanlan("sync --chain " TEST_DATA "/goquorum-qbft.chain.json --archive " TEST_DATA "/goquorum-qbft.jsonl.gz").status, 3);
    }
};

QTEST_GUILESS_MAIN(CliFrozenTest)
#include "cli_frozen_test.moc"
