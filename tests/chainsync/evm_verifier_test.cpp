// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/block_verifier.h"
#include "chainsync/evm/seals.h"
#include "tests/chainsync/text_lines.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>
#include <random>

using namespace guanlan;
using namespace guanlan::chainsync;
using namespace guanlan::chainsync::evm;
using nlohmann::json;

namespace {

struct Outcome {
    std::optional<CheckFailure> failure;
    ProvenContents contents;
};

/// Everything in `contents`, to compare.
std::string fingerprint(const ProvenContents& contents)
{
    std::string text;
    for (const ProvenLog& proven : contents.logs) {
        text += std::to_string(proven.txIndex) + ' ' + std::to_string(proven.logIndex) + ' '
            + toText(proven.log.address) + ' ' + toHex(proven.log.data);
        for (std::size_t i = 0; i < proven.log.topicCount; ++i)
            text += ' ' + toHex(proven.log.topics[i]);
        text += '\n';
    }
    for (const ProvenTransaction& proven : contents.transactions)
        text += std::to_string(proven.index) + ' ' + toText(proven.hash) + ' ' + toText(proven.sender) + ' '
            + (proven.to ? toText(*proven.to) : "creates") + ' ' + toHex(proven.input) + '\n';
    return text;
}

/// Contracts that logged in the block.
std::unordered_set<Address> emittersOf(const json& receipts)
{
    std::unordered_set<Address> emitters;
    for (const json& receipt : receipts)
        for (const json& log : receipt["logs"])
            emitters.insert(*parseId<Address>(log["address"].get<std::string>()));
    return emitters;
}

Outcome verify(const Header& header, const std::string& line, const std::unordered_set<Address>& contracts,
    Verification verification = Verification::Full)
{
    Outcome outcome;
    simdjson::dom::parser parser;
    simdjson::dom::element document, block, receipts;
    if (parser.parse(line).get(document) || document["block"].get(block) || document["receipts"].get(receipts))
        outcome.failure = CheckFailure{Check::Format, "not JSON"};
    else outcome.failure = verifyContents(header, block, receipts, Wanted{contracts, {}, {}}, verification, outcome.contents);
    return outcome;
}

Header headerOf(const std::string& line)
{
    simdjson::dom::parser parser;
    const auto header = readHeader(parser.parse(line)["block"]);
    if (!header) qFatal("%s", header.error().message.c_str());
    return *header;
}

std::string withoutEnd(std::string hex) { return hex.substr(0, hex.size() - 2); }

/// The last digit, another.
std::string altered(std::string hex)
{
    hex.back() = hex.back() == '1' ? '2' : '1';
    return hex;
}

} // namespace

class EvmVerifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A call is silent by the log of the contract that it calls, not by others'; what no receipt says is not guessed.
    void tellsSilentCalls()
    {
        Wanted wanted;
        const Address contract = *parseId<Address>("0x" + std::string(40, '1')), other = *parseId<Address>("0x" + std::string(40, '2'));
        wanted.methods[contract] = {{1, 2, 3, 4}};
        const auto call = [&](const Address& to, Bytes input, std::uint8_t v) {
            Transaction transaction;
            transaction.to = to;
            transaction.input = std::move(input);
            transaction.v = {v};
            return wanted.isMethodCall(transaction, 7);
        };
        QVERIFY(call(contract, {1, 2, 3, 4, 5}, 27));
        QVERIFY(call(contract, {1, 2, 3, 4}, 27));
        QVERIFY(!call(contract, {1, 2, 3}, 27));
        QVERIFY(!call(contract, {1, 2, 3, 5}, 27)); // A view, or of no meaning.
        QVERIFY(!call(contract, {}, 27)); // A transfer.
        QVERIFY(!call(other, {1, 2, 3, 4}, 27));
        QVERIFY(!call(contract, {1, 2, 3, 4}, 37)); // GoQuorum's private one: the input is a digest.
        QVERIFY(!wanted.isMethodCall(Transaction{}, 7)); // Makes a contract.

        Receipt receipt;
        QVERIFY(!isSilent(receipt, contract)); // Failed.
        receipt.succeeded = true;
        QVERIFY(isSilent(receipt, contract));
        receipt.logs.push_back({other, {}, 0, {}});
        QVERIFY(isSilent(receipt, contract));
        receipt.logs.push_back({contract, {}, 0, {}});
        QVERIFY(!isSilent(receipt, contract));
        receipt.logs.clear();
        receipt.root = Bytes32{};
        QVERIFY(!isSilent(receipt, contract));
    }

    /// Of strangers the first log of each that carries a known event; of the wanted contracts all.
    void choosesLogs()
    {
        const Address ours = *parseId<Address>("0x" + std::string(40, '1')), stranger = *parseId<Address>("0x" + std::string(40, '2'));
        const Bytes32 known{1}, unknown{2};
        const Wanted wanted{{ours}, {known}, {}};
        LogChoice choice{wanted};
        const auto takes = [&choice](const Address& address, const Bytes32& topic, std::uint8_t count) {
            return choice.takes({address, {topic}, count, {}});
        };
        QVERIFY(takes(ours, unknown, 1));
        QVERIFY(takes(ours, unknown, 0));
        QVERIFY(!takes(stranger, unknown, 1));
        QVERIFY(!takes(stranger, known, 0)); // It has no topic.
        QVERIFY(takes(stranger, known, 1));
        QVERIFY(!takes(stranger, known, 1));
        QVERIFY(takes(Address{}, known, 1));
        QVERIFY(takes(ours, known, 1));
    }

    void initTestCase()
    {
        m_quorum = blocksOf(TEST_DATA "/goquorum-qbft.jsonl.gz");
        m_anvil = blocksOf(TEST_DATA "/anvil-types.jsonl.gz");
        QCOMPARE(m_quorum.size(), std::size_t{414});
        QCOMPARE(m_anvil.size(), std::size_t{9});
    }

    /// All that real networks said holds: hashes, links, roots, senders; nothing is left out.
    void acceptsWhatRealNodesSaid_data()
    {
        QTest::addColumn<bool>("isQuorum");
        QTest::addColumn<int>("logs");
        QTest::addColumn<int>("transactions");
        QTest::newRow("GoQuorum, QBFT") << true << 477 << 418;
        QTest::newRow("anvil, types 0, 1, 2, 4") << false << 344 << 344;
    }
    void acceptsWhatRealNodesSaid()
    {
        QFETCH(bool, isQuorum);
        std::optional<BlockHash> parent;
        int logs = 0;
        int transactions = 0;
        const auto& lines = isQuorum ? m_quorum : m_anvil;
        for (std::size_t number = 0; number < lines.size(); ++number) {
            const Header header = headerOf(lines[number]);
            const auto kind = isQuorum ? ConsensusKind::Qbft : ConsensusKind::None;
            const auto wrong = verifyHeader(header, kind, number, parent);
            QVERIFY2(!wrong, wrong ? wrong->message.c_str() : "");
            parent = header.claimedHash;

            const json block = json::parse(lines[number]);
            const Outcome outcome = verify(header, lines[number], emittersOf(block["receipts"]));
            QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->message.c_str() : "");
            compareWithNode(block, outcome.contents);
            logs += int(outcome.contents.logs.size());
            transactions += int(outcome.contents.transactions.size());
        }
        QTEST(logs, "logs");
        QTEST(transactions, "transactions");
    }

    /// Four validators, of which three suffice, sealed each block but the first.
    void knowsWhoSealedTheRecordedNetwork()
    {
        for (std::size_t number = 1; number < m_quorum.size(); number += 20) {
            const Header header = headerOf(m_quorum[number]);
            const auto sealers = committers(header, ConsensusKind::Qbft);
            QVERIFY2(sealers, sealers ? "" : sealers.error().message.c_str());
            QVERIFY(sealers->size() >= 3);
            const auto validators = readExtraData(header.extraData, ConsensusKind::Qbft)->validators;
            for (const Address& sealer : *sealers)
                QVERIFY(std::find(validators.begin(), validators.end(), sealer) != validators.end());
        }
    }

    void givesOnlyTheWantedContracts()
    {
        const std::string& line = m_anvil.back();
        const Outcome none = verify(headerOf(line), line, {Address{}});
        QVERIFY(!none.failure);
        QVERIFY(none.contents.logs.empty() && none.contents.transactions.empty());
    }

    void believesTheNodeOnlyWhenTold()
    {
        json block = json::parse(m_anvil.back());
        const auto contracts = emittersOf(block["receipts"]);
        json& data = block["receipts"][0]["logs"][0]["data"];
        data = altered(data);
        const Header header = headerOf(m_anvil.back());
        QCOMPARE(verify(header, block.dump(), contracts).failure->check, Check::ReceiptsRoot);
        const Outcome believed = verify(header, block.dump(), contracts, Verification::None);
        QVERIFY(!believed.failure);
        QCOMPARE(believed.contents.logs.size(), std::size_t{175});
    }

    void refusesHeadersThatDoNotHold()
    {
        const Header good = headerOf(m_quorum[46]);
        const BlockHash parent = good.parentHash;
        const auto check = [&](std::uint64_t number, const std::function<void(Header&)>& spoil) {
            Header header = good;
            spoil(header);
            const auto failure = verifyHeader(header, ConsensusKind::Qbft, number, parent);
            return failure ? checkName(failure->check) : "accepted";
        };
        QCOMPARE(check(46, [](Header&) {}), std::string_view{"accepted"});
        QCOMPARE(check(45, [](Header&) {}), std::string_view{"format"});
        QCOMPARE(check(46, [](Header& header) { header.claimedHash = {}; }), std::string_view{"header-hash"});
        QCOMPARE(check(46, [](Header& header) { ++header.timestamp; }), std::string_view{"header-hash"});
        QCOMPARE(check(46, [](Header& header) { header.extraData.pop_back(); }), std::string_view{"header-hash"});
        const auto failure = verifyHeader(good, ConsensusKind::Qbft, 46, BlockHash{});
        QVERIFY(failure);
        QCOMPARE(checkName(failure->check), std::string_view{"parent-link"});
    }

    /// Blocks that no node at hand makes; roots by another implementation.
    void judgesSyntheticBlocks_data()
    {
        QTest::addColumn<QString>("kind"); // Empty: accepted.
        QTest::addColumn<int>("logs");
        QTest::newRow("before Byzantium") << QString{} << 1;
        QTest::newRow("blobs") << QString{} << 1;
        QTest::newRow("private, not a party") << QString{} << 2;
        QTest::newRow("private, party") << QString{} << 2; // Only the public ones.
        QTest::newRow("private, party, failed") << QString{} << 2;
        QTest::newRow("private, altered") << QStringLiteral("receipts-root") << 0;
        QTest::newRow("failed, yet with logs") << QStringLiteral("format") << 0;
        QTest::newRow("more receipts than transactions") << QStringLiteral("format") << 0;
        QTest::newRow("fewer receipts than transactions") << QStringLiteral("format") << 0;
        QTest::newRow("bloom hides the log") << QStringLiteral("format") << 0;
    }
    void judgesSyntheticBlocks()
    {
        QFETCH(QString, kind);
        QFETCH(int, logs);
        const std::vector<std::string> lines = textLines(TEST_DATA "/evm-blocks.json");
        std::string text;
        for (const std::string& line : lines)
            text += line;
        json recorded;
        for (const json& candidate : json::parse(text))
            if (candidate["name"].get<std::string>() == QTest::currentDataTag()) recorded = candidate;

        Header header;
        decodePrefixedHex(recorded["transactionsRoot"].get<std::string>(), header.transactionsRoot);
        decodePrefixedHex(recorded["receiptsRoot"].get<std::string>(), header.receiptsRoot);
        decodePrefixedHex(recorded["logsBloom"].get<std::string>(), header.logsBloom);
        const json line{{"block", {{"transactions", recorded["transactions"]}}}, {"receipts", recorded["receipts"]}};
        const Outcome outcome = verify(header, line.dump(), emittersOf(recorded["receipts"]));
        const std::string_view found = outcome.failure ? checkName(outcome.failure->check) : "";
        QVERIFY2(found == kind.toStdString(), outcome.failure ? outcome.failure->message.c_str() : "accepted");
        if (kind.isEmpty()) QCOMPARE(int(outcome.contents.logs.size()), logs);
        if (kind == QStringLiteral("receipts-root")) // Says what else was tried.
            QVERIFY2(outcome.failure->message.ends_with("private transactions (1) in place of the node's"), outcome.failure->message.c_str());
    }

    /// Whatever a node does with the contents, nothing of the block is taken.
    void refusesWhatANodeMayDo_data()
    {
        using Mischief = std::function<void(json&, json&)>; // Transactions, receipts.
        QTest::addColumn<Mischief>("mischief");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, const char* kind, Mischief mischief) {
            QTest::newRow(name) << mischief << QString::fromLatin1(kind);
        };
        row("receipt dropped", "receipts-root", [](json&, json& receipts) { receipts.erase(5); });
        row("last receipt dropped", "receipts-root", [](json&, json& receipts) { receipts.erase(receipts.size() - 1); });
        row("all receipts dropped", "receipts-root", [](json&, json& receipts) { receipts = json::array(); });
        row("receipt twice", "receipts-root", [](json&, json& receipts) { receipts.push_back(receipts[5]); });
        row("receipts swapped", "receipts-root", [](json&, json& receipts) { std::swap(receipts[1], receipts[2]); });
        row("transaction dropped", "transactions-root", [](json& transactions, json&) { transactions.erase(5); });
        row("transaction and receipt dropped", "transactions-root", [](json& transactions, json& receipts) {
            transactions.erase(5);
            receipts.erase(5);
        });
        row("transactions swapped", "transactions-root",
            [](json& transactions, json&) { std::swap(transactions[1], transactions[2]); });
        row("log dropped", "receipts-root", [](json&, json& receipts) { receipts[0]["logs"].erase(0); });
        row("log twice", "receipts-root",
            [](json&, json& receipts) { receipts[0]["logs"].push_back(receipts[0]["logs"][0]); });
        row("log moved", "receipts-root", [](json&, json& receipts) { std::swap(receipts[0]["logs"], receipts[4]["logs"]); });
        row("topic dropped", "receipts-root", [](json&, json& receipts) { receipts[0]["logs"][0]["topics"].clear(); });
        row("data cut", "receipts-root", [](json&, json& receipts) {
            json& data = receipts[0]["logs"][0]["data"];
            data = withoutEnd(data);
        });
        row("status", "receipts-root", [](json&, json& receipts) { receipts[4]["status"] = "0x0"; });
        row("status, no types", "receipts-root", [](json&, json& receipts) {
            for (json& receipt : receipts) receipt.erase("type");
            receipts[4]["status"] = "0x0";
        });
        row("type of the receipt", "receipts-root", [](json&, json& receipts) { receipts[0]["type"] = "0x1"; });
        for (const char* field : {"cumulativeGasUsed", "logsBloom"})
            row(field, "receipts-root",
                [field](json&, json& receipts) { receipts[0][field] = altered(receipts[0][field]); });
        for (const char* field : {"nonce", "gas", "to", "value", "input", "r", "s", "chainId"})
            row(field, "transactions-root",
                [field](json& transactions, json&) { transactions[1][field] = altered(transactions[1][field]); });
        row("recovery id", "transactions-root", [](json& transactions, json&) {
            transactions[1]["yParity"] = transactions[1]["yParity"] == "0x0" ? "0x1" : "0x0";
        });
        row("hash of the transaction", "transactions-root",
            [](json& transactions, json&) { transactions[1]["hash"] = altered(transactions[1]["hash"]); });
        row("sender", "sender", [](json& transactions, json&) { transactions[1]["from"] = altered(transactions[1]["from"]); });
    }
    void refusesWhatANodeMayDo()
    {
        using Mischief = std::function<void(json&, json&)>;
        QFETCH(Mischief, mischief);
        QFETCH(QString, kind);
        const std::string& line = m_anvil[4]; // 16 transactions.
        json block = json::parse(line);
        const auto contracts = emittersOf(block["receipts"]);
        mischief(block["block"]["transactions"], block["receipts"]);
        const Outcome outcome = verify(headerOf(line), block.dump(), contracts);
        QVERIFY2(outcome.failure, "accepted");
        QVERIFY2(checkName(outcome.failure->check) == kind.toStdString(), outcome.failure->message.c_str());
    }

    /// Some nodes leave the type out of receipts: it is the transaction's, and the root proves it.
    void takesReceiptsWithoutTypes()
    {
        for (const std::string& line : m_anvil) {
            json block = json::parse(line);
            for (json& receipt : block["receipts"]) receipt.erase("type");
            const auto contracts = emittersOf(block["receipts"]);
            const Outcome outcome = verify(headerOf(line), block.dump(), contracts), whole = verify(headerOf(line), line, contracts);
            QVERIFY2(!outcome.failure && !whole.failure, outcome.failure ? outcome.failure->message.c_str() : "");
            QCOMPARE(outcome.contents.logs.size(), whole.contents.logs.size());
        }
    }

    /// Any one character of the answers replaced: refused, or the same is proven as before, because it was
    /// where nothing of ours is read.
    void survivesAlteredCharacters()
    {
        std::mt19937 random{20260302};
        int refused = 0;
        for (const std::string* line : {&m_anvil[4], &m_anvil[3], &m_quorum[47], &m_quorum[300]}) {
            const Header header = headerOf(*line);
            const auto contracts = emittersOf(json::parse(*line)["receipts"]);
            const std::string expected = fingerprint(verify(header, *line, contracts).contents);
            for (int round = 0; round < 400; ++round) {
                std::string spoilt = *line;
                const char replacements[] = "0123456789abcdefx\"{}[],:ntu";
                spoilt[random() % spoilt.size()] = replacements[random() % (sizeof replacements - 1)];
                const Outcome outcome = verify(header, spoilt, contracts);
                refused += outcome.failure.has_value();
                if (!outcome.failure) QCOMPARE(fingerprint(outcome.contents), expected);
            }
        }
        QVERIFY(refused > 400);
    }

