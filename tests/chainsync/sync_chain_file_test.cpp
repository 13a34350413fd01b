// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {



QByteArray sample(const char* name)
{
    QFile file{QStringLiteral(TEST_DATA "/chain-file/") + QString::fromLatin1(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

const QByteArray goodChain = sample("chain.json");
const QByteArray goodDirectory = sample("institutions.json");

} // namespace

class SyncChainFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<ChainFile> load(const QByteArray& chain, const QByteArray& directory = goodDirectory)
    {
        write("chain.json", chain);
        write("institutions.json", directory);
        return loadChainFile(m_folder.filePath(QStringLiteral("chain.json")).toStdString());
    }
    void write(const char* name, const QByteArray& text)
    {
        QFile file{m_folder.filePath(QString::fromLatin1(name))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void readsAll()
    {
        const auto chain = load(goodChain);
        QVERIFY2(chain.has_value(), chain ? "" : chain.error().message.c_str());
        QCOMPARE(chain->name, std::string{"Pilot chain"});
        QCOMPARE(chain->chainId, std::uint64_t{1337});
        QCOMPARE(chain->startBlock, std::uint64_t{7});
        QCOMPARE(chain->consensus.size(), std::size_t{1});
        QCOMPARE(chain->consensus[0].kind, ConsensusKind::Qbft);
        QCOMPARE(chain->consensus[0].epoch, std::uint64_t{60});
        QCOMPARE(chain->nodes.size(), std::size_t{2});
        QVERIFY(chain->nodes[1].spkiPin.has_value());
        QCOMPARE(chain->contracts[1].profile, std::string{"eas"});
        QCOMPARE(chain->schemas[0].name.en, std::string{"资产证明"});
        QCOMPARE(chain->institutions.size(), std::size_t{2});
        QCOMPARE(chain->institutions[1].name.zh, std::string{"Bank B"});
        QCOMPARE(nativeText(chain->institutions[1].id), std::string{"0x91195ec9982a9ba8335286562fcf5ae7e3d05ff8"});
        QCOMPARE(chain->text, goodChain.toStdString());
    }

    void readsRulesByHeight()
    {
        QByteArray text = goodChain;
        text.replace(text.indexOf("{\"kind\""), text.indexOf("\"nodes\"") - text.indexOf("{\"kind\""),
            R"([{"from":0,"kind":"ibft1","epoch":60},{"from":70,"kind":"qbft","quorum":"2f+1"}], )");
        const auto chain = load(text);
        QVERIFY2(chain.has_value(), chain ? "" : chain.error().message.c_str());
        QCOMPARE(chain->consensus.size(), std::size_t{2});
        QCOMPARE(chain->consensus[1].from, std::uint64_t{70});
        QCOMPARE(chain->consensus[1].quorum, QuorumRule::TwoFPlusOne);
    }

    void readsTheRecordedChain()
    {
        const auto chain = loadChainFile(TEST_DATA "/goquorum-qbft.chain.json");
        QVERIFY(chain.has_value());
        QCOMPARE(chain->contracts.size(), std::size_t{3});
        QVERIFY(chain->nodes.empty());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* from, const char* to, const char* message) {
            QTest::newRow(name) << QByteArray{from} << QByteArray{to} << QByteArray{message};
        };
        row("bad hex", "91195ec9982a9ba8335286562fcf5ae7e3d05ff8", "91195ec9982a9ba8335286562fcf5ae7e3d05ffg",
            "chain.json: contracts[0].address: must be 0x and 40 hex digits");
        row("short hex", "10149d033d0856271f7a12383de1501817b93572", "10", "contracts[1].address: must be");
        row("address twice", "10149d033d0856271f7a12383de1501817b93572", "91195EC9982a9ba8335286562fcf5ae7e3d05ff8",
            "contracts[1].address: is there twice");
        row("unknown key", "\"start_block\"", "\"strat_block\"", "strat_block: unknown key");
        row("unknown key deep", "\"spki_pin\"", "\"spki\"", "nodes[1].spki: unknown key");
        row("duplicate key", "\"family\": \"evm\"", "\"family\": \"evm\", \"name\": \"x\"", ": name: duplicate key");
        row("duplicate key deep", "{\"profile\": \"eas\"", "{\"profile\": \"a\", \"profile\": \"eas\"",
            "contracts[1].profile: duplicate key");
        row("wrong type", "1337", "\"1337\"", "chain_id: must be a whole number");
        row("fraction", "1337", "1337.5", "chain_id: must be a whole number");
        row("beyond 64 bits", "1337", "18446744073709551616", "chain_id: must be a whole number");
        row("negative", "\"start_block\": 7", "\"start_block\": -7", "start_block: must be a whole number");
        row("null", "\"institutions.json\"", "null", "institutions: must be a text");
        row("block too high", "\"start_block\": 7", "\"start_block\": 4294967296", "start_block: must be at most");
        row("missing", "\"family\": \"evm\",", "", "family: is missing");
        row("family", "\"evm\"", "\"evn\"", "family: must be one of");
        row("consensus", "\"qbft\"", "\"raft\"", "consensus.kind: must be one of");
        row("epoch", "\"epoch\": 60", "\"epoch\": 0", "consensus.epoch: must be 1 or more");
        row("from outside a list", "\"epoch\": 60", "\"from\": 0", "consensus.from: unknown key");
        row("password in a url", "http://127.0.0.1:8545", "http://u:secret@127.0.0.1", "nodes[0].url: must hold no user name or password");
        row("blank name", "Pilot chain", "  ", "name: must not be blank");
        row("url", "http://127.0.0.1:8545", "ftp://127.0.0.1", "nodes[0].url: must be an address");
        row("url twice", "https://node-b:8545\", \"spki_pin\": \"sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "http://127.0.0.1:8545", "nodes[1].url: is there twice");
        row("pin", "sha256/AAAA", "sha256/AAA", "nodes[1].spki_pin: must be");
        row("pin without TLS", "https://node-b", "http://node-b", "nodes[1].spki_pin: needs an https:// address");
        row("role", "asset-proof", "asset_proof", "role: must be one of");
        row("schema id", "\"0x1111", "\"0x111", "key must be 0x and 64 hex digits");
        row("empty name", "资产证明", "", "name.zh: must not be empty");
        row("comment", "\"start_block\"", "// here\n\"start_block\"", "chain.json: is not JSON: line ");
        row("number too large", "\"start_block\": 7", "\"start_block\": 1e999", "chain.json: is not JSON: number overflow parsing '1e999'");
        row("bad UTF-8", "Pilot", "\xff\xfe", "chain.json: is not JSON: line ");
        row("cut off", "\"institutions.json\"\n}", "", "chain.json: is not JSON: line ");
        row("text after the end", "\"institutions.json\"\n}", "\"institutions.json\"\n}}", "chain.json: is not JSON: line ");
    }
    void refuses()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, message);
        QByteArray text = goodChain;
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto chain = load(text);
        QVERIFY(!chain);
        QCOMPARE(chain.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(chain.error().message.find(message.toStdString()) != std::string::npos, chain.error().message.c_str());
    }

    void refusesDirectory_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, const char* from, const char* to, const char* message) {
            QTest::newRow(name) << QByteArray{from} << QByteArray{to} << QByteArray{message};
        };
        row("kind", "\"bank\"", "\"banc\"", "institutions.json: [1].kind: must be one of");
        row("id twice", "0x91195ec9982a9ba8335286562fcf5ae7e3d05ff8",
            "0x2222222222222222222222222222222222222222222222222222222222222222", "[1].id: is there twice");
        row("id", "0x91195ec9982a9ba8335286562fcf5ae7e3d05ff8", "91195ec9982a9ba8335286562fcf5ae7e3d05ff8", "[1].id: must be");
        row("unknown key", "\"kind\": \"bank\"", "\"kind\": \"bank\", \"note\": 1", "[1].note: unknown key");
        row("no name", "{\"en\": \"Bank B\"}", "{}", "[1].name: needs");
    }
    void refusesDirectory()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, message);
        QByteArray text = goodDirectory;
        text.replace(text.lastIndexOf(from), from.size(), to);
        const auto chain = load(goodChain, text);
        QVERIFY(!chain);
        QCOMPARE(chain.error().kind, ErrorKind::InvalidInput);
        QVERIFY2(chain.error().message.find(message.toStdString()) != std::string::npos, chain.error().message.c_str());
    }

    void refusesDepthWithoutFalling()
    {
        const auto chain = load(QByteArray(100000, '[') + QByteArray(100000, ']'));
        QVERIFY(!chain);
        QCOMPARE(chain.error().kind, ErrorKind::InvalidInput);
        QVERIFY(chain.error().message.find("nested too deeply") != std::string::npos);
    }

    void namesWhatIsMissing()
    {
        const auto absent = loadChainFile("/nonexistent/chain.json");
        QVERIFY(!absent);
        QCOMPARE(absent.error().kind, ErrorKind::NotFound);
        QByteArray text = goodChain;
        text.replace("institutions.json", "nobody.json");
        const auto noDirectory = load(text);
        QVERIFY(!noDirectory);
        QCOMPARE(noDirectory.error().kind, ErrorKind::NotFound);
        QVERIFY(noDirectory.error().message.find("nobody.json") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(SyncChainFileTest)
#include "sync_chain_file_test.moc"
