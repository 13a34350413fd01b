// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/bloom.h"
#include "tests/chainsync/text_lines.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <functional>

using namespace guanlan;
using namespace guanlan::chainsync::evm;
using nlohmann::json;

namespace {

/// What is wrong with it; empty: it was read.
template <class T>
std::string problem(Result<T> (*read)(simdjson::dom::element), const std::string& text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element element;
    if (parser.parse(text).get(element)) return "not JSON";
    const auto result = read(element);
    if (result) return {};
    return result.error().kind == ErrorKind::Corrupt ? result.error().message : "another kind of error";
}

using Spoil = std::function<void(json&)>;

/// Table rows "field", how it is spoilt, and what the message must hold; nothing: it must be read.
void row(const char* name, const char* message, Spoil spoil)
{
    QTest::newRow(name) << spoil << QByteArray{message};
}

void columns()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QByteArray>("message");
}

/// For a field `name`: what no field of that form may be.
void dataRows(const char* name, const std::function<json&(json&)>& at)
{
    const std::pair<const char*, Spoil> spoils[] = {
        {"too short", [](json& value) { value = value.get<std::string>().substr(0, value.get<std::string>().size() - 2); }},
        {"too long", [](json& value) { value = value.get<std::string>() + "00"; }},
        {"half a byte", [](json& value) { value = value.get<std::string>() + "0"; }},
        {"no prefix", [](json& value) { value = value.get<std::string>().substr(2); }},
        {"upper-case prefix", [](json& value) { value = "0X" + value.get<std::string>().substr(2); }},
        {"not hex", [](json& value) { value.get_ref<std::string&>().back() = 'g'; }},
        {"NUL inside", [](json& value) { value.get_ref<std::string&>().back() = '\0'; }},
        {"empty", [](json& value) { value = ""; }},
        {"null", [](json& value) { value = nullptr; }},
        {"number", [](json& value) { value = 1; }},
        {"array", [](json& value) { value = json::array({value}); }},
    };
    for (const auto& [what, spoil] : spoils)
        row((std::string{name} + " " + what).c_str(), name,
            [at, change = spoil](json& document) { change(at(document)); });
}

