// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

/// Who changes the rule pack or the directory of institutions gets the findings of a workspace that never knew another;
/// until they are complete, and whatever happens meanwhile, the old ones stand. Debian's sqlite3 looks into the workspace.
class CliJudgementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QJsonObject tuned = QJsonDocument::fromJson(cli::readAll(cli::resource("rules/default.json"))).object();
        QJsonArray rules = tuned[QLatin1String{"rules"}].toArray();
        for (auto rule : rules) {
            QJsonObject changed = rule.toObject();
            const QString id = changed[QLatin1String{"id"}].toString();
            if (id == QStringLiteral("R27")) changed[QLatin1String{"enabled"}] = false;
            if (id == QStringLiteral("R05")) {
                changed[QLatin1String{"severity"}] = QStringLiteral("low");
                changed[QLatin1String{"title"}] = QJsonObject{{QStringLiteral("zh"), QStringLiteral("改名规则")}, {QStringLiteral("en"), QStringLiteral("Renamed rule")}};
            }
            if (id == QStringLiteral("R09")) changed[QLatin1String{"parameters"}] = QJsonObject{{QStringLiteral("days"), 10}};
            rule = changed;
        }
        tuned[QLatin1String{"rules"}] = rules;
        m_tuned = write(QStringLiteral("tuned.json"), QJsonDocument{tuned}.toJson());

        QVERIFY(QFile::copy(cli::resource("demo/demo.chain.json"), m_folder.filePath(QStringLiteral("demo.chain.json"))));
        QJsonArray institutions = QJsonDocument::fromJson(cli::readAll(cli::resource("demo/institutions.json"))).array();
        institutions.removeAt(3);
        QJsonObject renamed = institutions[4].toObject();
        renamed[QLatin1String{"name"}] = QJsonObject{{QStringLiteral("zh"), QStringLiteral("改名证券")}};
        institutions[4] = renamed;
        write(QStringLiteral("institutions.json"), QJsonDocument{institutions}.toJson());

        m_byDefault = freshFindings(QStringLiteral("fresh-default"), cli::resource("demo/demo.chain.json"), {});
        m_byTuned = freshFindings(QStringLiteral("fresh-tuned"), cli::resource("demo/demo.chain.json"), m_tuned);
        m_byDirectory = freshFindings(QStringLiteral("fresh-directory"), m_folder.filePath(QStringLiteral("demo.chain.json")), {});
        QVERIFY(m_byDefault.count('\n') > 50 && m_byTuned.count('\n') > 50 && m_byDirectory.count('\n') > 50);
        QVERIFY(m_byDefault != m_byTuned && m_byDefault != m_byDirectory);
    }

    void whatIsChangedJudgesAgain_data()
    {
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("rule pack") << cli::resource("demo/demo.chain.json") << m_tuned << m_byTuned;
        QTest::newRow("directory") << m_folder.filePath(QStringLiteral("demo.chain.json")) << QString{} << m_byDirectory;
    }
    void whatIsChangedJudgesAgain()
    {
        QFETCH(QString, chain);
        QFETCH(QString, pack);
        QFETCH(QByteArray, expected);
        const QString workspace = m_folder.filePath(QStringLiteral("%1.glw").arg(QLatin1String{QTest::currentDataTag()}));
        QCOMPARE(sync(workspace, cli::resource("demo/demo.chain.json"), {}).status, 0);
        QCOMPARE(findings(workspace), m_byDefault);
        const auto changed = sync(workspace, chain, pack);
        QVERIFY2(changed.status == 0, changed.err.constData());
        QCOMPARE(findings(workspace), expected);
        const QString file = pack.isEmpty() ? cli::resource("rules/default.json") : pack;
        QCOMPARE(sql(workspace, "SELECT DISTINCT pack_digest FROM finding"),
            QCryptographicHash::hash(cli::readAll(file), QCryptographicHash::Sha256).toHex());
        QCOMPARE(sql(workspace, "SELECT pack FROM judgement WHERE chain = 1"), cli::readAll(file).trimmed());
        QCOMPARE(sql(workspace, "SELECT pack_path FROM judgement"), pack.toUtf8());
        QCOMPARE(sql(workspace, "SELECT count(*) FROM finding"), QByteArray::number(expected.count('\n')));
        QCOMPARE(sql(workspace, "SELECT count(*) FROM finding_event WHERE finding NOT IN (SELECT number FROM finding)"), QByteArray{"0"});
        QCOMPARE(sql(workspace, "SELECT (SELECT count(*) FROM finding_draft) + (SELECT count(*) FROM finding_draft_event)"), QByteArray{"0"});
        QCOMPARE(sync(workspace, cli::resource("demo/demo.chain.json"), {}).status, 0); // And back.
        QCOMPARE(findings(workspace), m_byDefault);
    }

    /// Nobody has to name it again: the workspace keeps it.
    void evidenceAndReportsTakeThePackThatJudged()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("kept.glw")), package = m_folder.filePath(QStringLiteral("kept.zip")),
                      report = m_folder.filePath(QStringLiteral("kept.csv"));
        QCOMPARE(sync(workspace, cli::resource("demo/demo.chain.json"), m_tuned).status, 0);
        const QString id = QString::fromUtf8(sql(workspace, "SELECT id FROM finding WHERE rule = 'R05' LIMIT 1"));
        const auto packed = cli::guanlan({QStringLiteral("evidence"), QStringLiteral("-w"), workspace, QStringLiteral("--finding"), id, QStringLiteral("-o"), package});
        QVERIFY2(packed.status == 0, packed.err.constData());
        QCOMPARE(cli::guanlan({QStringLiteral("verify"), package}).status, 0);
        const auto written = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), workspace, QStringLiteral("--template"), QStringLiteral("findings"),
            QStringLiteral("--from"), QStringLiteral("2020-01-01"), QStringLiteral("--to"), QStringLiteral("2030-01-01"), QStringLiteral("--language"),
            QStringLiteral("en"), QStringLiteral("-o"), report});
        QVERIFY2(written.status == 0, written.err.constData());
        QVERIFY(cli::readAll(report).contains("Renamed rule"));
    }

    void whatIsTheSameJudgesNothingAgain()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("same.glw"));
        QCOMPARE(sync(workspace, cli::resource("demo/demo.chain.json"), m_tuned).status, 0);
        sql(workspace, "UPDATE finding SET en = 'as it was'");
        QCOMPARE(sync(workspace, cli::resource("demo/demo.chain.json"), m_tuned).status, 0);
        QCOMPARE(sql(workspace, "SELECT DISTINCT en FROM finding"), QByteArray{"as it was"});
    }

    void killedAtAnyTimeOldOrNewStand()
    {
        const QString workspace = m_folder.filePath(QStringLiteral("killed.glw")), chain = cli::resource("demo/demo.chain.json");
        QCOMPARE(sync(workspace, chain, {}).status, 0);
        QElapsedTimer whole; // So that some are killed early, some late, whatever the machine.
        whole.start();
        QCOMPARE(sync(workspace, chain, m_tuned).status, 0);
        const int most = int(whole.elapsed()) + 20;
        QCOMPARE(sync(workspace, chain, {}).status, 0);
        QRandomGenerator random{20261125};
        constexpr int kills = 12;
        int ofNew = 0;
        for (int i = 0; i < kills; ++i) {
            QProcess process;
            process.start(QStringLiteral(GUANLAN_PROGRAM), syncArguments(workspace, chain, m_tuned));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(int(random.bounded(most)));
            if (cli::signalTo(process, SIGKILL)) process.waitForFinished();
            const QByteArray now = findings(workspace);
            QVERIFY(now == m_byDefault || now == m_byTuned);
            ofNew += now == m_byTuned;
            if (now == m_byTuned) QCOMPARE(sync(workspace, chain, {}).status, 0);
        }
        qInfo("%d of %d had come to the end", ofNew, kills);
        const auto last = sync(workspace, chain, m_tuned);
        QVERIFY2(last.status == 0, last.err.constData());
        QCOMPARE(findings(workspace), m_byTuned);
    }

    /// As if killed between two batches: half a draft, by this pack or by another one.
    void aDraftThatWasLeftIsFinishedOrDropped_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::newRow("by the same") << m_tuned;
        QTest::newRow("by another") << QString{};
    }
    void aDraftThatWasLeftIsFinishedOrDropped()
    {
        QFETCH(QString, pack);
        const QString workspace = m_folder.filePath(QStringLiteral("draft-%1.glw").arg(QLatin1String{QTest::currentDataTag()}));
        const QString chain = cli::resource("demo/demo.chain.json");
        QCOMPARE(sync(workspace, chain, m_tuned).status, 0);
        const QByteArray half = sql(workspace, "SELECT key FROM finding ORDER BY key LIMIT 1 OFFSET (SELECT count(*) / 2 FROM finding)");
        // The findings by the tuned pack become a draft, up to the half; in force is what nobody judges by.
        sql(workspace, "UPDATE judgement SET draft = 1, up_to = " + half
                + "; INSERT INTO judgement SELECT chain, 0, 'other', '{}', '', up_to FROM judgement;"
                  "INSERT INTO finding_draft SELECT * FROM finding WHERE number IN (SELECT finding FROM finding_event GROUP BY finding HAVING max(key) <= " + half
                + "); INSERT INTO finding_draft_event SELECT * FROM finding_event WHERE finding IN (SELECT number FROM finding_draft);"
                  "UPDATE finding SET en = 'old'");
        QVERIFY(sql(workspace, "SELECT count(*) FROM finding_draft").toInt() > 10);
        QCOMPARE(sync(workspace, chain, pack).status, 0);
        QCOMPARE(findings(workspace), pack.isEmpty() ? m_byDefault : m_byTuned);
        QCOMPARE(sql(workspace, "SELECT count(*) FROM finding_draft"), QByteArray{"0"});
    }

    void aBadPackIsRefusedAndTheOldOneStays_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("unknown rule") << QByteArray{R"("id": "R09")"} << QByteArray{R"("id": "R99")"} << QByteArray{"rules[8].id: must be R01 to R37"};
        QTest::newRow("wrong type") << QByteArray{R"({"days": 30}
    },
    {
      "id": "R10")"} << QByteArray{R"({"days": "30"}
    },
    {
      "id": "R10")"} << QByteArray{"rules[8].parameters.days: must be a whole number"};
        QTest::newRow("negative window") << QByteArray{R"("hours": 24}
    },
    {
      "id": "R23")"} << QByteArray{R"("hours": -24}
    },
    {
      "id": "R23")"} << QByteArray{"rules[21].parameters.hours: must be a whole number from 1"};
        QTest::newRow("missing year") << QByteArray{"    {\"file\": \"calendars/cn-exchanges-2025.json\", \"sha256\": \"460a6f5c357457a0fdc7e9afc601faf5fed95b8250f792567d29cebd262b9a9c\"},\n"}
                                      << QByteArray{} << QByteArray{"calendars: the year 2025 is missing"};
        QTest::newRow("unknown schema") << QByteArray{R"("schema_roles": {})"} << QByteArray{R"("schema_roles": {"0x12": "identity"})"}
                                        << QByteArray{"schema_roles.0x12: must be named by a schema id"};
    }
    void aBadPackIsRefusedAndTheOldOneStays()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, path);
        const QString workspace = m_folder.filePath(QStringLiteral("refused.glw")), chain = cli::resource("demo/demo.chain.json");
        if (!QFile::exists(workspace)) QCOMPARE(sync(workspace, chain, m_tuned).status, 0);
        QByteArray text = cli::readAll(cli::resource("rules/default.json"));
        QCOMPARE(text.count(from), 1);
        const auto refused = sync(workspace, chain, write(QStringLiteral("bad.json"), text.replace(from, to)));
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("bad.json: " + path), refused.err.constData());
        QCOMPARE(refused.err.trimmed().count('\n'), 0);
        QCOMPARE(findings(workspace), m_byTuned);
        QCOMPARE(sql(workspace, "SELECT pack_path FROM judgement"), m_tuned.toUtf8());
    }

