// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <zlib.h>

/// Wrong files, wrong chains, wrong use: one sentence, the right status, and nothing changed.
class CliInputTest : public QObject {
    Q_OBJECT

private:
    QString write(const QString& name, const QByteArray& content) { return cli::write(m_folder.filePath(name), content); }

    /// The lines of a gzip file.
    static QList<QByteArray> unpacked(const QString& path)
    {
        QByteArray text;
        gzFile file = gzopen(path.toLocal8Bit().constData(), "rb");
        char buffer[65536];
        for (int got = 0; (got = gzread(file, buffer, sizeof buffer)) > 0;)
            text.append(buffer, got);
        gzclose(file);
        return text.trimmed().split('\n');
    }

    QString pack(const QString& name, const QList<QByteArray>& lines)
    {
        const QString path = m_folder.filePath(name);
        gzFile file = gzopen(path.toLocal8Bit().constData(), "wb1");
        for (const QByteArray& line : lines)
            gzwrite(file, (line + '\n').constData(), unsigned(line.size() + 1));
        gzclose(file);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_chain = cli::readAll(cli::data("goquorum-qbft.chain.json"));
        m_lines = unpacked(cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(m_lines.size(), 415);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char* name, const char* line) {
            QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char{' '});
        };
        row("no such command", "synchronise");
        row("no workspace", "events");
        row("unknown option", "events -w x.glw --colour red");
        row("not an id", "events -w x.glw --institution 0x12");
        row("not a type", "events -w x.glw --type issued");
        row("not a time", "events -w x.glw --from yesterday");
        row("ends before it begins", "events -w x.glw --from 2026-03-02 --to 2026-03-01");
        row("no such rule", "findings -w x.glw --rule R99");
        row("no such format", "events -w x.glw --format xml");
        row("follow and once", "sync -w x.glw --chain c.json --once --follow");
        row("follow an archive", "sync -w x.glw --chain c.json --archive a.jsonl.gz --follow");
        row("no such option of the window", "--colour red");
        row("a command behind its options", "--passphrase-file p.txt events -w x.glw");
        row("output of no demonstration", "--output folder");
        row("window over nothing", "-w");
        row("no such template", "report -w x.glw --template monthly --from 2026-01-01 --to 2026-02-01 -o a.pdf");
        row("nothing to detect in", "detect");
        row("no such format of scores", "detect x.csv --format json");
        row("a report of hours", "report -w x.glw --template overview --from 2026-03-02T01:20:11Z --to 2026-03-03 -o a.pdf");
        row("an option twice", "events -w x.glw --from 2026-03-01 --from 2026-03-02");
        row("a workspace twice", "events -w x.glw --workspace y.glw");
        row("nothing to verify", "verify ");
        row("an empty workspace's name", "status -w ");
        row("an empty value", "report -w x.glw --template overview --from  --to 2026-03-03 -o a.pdf");
        row("a switch twice", "status -w x.glw --json --json");
        row("an option of the window twice", "-w x.glw --workspace y.glw");
        row("a format twice", "findings -w x.glw --rule R01 --rule R02 --format csv --format jsonl");
        row("no such ending", "report -w x.glw --template overview --from 2026-01-01 --to 2026-02-01 -o a.doc");
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        const auto outcome = cli::guanlan(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(!outcome.err.contains(".:"), outcome.err.constData());
    }