private:
    static std::vector<std::string> blocksOf(const char* path)
    {
        std::vector<std::string> lines = textLines(path);
        lines.erase(lines.begin()); // The archive's own header.
        return lines;
    }

    static void compareWithNode(const json& block, const ProvenContents& contents)
    {
        const json& transactions = block["block"]["transactions"];
        for (const ProvenTransaction& proven : contents.transactions) {
            QCOMPARE(toText(proven.hash), transactions[proven.index]["hash"].get<std::string>());
            QCOMPARE(toText(proven.sender), transactions[proven.index]["from"].get<std::string>());
        }
        std::size_t at = 0;
        for (const json& receipt : block["receipts"])
            for (const json& log : receipt["logs"]) {
                const ProvenLog& proven = contents.logs.at(at++);
                QCOMPARE("0x" + QString::number(proven.logIndex, 16).toStdString(), log["logIndex"].get<std::string>());
                QCOMPARE(toPrefixedHex(proven.log.data), log["data"].get<std::string>());
                QCOMPARE(std::size_t(proven.log.topicCount), log["topics"].size());
                for (std::size_t i = 0; i < proven.log.topicCount; ++i)
                    QCOMPARE(toPrefixedHex(proven.log.topics[i]), log["topics"][i].get<std::string>());
            }
        QCOMPARE(at, contents.logs.size());
    }

    std::vector<std::string> m_quorum, m_anvil;
};

QTEST_APPLESS_MAIN(EvmVerifierTest)
#include "evm_verifier_test.moc"
