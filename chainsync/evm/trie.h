// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <array>
#include <span>
#include <vector>

namespace guanlan::chainsync::evm {

/// Values one after the other in one buffer, to be the leaves of a trie: write to `buffer`, then close().
class TrieValues {
public:
    Bytes buffer;

    void close() { m_ends.push_back(buffer.size()); }
    void clear();
    std::size_t count() const { return m_ends.size(); }
    ByteView at(std::size_t index) const;

private:
    std::vector<std::size_t> m_ends;
};

/// Where in the trie a value stands: rlp(index), nibble by nibble.
struct TrieKey {
    std::array<std::uint8_t, 12> nibbles{};
    std::uint8_t length = 0;
    std::uint32_t index = 0;
};
TrieKey orderedTrieKey(std::uint32_t index);

/// Nodes shorter than this stand in their parent as they are; others are named by their hash.
constexpr std::size_t trieHashSize = 32;

/// Root of the Merkle-Patricia trie that holds `values` under the keys rlp(0), rlp(1), … : how a block commits
/// to its transactions and its receipts, their number and their order included. Built from the leaves up.
/// @pre Fewer than 2^32 values, none of them empty.
/// @source Yellow Paper, appendix D.
Bytes32 orderedTrieRoot(const TrieValues& values);

/// What proves one value under a root to who has nothing but the root: the nodes from the root to the leaf, each in
/// full, without those that stand in their parent. Checked by provenValue().
using TrieProof = std::vector<Bytes>;

/// The proofs of some of the values, in the order of `indices`.
/// @pre As orderedTrieRoot(); each index below the count, none twice.
std::vector<TrieProof> orderedTrieProofs(const TrieValues& values, std::span<const std::uint32_t> indices);

} // namespace guanlan::chainsync::evm
