// SPDX-License-Identifier: GPL-3.0-or-later
// Valid inputs to begin from: what real nodes said.
#include "tests/fuzz/target_functions.h"

#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/header_rlp.h"
#include "chainsync/evm/receipt.h"
#include "chainsync/evm/transaction.h"
#include "tests/chainsync/text_lines.h"
#include "tests/gzip.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>

namespace guanlan::fuzz {

namespace evm = chainsync::evm;

using nlohmann::json;

std::string wholeFile(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

namespace {

constexpr std::size_t longestSeed = 60'000;

/// Some lines of both archives with contents, as JSON.
const std::vector<json>& someBlocks()
{
    static const auto blocks = [] {
        std::vector<json> some;
        for (const auto& [archive, numbers] : {std::pair<const char*, std::vector<std::size_t>>{TEST_DATA "/anvil-types.jsonl.gz", {2, 3, 4, 5, 6, 7}},
                 {TEST_DATA "/goquorum-qbft.jsonl.gz", {0, 60, 94, 123, 300}}, {RESOURCES "/demo/demo.jsonl.gz", {0, 2, 5, 11, 900}}}) {
            const auto lines = textLines(archive);
            for (const std::size_t number : numbers)
                if (lines.at(number + 1).size() < longestSeed) some.push_back(json::parse(lines[number + 1]));
        }
        return some;
    }();
    return blocks;
}

std::string toString(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

/// Parses a piece of a block for `use`.
void with(const json& piece, const std::function<void(simdjson::dom::element)>& use)
{
    simdjson::dom::parser parser;
    use(parser.parse(piece.dump()).value());
}

std::vector<std::string> files(std::initializer_list<const char*> paths)
{
    std::vector<std::string> all;
    for (const char* path : paths)
        all.push_back(wholeFile(path));
    return all;
}

std::string archiveText(const json& block)
{
    return R"({"format":"guanlan-chain-archive","version":1,"family":"evm","chain_id":86021,"name":"x","head":2})" "\n" + block.dump() + "\n";
}

} // namespace

std::vector<std::string> extraDataSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        seeds.push_back(toString(*decodePrefixedHex(block["block"]["extraData"].get<std::string>())));
    return seeds;
}

std::vector<std::string> receiptSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        with(block["receipts"], [&seeds](simdjson::dom::element receipts) {
            const auto read = evm::readReceipts(receipts);
            for (const evm::Receipt& receipt : *read) {
                Bytes encoded;
                evm::encodeReceipt(receipt, encoded);
                if (encoded.size() < 4000) seeds.push_back(toString(encoded));
            }
        });
    return seeds;
}

std::vector<std::string> transactionSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        with(block["block"], [&seeds](simdjson::dom::element whole) {
            const auto read = evm::readTransactions(whole);
            for (const evm::Transaction& transaction : *read) {
                Bytes encoded;
                evm::encodeTransaction(transaction, encoded);
                if (encoded.size() < 4000) seeds.push_back(toString(encoded));
            }
        });
    return seeds;
}

std::vector<std::string> headerRlpSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        with(block["block"], [&seeds](simdjson::dom::element whole) {
            const auto header = evm::readHeader(whole);
            Bytes encoded;
            evm::encodeHeader(*header, header->extraData, encoded);
            seeds.push_back(toString(encoded));
        });
    return seeds;
}

std::vector<std::string> rlpSeeds()
{
    auto seeds = headerRlpSeeds();
    for (auto& more : {extraDataSeeds(), receiptSeeds()})
        seeds.insert(seeds.end(), more.begin(), more.end());
    return seeds;
}

std::vector<std::string> trieProofSeeds()
{
    std::vector<std::string> seeds;
    for (const json& vector : json::parse(wholeFile(TEST_DATA "/trie-proofs.json")))
        for (const auto& [index, nodes] : vector["proofs"].items()) {
            std::string seed = toString(*decodePrefixedHex(vector["root"].get<std::string>())) + char(std::stoul(index));
            for (const json& node : nodes) {
                const std::string bytes = toString(*decodePrefixedHex(node.get<std::string>()));
                seed.append(1, char(bytes.size() >> 8)).append(1, char(bytes.size())).append(bytes);
            }
            if (seed.size() < 4000) seeds.push_back(seed);
        }
    return seeds;
}

std::vector<std::string> headerSeeds()
{
    std::vector<std::string> seeds;
    for (json block : someBlocks()) {
        block["block"].erase("transactions");
        seeds.push_back(block["block"].dump());
    }
    return seeds;
}

std::vector<std::string> rpcBodySeeds()
{
    std::vector<std::string> seeds;
    for (json block : someBlocks()) {
        block["block"]["number"] = "0x2"; // The one that is asked for.
        seeds.push_back(R"([{"jsonrpc":"2.0","id":1,"result":)" + block["block"].dump() + R"(},{"jsonrpc":"2.0","id":2,"result":)"
            + block["receipts"].dump() + "}]");
    }
    seeds.push_back(R"([{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"no"}},{"jsonrpc":"2.0","id":1,"result":null}])");
    seeds.push_back(R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"batch too large"}})");
    return seeds;
}

std::vector<std::string> archiveLineSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        seeds.push_back(archiveText(block));
    return seeds;
}

std::vector<std::string> archiveSeeds()
{
    std::vector<std::string> seeds;
    for (const std::string& text : archiveLineSeeds())
        seeds.push_back(gzipped(text));
    return seeds;
}

std::vector<std::string> chainFileSeeds()
{
    return files({RESOURCES "/demo/demo.chain.json", TEST_DATA "/goquorum-qbft.chain.json", TEST_DATA "/chain-file/chain.json"});
}

std::vector<std::string> profileSeeds()
{
    return files({RESOURCES "/profiles/consortium-identity-anchor.json", RESOURCES "/profiles/eas.json", RESOURCES "/profiles/erc1056.json"});
}

std::vector<std::string> logSeeds()
{
    std::vector<std::string> seeds;
    for (const json& block : someBlocks())
        for (const json& receipt : block["receipts"])
            for (const json& log : receipt["logs"]) {
                std::string seed(1, char(log["topics"].size()));
                for (const json& topic : log["topics"])
                    seed += toString(*decodePrefixedHex(topic.get<std::string>()));
                seeds.push_back(seed + std::string(100, '\0') + toString(*decodePrefixedHex(log["data"].get<std::string>())));
            }
    return seeds;
}

} // namespace guanlan::fuzz
