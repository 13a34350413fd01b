// SPDX-License-Identifier: GPL-3.0-or-later
// What the verification of a block costs, without node and store:
//
//   evm_verify_bench [ARCHIVE.jsonl.gz] [WANTED]     medians of 7 runs over all blocks of the archive
//
// WANTED: "all" contracts that log (default), or "none".
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/block_verifier.h"
#include "chainsync/evm/header_hash.h"
#include "models/crypto/keccak.h"
#include "models/crypto/secp256k1.h"
#include "tests/chainsync/text_lines.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>

using namespace guanlan;
using namespace guanlan::chainsync::evm;

namespace {

struct ParsedBlock {
    simdjson::padded_string text;
    simdjson::dom::parser parser;
    simdjson::dom::element block, receipts;
    Header header;
};

/// Microseconds of the median of 7 runs.
double median(const std::function<void()>& work)
{
    std::array<double, 7> runs{};
    for (double& run : runs) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        run = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
    }
    std::sort(runs.begin(), runs.end());
    return runs[runs.size() / 2];
}

void timePrimitives()
{
    constexpr int rounds = 2000;
    for (const std::size_t size : {32u, 64u, 136u, 300u, 600u}) {
        Bytes data(size, 7);
        const double time = median([&] {
            for (int i = 0; i < rounds; ++i)
                data[0] = crypto::keccak256(data)[0];
        });
        std::printf("keccak256 of %3zu bytes   %8.2f µs\n", size, time / rounds);
    }
    Bytes32 digest{};
    digest[31] = 1;
    const crypto::RecoverableSignature signature{.r = digest, .s = digest, .recoveryId = 0};
    const double time = median([&] {
        for (int i = 0; i < rounds / 10; ++i) {
            digest[0] = std::uint8_t(i);
            crypto::recoverSigner(digest, signature);
        }
    });
    std::printf("recoverSigner            %8.2f µs\n", time / (rounds / 10));
}

} // namespace

int main(int argc, char** argv)
{
    timePrimitives();
    auto lines = textLines(argc > 1 ? argv[1] : TEST_DATA "/anvil-types.jsonl.gz");
    lines.erase(lines.begin());
    const bool wantAll = argc < 3 || std::string_view{argv[2]} == "all";

    std::vector<std::unique_ptr<ParsedBlock>> blocks;
    std::unordered_set<Address> contracts;
    std::size_t transactions = 0;
    std::size_t bytes = 0;
    for (const std::string& line : lines) {
        auto& block = *blocks.emplace_back(std::make_unique<ParsedBlock>());
        block.text = simdjson::padded_string{line};
        const auto document = block.parser.parse(block.text);
        block.block = document["block"];
        block.receipts = document["receipts"];
        block.header = readHeader(block.block).value();
        const auto receipts = readReceipts(block.receipts);
        for (const Receipt& receipt : *receipts)
            for (const Log& log : receipt.logs)
                if (wantAll) contracts.insert(log.address);
        transactions += receipts->size();
        bytes += line.size();
    }
    std::printf("%zu blocks, %zu transactions, %zu contracts wanted, %zu bytes of JSON\n", blocks.size(), transactions,
        contracts.size(), bytes);

    std::size_t sink = 0;
    const auto report = [&](const char* what, std::size_t count, const char* unit, const std::function<void(ParsedBlock&)>& work) {
        const double time = median([&] {
            for (const auto& block : blocks)
                work(*block);
        });
        std::printf("%-24s %8.2f µs a %s\n", what, time / double(count), unit);
    };
    report("parse JSON", transactions, "transaction", [&](ParsedBlock& block) {
        simdjson::dom::parser parser;
        sink += parser.parse(block.text).is_object();
    });
    report("read header and hash it", blocks.size(), "block", [&](ParsedBlock& block) {
        sink += bool(headerHash(*readHeader(block.block), guanlan::chainsync::ConsensusKind::None));
    });
    report("read transactions", transactions, "transaction",
        [&](ParsedBlock& block) { sink += readTransactions(block.block)->size(); });
    report("read receipts", transactions, "transaction",
        [&](ParsedBlock& block) { sink += readReceipts(block.receipts)->size(); });
    ProvenContents contents;
    for (const auto verification : {Verification::None, Verification::Full})
        report(verification == Verification::Full ? "contents, verified" : "contents, believed", transactions,
            "transaction", [&](ParsedBlock& block) {
                if (verifyContents(block.header, block.block, block.receipts, Wanted{contracts, {}, {}}, verification, contents))
                    std::puts("does not verify");
                sink += contents.logs.size();
            });
    return sink == 0;
}
