// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/node_panel.h"
#include "chainsync/sync_session.h"

namespace guanlan::chainsync {

/// Compares the histories that nodes tell, and sets aside who is wrong. Two histories that are both sealed freeze the
/// chain: then an error is returned, and nothing more is to be read.
class NodeJudge {
public:
    NodeJudge(SyncSession& session, NodePanel& panel) : m_session{session}, m_panel{panel} {}

    /// Sets the node aside for good, and records why.
    Status condemn(NodePanel::Node& node, std::string kind, std::optional<std::uint64_t> block, std::string message);
    /// The first thing found wrong with a node.
    const std::optional<Error>& worst() const { return m_worst; }
    void noteWorst(std::string message);

    /// Compares a block with every other operator's, or the highest one that it has and we remember.
    Status compareAt(NodePanel::Node& primary, std::uint64_t number);

    enum class Break {
        Followed, ///< The workspace was taken back to where the histories part, if they do: read on.
        SetAside, ///< The node was.
        Unexplained, ///< Nothing was done: the node contradicts itself, or may not replace what it replaced.
    };
    /// The node's next block does not follow ours: finds out whose history is right.
    Result<Break> judgeBreak(NodePanel::Node& node, const PipelineStop& stop);
    /// The node went on as it should.
    void noteProgress() { m_relinks = 0; }

private:
    /// Where another history parts from ours: the first block that differs.
    struct Parting {
        CheckedHeader theirs;
        BlockHash ours;
    };
    Status judgeDifference(NodePanel::Node* keeper, NodePanel::Node& other, const CheckedHeader& theirs, const BlockHash& ours);
    /// Follows both down by their parent links. Absent: their history does not link to ours as far as that can be seen.
    bool isUnsettled(std::uint64_t number) const;
    Result<std::optional<Parting>> findParting(NodePanel::Node* keeper, NodePanel::Node& other, CheckedHeader theirs, BlockHash ours);
    /// Our block's hash, by the links of the headers that `keeper` gives from what we know down. Absent: not to be had.
    Result<std::optional<BlockHash>> ourHash(NodePanel::Node* keeper, std::uint64_t number);
    Result<ForkSide> keptSide(NodePanel::Node* keeper, std::uint64_t number, const BlockHash& hash);
    /// A node that has our last block, to give our side of a fork; null: none.
    Result<NodePanel::Node*> keeperBeside(NodePanel::Node& node);
    Result<bool> standsByOurs(NodePanel::Node& node);
    Result<Break> goBack(NodePanel::Node& node);
    Result<std::optional<BlockFailure>> objectionTo(NodePanel::Node& node, const store::Cursor& to);
    Result<std::optional<store::Cursor>> commonAncestor(NodePanel::Node& node);
    /// Corrupt: it does not verify.
    Result<CheckedHeader> headerOf(NodePanel::Node& node, std::uint64_t number);
    Status setApart(NodePanel::Node& node, std::uint64_t number, const Error& error);
    std::string chainName() const { return m_session.options().chain.name; }

    SyncSession& m_session;
    NodePanel& m_panel;
    std::optional<Error> m_worst;
    int m_relinks = 0; ///< Breaks in a row where the node had changed its mind while being read.
};

} // namespace guanlan::chainsync
