// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

/// Reports as a reader of the file sees them: pdftotext for the PDF, an own reading of the CSV.
class CliReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(QStringLiteral("demo.glw"));
        const auto synced = cli::sync(m_workspace, cli::resource("demo/demo.chain.json"), cli::resource("demo/demo.jsonl.gz"));
        QVERIFY2(synced.status == 0, synced.err.constData());
        const auto findings = cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace}).out);
        QVERIFY(!findings.isEmpty());
        m_finding = findings.first();
        m_institution = m_finding[QLatin1String{"institution"}].toString();
    }

    void pdfHoldsEveryIdAndLabel_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("labels");
        QTest::newRow("zh") << QStringLiteral("zh") << QStringList{QStringLiteral("机构监管报告"), QStringLiteral("研判结果"),
            QStringLiteral("本报告未覆盖的内容"), QStringLiteral("目录"), QStringLiteral("签发授权")};
        QTest::newRow("en") << QStringLiteral("en") << QStringList{QStringLiteral("Institution supervision report"),
            QStringLiteral("Findings"), QStringLiteral("What this report does not cover"), QStringLiteral("Contents")};
    }
    void pdfHoldsEveryIdAndLabel()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, labels);
        const QString pdf = m_folder.filePath(language + QStringLiteral(".pdf"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"),
            QStringLiteral("institution"), QStringLiteral("--institution"), m_institution, QStringLiteral("--from"),
            QStringLiteral("2025-07-01"), QStringLiteral("--to"), QStringLiteral("2027-01-01"), QStringLiteral("--language"),
            language, QStringLiteral("-o"), pdf});
        QVERIFY2(made.status == 0, made.err.constData());
        const auto read = cli::run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QCOMPARE(read.status, 0);
        QString text = QString::fromUtf8(read.out);
        for (const QChar c : text)
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, "a radical in place of a character");
        text.remove(QLatin1Char{' '}).remove(QLatin1Char{'\n'});
        for (const QString& label : labels)
            QVERIFY2(text.contains(QString{label}.remove(QLatin1Char{' '})), qPrintable(label));
        QVERIFY(text.contains(m_institution));
        QVERIFY(!text.contains(QStringLiteral("研判结果标识"))); // Of files of data alone.
        QVERIFY(text.contains(m_finding[QLatin1String{"rule"}].toString()));
    }

    void csvHoldsTheFindings()
    {
        const QString csv = m_folder.filePath(QStringLiteral("findings.csv"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"),
            QStringLiteral("findings"), QStringLiteral("--from"), QStringLiteral("2025-07-01"), QStringLiteral("--to"),
            QStringLiteral("2027-01-01"), QStringLiteral("-o"), csv});
        QVERIFY2(made.status == 0, made.err.constData());
        QFile file{csv};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("\xef\xbb\xbf"));
        const QList<QByteArray> lines = text.split('\n');
        const auto findings = cli::lines(cli::guanlan({QStringLiteral("findings"), QStringLiteral("-w"), m_workspace}).out);
        for (const QJsonObject& finding : findings) {
            const auto line = std::ranges::find_if(lines, [&](const QByteArray& each) { return each.contains(finding[QLatin1String{"id"}].toString().toUtf8()); });
            QVERIFY2(line != lines.end(), qPrintable(finding[QLatin1String{"id"}].toString()));
            for (const QJsonValue& said : {finding[QLatin1String{"summary"}][QLatin1String{"zh"}], finding[QLatin1String{"institution"}],
                     finding[QLatin1String{"subject"}], finding[QLatin1String{"credential"}]})
                QVERIFY2(line->contains(said.toString().toUtf8()), qPrintable(said.toString()));
        }
        QVERIFY(text.contains("研判结果标识,机构标识,主体标识,凭证标识\r\n"));
    }

    void aReportWithoutManifestCannotBeVerified()
    {
        for (const char* name : {"plain.csv", "plain.pdf"}) {
            const QString path = cli::write(m_folder.filePath(QLatin1String{name}), "x");
            const auto refused = cli::guanlan({QStringLiteral("verify"), path});
            QCOMPARE(refused.status, 3);
            QVERIFY2(refused.err.contains("none lies beside it: put " + path.toUtf8() + ".manifest.json"), refused.err.constData());
        }
    }

    /// Every output lets those read it whom the user's umask lets.
    void outputsHaveTheSameMode()
    {
        QFile::Permissions first{};
        for (const char* ending : {"csv", "pdf", "xlsx", "html", "json"}) {
            const QString path = m_folder.filePath(QStringLiteral("mode.") + QLatin1String{ending});
            QCOMPARE(cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), QStringLiteral("findings"), QStringLiteral("--from"),
                             QStringLiteral("2026-03-01"), QStringLiteral("--to"), QStringLiteral("2026-03-02"), QStringLiteral("-o"), path})
                         .status, 0);
            if (!first) first = QFile::permissions(path);
            QVERIFY2(QFile::permissions(path) == first, ending);
        }
        for (const char* form : {"ocel", "xes"}) {
            const QString path = m_folder.filePath(QStringLiteral("mode.") + (form[0] == 'o' ? QStringLiteral("sqlite") : QStringLiteral("xes")));
            QCOMPARE(cli::guanlan({QStringLiteral("export"), QStringLiteral("-w"), m_workspace, QStringLiteral("--") + QLatin1String{form}, path}).status, 0);
            QVERIFY2(QFile::permissions(path) == first, form);
        }
    }

    void csvNamesWhatItCounts()
    {
        const QString csv = m_folder.filePath(QStringLiteral("overview.csv"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"),
            QStringLiteral("overview"), QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"),
            QStringLiteral("2026-06-30"), QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("-o"), csv});
        QVERIFY2(made.status == 0, made.err.constData());
        const QByteArray text = cli::readAll(csv);
        QVERIFY(text.contains("\r\nFigure,This period,Period before\r\nIssued,"));
        QVERIFY(text.contains("Institution id\r\n") && text.contains("," + m_institution.toUtf8() + "\r\n"));
    }

    /// What a period asks for beyond what was read, and by which rules nothing was found.
    void saysWhereThePeriodLeavesTheChain()
    {
        const QString csv = m_folder.filePath(QStringLiteral("later.csv"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"),
            QStringLiteral("overview"), QStringLiteral("--from"), QStringLiteral("2030-01-01"), QStringLiteral("--to"),
            QStringLiteral("2030-01-31"), QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("-o"), csv});
        QVERIFY2(made.status == 0, made.err.constData());
        const QByteArray text = cli::readAll(csv);
        QVERIFY2(text.contains("The period goes on behind the last block read (2026-07-03 16:55)"), text.constData());
        QVERIFY(text.contains("Rule pack digest,"));
    }

    /// Synced, and stopped before it was judged: that nothing was found is no clean bill.
    void saysWhatWasNotJudged()
    {
        const QString path = m_folder.filePath(QStringLiteral("unjudged.glw")), csv = m_folder.filePath(QStringLiteral("unjudged.csv"));
        QVERIFY(QFile::copy(m_workspace, path));
        QCOMPARE(cli::run(QStringLiteral("sqlite3"), {path, QStringLiteral("DELETE FROM finding_event; DELETE FROM finding; UPDATE judgement SET up_to = 0")}).status, 0);
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), path, QStringLiteral("--template"), QStringLiteral("overview"),
            QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2026-06-30"), QStringLiteral("-o"), csv});
        QVERIFY2(made.status == 0, made.err.constData());
        QVERIFY(cli::readAll(csv).contains("尚未研判任何区块"));
        for (const char* command : {"findings", "risk"}) {
            const auto outcome = cli::guanlan({QLatin1String{command}, QStringLiteral("-w"), path});
            QCOMPARE(outcome.status, 0);
            QVERIFY2(outcome.err.contains("judged in no block yet of 2301 read"), outcome.err.constData());
            QVERIFY(cli::guanlan({QLatin1String{command}, QStringLiteral("-w"), m_workspace}).err.isEmpty());
        }
    }

    void unknownInstitutionIsRefused()
    {
        const QString pdf = m_folder.filePath(QStringLiteral("none.pdf"));
        const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"),
            QStringLiteral("institution"), QStringLiteral("--institution"), QStringLiteral("0x") + QString(64, QLatin1Char{'e'}),
            QStringLiteral("--from"), QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2026-02-01"),
            QStringLiteral("-o"), pdf});
        QCOMPARE(made.status, 3);
        QVERIFY(!QFile::exists(pdf));
    }

    /// With the days before of the same number, where the events reach back over them.
    void comparesWithCoveredPeriodsOnly()
    {
        const auto events = cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), m_workspace}).out);
        const QDate first = QDateTime::fromString(events.first()[QLatin1String{"time"}].toString(), Qt::ISODate).toOffsetFromUtc(8 * 3600).date();
        const auto figures = [&](const QDate& day) {
            const QString out = m_folder.filePath(QStringLiteral("day.json")), date = day.toString(Qt::ISODate);
            const auto made = cli::guanlan({QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), QStringLiteral("overview"), QStringLiteral("--from"), date,
                QStringLiteral("--to"), date, QStringLiteral("-o"), out});
            QFile file{out};
            if (made.status != 0 || !file.open(QIODevice::ReadOnly)) qFatal("%s", made.err.constData());
            return QJsonDocument::fromJson(file.readAll())[QLatin1String{"sections"}][0][QLatin1String{"figures"}].toArray();
        };
        const QJsonArray on = figures(first), after = figures(first.addDays(1));
        QVERIFY(on.size() > 1 && on.size() == after.size());
        for (qsizetype i = 0; i + 1 < on.size(); ++i) { // The last counts findings, which are not compared.
            QVERIFY(on[i][QLatin1String{"before"}].isNull());
            QCOMPARE(after[i][QLatin1String{"before"}], on[i][QLatin1String{"value"}]);
        }
        QVERIFY(on[0][QLatin1String{"value"}].toInteger() > 0);
    }

    /// Together or not at all; with the mode that they had, through links, and over what a killed one left.
    void filesTakeTheirPlacesTogether()
    {
        QDir folder{m_folder.path()};
        QVERIFY(folder.mkdir(QStringLiteral("out")) && folder.mkdir(QStringLiteral("far")) && folder.cd(QStringLiteral("out")));
        const auto report = [&](const QStringList& names) {
            QStringList call{QStringLiteral("report"), QStringLiteral("-w"), m_workspace, QStringLiteral("--template"), QStringLiteral("overview"), QStringLiteral("--from"),
                QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2027-01-01")};
            for (const QString& name : names) call += {QStringLiteral("-o"), folder.filePath(name)};
            return cli::guanlan(call);
        };
        const auto all = [&] { return folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot); };
        const auto refused = report({QStringLiteral("a.csv"), QStringLiteral("none/a.csv")});
        QVERIFY2(refused.status == 3 && refused.err.contains("none/a.csv: cannot write: "), refused.err.constData());
        QCOMPARE(report({QStringLiteral("a.csv"), QStringLiteral("./a.csv")}).status, 2);
        QCOMPARE(all(), QStringList{});

        QVERIFY(folder.mkdir(QStringLiteral(".guanlan-export-abcdef")) && folder.mkdir(QStringLiteral(".guanlan-export-by-me")));
        cli::write(folder.filePath(QStringLiteral(".guanlan-export-abcdef/a.csv")), "half");
        const QString far = m_folder.filePath(QStringLiteral("far/b.csv"));
        cli::write(far, "before");
        QVERIFY(QFile::setPermissions(far, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
        QVERIFY(QFile::link(far, folder.filePath(QStringLiteral("b.csv"))));
        const auto made = report({QStringLiteral("a.JSON"), QStringLiteral("b.csv")});
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(all(), (QStringList{QStringLiteral(".guanlan-export-by-me"), QStringLiteral("a.JSON"), QStringLiteral("b.csv")}));
        QVERIFY(QFileInfo{folder.filePath(QStringLiteral("b.csv"))}.isSymLink());
        QVERIFY(QFileInfo{far}.size() > 1000);
        struct stat mode{};
        QVERIFY(stat(far.toUtf8().constData(), &mode) == 0);
        QCOMPARE(mode.st_mode & 07777, mode_t{0640});
        QCOMPARE(QDir{m_folder.filePath(QStringLiteral("far"))}.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{QStringLiteral("b.csv")});
    }

    /// What is named by -o is replaced, but neither the workspace that is read nor another, and no device.
    void replacesNoWorkspaceAndNoDevice_data()
    {
        QTest::addColumn<QString>("target");
        const QString workspace = m_folder.filePath(QStringLiteral("named.csv")), other = m_folder.filePath(QStringLiteral("other.csv"));
        for (const QString& path : {workspace, other})
            QCOMPARE(cli::sync(path, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        const QString link = m_folder.filePath(QStringLiteral("link.csv")), fifo = m_folder.filePath(QStringLiteral("fifo.csv"));
        QVERIFY(QFile::link(workspace, link));
        QCOMPARE(cli::run(QStringLiteral("mkfifo"), {fifo}).status, 0);
        QTest::newRow("itself") << workspace;
        QTest::newRow("itself by another name") << link;
        QTest::newRow("another workspace") << other;
        const QString copy = m_folder.filePath(QStringLiteral("copy.csv")), key = m_folder.filePath(QStringLiteral("copy.csv.kept"));
        QVERIFY(QFile::copy(other, copy)); // No lock beside it.
        cli::write(key, "guanlan-key 1\nm=1\n");
        QTest::newRow("a copy of a workspace") << copy;
        QTest::newRow("a key file") << key;
        QTest::newRow("a pipe") << fifo;
        QTest::newRow("a folder") << m_folder.path() + QStringLiteral("/../") + QFileInfo{m_folder.path()}.fileName();
    }
    void replacesNoWorkspaceAndNoDevice()
    {
        QFETCH(QString, target);
        const QString workspace = m_folder.filePath(QStringLiteral("named.csv"));
        const QString digest = cli::digest(workspace), credential = cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"),
            workspace, QStringLiteral("--type"), QStringLiteral("credential.issued")}).out).first()[QLatin1String{"credential"}].toString();
        const QStringList from{QStringLiteral("-w"), workspace};
        const QStringList commands[]{QStringList{QStringLiteral("evidence")} + from + QStringList{QStringLiteral("--credential"), credential,
                                         QStringLiteral("-o"), target},
            QStringList{QStringLiteral("export")} + from + QStringList{QStringLiteral("--archive"), target},
            QStringList{QStringLiteral("report")} + from + QStringList{QStringLiteral("--template"), QStringLiteral("overview"), QStringLiteral("--from"),
                QStringLiteral("2026-01-01"), QStringLiteral("--to"), QStringLiteral("2027-01-01"), QStringLiteral("-o"), target}};
        for (const QStringList& command : commands) {
            const auto refused = cli::guanlan(command);
            QCOMPARE(refused.status, 2);
            QCOMPARE(refused.err.count('\n'), 1);
        }
        QVERIFY(QFileInfo::exists(target));
        if (target.endsWith(QStringLiteral("copy.csv"))) QCOMPARE(cli::digest(target), digest);
        QCOMPARE(cli::digest(workspace), digest);
    }

private:
    QTemporaryDir m_folder;
    QString m_workspace, m_institution;
    QJsonObject m_finding;
};

QTEST_GUILESS_MAIN(CliReportTest)
#include "cli_report_test.moc"
