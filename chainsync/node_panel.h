// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_family.h"
#include "models/store/queries.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
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
    /// What came of asking a node.
    struct Answer {
        std::optional<Standing> standing{}; ///< Absent: it was cancelled, nothing is known.
        std::optional<std::uint64_t> head{};
        std::string complaint{}; ///< "wrong-chain", "wrong-genesis", "format": an incident.
        std::string reason{};
        std::optional<std::uint64_t> block{}; ///< That the complaint is about; absent: about no block.
    };
    struct Node {
        std::unique_ptr<BlockSource> source;
        Standing standing = Standing::Idle;
        std::optional<std::uint64_t> head{};
        std::string reason{}; ///< One sentence, why it is not Ok.
        int failures = 0; ///< In a row.
        std::chrono::steady_clock::time_point askAgain{};
        std::future<Answer> asking{}; ///< Valid while it is being asked. After `source`, which it uses.
    };
    /// What was found wrong with a node.
    struct Complaint {
        const Node* node = nullptr;
        std::string kind;
        std::string message;
        std::optional<std::uint64_t> block{};
    };

    NodePanel(const ChainFile& chain, const ChainFamily& family, QThreadPool& pool, const HttpTransport::Limits& limits);
    /// Whoever is still being asked is left.
    ~NodePanel();
    NodePanel(const NodePanel&) = delete;
    NodePanel& operator=(const NodePanel&) = delete;

    /// Asks every node that is due for its head, all at once; of new ones also chain id and genesis. Once one has answered
    /// well, the others are waited for only a moment longer: what they say is taken by a later call.
    std::vector<Complaint> ask(const std::atomic<bool>& cancelled);
    /// Waits for all who are still being asked.
    std::vector<Complaint> await(const std::atomic<bool>& cancelled);
    bool isAsking() const;
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
    /// On a thread of its own.
    Answer askOne(BlockSource& source, bool isNew) const;
    Answer checkGenesis(BlockSource& source, std::uint64_t head) const;
    /// Takes what was answered meanwhile.
    void collect(std::vector<Complaint>& complaints);
    std::vector<Complaint> waitWhile(const std::function<bool()>& waits, const std::atomic<bool>& cancelled);

    std::uint64_t m_chainId;
    BlockHash m_genesis;
    const ChainFamily& m_family;
    std::atomic<bool> m_leaves{false}; ///< Who is being asked is to end.
    std::vector<Node> m_nodes;
};

} // namespace guanlan::chainsync
