// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_run.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t checkpointBlocks = 1000;
constexpr auto pollTime = 1000ms;
constexpr int mostRelinks = 3;

} // namespace

NodeRun::NodeRun(SyncSession& session)
    : m_session{session}
    , m_panel{session.options().chain, session.family(), session.pool(), session.options().limits}
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

/// Asks the nodes for their heads; what is found wrong with one is recorded.
Status NodeRun::ask()
{
    m_session.tellProgress("connect", false);
    for (const auto& complaint : m_panel.ask(m_session.cancelled())) {
        if (!m_worst) m_worst = Error{ErrorKind::Corrupt, complaint.message};
        if (auto told = m_session.report(complaint.kind, complaint.node->source->name(), std::nullopt, complaint.message); !told)
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
        m_relinks = 0;
        if (compares && m_session.next() <= target) {
            if (auto compared = compareAt(*primary, m_session.last()->block); !compared) return std::move(compared).error();
        }
        return Step::Again;
    }
    if (const auto* error = std::get_if<Error>(&*halt)) return *error;
    if (auto handled = handle(*primary, std::get<PipelineStop>(*halt)); !handled) return std::move(handled).error();
    return Step::Again;
}

Result<NodeRun::Step> NodeRun::atTip(NodePanel::Node& primary)
{
    const auto& last = m_session.last();
    if (last && *primary.head >= last->block) {
        if (auto compared = compareAt(primary, last->block); !compared) return std::move(compared).error();
    }
    if (auto written = m_session.writeNodes(m_panel.states(), m_panel.head()); !written) return std::move(written).error();
    const SyncOptions& options = m_session.options();
    const bool reachedStop = options.stopAt && m_session.next() > *options.stopAt;
    if (options.mode == SyncMode::Once || reachedStop) return Step::Finished;
    m_session.tellProgress("following", true);
    if (!m_session.pauseFor(pollTime)) return SyncSession::cancelledError();
    if (auto asked = ask(); !asked) return std::move(asked).error();
    return Step::Again;
}

Result<NodeRun::Step> NodeRun::withoutNodes()
{
    if (m_session.options().mode == SyncMode::Once || m_panel.isHopeless()) {
        if (auto written = m_session.writeNodes(m_panel.states(), m_panel.head()); !written) return std::move(written).error();
        if (m_worst) return *m_worst;
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
            return condemn(node, "format", stop.block, m_session.describe(node.source->name(), stop));
        m_panel.setUnreachable(node, toError(*node.source, *failure).message + ".");
        return m_session.writeNodes(m_panel.states(), m_panel.head());
    }
    const auto& failure = std::get<BlockFailure>(stop.reason);
    if (failure.kind == "parent-link") {
        const auto followed = followOtherHistory(node, stop);
        if (!followed) return followed.error();
        if (*followed) return Done{};
    }
    return condemn(node, failure.kind, stop.block, m_session.describe(node.source->name(), stop));
}

Status NodeRun::condemn(
    NodePanel::Node& node, std::string kind, std::optional<std::uint64_t> block, std::string message)
{
    if (!m_worst) m_worst = Error{ErrorKind::Corrupt, message};
    m_panel.setAside(node, message);
    if (auto told = m_session.report(std::move(kind), node.source->name(), block, std::move(message)); !told) return told;
    return m_session.writeNodes(m_panel.states(), m_panel.head());
}

Result<bool> NodeRun::followOtherHistory(NodePanel::Node& node, const PipelineStop& stop)
{
    if (!m_session.last() || !m_session.family().mayRewind(stop.block) || ++m_relinks > mostRelinks) return false;
    auto ancestor = commonAncestor(node);
    if (!ancestor) {
        if (ancestor.error().kind != ErrorKind::Unavailable) return std::move(ancestor).error();
        m_panel.setUnreachable(node, ancestor.error().message);
        return true;
    }
    if (!*ancestor) return false;
    const store::Cursor to = **ancestor, from = *m_session.last();
    if (to == from) return true; // The node changed its mind between two answers: read on from here.
    const std::string message = m_session.options().chain.name + ": " + node.source->name() + " replaced the blocks after "
        + std::to_string(to.block) + "; " + std::to_string(from.block - to.block) + " blocks were taken back and are read anew.";
    if (auto rewound = m_session.rewind(to); !rewound) return std::move(rewound).error();
    if (auto told = m_session.report("rewound", node.source->name(), to.block, message); !told) return std::move(told).error();
    return true;
}

/// The last block that the node has as we have it. Before what this call remembers only the genesis is known.
Result<std::optional<store::Cursor>> NodeRun::commonAncestor(NodePanel::Node& node)
{
    for (auto known = m_session.recent().rbegin(); known != m_session.recent().rend(); ++known) {
        if (known->first > *node.head) continue;
        const auto header = headerOf(node, known->first);
        if (!header) return header.error();
        if (header->hash == known->second) return std::optional{store::Cursor{known->first, header->hash, header->time}};
    }
    if (m_session.options().chain.startBlock != 0) return std::optional<store::Cursor>{};
    const auto genesis = headerOf(node, 0);
    if (!genesis) return genesis.error();
    if (genesis->hash != m_session.options().chain.genesis) return std::optional<store::Cursor>{};
    return std::optional{store::Cursor{0, genesis->hash, genesis->time}};
}

/// Unavailable also where the header does not verify: the caller compares, and what cannot be read cannot agree.
Result<CheckedHeader> NodeRun::headerOf(NodePanel::Node& node, std::uint64_t number)
{
    CheckedHeader header;
    std::optional<BlockFailure> failure;
    const auto read = readOneHeader(*node.source, number, m_session.cancelled(),
        [&](const RawBlock& raw) { failure = m_session.family().checkHeader(raw.block, number, header); });
    if (!read) return read.error();
    if (failure) {
        return Error{ErrorKind::Unavailable,
            node.source->name() + ": block " + std::to_string(number) + ": " + failure->message};
    }
    return header;
}

/// Compares a block with every other operator's, or the highest one that it has and we remember.
Status NodeRun::compareAt(NodePanel::Node& primary, std::uint64_t number)
{
    for (NodePanel::Node* other : m_panel.others(primary)) {
        const auto known = m_session.recent().upper_bound(std::min(number, *other->head));
        if (known == m_session.recent().begin()) continue;
        const auto& [height, hash] = *std::prev(known);
        const auto header = headerOf(*other, height);
        if (!header && header.error().kind == ErrorKind::Cancelled) return header.error();
        if (!header) {
            m_panel.setUnreachable(*other, header.error().message);
        } else if (header->hash == hash) {
            if (auto raised = m_session.raiseAgreed(height); !raised) return raised;
        } else {
            const std::string message = m_session.options().chain.name + ": " + primary.source->name() + " and "
                + other->source->name() + " disagree on block " + std::to_string(height) + ": " + toText(hash) + " and "
                + toText(header->hash) + ". The first was kept; find out which of them is right.";
            if (auto told = condemn(*other, "nodes-disagree", height, message); !told) return told;
        }
    }
    return Done{};
}

} // namespace guanlan::chainsync
