// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target_functions.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/header_rlp.h"
#include "chainsync/evm/receipt.h"
#include "chainsync/evm/rlp.h"
#include "chainsync/evm/transaction.h"
#include "chainsync/evm/trie_proof.h"

#include <algorithm>
#include <cstdlib>

namespace guanlan::fuzz {

using namespace chainsync;
using namespace chainsync::evm;

namespace {

constexpr int deepest = 100;

/// Writes what the reader gives, as long as it gives something. false: not RLP.
bool copyItems(RlpReader& reader, RlpWriter& writer, int depth)
{
    while (!reader.atEnd()) {
        if (depth == deepest) return false;
        RlpReader asString = reader;
        if (const auto content = asString.bytes()) {
            writer.bytes(*content);
            reader = asString;
            continue;
        }
        auto list = reader.list();
        if (!list) return false;
        bool isWhole = true;
        writer.list([&] { isWhole = copyItems(*list, writer, depth + 1); });
        if (!isWhole) return false;
    }
    return true;
}

void mustBeEqual(const Bytes& again, ByteView input)
{
    if (!std::equal(again.begin(), again.end(), input.begin(), input.end())) std::abort();
}

} // namespace

/// What is read as RLP is canonical: written again it is the same.
void feedRlp(ByteView input)
{
    Bytes again;
    RlpWriter writer{again};
    RlpReader reader{input};
    if (copyItems(reader, writer, 0)) mustBeEqual(again, input);
}

void feedExtraData(ByteView input)
{
    for (const ConsensusKind kind : {ConsensusKind::Qbft, ConsensusKind::Ibft2, ConsensusKind::Ibft1}) {
        const auto extra = readExtraData(input, kind);
        if (!extra) continue;
        hashedExtraData(*extra, kind, ExtraDataUse::BlockHash);
        hashedExtraData(*extra, kind, ExtraDataUse::CommittedSeal);
    }
}

void feedHeaderRlp(ByteView input)
{
    const auto header = decodeHeader(input);
    if (!header) return;
    Bytes again;
    encodeHeader(*header, header->extraData, again);
    mustBeEqual(again, input);
}

/// Two receipts or transactions are never read from different bytes as the same.
void feedReceipt(ByteView input)
{
    const auto receipt = decodeReceipt(input);
    if (!receipt) return;
    Bytes again;
    encodeReceipt(*receipt, again);
    mustBeEqual(again, input);
}

void feedTransaction(ByteView input)
{
    const auto transaction = decodeTransaction(input);
    if (!transaction) return;
    Bytes again;
    encodeTransaction(*transaction, again);
    mustBeEqual(again, input);
    (void)recoverSender(*transaction, 1337);
}

/// 32 bytes of root, one of index, then nodes of two bytes of length each and as many bytes.
void feedTrieProof(ByteView input)
{
    Bytes32 root{};
    if (input.size() < root.size() + 1) return;
    std::copy_n(input.begin(), root.size(), root.begin());
    const std::uint32_t index = input[root.size()];
    std::vector<Bytes> nodes;
    for (ByteView rest = input.subspan(root.size() + 1); rest.size() > 2;) {
        const auto size = std::min<std::size_t>(std::size_t(rest[0]) << 8 | rest[1], rest.size() - 2);
        nodes.emplace_back(rest.begin() + 2, rest.begin() + 2 + std::ptrdiff_t(size));
        rest = rest.subspan(2 + size);
    }
    (void)provenValue(root, index, nodes);
}

} // namespace guanlan::fuzz