private:
    QString write(const QString& name, const QByteArray& content) { return cli::write(m_folder.filePath(name), content); }

    static QStringList syncArguments(const QString& workspace, const QString& chain, const QString& pack)
    {
        QStringList arguments{QStringLiteral("sync"), QStringLiteral("-w"), workspace, QStringLiteral("--chain"), chain,
            QStringLiteral("--archive"), cli::resource("demo/demo.jsonl.gz")};
        if (!pack.isEmpty()) arguments << QStringLiteral("--rules") << pack;
        return arguments;
    }

    static cli::Outcome sync(const QString& workspace, const QString& chain, const QString& pack)
    {
        return cli::guanlan(syncArguments(workspace, chain, pack));
    }

    static QByteArray findings(const QString& workspace)
    {
        return cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), workspace}).out;
    }

    QByteArray freshFindings(const QString& name, const QString& chain, const QString& pack) const
    {
        const QString workspace = m_folder.filePath(name);
        const auto synced = sync(workspace, chain, pack);
        if (synced.status != 0) qFatal("%s", synced.err.constData());
        return findings(workspace);
    }

    static QByteArray sql(const QString& workspace, const QByteArray& statements)
    {
        const auto done = cli::run(QStringLiteral("sqlite3"), {workspace, QString::fromUtf8(statements)});
        if (done.status != 0) qFatal("%s", done.err.constData());
        return done.out.trimmed();
    }

    QTemporaryDir m_folder;
    QString m_tuned;
    QByteArray m_byDefault, m_byTuned, m_byDirectory;
};

QTEST_GUILESS_MAIN(CliJudgementTest)
#include "cli_judgement_test.moc"