void quantityRows(const char* name, const std::function<json&(json&)>& at, int bits)
{
    const auto set = [&](const char* what, const char* message, const json& value) {
        row((std::string{name} + " " + what).c_str(), message, [at, value](json& document) { at(document) = value; });
    };
    const std::size_t digits = std::size_t(bits) / 4;
    set("0x", name, "0x");
    set("empty", name, "");
    set("decimal", name, "12");
    set("number", name, 12);
    set("minus", name, "-0x1");
    set("plus", name, "0x+1");
    set("space", name, "0x1 ");
    set("not hex", name, "0xfg");
    set("null", name, nullptr);
    set("one bit too many", name, "0x1" + std::string(digits, '0'));
    set("very long", name, "0x" + std::string(100'000, '0'));
    set("largest", "", "0x" + std::string(digits, 'f'));
    set("leading zeros", "", "0x0001");
    set("upper case", "", "0xAB");
}

} // namespace

class EvmReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto lines = textLines(TEST_DATA "/anvil-types.jsonl.gz");
        const json line = json::parse(lines[5]); // 16 transactions, one of each type.
        m_block = line["block"];
        m_receipts = line["receipts"];
    }

    void headers_data()
    {
        columns();
        for (const char* name : {"hash", "parentHash", "sha3Uncles", "miner", "stateRoot", "transactionsRoot",
                 "receiptsRoot", "logsBloom", "mixHash", "nonce"})
            dataRows(name, [name](json& block) -> json& { return block[name]; });
        for (const char* name : {"number", "gasLimit", "gasUsed", "timestamp"})
            quantityRows(name, [name](json& block) -> json& { return block[name]; }, 64);
        quantityRows("difficulty", [](json& block) -> json& { return block["difficulty"]; }, 256);
        row("as it is", "", [](json&) {});
        row("extra data too long", "extraData", [](json& block) { block["extraData"] = "0x" + std::string(200'000, '0'); });
        row("extra data of half a byte", "extraData", [](json& block) { block["extraData"] = "0x0"; });
        row("extra data is empty", "", [](json& block) { block["extraData"] = "0x"; });
        row("field missing", "gasUsed: missing", [](json& block) { block.erase("gasUsed"); });
        row("not an object", "not an object", [](json& block) { block = json::array(); });
        row("null", "not an object", [](json& block) { block = nullptr; });
        row("unknown field", "", [](json& block) { block["more"] = {{"a", 1}}; });
        row("too many fields", "more than 64 fields", [](json& block) {
            for (int i = 0; i < 64; ++i)
                block["field" + std::to_string(i)] = i;
        });
        row("base fee missing though later ones are there", "baseFeePerGas: missing",
            [](json& block) { block.erase("baseFeePerGas"); });
        row("beacon root missing though later ones are there", "parentBeaconBlockRoot: missing",
            [](json& block) { block["parentBeaconBlockRoot"] = nullptr; });
        row("optional field wrong", "withdrawalsRoot", [](json& block) { block["withdrawalsRoot"] = "0x"; });
        row("optional field false", "requestsHash", [](json& block) { block["requestsHash"] = false; });
        row("a fork to come", "blockAccessListHash", [](json& block) { block["blockAccessListHash"] = block["hash"]; });
        row("no fork at all", "", [](json& block) {
            for (const char* name : {"baseFeePerGas", "withdrawalsRoot", "blobGasUsed", "excessBlobGas",
                     "parentBeaconBlockRoot", "requestsHash"})
                block.erase(name);
        });
    }
    void headers() { check(readHeader, m_block); }

    void transactions_data()
    {
        columns();
        const auto at = [](std::size_t index, const char* name) {
            return [index, name](json& block) -> json& { return block["transactions"][index][name]; };
        };
        dataRows("hash", at(0, "hash"));
        for (const char* name : {"nonce", "gas"})
            quantityRows(name, at(0, name), 64);
        for (const char* name : {"value", "gasPrice", "v", "r", "s"})
            quantityRows(name, at(0, name), 256);
        for (const char* name : {"maxFeePerGas", "maxPriorityFeePerGas", "chainId"})
            quantityRows(name, at(2, name), 256);
        row("as they are", "", [](json&) {});
        row("only hashes", "transactions[0]: only its hash", [](json& block) { block["transactions"][0] = block["hash"]; });
        row("missing", "transactions: missing", [](json& block) { block.erase("transactions"); });
        row("not an array", "transactions: not an array", [](json& block) { block["transactions"] = json::object(); });
        row("type unknown", "transactions[0]: type: 5 is not", [](json& block) { block["transactions"][0]["type"] = "0x5"; });
        row("type of an L2", "type: 126 is not", [](json& block) { block["transactions"][0]["type"] = "0x7e"; });
        row("type beyond a byte", "type: 256 is not", [](json& block) { block["transactions"][0]["type"] = "0x100"; });
        row("type missing: legacy", "", [](json& block) { block["transactions"][0].erase("type"); });
        row("to of 19 bytes", "to", [](json& block) { block["transactions"][0]["to"] = "0x" + std::string(38, '0'); });
        row("to is null: creation", "", [](json& block) { block["transactions"][0]["to"] = nullptr; });
        row("from is wrong", "from", [](json& block) { block["transactions"][0]["from"] = "0x00"; });
        row("input of half a byte", "input", [](json& block) { block["transactions"][0]["input"] = "0x123"; });
        row("v without yParity", "", [](json& block) { block["transactions"][2].erase("yParity"); });
        row("yParity without v", "", [](json& block) { block["transactions"][2].erase("v"); });
        row("neither", "v: missing", [](json& block) {
            block["transactions"][2].erase("v");
            block["transactions"][2].erase("yParity");
        });
        row("access list missing", "accessList: missing", [](json& block) { block["transactions"][1].erase("accessList"); });
        row("storage key too short", "accessList[0]: storageKeys[1]: ", [](json& block) {
            block["transactions"][1]["accessList"][0]["storageKeys"][1] = "0x00";
        });
        row("authorisation cut", "transactions[3]: authorizationList[0]: s: missing",
            [](json& block) { block["transactions"][3]["authorizationList"][0].erase("s"); });
        row("more than a block may hold", "transactions: more than 65536 items",
            [](json& block) { block["transactions"] = std::vector<int>(65'537, 0); });
    }
    void transactions() { check(readTransactions, m_block); }

    void receipts_data()
    {
        columns();
        dataRows("logsBloom", [](json& receipts) -> json& { return receipts[0]["logsBloom"]; });
        dataRows("address", [](json& receipts) -> json& { return receipts[0]["logs"][0]["address"]; });
        dataRows("topics[0]", [](json& receipts) -> json& { return receipts[0]["logs"][0]["topics"][0]; });
        quantityRows("cumulativeGasUsed", [](json& receipts) -> json& { return receipts[0]["cumulativeGasUsed"]; }, 64);
        row("as they are", "", [](json&) {});
        row("not an array", "receipts: not an array", [](json& receipts) { receipts = json::object(); });
        row("null", "receipts: not an array", [](json& receipts) { receipts = nullptr; });
        row("one is null", "receipts[2]: not an object", [](json& receipts) { receipts[2] = nullptr; });
        row("status 2", "status: neither", [](json& receipts) { receipts[0]["status"] = "0x2"; });
        row("status true", "status: not a string", [](json& receipts) { receipts[0]["status"] = true; });
        row("no status, no root", "status: missing", [](json& receipts) { receipts[0].erase("status"); });
        row("root in place of the status", "", [this](json& receipts) {
            receipts[0].erase("status");
            receipts[0]["root"] = m_block["stateRoot"];
        });
        row("root of 31 bytes", "root", [](json& receipts) {
            receipts[0].erase("status");
            receipts[0]["root"] = "0x" + std::string(62, '0');
        });
        row("five topics", "logs[0]: topics: more than 4", [](json& receipts) {
            json& topics = receipts[0]["logs"][0]["topics"];
            topics = std::vector<json>(5, topics[0]);
        });
        row("no topics", "", [](json& receipts) { receipts[0]["logs"][0]["topics"] = json::array(); });
        row("topics missing", "topics: missing", [](json& receipts) { receipts[0]["logs"][0].erase("topics"); });
        row("data of half a byte", "data", [](json& receipts) { receipts[0]["logs"][0]["data"] = "0x1"; });
        row("logs missing", "logs: missing", [](json& receipts) { receipts[0].erase("logs"); });
        row("type unknown", "type: 5", [](json& receipts) { receipts[0]["type"] = "0x5"; });
        row("more than a block may have", "receipts: more than 65536 items",
            [](json& receipts) { receipts = std::vector<int>(65'537, 0); });
    }
    void receipts()
    {
        // An absent bloom is computed: null is as good as absent.
        if (std::string_view{QTest::currentDataTag()} == "logsBloom null") return;
        check(readReceipts, m_receipts);
    }

    void computesABloomThatIsNotGiven()
    {
        json without = m_receipts;
        for (json& receipt : without)
            receipt.erase("logsBloom");
        simdjson::dom::parser parser, other;
        const auto computed = readReceipts(parser.parse(without.dump()));
        const auto given = readReceipts(other.parse(m_receipts.dump()));
        for (std::size_t i = 0; i < given->size(); ++i)
            QCOMPARE((*computed)[i].logsBloom, (*given)[i].logsBloom);
    }

    /// The text, because a JSON object of nlohmann's cannot hold a key twice.
    void refusesAKeyThatIsThereTwice()
    {
        std::string block = m_block.dump();
        block.insert(1, R"("gasUsed":"0x0",)");
        QCOMPARE(problem(readHeader, block), std::string{"gasUsed: there twice"});
        std::string unknown = m_block.dump();
        unknown.insert(1, R"("more":1,"more":1,)");
        QCOMPARE(problem(readHeader, unknown), std::string{"more: there twice"});
        std::string escaped = m_block.dump();
        escaped.insert(1, R"("gas\u0055sed":"0x0",)");
        QCOMPARE(problem(readHeader, escaped), std::string{"gasUsed: there twice"});
        std::string receipts = m_receipts.dump();
        receipts.insert(receipts.find("\"address\""), R"("data":"0x",)");
        QCOMPARE(problem(readReceipts, receipts), std::string{"receipts[0]: logs[0]: data: there twice"});
    }

private:
    template <class T>
    static void check(Result<T> (*read)(simdjson::dom::element), json document)
    {
        QFETCH(Spoil, spoil);
        QFETCH(QByteArray, message);
        spoil(document);
        const std::string found = problem(read, document.dump());
        if (message.isEmpty()) QCOMPARE(found, std::string{});
        else QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.empty() ? "read" : found.c_str());
    }

    json m_block, m_receipts;
};

QTEST_APPLESS_MAIN(EvmReaderTest)
#include "evm_reader_test.moc"
