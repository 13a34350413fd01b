// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

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

/// Root of the Merkle-Patricia trie that holds `values` under the keys rlp(0), rlp(1), … : how a block commits
/// to its transactions and its receipts, their number and their order included. Built from the leaves up.
/// @pre Fewer than 2^32 values, none of them empty.
/// @source Yellow Paper, appendix D.
Bytes32 orderedTrieRoot(const TrieValues& values);

} // namespace guanlan::chainsync::evm
