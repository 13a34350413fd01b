// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_judge.h"

#include <algorithm>
#include <chrono>

namespace guanlan::chainsync {

namespace {

constexpr int mostRelinks = 3;

std::int64_t nowSeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

void NodeJudge::noteWorst(std::string message)
{
    if (!m_worst) m_worst = Error{ErrorKind::Corrupt, std::move(message)};
}

Status NodeJudge::condemn(
    NodePanel::Node& node, std::string kind, std::optional<std::uint64_t> block, std::string message)
{
    noteWorst(message);
    m_panel.setAside(node, message);
    if (auto told = m_session.report(std::move(kind), node.source->name(), block, std::move(message)); !told) return told;
    return m_session.writeNodes(m_panel.states(), m_panel.head());
}

Status NodeJudge::compareAt(NodePanel::Node& primary, std::uint64_t number)
{
    for (NodePanel::Node* other : m_panel.others(primary)) {
        const auto known = m_session.recent().upper_bound(std::min(number, *other->head));
        if (known == m_session.recent().begin()) {
            if (auto compared = compareBelow(primary, *other); !compared) return compared;
            continue;
        }
        const auto [height, hash] = *std::prev(known);
        const auto header = headerOf(*other, height);
        Status judged = Done{};
        if (!header) judged = setApart(*other, height, header.error());
        else if (header->hash == hash) judged = m_session.raiseAgreed(height);
        else judged = judgeDifference(primary, *other, *header, hash);
        if (!judged) return judged;
    }
    return Done{};
}

/// Where the other is behind all that this call remembers, the two are compared with each other. What the primary says of
/// that height is not ours for sure: of two nodes, one that has no seals to show is no evidence against one that has.
Status NodeJudge::compareBelow(NodePanel::Node& primary, NodePanel::Node& other)
{
    const std::uint64_t height = *other.head;
    const auto ours = headerOf(primary, height);
    if (!ours) return setApart(primary, height, ours.error());
    const auto theirs = headerOf(other, height);
    if (!theirs) return setApart(other, height, theirs.error());
    if (ours->hash == theirs->hash) return Done{};
    const auto isSealed = [this](const CheckedHeader& header) { return header.seals && m_session.isSealedToo(*header.seals); };
    if (isSealed(*theirs) && !isSealed(*ours)) return judgeDifference(other, primary, *ours, theirs->hash);
    return judgeDifference(primary, other, *theirs, ours->hash);
}

Status NodeJudge::setApart(NodePanel::Node& node, std::uint64_t number, const Error& error)
{
    if (error.kind == ErrorKind::Cancelled) return error;
    if (error.kind == ErrorKind::Corrupt)
        return condemn(node, "header", number, m_session.options().chain.name + ": " + error.message);
    m_panel.setUnreachable(node, error.message);
    return Done{};
}

/// Two headers of one height, both right in themselves: their seals say which is the chain's.
Status NodeJudge::judgeDifference(
    NodePanel::Node& primary, NodePanel::Node& other, const CheckedHeader& theirs, const BlockHash& ours)
{
    const std::string where = m_session.options().chain.name + ": " + primary.source->name() + " and " + other.source->name()
        + " disagree on block " + std::to_string(theirs.number) + ": " + toText(ours) + " and " + toText(theirs.hash) + ". ";
    if (theirs.seals && m_session.isSealedToo(*theirs.seals)) {
        auto kept = keptHeader(primary, theirs.number, ours);
        if (!kept) return std::move(kept).error();
        return m_session.freeze({theirs.number, nowSeconds(), {primary.source->name(), ours, std::move(kept).value()},
            {other.source->name(), theirs.hash, theirs.seals->encoded()}});
    }
    const bool isOursProven = m_session.provenUpTo() && theirs.number <= *m_session.provenUpTo();
    if (isOursProven)
        return condemn(other, "seals", theirs.number, where + "The second is not sealed by its validators; it was set aside.");
    return condemn(other, "nodes-disagree", theirs.number, where + "The first was kept; find out which of them is right.");
}

/// Our side of a fork; empty where nobody gives it any more.
Result<Bytes> NodeJudge::keptHeader(NodePanel::Node& primary, std::uint64_t number, const BlockHash& hash)
{
    if (m_session.last() && m_session.last()->block == number) return m_session.lastHeader();
    const auto header = headerOf(primary, number);
    if (!header && header.error().kind == ErrorKind::Cancelled) return header.error();
    return header && header->hash == hash && header->seals ? header->seals->encoded() : Bytes{};
}

Result<NodeJudge::Break> NodeJudge::judgeBreak(NodePanel::Node& node, const PipelineStop& stop)
{
    if (!m_session.last()) return Break::Unexplained;
    if (m_session.family().mayRewind(stop.block))
        return ++m_relinks > mostRelinks ? Result<Break>{Break::Unexplained} : goBack(node);
    const store::Cursor last = *m_session.last();
    const auto theirs = headerOf(node, last.block);
    if (!theirs) {
        if (auto apart = setApart(node, last.block, theirs.error()); !apart) return std::move(apart).error();
        return Break::SetAside;
    }
    if (theirs->hash == last.hash) return Break::Unexplained;
    if (auto judged = judgeDifference(node, node, *theirs, last.hash); !judged) return std::move(judged).error();
    return Break::SetAside;
}

Result<NodeJudge::Break> NodeJudge::goBack(NodePanel::Node& node)
{
    const auto ancestor = commonAncestor(node);
    if (!ancestor) {
        if (ancestor.error().kind == ErrorKind::Cancelled) return ancestor.error();
        if (auto apart = setApart(node, m_session.next(), ancestor.error()); !apart) return std::move(apart).error();
        return Break::SetAside;
    }
    if (!*ancestor) return Break::Unexplained;
    const store::Cursor to = **ancestor, from = *m_session.last();
    if (to == from) return Break::Followed; // The node changed its mind between two answers: read on from here.
    const std::string who = m_session.options().chain.name + ": " + node.source->name() + " replaced the blocks after "
        + std::to_string(to.block);
    if (m_session.provenUpTo() && to.block < *m_session.provenUpTo()) {
        const std::string message
            = who + ", although those up to " + std::to_string(*m_session.provenUpTo()) + " are final; what was read is kept.";
        if (auto done = condemn(node, "finality", to.block + 1, message); !done) return std::move(done).error();
        return Break::SetAside;
    }
    const std::string message
        = who + "; " + std::to_string(from.block - to.block) + " blocks were taken back and are read anew.";
    if (auto rewound = m_session.rewind(to); !rewound) return std::move(rewound).error();
    if (auto told = m_session.report("rewound", node.source->name(), to.block, message); !told) return std::move(told).error();
    return Break::Followed;
}

/// The last block that the node has as we have it. Before what this call remembers only the genesis is known.
Result<std::optional<store::Cursor>> NodeJudge::commonAncestor(NodePanel::Node& node)
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

Result<CheckedHeader> NodeJudge::headerOf(NodePanel::Node& node, std::uint64_t number)
{
    CheckedHeader header;
    std::optional<BlockFailure> failure;
    const auto read = readOneHeader(*node.source, number, m_session.cancelled(),
        [&](const RawBlock& raw) { failure = m_session.family().checkHeader(raw.block, number, header); });
    if (!read) return read.error();
    if (failure) {
        return Error{ErrorKind::Corrupt, node.source->name() + ": block " + std::to_string(number) + ": " + failure->message
                + " (" + failure->kind + "). The node was set aside."};
    }
    return header;
}

} // namespace guanlan::chainsync
