// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/node_panel.h"
#include "chainsync/sync_session.h"

namespace guanlan::chainsync {

/// Syncs from nodes: reads from the best one, compares it with other operators' at every 1000th block and at the
/// tip, sets aside whoever fails, follows the head, rewinds where the chain may.
class NodeRun {
public:
    explicit NodeRun(SyncSession& session);
    Result<SyncSummary> run();

private:
    enum class Step { Again, Finished };

    Result<Step> step();
    Result<Step> atTip(NodePanel::Node& primary);
    Result<Step> withoutNodes();
    Status ask();
    Status handle(NodePanel::Node& node, const PipelineStop& stop);
    Status condemn(NodePanel::Node& node, std::string kind, std::optional<std::uint64_t> block, std::string message);

    /// Where the node's history and ours part, if they do so in a way that the chain allows; then goes back there.
    Result<bool> followOtherHistory(NodePanel::Node& node, const PipelineStop& stop);
    Result<std::optional<store::Cursor>> commonAncestor(NodePanel::Node& node);
    Result<CheckedHeader> headerOf(NodePanel::Node& node, std::uint64_t number);
    Status compareAt(NodePanel::Node& primary, std::uint64_t number);

    SyncSession& m_session;
    NodePanel m_panel;
    std::optional<Error> m_worst; ///< The first thing found wrong with a node.
    int m_relinks = 0; ///< Breaks in a row where the node had changed its mind while being read.
};

} // namespace guanlan::chainsync
