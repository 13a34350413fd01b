// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_run.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t checkpointBlocks = 1000;
constexpr auto pollTime = 1000ms;

} // namespace

NodeRun::NodeRun(SyncSession& session)
    : m_session{session}
    , m_panel{session.options().chain, session.family(), session.pool(), session.options().limits}
    , m_judge{session, m_panel}
{
}

Result<SyncSummary> NodeRun::run()
{
    if (auto asked = ask(); !asked) return std::move(asked).error();
    while (true) {
        if (m_session.cancelled()) return SyncSession::cancelledError();
        const auto step = this->step();
        if (!step) return step.error();
        if (*step == Step::Finished) {
            m_session.tellProgress("done", true);
            return m_session.summary();
        }
    }
}

/// Asks the nodes for their heads.
Status NodeRun::ask()
{
    m_session.tellProgress("connect", false);
    return hear(m_panel.ask(m_session.cancelled()));
}

/// What is found wrong with a node is recorded.
Status NodeRun::hear(const std::vector<NodePanel::Complaint>& complaints)
{
    for (const auto& complaint : complaints) {
        m_judge.noteWorst(complaint.message);
        if (auto told = m_session.report(complaint.kind, complaint.node->source->name(), complaint.block, complaint.message); !told)
            return told;
    }
    if (m_session.cancelled()) return SyncSession::cancelledError();
    return m_session.writeNodes(m_panel.states(), m_panel.head());
}

Result<NodeRun::Step> NodeRun::step()
{
    NodePanel::Node* primary = m_panel.primary();
    if (!primary) return withoutNodes();
    const std::uint64_t target = m_session.limited(*primary->head);
    if (m_session.next() > target) return atTip(*primary);

    // In stretches that end at checkpoints, where the other operators are asked.
    const std::uint64_t checkpoint = m_session.next() / checkpointBlocks * checkpointBlocks + checkpointBlocks;
    const bool compares = !m_panel.others(*primary).empty();
    const auto halt = m_session.advance(*primary->source, compares ? std::min(target, checkpoint) : target);
    if (!halt) {
        m_judge.noteProgress();
        if (compares && m_session.next() <= target) {
            if (auto compared = m_judge.compareAt(*primary, m_session.last()->block); !compared) return std::move(compared).error();
        }
        return Step::Again;
    }
    if (const auto* error = std::get_if<Error>(&*halt)) return *error;
    if (auto handled = handle(*primary, std::get<PipelineStop>(*halt)); !handled) return std::move(handled).error();
    return Step::Again;
}

Result<NodeRun::Step> NodeRun::atTip(NodePanel::Node& primary)
{
    const SyncOptions& options = m_session.options();
    const bool isLastStop = options.mode == SyncMode::Once || (options.stopAt && m_session.next() > *options.stopAt);
    if (isLastStop && m_panel.isAsking()) return waitForOthers(); // Who was slow is compared, too, and may be further.
    const auto& last = m_session.last();
    if (last && *primary.head >= last->block) {
        if (auto compared = m_judge.compareAt(primary, last->block); !compared) return std::move(compared).error();
    }
    if (auto written = m_session.writeNodes(m_panel.states(), m_panel.head()); !written) return std::move(written).error();
    if (isLastStop) return Step::Finished;
    if (auto watched = watchHead(); !watched) return std::move(watched).error();
    m_session.tellProgress("following", true);
    if (!m_session.pauseFor(pollTime)) return SyncSession::cancelledError();
    if (auto asked = ask(); !asked) return std::move(asked).error();
    return Step::Again;
}

/// Proofs say nothing of blocks that nobody shows: an old head is worth an incident, one a standstill.
Status NodeRun::watchHead()
{
    const auto& last = m_session.last();
    if (!last || m_oldHead == last->block) return Done{};
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto age = std::chrono::duration_cast<std::chrono::seconds>(now) - std::chrono::seconds{last->time};
    if (age < m_session.options().headAge) return Done{};
    m_oldHead = last->block;
    return m_session.report("head-age", {}, last->block, m_session.options().chain.name + ": the newest block that a node shows, "
            + std::to_string(last->block) + ", is " + std::to_string(age.count() / 60)
            + " minutes old. The chain stands still, or newer blocks are withheld: ask another operator.");
}

Result<NodeRun::Step> NodeRun::waitForOthers()
{
    if (auto heard = hear(m_panel.await(m_session.cancelled())); !heard) return std::move(heard).error();
    return Step::Again;
}

Result<NodeRun::Step> NodeRun::withoutNodes()
{
    if (m_panel.isAsking()) return waitForOthers();
    if (m_session.options().mode == SyncMode::Once || m_panel.isHopeless()) {
        if (auto written = m_session.writeNodes(m_panel.states(), m_panel.head()); !written) return std::move(written).error();
        if (m_judge.worst()) return *m_judge.worst();
        return Error{ErrorKind::Unavailable, m_session.options().chain.name + ": no node could be read: " + m_panel.reasons()
                + " Check the addresses and that the nodes run, then sync again."};
    }
    if (auto written = m_session.writeNodes(m_panel.states(), m_panel.head()); !written) return std::move(written).error();
    m_session.tellProgress("connect", true);
    if (!m_session.pauseFor(500ms)) return SyncSession::cancelledError();
    if (auto asked = ask(); !asked) return std::move(asked).error();
    return Step::Again;
}

Status NodeRun::handle(NodePanel::Node& node, const PipelineStop& stop)
{
    if (const auto* failure = std::get_if<SourceFailure>(&stop.reason)) {
        if (failure->kind == SourceFailure::Kind::Cancelled) return SyncSession::cancelledError();
        if (failure->kind == SourceFailure::Kind::Malformed)
            return m_judge.condemn(node, "format", stop.block, m_session.describe(node.source->name(), stop));
        m_panel.setUnreachable(node, toError(*node.source, *failure).message + ".");
        return m_session.writeNodes(m_panel.states(), m_panel.head());
    }
    const auto& failure = std::get<BlockFailure>(stop.reason);
    if (failure.kind == "parent-link") {
        const auto judged = m_judge.judgeBreak(node, stop);
        if (!judged) return judged.error();
        if (*judged != NodeJudge::Break::Unexplained) return Done{};
    }
    return m_judge.condemn(node, failure.kind, stop.block, m_session.describe(node.source->name(), stop));
}

} // namespace guanlan::chainsync
