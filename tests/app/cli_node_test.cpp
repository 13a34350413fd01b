// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QTest>

/// Real nodes: anvil with the reference contract, ERC-1056 and EAS deployed from their published artifacts, and a second
/// operator's with the same chain.
class CliNodeTest : public QObject {
    Q_OBJECT

    /// Starts a script of tests/node that serves a node until its input closes, and gives what it announced.
    static QJsonObject serve(QProcess& process, const QString& script, const QStringList& arguments)
    {
        process.start(QStringLiteral("node"), QStringList{QStringLiteral(SOURCE_DIR "/tests/node/") + script} + arguments);
        while (!process.canReadLine() && process.waitForReadyRead(120'000)) {}
        return QJsonDocument::fromJson(process.readLine()).object();
    }

    static cli::Outcome syncOnce(const QString& workspace, const QString& chain)
    {
        return cli::guanlan({QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), chain, QStringLiteral("--once")});
    }

    /// Every event that the workspace holds is the oracle's, level and all.
    void compareWithOracle(const QString& workspace, const char* level)
    {
        const auto events = cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), workspace});
        const auto oracle = cli::node(QStringLiteral("oracle.mjs"), {QStringLiteral("--url"), m_running[QLatin1String{"url"}].toString(),
            QStringLiteral("--chain"), m_chain, QStringLiteral("--verification"), QString::fromLatin1(level)});
        QVERIFY2(oracle.status == 0, oracle.err.constData());
        const auto ours = cli::lines(events.out);
        const auto theirs = cli::lines(oracle.out);
        QVERIFY(theirs.size() > 30);
        QCOMPARE(ours.size(), theirs.size());
        QSet<QString> types;
        for (qsizetype i = 0; i < ours.size(); ++i) {
            QVERIFY2(ours[i] == theirs[i], (QJsonDocument{ours[i]}.toJson() + QJsonDocument{theirs[i]}.toJson()).constData());
            types.insert(ours[i][QLatin1String{"type"}].toString());
        }
        QCOMPARE(types.size(), 19); // every canonical type, and what no profile maps
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_running = serve(m_node, QStringLiteral("deploy_all.mjs"), {QStringLiteral("--out"), m_folder.path()});
        QVERIFY2(m_running.contains(QLatin1String{"url"}), m_node.readAllStandardError().constData());
        m_chain = m_running[QLatin1String{"chain"}].toString();
    }

    void cleanupTestCase()
    {
        for (QProcess* process : {&m_node, &m_twin}) {
            process->closeWriteChannel();
            if (process->state() != QProcess::NotRunning && !process->waitForFinished(10'000)) process->kill();
        }
    }

    void everyEventEqualsTheOracle()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("node.glw"));
        const auto synced = syncOnce(workspace, m_chain);
        QVERIFY2(synced.status == 0, (QByteArray::number(synced.status) + synced.err + synced.out).constData());
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"synced"}].toInt(), m_running[QLatin1String{"head"}].toInt());
        QVERIFY(status[QLatin1String{"agreed"}].isNull());
        compareWithOracle(workspace, "reported");
    }

    void exportedArchiveGivesTheSameContent()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("node.glw"));
        const QString archive = m_folder.filePath(QStringLiteral("node.jsonl.gz"));
        const auto exported = cli::guanlan({QStringLiteral("export"), QStringLiteral("-w"), workspace, QStringLiteral("--archive"), archive});
        QVERIFY2(exported.status == 0, exported.err.constData());
        const QString again = m_folder.filePath(QStringLiteral("again.glw"));
        const auto synced = cli::sync(again, m_chain, archive);
        QVERIFY2(synced.status == 0, synced.err.constData());
        QCOMPARE(cli::digest(again), cli::digest(workspace));
    }

    /// Ctrl+C is how following ends: it says only what was found.
    void followsUntilAskedToEnd()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("followed.glw"));
        QProcess process;
        process.start(QStringLiteral(GUANLAN_PROGRAM), {QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), m_chain,
            QStringLiteral("--follow"), QStringLiteral("--progress"), QStringLiteral("json")});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((process.waitForReadyRead(100), said += process.readAllStandardOutput(), said.contains("\"following\"")), 60'000);
        QVERIFY(cli::signalTo(process, SIGINT) && process.waitForFinished());
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"synced"}].toInt(), m_running[QLatin1String{"head"}].toInt());
        QCOMPARE(process.exitCode(), status[QLatin1String{"incidents"}].toArray().isEmpty() ? 0 : 1);
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(!errors.contains("cancelled"), errors.constData());
    }

    /// Nothing is sealed here: what two operators say alike is agreed, and where they part it is noticed.
    void twoOperatorsAgreeUntilTheyPart()
    {
        const QJsonObject twin = serve(m_twin, QStringLiteral("twin.mjs"), {QStringLiteral("--chain"), m_chain});
        QVERIFY2(twin.contains(QLatin1String{"url"}), m_twin.readAllStandardError().constData());
        const QString workspace = m_folder.filePath(QStringLiteral("two.glw"));
        const QString chain = twin[QLatin1String{"chain"}].toString();
        const int head = m_running[QLatin1String{"head"}].toInt();
        const auto synced = syncOnce(workspace, chain);
        QVERIFY2(synced.status == 0, (synced.err + synced.out).constData());
        const QJsonObject agreed = cli::status(workspace);
        QCOMPARE(agreed[QLatin1String{"agreed"}].toInt(-1), head);
        QCOMPARE(agreed[QLatin1String{"verified"}].toInt(-1), head);
        QVERIFY(agreed[QLatin1String{"proven"}].isNull());
        compareWithOracle(workspace, "agreed");

        mine(m_running[QLatin1String{"url"}].toString(), 60);
        mine(twin[QLatin1String{"url"}].toString(), 600);
        const auto parted = syncOnce(workspace, chain);
        QVERIFY2(parted.status == 1, (parted.err + parted.out).constData());
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"synced"}].toInt(), head + 1);
        QCOMPARE(status[QLatin1String{"agreed"}].toInt(-1), head);
        const QJsonArray incidents = status[QLatin1String{"incidents"}].toArray();
        QCOMPARE(incidents.size(), 1);
        const QJsonObject incident = incidents.first().toObject();
        QCOMPARE(incident[QLatin1String{"kind"}].toString(), QStringLiteral("nodes-disagree"));
        QCOMPARE(incident[QLatin1String{"node"}].toString(), QStringLiteral("Bank B"));
        QCOMPARE(incident[QLatin1String{"block"}].toInt(), head + 1);
        QCOMPARE(status[QLatin1String{"nodes"}][1][QLatin1String{"state"}].toString(), QStringLiteral("set-aside"));
    }

private:
    /// One block, so many seconds after the last.
    static void mine(const QString& url, int seconds)
    {
        const auto call = [&url](const QStringList& rest) {
            const auto said = cli::node(QStringLiteral("rpc.mjs"), QStringList{url} + rest);
            QVERIFY2(said.status == 0, said.err.constData());
        };
        call({QStringLiteral("evm_increaseTime"), QString::number(seconds)});
        call({QStringLiteral("evm_mine")});
    }

    QTemporaryDir m_folder;
    QProcess m_node, m_twin;
    QJsonObject m_running;
    QString m_chain;
};

QTEST_GUILESS_MAIN(CliNodeTest)
#include "cli_node_test.moc"
