// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/http_transport.h"
#include "models/domain/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace guanlan::chainsync {

/// What a node says of itself and its chain, before any chain file pins one. The hashes were recomputed from the headers; that
/// these are the chain that is meant, nobody but the user knows.
struct NodeProbe {
    std::string client; ///< "anvil/v1.5.0": the node's words, shortened, without control characters; empty where it does not say.
    std::uint64_t chainId = 0;
    std::uint64_t head = 0;
    std::int64_t headTime = 0; ///< Of the newest block, UTC seconds.
    BlockHash genesis;
    ConsensusKind consensus = ConsensusKind::None; ///< As its headers show: hash, extra data and seals fit this one alone.
    std::vector<Address> validators; ///< Listed by the genesis block, ascending; empty: none, or a contract holds them.
    std::uint32_t seals = 0; ///< Distinct seals on the newest block.
};

/// Asks a node of an EVM chain for what it is. Blocks the calling thread; ends within 0.2 s when `isCancelled` says so.
/// Unavailable: not reached, or it refuses. Corrupt: what came is no answer, or a header whose hash does not hold. Cancelled.
Result<NodeProbe> probeNode(const NodeConfig& node, const HttpTransport::Limits& limits, const std::function<bool()>& isCancelled);

} // namespace guanlan::chainsync
