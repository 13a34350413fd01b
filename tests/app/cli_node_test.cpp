// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QTest>

/// A real node: anvil with the reference contract, ERC-1056 and EAS deployed from their published artifacts.
class CliNodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_node.start(QStringLiteral("node"), {QStringLiteral(SOURCE_DIR "/tests/node/deploy_all.mjs"), QStringLiteral("--out"), m_folder.path()});
        QVERIFY(m_node.waitForStarted());
        QByteArray line;
        while (!line.contains('\n') && m_node.waitForReadyRead(120'000))
            line += m_node.readAllStandardOutput();
        m_running = QJsonDocument::fromJson(line).object();
        QVERIFY2(m_running.contains(QLatin1String{"url"}), m_node.readAllStandardError().constData());
        m_chain = m_running[QLatin1String{"chain"}].toString();
    }

    void cleanupTestCase()
    {
        m_node.closeWriteChannel();
        if (!m_node.waitForFinished(10'000)) m_node.kill();
    }

    void everyEventEqualsTheOracle()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("node.glw"));
        const auto synced = cli::guanlan({QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), m_chain, QStringLiteral("--once")});
        QVERIFY2(synced.status == 0, (QByteArray::number(synced.status) + synced.err + synced.out).constData());
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"synced"}].toInt(), m_running[QLatin1String{"head"}].toInt());

        const auto events = cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), workspace});
        const auto oracle = cli::node(QStringLiteral("oracle.mjs"), {QStringLiteral("--url"), m_running[QLatin1String{"url"}].toString(), QStringLiteral("--chain"), m_chain});
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

private:
    QTemporaryDir m_folder;
    QProcess m_node;
    QJsonObject m_running;
    QString m_chain;
};

QTEST_GUILESS_MAIN(CliNodeTest)
#include "cli_node_test.moc"
