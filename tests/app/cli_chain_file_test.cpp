// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli.h"

#include <QDir>
#include <QTest>

/// Chain files that are wrong, of another chain, or change: one sentence, the right status, and nothing is passed over.
class CliChainFileTest : public QObject {
    Q_OBJECT

private:
    QString write(const QString& name, const QByteArray& content) { return cli::write(m_folder.filePath(name), content); }

private Q_SLOTS:
    void initTestCase() { m_chain = cli::readAll(cli::data("goquorum-qbft.chain.json")); }

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
        QTest::newRow("name with tags") << QByteArray{"\"GoQuorum QBFT\""} << QByteArray{"\"A\\udb40\\udc41\""} << QByteArray{"name"};
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
        QByteArray profile = cli::readAll(cli::resource("profiles/erc1056.json"));
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

private:
    QTemporaryDir m_folder;
    QByteArray m_chain;
};

QTEST_GUILESS_MAIN(CliChainFileTest)
#include "cli_chain_file_test.moc"