    void anEmptyPassphraseIsRefused()
    {
        const QString path = m_folder.filePath(QStringLiteral("open.glw")), nothing = write(QStringLiteral("empty.txt"), "\n");
        const QStringList sync{QStringLiteral("sync"), QStringLiteral("-w"), path, QStringLiteral("--chain"), cli::data("goquorum-qbft.chain.json"),
            QStringLiteral("--archive"), cli::data("goquorum-qbft.jsonl.gz")};
        const QString option = QStringLiteral("--passphrase-file");
        qputenv("GUANLAN_PASSPHRASE", "");
        const auto environment = cli::guanlan(sync);
        qunsetenv("GUANLAN_PASSPHRASE");
        for (const auto& [outcome, says] : {std::pair{environment, "GUANLAN_PASSPHRASE"}, std::pair{cli::guanlan(sync + QStringList{option, nothing}), "empty.txt"},
                 std::pair{cli::guanlan(sync + QStringList{option, QString{}}), "--passphrase-file"}}) {
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains(says) && outcome.err.count('\n') == 1, outcome.err.constData());
        }
        QVERIFY(!QFile::exists(path));
    }

    /// An id that the workspace has never met, and a block or time that it has not read, get no answer that reads as one.
    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        const QString stranger = QStringLiteral("0x") + QString(64, QLatin1Char{'e'});
        for (const char* command : {"events --institution", "events --subject", "events --credential", "timeline --institution",
                 "findings --institution", "flow --institution", "risk --institution", "credential", "history"})
            QTest::newRow(command) << QString::fromLatin1(command) + QLatin1Char{' '} + stranger << 3 << stranger.toLatin1();
        for (const char* command : {"events --subject %1", "timeline --institution %1", "findings --institution %1", "risk --institution %1"})
            QTest::newRow((QByteArray{command} + ", a credential's").constData()) << QString::fromLatin1(command) << 3 << QByteArray{"check the id"};
        QTest::newRow("chain") << QStringLiteral("history %1 --chain-name nope") << 2 << QByteArray{"no chain 'nope'"};
        QTest::newRow("block to come") << QStringLiteral("history %1 --block 414") << 2 << QByteArray{"the last block read, 413 of"};
        QTest::newRow("time to come") << QStringLiteral("history %1 --time 2126-01-01") << 2 << QByteArray{"the last block read, 413 of"};
        QTest::newRow("before it was") << QStringLiteral("history %1 --block 0") << 0 << QByteArray{};
        QTest::newRow("in the directory alone") << QStringLiteral("timeline --institution %2") << 0 << QByteArray{};
        QTest::newRow("the last day read") << QStringLiteral("history %1 --time 2026-11-22") << 0 << QByteArray{};
        QTest::newRow("at the last block") << QStringLiteral("history %1 --block 413") << 0 << QByteArray{};
    }
    void whatIsNotKnownIsSaid()
    {
        QFETCH(QString, line);
        const QString path = m_folder.filePath(QStringLiteral("known.glw"));
        const QString quiet = QStringLiteral("0x") + QString(64, QLatin1Char{'d'}); // An institution that never acted.
        if (!QFile::exists(path)) {
            write(QStringLiteral("known.json"), "[{\"id\": \"" + quiet.toLatin1() + "\", \"name\": {\"zh\": \"静\", \"en\": \"Quiet\"}, \"kind\": \"bank\"}]");
            QByteArray text = m_chain;
            text.replace("\"nodes\": []", "\"nodes\": [], \"institutions\": \"known.json\"");
            QCOMPARE(cli::sync(path, write(QStringLiteral("known.chain.json"), text), cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        }
        line.replace(QStringLiteral("%2"), quiet);
        if (line.contains(QStringLiteral("%1"))) {
            const auto issued = cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), path, QStringLiteral("--type"),
                QStringLiteral("credential.issued")}).out);
            QVERIFY(!issued.isEmpty());
            line = line.arg(issued.first()[QLatin1String{"credential"}].toString());
        }
        const auto outcome = cli::guanlan(line.split(QLatin1Char{' '}) + QStringList{QStringLiteral("-w"), path});
        QTEST(outcome.status, "status");
        QFETCH(QByteArray, says);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), outcome.status == 0 ? 0 : 1);
        QCOMPARE(outcome.out.isEmpty(), outcome.status != 0);
    }

    void windowTakesItsOptionsInAnyOrder_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("short") << "-w README.md" << 2 << QByteArray{"README.md"};
        QTest::newRow("long") << "--workspace README.md" << 2 << QByteArray{"README.md"};
        QTest::newRow("long with =") << "--workspace=README.md" << 2 << QByteArray{"README.md"};
        QTest::newRow("passphrase first") << "--passphrase-file no-such.txt -w README.md" << 3 << QByteArray{"no-such.txt"};
    }
    void windowTakesItsOptionsInAnyOrder()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        const auto outcome = cli::guanlan(line.split(QLatin1Char{' '})); // Offscreen: ends before a window would open.
        QCOMPARE(outcome.status, status);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void usageNamesWhatACommandTakes_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* name : {"sync", "status", "events", "timeline", "matrix", "flow", "peers", "findings", "risk", "credential", "history", "report", "templates", "export", "evidence", "verify", "detect", "import"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// Each option of the list stands in the line above it.
    void usageNamesWhatACommandTakes()
    {
        QFETCH(QString, command);
        const auto outcome = cli::guanlan({command, QStringLiteral("--help")});
        QCOMPARE(outcome.status, 0);
        const QString help = QString::fromUtf8(outcome.out), usage = help.section(QLatin1Char{'\n'}, 0, 0);
        static const QRegularExpression option{QStringLiteral("^  (--?[a-z-]+)"), QRegularExpression::MultilineOption};
        for (auto match = option.globalMatch(help); match.hasNext();) {
            const QString name = match.next().captured(1);
            const bool isCommon = name == QStringLiteral("-h") || name == QStringLiteral("--passphrase-file");
            QVERIFY2(isCommon || usage.contains(name), qPrintable(command + QLatin1Char{' '} + name));
        }
    }

    void helpNamesTheWindowsOptions()
    {
        const QByteArray help = cli::guanlan({QStringLiteral("--help")}).out;
        QCOMPARE(cli::guanlan({QStringLiteral("demo"), QStringLiteral("--help")}).out, help);
        for (const char* part : {"guanlan -w FILE", "--passphrase-file FILE", "guanlan demo", "--output FOLDER"}) QVERIFY2(help.contains(part), part);
    }

    void damagedWorkspaceCouldNotBeRead_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isCut");
        for (const char* line : {"status --json --digest", "events", "findings", "sync --chain %1 --archive %2"})
            for (const bool isCut : {false, true})
                QTest::addRow("%s, %s", line, isCut ? "cut off" : "altered") << QString::fromLatin1(line) << isCut;
    }
    void damagedWorkspaceCouldNotBeRead()
    {
        QFETCH(QString, line);
        QFETCH(bool, isCut);
        const QString path = m_folder.filePath(QStringLiteral("damaged.glw")), chain = cli::data("goquorum-qbft.chain.json"),
                      archive = cli::data("goquorum-qbft.jsonl.gz");
        QFile::remove(path);
        QCOMPARE(cli::sync(path, chain, archive).status, 0);
        QByteArray content = cli::readAll(path);
        if (isCut) content.truncate(content.size() / 2);
        else for (qsizetype at = content.size() * 2 / 5; at < content.size(); ++at) content[at] = char(content[at] ^ 0x5a);
        write(QStringLiteral("damaged.glw"), content);
        QStringList arguments = line.split(QLatin1Char{' '});
        arguments.replaceInStrings(QStringLiteral("%1"), chain).replaceInStrings(QStringLiteral("%2"), archive);
        const auto outcome = cli::guanlan(arguments + QStringList{QStringLiteral("-w"), path});
        QVERIFY2(outcome.status == 3, (QByteArray::number(outcome.status) + ' ' + outcome.err).constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains("damaged"), outcome.err.constData());
    }

    void scoresOfASeries()
    {
        QByteArray text = "timestamp,value\n";
        for (int i = 0; i < 500; ++i)
            text += QByteArray::number(1'396'310'400 + 300 * i) + "," + QByteArray::number(i == 400 ? 90 : 10 + i % 7) + "\n";
        const auto outcome = cli::guanlan({QStringLiteral("detect"), write(QStringLiteral("series.csv"), text)});
        QCOMPARE(outcome.status, 0);
        const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 501);
        QCOMPARE(lines[0], QByteArray{"timestamp,value,score"});
        QVERIFY(lines[1].startsWith("1396310400,10,0.0"));
        QVERIFY2(lines[401].startsWith("1396430400,90,") && lines[401].split(',')[2].toDouble() > 0.4, lines[401].constData());

        const auto bad = cli::guanlan({QStringLiteral("detect"), write(QStringLiteral("bad.csv"), text + "1396310400,ten\n")});
        QCOMPARE(bad.status, 2);
        QVERIFY(bad.out.isEmpty());
        QVERIFY2(bad.err.contains("bad.csv: line 502: the value must be a finite number"), bad.err.constData());
        QCOMPARE(cli::guanlan({QStringLiteral("detect"), m_folder.filePath(QStringLiteral("gone.csv"))}).status, 3);
    }

    void workspaceThatIsNoneIsRefused()
    {
        const QByteArray text = "Dear regulator, this is a letter and no workspace at all.";
        const QString path = write(QStringLiteral("letter.glw"), text);
        QCOMPARE(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), path}).status, 2);
        const auto outcome = cli::sync(path, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(outcome.status, 2);
        QCOMPARE(cli::readAll(path), text);
        const auto missing = cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), m_folder.filePath(QStringLiteral("no.glw"))});
        QCOMPARE(missing.status, 3);
        QCOMPARE(missing.err.count('\n'), 1);
    }

    void unreachableNode()
    {
        QByteArray text = m_chain;
        // Port 9 of loopback: nobody listens there.
        text.replace("\"nodes\": []", "\"nodes\": [{\"name\": \"Gone\", \"url\": \"http://127.0.0.1:9\"}]");
        const QString chain = write(QStringLiteral("gone.chain.json"), text);
        const auto outcome = cli::guanlan({QStringLiteral("sync"), QStringLiteral("-w"), m_folder.filePath(QStringLiteral("gone.glw")),
            QStringLiteral("--chain"), chain, QStringLiteral("--once")});
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.err.contains("Gone"), outcome.err.constData());
    }

    void anArchiveThatIsNoneLeavesNothing()
    {
        for (const QString& archive : {m_folder.filePath(QStringLiteral("nowhere.gz")), cli::data("goquorum-qbft.chain.json")}) {
            const QString workspace = m_folder.filePath(QStringLiteral("never.glw"));
            const auto outcome = cli::sync(workspace, cli::data("goquorum-qbft.chain.json"), archive);
            QVERIFY2(outcome.status >= 2 && outcome.err.count('\n') == 1, outcome.err.constData());
            QVERIFY(!QFile::exists(workspace));
        }
    }

    void alteredBlockIsNotStored_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("kind");
        QTest::newRow("header") << QByteArray{"\"gasUsed\":\"0x"} << QByteArray{"\"gasUsed\":\"0x1"} << QStringLiteral("header-hash");
        QTest::newRow("receipt") << QByteArray{"\"cumulativeGasUsed\":\"0x"} << QByteArray{"\"cumulativeGasUsed\":\"0x1"} << QStringLiteral("receipts-root");
    }
    void alteredBlockIsNotStored()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, kind);
        QList<QByteArray> lines = m_lines;
        qsizetype line = 100;
        while (!lines[line].contains("\"topics\":["))
            QVERIFY(++line < lines.size());
        const qsizetype at = lines[line].indexOf(from);
        QVERIFY(at > 0);
        lines[line].replace(at, from.size(), to);
        const QString workspace = m_folder.filePath(QStringLiteral("altered-%1.glw").arg(kind));
        const auto outcome = cli::sync(workspace, cli::data("goquorum-qbft.chain.json"),
            pack(QStringLiteral("altered.jsonl.gz"), lines));
        QVERIFY2(outcome.status == 1, outcome.err.constData());
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"synced"}].toInt(), int(line) - 2); // line 1 is block 0
        QCOMPARE(status[QLatin1String{"incidents"}][0][QLatin1String{"kind"}].toString(), kind);
        QCOMPARE(status[QLatin1String{"incidents"}][0][QLatin1String{"block"}].toInt(), int(line) - 1);
        const auto events = cli::lines(cli::guanlan({QStringLiteral("events"), QStringLiteral("-w"), workspace}).out);
        QVERIFY(!events.isEmpty());
        for (const QJsonObject& event : events)
            QVERIFY(event[QLatin1String{"block"}].toInt() < int(line) - 1);
    }

    void archiveCutOffInTheMiddleIsKeptAndResumed()
    {
        const QByteArray whole = cli::readAll(cli::data("goquorum-qbft.jsonl.gz"));
        const QString cut = write(QStringLiteral("cut.jsonl.gz"), whole.left(whole.size() / 2));
        const QString workspace = m_folder.filePath(QStringLiteral("cut.glw"));
        const QString chain = cli::data("goquorum-qbft.chain.json");
        const auto outcome = cli::sync(workspace, chain, cut);
        QVERIFY2(outcome.status == 1, outcome.err.constData());
        const QJsonObject status = cli::status(workspace);
        QVERIFY(status[QLatin1String{"synced"}].toInt() > 50);
        QCOMPARE(status[QLatin1String{"incidents"}][0][QLatin1String{"kind"}].toString(), QStringLiteral("archive-truncated"));

        QCOMPARE(cli::sync(workspace, chain, cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        const QString fresh = m_folder.filePath(QStringLiteral("fresh.glw"));
        QCOMPARE(cli::sync(fresh, chain, cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        QCOMPARE(cli::digest(workspace), cli::digest(fresh));
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_chain;
    QList<QByteArray> m_lines;
};

QTEST_GUILESS_MAIN(CliInputTest)
#include "cli_input_test.moc"
