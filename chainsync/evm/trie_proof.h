// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/trie.h"
#include "models/domain/result.h"

#include <span>

namespace guanlan::chainsync::evm {

/// The value that stands under `root` at rlp(index), if `nodes` are exactly the nodes that lead there: the first has
/// the root as its hash, each further one the hash that the one before it names, none is missing, none is left over,
/// each is one RLP list in its only form.
/// Safe on untrusted input; nothing is allocated for what does not hold. The value refers to the nodes.
/// Errors: Corrupt, with the reason.
/// @source Yellow Paper, appendix D.
Result<ByteView> provenValue(const Bytes32& root, std::uint32_t index, std::span<const Bytes> nodes);

} // namespace guanlan::chainsync::evm
