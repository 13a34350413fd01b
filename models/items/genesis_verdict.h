// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"

#include <optional>
#include <vector>

namespace guanlan::items {

/// A node and what came of its test; absent: not tested.
struct TestedNode {
    NodeEntry node;
    std::optional<Result<NodeAnswer>> answer;
};

/// Nodes that tell of one and the same chain.
struct GenesisGroup {
    BlockHash genesis;
    std::uint64_t chainId = 0;
    std::vector<NodeEntry> nodes;
    QStringList operators; ///< Each once; as they were first written.
    NodeAnswer furthest; ///< Of the node with the highest head: what it says of seals counts for all.
};

enum class GenesisStanding {
    Nobody, ///< No node answered.
    OneWord, ///< All that answered are one operator's: its word alone.
    Agreed, ///< Nodes of two operators or more, and nobody says otherwise.
    Parted, ///< Nodes tell of different chains.
};

struct GenesisVerdict {
    GenesisStanding standing = GenesisStanding::Nobody;
    std::vector<GenesisGroup> groups; ///< Those with most operators first.
};

/// Compares what nodes say of their chain. Two addresses that differ in nothing but a slash at the end are one node.
GenesisVerdict judgeGenesis(const std::vector<TestedNode>& nodes);

/// The chain that may be pinned: where operators agree, theirs, unless the user knows another hash from elsewhere; else the one
/// with the hash that the user knows. nullptr: none.
const GenesisGroup* mayPin(const GenesisVerdict& verdict, const std::optional<BlockHash>& known);

} // namespace guanlan::items
