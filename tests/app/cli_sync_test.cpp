// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"
#include "tests/gzip.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

/// The whole way of `guanlan sync`, against an oracle written independently in JavaScript with ethers.
class CliSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void archives_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("archive");
        QTest::newRow("recorded GoQuorum network") << cli::data("goquorum-qbft.chain.json") << cli::data("goquorum-qbft.jsonl.gz");
        QTest::newRow("recorded Clique network") << cli::data("ethereumjs-clique.chain.json") << cli::data("ethereumjs-clique.jsonl.gz");
        QTest::newRow("demonstration") << cli::resource("demo/demo.chain.json") << cli::resource("demo/demo.jsonl.gz");
    }

    void everyEventEqualsTheOracle_data() { archives_data(); }
    void everyEventEqualsTheOracle()
    {
        QFETCH(QString, chain);
        QFETCH(QString, archive);
        const QString workspace = m_folder.filePath(QStringLiteral("oracle-%1.glw").arg(QLatin1String{QTest::currentDataTag()}));
        const auto synced = cli::sync(workspace, chain, archive);
        QVERIFY2(synced.status == 0, synced.err.constData());
        const auto events = cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), workspace});
        QVERIFY2(events.status == 0, events.err.constData());
        const auto oracle = cli::node(QStringLiteral("oracle.mjs"),
            {QStringLiteral("--archive"), archive, QStringLiteral("--chain"), chain, QStringLiteral("--verification"),
                QStringLiteral("proven")});
        QVERIFY2(oracle.status == 0, oracle.err.constData());

        const auto ours = cli::lines(events.out);
        const auto theirs = cli::lines(oracle.out);
        QVERIFY(theirs.size() > 100);
        QCOMPARE(ours.size(), theirs.size());
        for (qsizetype i = 0; i < ours.size(); ++i)
            if (ours[i] != theirs[i])
                QFAIL((QByteArray{"event "} + QByteArray::number(i) + "\nours   " + QJsonDocument{ours[i]}.toJson()
                    + "\ntheirs " + QJsonDocument{theirs[i]}.toJson()).constData());
    }

    void syncingAgainChangesNothing()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("again.glw"));
        const QString chain = cli::data("goquorum-qbft.chain.json");
        const QString archive = cli::data("goquorum-qbft.jsonl.gz");
        QCOMPARE(cli::sync(workspace, chain, archive).status, 0);
        const QString before = cli::digest(workspace);
        QCOMPARE(before.size(), 64);
        QCOMPARE(cli::sync(workspace, chain, archive).status, 0);
        QCOMPARE(cli::digest(workspace), before);
    }

    void interruptedAndResumedGivesTheSameStore_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("asked to end") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }
    void interruptedAndResumedGivesTheSameStore()
    {
        QFETCH(int, signal);
        const QString chain = cli::resource("demo/demo.chain.json");
        const QString archive = cli::resource("demo/demo.jsonl.gz");
        const QString whole = m_folder.filePath(QStringLiteral("whole-%1.glw").arg(signal));
        QCOMPARE(cli::sync(whole, chain, archive).status, 0);

        const QString workspace = m_folder.filePath(QStringLiteral("resumed-%1.glw").arg(signal));
        QRandomGenerator random{20261122};
        constexpr int interruptions = 8;
        for (int i = 0; i < interruptions; ++i) {
            QProcess process;
            process.start(QStringLiteral(GUANLAN_PROGRAM),
                {QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), chain,
                    QStringLiteral("--archive"), archive});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random.bounded(20, 500)));
            if (!cli::signalTo(process, signal)) continue;
            QVERIFY(process.waitForFinished());
            QVERIFY2(saysHowFarItJudged(workspace, whole), cli::guanlan({QStringLiteral("status"), QStringLiteral("-w"), workspace}).out.constData());
        }
        const auto last = cli::sync(workspace, chain, archive);
        QVERIFY2(last.status == 0, last.err.constData());
        QCOMPARE(cli::digest(workspace), cli::digest(whole));
        const QStringList findings{QStringLiteral("findings"), QStringLiteral("-w")};
        QCOMPARE(cli::guanlan(findings + QStringList{workspace}).out, cli::guanlan(findings + QStringList{whole}).out);
    }

    void plantedMisbehaviourIsFoundExactly()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("truth.glw"));
        QCOMPARE(cli::sync(workspace, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz")).status, 0);
        QFile file{cli::resource("demo/truth.json")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
        const QJsonArray truth = document.isArray() ? document.array() : document[QLatin1String{"violations"}].toArray();
        for (const char* rule : {"R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14", "R15", "R20", "R27", "R30"}) {
            QSet<QString> planted, found;
            for (const auto& value : truth) {
                const QJsonObject entry = value.toObject();
                if (entry[QLatin1String{"rule"}].toString() == QLatin1String{rule})
                    planted.insert(QStringLiteral("%1/%2").arg(entry[QLatin1String{"block"}].toInt()).arg(entry[QLatin1String{"log_index"}].toInt()));
            }
            const auto findings = cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), workspace,
                QStringLiteral("--rule"), QLatin1String{rule}});
            for (const QJsonObject& finding : cli::lines(findings.out))
                if (finding[QLatin1String{"verdict"}].toString() == QLatin1String{"violation"})
                    found.insert(QStringLiteral("%1/%2").arg(finding[QLatin1String{"block"}].toInt()).arg(finding[QLatin1String{"log_index"}].toInt()));
            QVERIFY2(!planted.isEmpty(), rule);
            const QSet<QString> missed = planted - found, wrong = found - planted;
            QVERIFY2(missed.isEmpty() && wrong.isEmpty(),
                qPrintable(QStringLiteral("%1: missed %2, wrong %3").arg(QLatin1String{rule},
                    missed.values().join(QLatin1Char{' '}), wrong.values().join(QLatin1Char{' '}))));
        }
    }

    /// An archive whose block 200 lost a log: nothing is read from there on, and R31 says so; the true one is then read on.
    void whatDoesNotHoldIsAFinding()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("broken.glw")), broken = m_folder.filePath(QStringLiteral("broken.jsonl.gz"));
        const auto unpacked = cli::run(QStringLiteral("gzip"), {QStringLiteral("-dc"), cli::resource("demo/demo.jsonl.gz")});
        QList<QByteArray> blocks = unpacked.out.split('\n');
        QByteArray& line = blocks[201];
        const auto used = line.indexOf("\"cumulativeGasUsed\":\"0x");
        QVERIFY(line.startsWith("{\"number\":200,") && used > 0);
        line[used + 23] = line[used + 23] == '1' ? '2' : '1';
        QFile file{broken};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(gzipped(blocks.join('\n').toStdString(), 1)));
        file.close();

        const auto integrity = [&workspace] {
            return cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), workspace, QStringLiteral("--rule"), QStringLiteral("R31")}).out);
        };
        const QString chain = cli::resource("demo/demo.chain.json");
        QCOMPARE(cli::sync(workspace, chain, broken).status, 1);
        const auto found = integrity();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][QLatin1String{"block"}].toInt(), 200);
        QCOMPARE(found[0][QLatin1String{"verification"}].toString(), QStringLiteral("failed"));
        QVERIFY(found[0][QLatin1String{"summary"}][QLatin1String{"en"}].toString().contains(QLatin1String{"nothing is judged from there"}));
        for (const char* absent : {"institution", "log_index"})
            QVERIFY(!found[0].contains(QLatin1String{absent}));
        QCOMPARE(cli::sync(workspace, chain, cli::resource("demo/demo.jsonl.gz")).status, 0);
        const auto later = integrity();
        QCOMPARE(later.size(), 1);
        QCOMPARE(later[0][QLatin1String{"id"}], found[0][QLatin1String{"id"}]);
        QVERIFY(later[0][QLatin1String{"summary"}][QLatin1String{"en"}].toString().contains(QLatin1String{"was read since"}));
    }

    void exportedArchiveIsVerifiedAgain()
    {
        const QString chain = cli::data("goquorum-qbft.chain.json");
        const QString first = m_folder.filePath(QStringLiteral("first.glw"));
        const QString second = m_folder.filePath(QStringLiteral("second.glw"));
        const QString archive = m_folder.filePath(QStringLiteral("out.jsonl.gz"));
        QCOMPARE(cli::sync(first, chain, cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        const auto exported = cli::guanlan({QStringLiteral("export"), QStringLiteral("-w"), first, QStringLiteral("--archive"), archive});
        QVERIFY2(exported.status == 0, exported.err.constData());
        QCOMPARE(cli::sync(second, chain, archive).status, 0);
        QCOMPARE(cli::digest(second), cli::digest(first));
    }

private:
    /// Who was stopped between blocks and their judgement says so; who says nothing has every finding.
    static bool saysHowFarItJudged(const QString& workspace, const QString& whole)
    {
        if (!QFile::exists(workspace)) return true;
        const auto text = cli::guanlan({QStringLiteral("status"), QStringLiteral("-w"), workspace});
        if (text.status != 0) return text.status == 3; // Nothing was read yet.
        const QJsonObject status = cli::status(workspace), complete = cli::status(whole);
        const bool isBehind = status[QLatin1String{"judged"}] != status[QLatin1String{"synced"}];
        if (text.out.contains("JUDGED only up to block") != isBehind) return false;
        const bool isAll = status[QLatin1String{"synced"}] == complete[QLatin1String{"synced"}] && !isBehind;
        return !isAll || status[QLatin1String{"findings"}] == complete[QLatin1String{"findings"}];
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(CliSyncTest)
#include "cli_sync_test.moc"
