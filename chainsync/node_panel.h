// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_family.h"
#include "models/store/queries.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::chainsync {

/// All nodes of a chain: who answers, how far each is, and who was set aside and why.
class NodePanel {
public:
    enum class Standing {
        Idle, ///< Not asked yet.
        Ok,
        Unreachable, ///< Asked again later, ever more seldom.
        SetAside, ///< Lied, or is of another chain: not asked again in this run.
    };
    struct Node {
        std::unique_ptr<BlockSource> source;
        Standing standing = Standing::Idle;
        std::optional<std::uint64_t> head{};
        std::string reason{}; ///< One sentence, why it is not Ok.
        int failures = 0; ///< In a row.
        std::chrono::steady_clock::time_point askAgain{};
    };
    /// What was found wrong with a node.
    struct Complaint {
        const Node* node = nullptr;
        std::string kind; ///< "wrong-chain", "wrong-genesis", "format": an incident.
        std::string message;
    };

    NodePanel(const ChainFile& chain, const ChainFamily& family, QThreadPool& pool, const HttpTransport::Limits& limits);

    /// Asks every node that is due for its head, all at once; of new ones also chain id and genesis.
    std::vector<Complaint> ask(const std::atomic<bool>& cancelled);
    void setAside(Node& node, std::string reason);
    void setUnreachable(Node& node, std::string reason);

    /// The node to read from: the furthest that is Ok, of equals the first. Null if none is.
    Node* primary();
    /// Those that are Ok and of another operator than `node`.
    std::vector<Node*> others(const Node& node);
    bool isHopeless() const; ///< All were set aside for good.
    std::optional<std::uint64_t> head() const; ///< The highest that a node claims.
    std::vector<store::NodeState> states() const;
    std::string reasons() const; ///< Why no node is Ok, of all of them.

private:
    std::optional<Complaint> askOne(Node& node, const std::atomic<bool>& cancelled);
    std::optional<Complaint> checkGenesis(Node& node, const std::atomic<bool>& cancelled);

    std::uint64_t m_chainId;
    BlockHash m_genesis;
    const ChainFamily& m_family;
    std::vector<Node> m_nodes;
};

} // namespace guanlan::chainsync
