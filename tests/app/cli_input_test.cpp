// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <zlib.h>

/// Wrong files, wrong chains, wrong use: one sentence, the right status, and nothing changed.
class CliInputTest : public QObject {
    Q_OBJECT

private:
    static QByteArray readAll(const QString& path)
    {
        QFile file{path};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    QString write(const QString& name, const QByteArray& content)
    {
        const QString path = m_folder.filePath(name);
        QFile file{path};
        if (file.open(QIODevice::WriteOnly)) file.write(content);
        return path;
    }

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
        m_chain = readAll(cli::data("goquorum-qbft.chain.json"));
        m_lines = unpacked(cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(m_lines.size(), 415);
    }

    void chainFileIsChecked_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("place"); // must stand in the sentence
        QTest::newRow("not JSON") << QByteArray{"{"} << QByteArray{"["} << QByteArray{};
        QTest::newRow("wrong type") << QByteArray{"190202,"} << QByteArray{"\"x\","} << QByteArray{"chain_id"};
        QTest::newRow("unknown key") << QByteArray{"\"nodes\": []"} << QByteArray{"\"nodez\": []"} << QByteArray{"nodez"};
        QTest::newRow("bad hex") << QByteArray{"0x6f8a"} << QByteArray{"0x6fzz"} << QByteArray{"genesis_hash"};
        QTest::newRow("short address") << QByteArray{"0x91195ec9982a9ba8335286562fcf5ae7e3d05ff8"} << QByteArray{"0x91195e"} << QByteArray{"contracts[0].address"};
        QTest::newRow("duplicate address") << QByteArray{"0x5a1f9ab49428b88eb19daabf6fbc4be74d367408"} << QByteArray{"0x10149d033d0856271f7a12383de1501817b93572"} << QByteArray{"contracts[2].address"};
        QTest::newRow("unknown profile") << QByteArray{"erc1056"} << QByteArray{"erc1057"} << QByteArray{"erc1057"};
        QTest::newRow("unknown consensus") << QByteArray{"\"qbft\""} << QByteArray{"\"raft\""} << QByteArray{"consensus.kind"};
        QTest::newRow("two lines of name") << QByteArray{"\"GoQuorum QBFT\""} << QByteArray{"\"Two\\nlines\""} << QByteArray{"name"};
        QTest::newRow("name turned around") << QByteArray{"\"GoQuorum QBFT\""} << QByteArray{"\"A\\u202eB\""} << QByteArray{"name"};
        QTest::newRow("endless name") << QByteArray{"\"GoQuorum QBFT\""} << '"' + QByteArray(101, 'n') + '"' << QByteArray{"name"};
        QTest::newRow("duplicate key") << QByteArray{"\"start_block\": 0"} << QByteArray{"\"start_block\": 0, \"start_block\": 1"} << QByteArray{"start_block"};
    }
    void chainFileIsChecked()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, place);
        QByteArray text = m_chain;
        const qsizetype at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);
        const QString chain = write(QStringLiteral("bad.chain.json"), text);
        const QString workspace = m_folder.filePath(QStringLiteral("untouched.glw"));
        const auto outcome = cli::sync(workspace, chain, cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("bad.chain.json") && outcome.err.contains(place), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(!QFile::exists(workspace));
    }

    void institutionsFileIsChecked()
    {
        const QByteArray id = "0x" + QByteArray(64, 'a');
        write(QStringLiteral("twice.json"),
            "[{\"id\":\"" + id + "\",\"name\":{\"zh\":\"甲\"},\"kind\":\"bank\"},{\"id\":\"" + id + "\",\"name\":{\"en\":\"B\"},\"kind\":\"bank\"}]");
        QByteArray text = m_chain;
        text.replace("\"start_block\": 0", "\"start_block\": 0, \"institutions\": \"twice.json\"");
        const QString chain = write(QStringLiteral("twice.chain.json"), text);
        const auto outcome = cli::sync(m_folder.filePath(QStringLiteral("none.glw")), chain, cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("twice.json") && outcome.err.contains("[1].id"), outcome.err.constData());
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

    void windowTakesItsOptionsInAnyOrder_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("short") << "-w no-such.glw" << QByteArray{"no-such.glw"};
        QTest::newRow("long") << "--workspace no-such.glw" << QByteArray{"no-such.glw"};
        QTest::newRow("long with =") << "--workspace=no-such.glw" << QByteArray{"no-such.glw"};
        QTest::newRow("passphrase first") << "--passphrase-file no-such.txt -w no-such.glw" << QByteArray{"no-such.txt"};
    }
    void windowTakesItsOptionsInAnyOrder()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        const auto outcome = cli::guanlan(line.split(QLatin1Char{' '})); // Offscreen: ends before the window would open.
        QCOMPARE(outcome.status, 3);
        QVERIFY2(outcome.err.contains(says), outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
    }

    void usageNamesWhatACommandTakes_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* name : {"sync", "status", "events", "timeline", "matrix", "flow", "peers", "findings", "risk", "credential", "history", "report", "export", "evidence", "verify", "detect"})
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
        QByteArray content = readAll(path);
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
        QCOMPARE(readAll(path), text);
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

    void wrongChain_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("kind");
        QTest::newRow("chain id") << QByteArray{"190202"} << QByteArray{"190203"} << QStringLiteral("wrong-chain");
        QTest::newRow("genesis") << QByteArray{"0x6f8afc9d"} << QByteArray{"0x6f8afc9e"} << QStringLiteral("wrong-genesis");
    }
    void wrongChain()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, kind);
        QByteArray text = m_chain;
        text.replace(from, to);
        const QString chain = write(QStringLiteral("other.chain.json"), text);
        const QString workspace = m_folder.filePath(QStringLiteral("other-%1.glw").arg(kind));
        const auto outcome = cli::sync(workspace, chain, cli::data("goquorum-qbft.jsonl.gz"));
        QVERIFY2(outcome.status == 1, outcome.err.constData());
        QCOMPARE(outcome.err.count('\n'), 1);
        const QJsonObject status = cli::status(workspace);
        QCOMPARE(status[QLatin1String{"events"}].toInt(), 0);
        QCOMPARE(status[QLatin1String{"incidents"}][0][QLatin1String{"kind"}].toString(), kind);
    }

    /// Nothing was read of the wrong one: the corrected chain file is followed in the same workspace.
    void aSlipInTheChainFileIsMended()
    {
        QByteArray text = m_chain;
        text.replace("0x6f8afc9d", "0x6f8afc9e");
        const QString workspace = m_folder.filePath(QStringLiteral("mended.glw"));
        QCOMPARE(cli::sync(workspace, write(QStringLiteral("slip.chain.json"), text), cli::data("goquorum-qbft.jsonl.gz")).status, 1);
        QCOMPARE(cli::sync(workspace, cli::data("goquorum-qbft.chain.json"), cli::data("goquorum-qbft.jsonl.gz")).status, 0);
        QVERIFY(cli::status(workspace)[QLatin1String{"events"}].toInt() > 0);
    }

    /// What a changed chain file means for blocks that were read already is refused or said, never passed over.
    void aChainFileThatChanges_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("a contract more") << QByteArray{"0x5a1f9ab49428b88eb19daabf6fbc4be74d367408"} << QByteArray{"0x7777777777777777777777777777777777777777"} << 1
            << QByteArray{"contract 0x7777777777777777777777777777777777777777 (profile eas) was not in the chain file when blocks up to 413 were read"};
        QTest::newRow("another consensus") << QByteArray{"\"qbft\""} << QByteArray{"\"ibft2\""} << 2 << QByteArray{"consensus: is another"};
        QTest::newRow("another quorum") << QByteArray{"2f+1"} << QByteArray{"ceil2n3"} << 2 << QByteArray{"consensus: is another"};
        QTest::newRow("another name") << QByteArray{"GoQuorum QBFT"} << QByteArray{"Second"} << 2 << QByteArray{"holds it already as \"GoQuorum QBFT\""};
        QTest::newRow("a start that is not there") << QByteArray{"\"start_block\": 0"} << QByteArray{"\"start_block\": 9"} << 2 << QByteArray{"start block"};
    }
    void aChainFileThatChanges()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, status);
        QFETCH(QByteArray, reason);
        const QString workspace = m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".glw"));
        const QString archive = cli::data("goquorum-qbft.jsonl.gz");
        QCOMPARE(cli::sync(workspace, cli::data("goquorum-qbft.chain.json"), archive).status, 0);
        const QString digest = cli::digest(workspace);
        QByteArray text = m_chain;
        QVERIFY(text.contains(from));
        const auto outcome = cli::sync(workspace, write(QStringLiteral("changed.chain.json"), text.replace(from, to)), archive);
        QVERIFY2(outcome.status == status && outcome.err.contains(reason), outcome.err.constData());
        QCOMPARE(cli::digest(workspace), digest);
    }

    /// A profile lies beside the chain file, whose text stays the same.
    void aProfileThatChangesIsSaid()
    {
        QVERIFY(QDir{m_folder.path()}.mkpath(QStringLiteral("own")));
        const QString chain = write(QStringLiteral("own/own.chain.json"), m_chain), workspace = m_folder.filePath(QStringLiteral("own.glw"));
        const QString archive = cli::data("goquorum-qbft.jsonl.gz");
        QByteArray profile = readAll(cli::resource("profiles/erc1056.json"));
        write(QStringLiteral("own/erc1056.json"), profile);
        QCOMPARE(cli::sync(workspace, chain, archive).status, 0);
        QCOMPARE(cli::sync(workspace, chain, archive).status, 0);
        write(QStringLiteral("own/erc1056.json"), profile + "\n");
        const auto outcome = cli::sync(workspace, chain, archive);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("profile erc1056 is another than the one by which blocks up to 413 were read"), outcome.err.constData());
        QCOMPARE(cli::sync(workspace, chain, archive).status, 0);
    }

    void aStartBlockBeyondTheChainIsSaid()
    {
        QByteArray text = m_chain;
        text.replace("\"start_block\": 0", "\"start_block\": 5000");
        const auto outcome = cli::sync(m_folder.filePath(QStringLiteral("early.glw")), write(QStringLiteral("early.chain.json"), text),
            cli::data("goquorum-qbft.jsonl.gz"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("early.chain.json: start_block: is 5000, but the newest block there is 413"), outcome.err.constData());
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
        const QByteArray whole = readAll(cli::data("goquorum-qbft.jsonl.gz"));
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
