// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/node_judge.h"
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
    /// Hears those who are still being asked.
    Result<Step> waitForOthers();
    Status ask();
    Status hear(const std::vector<NodePanel::Complaint>& complaints);
    Status watchHead();
    Status handle(NodePanel::Node& node, const PipelineStop& stop);

    SyncSession& m_session;
    NodePanel m_panel;
    NodeJudge m_judge;
    std::optional<std::uint64_t> m_oldHead; ///< Told already that this head is old.
};

} // namespace guanlan::chainsync
