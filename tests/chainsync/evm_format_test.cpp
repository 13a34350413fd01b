// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/bloom.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/rlp.h"
#include "chainsync/evm/seals.h"
#include "chainsync/evm/transaction.h"
#include "chainsync/evm/trie.h"
#include "tests/chainsync/text_lines.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <random>

using namespace guanlan;
using namespace guanlan::chainsync;
using namespace guanlan::chainsync::evm;
using nlohmann::json;

Q_DECLARE_METATYPE(guanlan::chainsync::ConsensusKind)

namespace {

json dataFile(const char* name)
{
    std::string text;
    for (const std::string& line : textLines((std::string{TEST_DATA "/"} + name).c_str()))
        text += line;
    return json::parse(text);
}

Bytes fromHex(std::string_view hex)
{
    const auto bytes = decodePrefixedHex(hex);
    if (!bytes) qFatal("not hex: %s", std::string{hex}.c_str());
    return *bytes;
}

template <std::size_t N>
void take(RlpReader& items, std::array<std::uint8_t, N>& out)
{
    const auto bytes = items.bytes(N);
    if (!bytes) qFatal("vector: not %zu bytes", N);
    std::copy(bytes->begin(), bytes->end(), out.begin());
}

/// A header of 15 fields from its RLP.
Header headerFromRlp(ByteView rlp)
{
    Header header;
    Bytes32 parent{};
    Bytes20 coinbase{};
    RlpReader items = *RlpReader{rlp}.list();
    take(items, parent);
    take(items, header.ommersHash);
    take(items, coinbase);
    take(items, header.stateRoot);
    take(items, header.transactionsRoot);
    take(items, header.receiptsRoot);
    take(items, header.logsBloom);
    const ByteView difficulty = *items.bytes();
    header.difficulty.assign(difficulty.begin(), difficulty.end());
    for (std::uint64_t* number : {&header.number, &header.gasLimit, &header.gasUsed, &header.timestamp})
        *number = *items.number();
    const ByteView extra = *items.bytes();
    header.extraData.assign(extra.begin(), extra.end());
    take(items, header.mixHash);
    take(items, header.nonce);
    header.parentHash = BlockHash{parent};
    header.coinbase = Address{coinbase};
    return header;
}

} // namespace

class EvmFormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesBftHeaders_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<ConsensusKind>("kind");
        for (const char* round : {"r0", "r5"})
            for (const char* vote : {"None", "add", "drop"}) {
                const QByteArray rest = QByteArray{"_"} + round + "_" + vote;
                QTest::newRow(("qbft" + rest).constData()) << "qbft" + rest << ConsensusKind::Qbft;
                QTest::newRow(("ibft2" + rest).constData()) << "ibft2" + rest << ConsensusKind::Ibft2;
            }
    }
    void hashesBftHeaders()
    {
        QFETCH(QByteArray, name);
        QFETCH(ConsensusKind, kind);
        const json vector = dataFile("chain-vectors.json")[name.toStdString()];
        const Header header = headerFromRlp(fromHex(vector["headerRlp"].get<std::string>()));
        const auto hash = headerHash(header, kind);
        QVERIFY2(hash, hash ? "" : hash.error().message.c_str());
        QCOMPARE(toText(*hash), vector["blockHash"].get<std::string>());
        QCOMPARE(toPrefixedHex(*committedSealHash(header, kind)), vector["committedSealHash"].get<std::string>());
        const auto extra = readExtraData(header.extraData, kind);
        std::vector<std::string> validators;
        for (const Address& validator : extra->validators)
            validators.push_back(toText(validator));
        QCOMPARE(validators, vector["validators"].get<std::vector<std::string>>());
        const auto found = committers(header, kind);
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        std::vector<std::string> sealers;
        for (const Address& sealer : *found)
            sealers.push_back(toText(sealer));
        QCOMPARE(sealers, vector["committers"].get<std::vector<std::string>>());
    }

    /// GoQuorum's own vector: a header of zeros with the extra data of IBFT 1.0 (core/types/istanbul_test.go).
    void hashesIbft1Headers()
    {
        Header header;
        header.mixHash = {0x63, 0x74, 0x69, 0x63, 0x61, 0x6c, 0x20, 0x62, 0x79, 0x7a, 0x61, 0x6e, 0x74, 0x69, 0x6e, 0x65,
            0x20, 0x66, 0x61, 0x75, 0x6c, 0x74, 0x20, 0x74, 0x6f, 0x6c, 0x65, 0x72, 0x61, 0x6e, 0x63, 0x65};
        header.extraData = fromHex("0x" + std::string(64, '0') + "f89af8549444add0ec310f115a0e603b2d7db9f067778eaf8a"
            + "94294fc7e8f22b3bcdcf955dd7ff3ba2ed833f8212946beaaed781d2d2ab6350f5c4566a2c6eaac407a6948be76812f765"
            + "c24641ec63dc2852b378aba2b440b841" + std::string(130, '0') + "c0");
        QCOMPARE(toText(*headerHash(header, ConsensusKind::Ibft1)),
            std::string{"0xcefefd3ade63a5955bca4562ed840b67f39e74df217f7e5f7241a6e9552cca70"});
        header.extraData.insert(header.extraData.end(), {1, 2, 3});
        QVERIFY(!headerHash(header, ConsensusKind::Ibft1));
    }

    void refusesOtherExtraData_data()
    {
        QTest::addColumn<QByteArray>("extraData");
        QTest::addColumn<ConsensusKind>("kind");
        const std::string vanity = "a0" + std::string(64, '0');
        const std::string validator = "d594" + std::string(40, '1');
        const auto row = [](const char* name, ConsensusKind kind, const std::string& items) {
            const Bytes payload = fromHex("0x" + items);
            Bytes extra;
            RlpWriter writer{extra};
            writer.list([&] { writer.raw(payload); });
            QTest::newRow(name) << QByteArray::fromStdString(toPrefixedHex(extra)) << kind;
        };
        const auto qbft = ConsensusKind::Qbft;
        QTest::newRow("empty") << QByteArray{"0x"} << qbft;
        QTest::newRow("vanity alone") << QByteArray::fromStdString("0x" + std::string(64, '0')) << qbft;
        row("no items", qbft, "");
        row("short vanity", qbft, "80" + validator + "c080c0");
        row("validator too short", qbft, vanity + "d493" + std::string(38, '1') + "c080c0");
        row("validators not a list", qbft, vanity + "80c080c0");
        row("vote is IBFT 2.0's", qbft, vanity + validator + "8080c0");
        row("vote of three items", qbft, vanity + validator + "d794" + std::string(40, '2') + "8080c0");
        row("vote neither add nor drop", qbft, vanity + validator + "d694" + std::string(40, '2') + "0180c0");
        row("drop is IBFT 2.0's", qbft, vanity + validator + "d694" + std::string(40, '2') + "0080c0");
        row("round with leading zero", qbft, vanity + validator + "c000c0");
        row("round of 33 bits", qbft, vanity + validator + "c0850100000000c0");
        row("seal too short", qbft, vanity + validator + "c080c3820000");
        row("item after the seals", qbft, vanity + validator + "c080c080");
        row("no seals", qbft, vanity + validator + "c080");
        row("round of IBFT 2.0 as a number", ConsensusKind::Ibft2, vanity + validator + "8080c0");
        row("vote is QBFT's", ConsensusKind::Ibft2, vanity + validator + "c08400000000c0");
        row("no vanity before the list", ConsensusKind::Ibft1, validator + "80c0");
    }
    void refusesOtherExtraData()
    {
        QFETCH(QByteArray, extraData);
        QFETCH(ConsensusKind, kind);
        Header header;
        header.number = 1;
        header.extraData = fromHex(extraData.toStdString());
        const auto hash = headerHash(header, kind);
        QVERIFY(!hash);
        QCOMPARE(hash.error().kind, ErrorKind::Corrupt);
        QVERIFY(hash.error().message.starts_with("extra data: "));
        QVERIFY(headerHash(header, ConsensusKind::None));
    }

    void refusesSealsThatProveNothing()
    {
        const json vector = dataFile("chain-vectors.json")["qbft_r0_None"];
        const Header good = headerFromRlp(fromHex(vector["headerRlp"].get<std::string>()));
        const std::size_t sealSize = Seal{}.size();
        const std::size_t last = good.extraData.size() - sealSize;
        Header twice = good; // The last seal is the one before it, again.
        std::copy_n(good.extraData.begin() + std::ptrdiff_t(last - sealSize - 2), sealSize,
            twice.extraData.begin() + std::ptrdiff_t(last));
        QVERIFY(!committers(twice, ConsensusKind::Qbft));
        Header wild = good;
        wild.extraData.back() = 29;
        QVERIFY(!committers(wild, ConsensusKind::Qbft));
        wild.extraData.back() = std::uint8_t(good.extraData.back() + 27);
        const auto either = committers(wild, ConsensusKind::Qbft);
        QVERIFY(either && either->size() == 3);
        QVERIFY(!committers(good, ConsensusKind::None));
    }

    void refusesBytesAfterTheList()
    {
        const json vector = dataFile("chain-vectors.json")["qbft_r0_None"];
        Bytes extra = fromHex(vector["extraData"].get<std::string>());
        QVERIFY(readExtraData(extra, ConsensusKind::Qbft));
        extra.push_back(0);
        QVERIFY(!readExtraData(extra, ConsensusKind::Qbft));
    }

    /// As ethers encodes, hashes and signs them.
    void encodesAndRecoversEveryType_data()
    {
        QTest::addColumn<int>("index");
        m_transactions = dataFile("evm-transactions.json");
        int index = 0;
        for (const json& record : m_transactions)
            QTest::newRow(record["name"].get<std::string>().c_str()) << index++;
    }
    void encodesAndRecoversEveryType()
    {
        QFETCH(int, index);
        const json& record = m_transactions[std::size_t(index)];
        simdjson::dom::parser parser;
        const std::string block = json{{"transactions", {record["node"]}}}.dump();
        const auto read = readTransactions(parser.parse(block));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const Transaction& transaction = read->front();
        Bytes encoded;
        encodeTransaction(transaction, encoded);
        QCOMPARE(toPrefixedHex(encoded), record["encoded"].get<std::string>());
        QCOMPARE(transactionHash(transaction), transaction.claimedHash);
        const std::string name = record["name"].get<std::string>();
        const std::uint64_t chainId = name == "EIP-155, chain 1" ? 1 : 190202;
        const auto sender = recoverSender(transaction, chainId);
        QVERIFY(sender);
        QCOMPARE(*sender, *transaction.claimedSender);
        QCOMPARE(isQuorumPrivate(transaction, chainId), name == "GoQuorum, private");
    }

    void refusesSignaturesThatMeanNothing()
    {
        Transaction transaction;
        transaction.r = transaction.s = {1};
        for (const Bytes& v : {Bytes{}, Bytes{1}, Bytes{26}, Bytes{29}, Bytes{34}, Bytes(9, 1)}) {
            transaction.v = v;
            QVERIFY2(!recoverSender(transaction, 1), toHex(v).c_str());
        }
        transaction.v = {27};
        QVERIFY(recoverSender(transaction, 1)); // r = 1 is a point.
        transaction.r = {5};
        QVERIFY(!recoverSender(transaction, 1)); // r = 5 is none.
        transaction.type = 2;
        transaction.v = {27};
        QVERIFY(!recoverSender(transaction, 1));
    }

    void rootOfNothing()
    {
        QCOMPARE(toHex(orderedTrieRoot({})),
            std::string{"56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421"});
    }

    /// Nodes shorter than 32 bytes stand in their parent; roots by @ethereumjs/trie.
    void rootsOfShortValues_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("root");
        QTest::newRow("1") << 1 << QByteArray{"ac92bc8d02906a87a573c32c72bb427036f0e43d7a7375c5c491ebba064add15"};
        QTest::newRow("2") << 2 << QByteArray{"08693bf7194a9e5481f518cc27be677512d038ddfb72263e13f0663e299ce2d8"};
        QTest::newRow("3") << 3 << QByteArray{"7212ba90919b517ec43266a4223e445fdb0c0bd5cb45187e7698f771cee150ba"};
        QTest::newRow("16") << 16 << QByteArray{"46031e66d23a0c21d8a05875f782f1960085ac368e401fb9946565ece929b262"};
        QTest::newRow("17") << 17 << QByteArray{"a87383e5770cdf013b6e22804b06ef4598148f60ce269820130310470c20a0be"};
        QTest::newRow("127") << 127 << QByteArray{"19f04690e34240656ac4e46fb05891a3a0ac81e1925bf48fb872f5d481be0ae9"};
        QTest::newRow("128") << 128 << QByteArray{"f86b2ea03840bb50924fd06d47a3c6b1ad69bbc592c88ec4f988a5940223e677"};
        QTest::newRow("129") << 129 << QByteArray{"0fa21c70b7b79d5586ecbfcdf89aa5bb4c5d89f3c6ce6472ada730c8fa2119b6"};
        QTest::newRow("200") << 200 << QByteArray{"0bebf67ae7d6b9852d80feabd273b8a7b49b06ce31c5ad880ef115618d47fefa"};
        QTest::newRow("256") << 256 << QByteArray{"58627b9645c0a82a2fbfeadf98389b4b761f9da8ed4e3e3974c52aa12d060a92"};
        QTest::newRow("257") << 257 << QByteArray{"5caa124546d8106a2040a6e5132490e64636b16d2f70dc2a31ca4f428e1b3948"};
        QTest::newRow("300") << 300 << QByteArray{"929ad7d8ae5ce89f0f00264b1792261eafa9fb12e8a95754ebd7f4d58696cd68"};
        QTest::newRow("1000") << 1000 << QByteArray{"67ed53b6011a1c4ba7366a9f37e72799a5516db673adc17d0bfca1af77c88d78"};
    }
    void rootsOfShortValues()
    {
        QFETCH(int, count);
        QFETCH(QByteArray, root);
        TrieValues values;
        for (int i = 0; i < count; ++i) {
            values.buffer.push_back(std::uint8_t(i % 255 + 1));
            values.close();
        }
        QCOMPARE(toHex(orderedTrieRoot(values)), root.toStdString());
    }

    void bloomsKnowWhatIsInThem()
    {
        std::mt19937 random{7};
        const auto address = [&random] {
            Bytes20 bytes{};
            std::generate(bytes.begin(), bytes.end(), [&random] { return std::uint8_t(random()); });
            return Address{bytes};
        };
        for (int round = 0; round < 50; ++round) {
            Log logs[2];
            logs[0].address = address();
            logs[1].address = address();
            logs[1].topicCount = 2;
            const Bloom bloom = bloomOf(logs);
            const Address both[] = {address(), logs[1].address};
            QVERIFY(BloomProbe{both}.mayHold(bloom));
            QVERIFY(!BloomProbe{both}.mayHold(Bloom{}));
            QVERIFY(!BloomProbe{{}}.mayHold(bloom));
        }
        QCOMPARE(bloomOf({}), Bloom{});
    }

    void readsRlpStrictly_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<bool>("isBytes");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<bool>("isList");
        QTest::newRow("nothing") << QByteArray{"0x"} << false << false << false;
        QTest::newRow("zero") << QByteArray{"0x80"} << true << true << false;
        QTest::newRow("one byte as itself") << QByteArray{"0x7f"} << true << true << false;
        QTest::newRow("one byte at length") << QByteArray{"0x817f"} << false << false << false;
        QTest::newRow("one byte above") << QByteArray{"0x8180"} << true << true << false;
        QTest::newRow("byte zero") << QByteArray{"0x00"} << true << false << false;
        QTest::newRow("leading zero") << QByteArray{"0x820001"} << true << false << false;
        QTest::newRow("nine bytes") << QByteArray{"0x89010203040506070809"} << true << false << false;
        QTest::newRow("cut off") << QByteArray{"0x8201"} << false << false << false;
        QTest::newRow("empty list") << QByteArray{"0xc0"} << false << false << true;
        QTest::newRow("list cut off") << QByteArray{"0xc2c0"} << false << false << false;
        QTest::newRow("long form for a short string") << QByteArray{"0xb80101"} << false << false << false;
        QTest::newRow("long form for a short list") << QByteArray{"0xf801c0"} << false << false << false;
        QTest::newRow("length with leading zero") << QByteArray{"0xb90038"} + QByteArray(112, '1') << false << false << false;
        QTest::newRow("56 bytes") << QByteArray{"0xb838"} + QByteArray(112, '1') << true << false << false;
        QTest::newRow("length beyond the end") << QByteArray{"0xb838"} + QByteArray(110, '1') << false << false << false;
        QTest::newRow("length of 2^64 - 1") << QByteArray{"0xbfffffffffffffffff00"} << false << false << false;
        QTest::newRow("list of 2^64 - 1") << QByteArray{"0xffffffffffffffffff00"} << false << false << false;
        QTest::newRow("length is missing") << QByteArray{"0xbf"} << false << false << false;
    }
    void readsRlpStrictly()
    {
        QFETCH(QByteArray, item);
        const Bytes bytes = fromHex(item.toStdString());
        QTEST(RlpReader{bytes}.bytes().has_value(), "isBytes");
        QTEST(RlpReader{bytes}.number().has_value(), "isNumber");
        QTEST(RlpReader{bytes}.list().has_value(), "isList");
    }

    void numbersSurviveRlp()
    {
        for (const std::uint64_t number : {0ull, 1ull, 127ull, 128ull, 256ull, 0xffffffffull, ~0ull}) {
            Bytes encoded;
            RlpWriter{encoded}.number(number);
            RlpReader reader{encoded};
            QCOMPARE(*reader.number(), number);
            QVERIFY(reader.atEnd());
        }
    }

private:
    json m_transactions;
};

QTEST_APPLESS_MAIN(EvmFormatTest)
#include "evm_format_test.moc"
