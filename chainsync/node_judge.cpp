// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_judge.h"

#include <algorithm>
#include <chrono>

namespace guanlan::chainsync {

namespace {

constexpr int mostRelinks = 3;
constexpr int mostSteps = 2048; ///< Headers that are asked for one by one to find where two histories part.

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
    if (const auto stands = standsByOurs(primary); !stands || !*stands) return stands ? Status{Done{}} : stands.error();
    for (NodePanel::Node* other : m_panel.others(primary)) {
        const std::uint64_t height = std::min(number, *other->head);
        const auto ours = ourHash(&primary, height);
        if (!ours) return ours.error();
        if (!*ours) continue;
        const auto header = headerOf(*other, height);
        Status judged = Done{};
        if (!header) judged = setApart(*other, height, header.error());
        else if (header->hash == **ours) judged = m_session.raiseAgreed(height);
        else judged = judgeDifference(&primary, *other, *header, **ours);
        if (!judged) return judged;
    }
    return Done{};
}

/// The node that was read from may tell another history today. false: it does, and was judged.
Result<bool> NodeJudge::standsByOurs(NodePanel::Node& node)
{
    const store::Cursor last = *m_session.last();
    if (*node.head < last.block || m_session.family().mayRewind(last.block)) return true;
    const auto theirs = headerOf(node, last.block);
    if (!theirs) {
        if (auto apart = setApart(node, last.block, theirs.error()); !apart) return std::move(apart).error();
        return false;
    }
    if (theirs->hash == last.hash) return true;
    const auto keeper = keeperBeside(node);
    if (!keeper) return keeper.error();
    if (auto judged = judgeDifference(*keeper, node, *theirs, last.hash); !judged) return std::move(judged).error();
    return false;
}

Result<std::optional<BlockHash>> NodeJudge::ourHash(NodePanel::Node* keeper, std::uint64_t number)
{
    auto known = m_session.recent().lower_bound(number);
    if (known == m_session.recent().end()) return std::optional<BlockHash>{};
    std::uint64_t at = known->first;
    BlockHash hash = known->second;
    if (at > number && (!keeper || at - number > std::uint64_t{mostSteps})) return std::optional<BlockHash>{};
    while (at > number) {
        const auto header = headerOf(*keeper, at);
        if (!header && header.error().kind == ErrorKind::Cancelled) return header.error();
        if (!header || header->hash != hash) return std::optional<BlockHash>{};
        hash = header->parent;
        m_session.remember(--at, hash);
    }
    return std::optional{hash};
}

Status NodeJudge::setApart(NodePanel::Node& node, std::uint64_t number, const Error& error)
{
    if (error.kind == ErrorKind::Cancelled) return error;
    if (error.kind == ErrorKind::Corrupt)
        return condemn(node, "header", number, chainName() + ": " + error.message);
    m_panel.setUnreachable(node, error.message);
    return Done{};
}

/// Two headers of one height, both right in themselves: the seals of the first block that differs say which is the chain's.
Status NodeJudge::judgeDifference(
    NodePanel::Node* keeper, NodePanel::Node& other, const CheckedHeader& theirs, const BlockHash& ours)
{
    const auto parting = findParting(keeper, other, theirs, ours);
    if (!parting) return parting.error();
    const std::string who = chainName() + ": " + other.source->name();
    if (!*parting) {
        return condemn(other, "nodes-disagree", theirs.number, who + " has another block " + std::to_string(theirs.number) + ", "
                + toText(theirs.hash) + " and not " + toText(ours)
                + ", whose history does not link to the one that was read. It was set aside; find out why.");
    }
    const CheckedHeader& first = (*parting)->theirs;
    if (isUnsettled(first.number)) return Done{};
    const std::string where = who + " has another history from block " + std::to_string(first.number) + " on: "
        + toText(first.hash) + " and not " + toText((*parting)->ours) + ". ";
    if (first.seals && m_session.isSealedToo(*first.seals)) {
        auto kept = keptSide(keeper, first.number, (*parting)->ours);
        if (!kept) return std::move(kept).error();
        return m_session.freeze({first.number, nowSeconds(), std::move(kept).value(),
            {other.source->name(), first.hash, first.seals->encoded()}});
    }
    const bool isOursProven = m_session.provenUpTo() && first.number <= *m_session.provenUpTo();
    if (isOursProven) return condemn(other, "seals", first.number, where + "Its validators did not seal that; it was set aside.");
    return condemn(other, "nodes-disagree", first.number, where + "What was read is kept; find out which of them is right.");
}

/// Above what is final honest nodes may differ for a while (Clique's tip). Where nothing is ever final, every difference counts.
bool NodeJudge::isUnsettled(std::uint64_t number) const
{
    const auto proven = m_session.provenUpTo();
    return proven && number > *proven && m_session.family().mayRewind(number);
}

Result<std::optional<NodeJudge::Parting>> NodeJudge::findParting(
    NodePanel::Node* keeper, NodePanel::Node& other, CheckedHeader theirs, BlockHash ours)
{
    for (int step = 0; step < mostSteps && theirs.number > 0; ++step) {
        const auto before = ourHash(keeper, theirs.number - 1);
        if (!before) return before.error();
        if (!*before) break;
        if (theirs.parent == **before) return std::optional{Parting{std::move(theirs), ours}};
        auto next = headerOf(other, theirs.number - 1);
        if (!next && next.error().kind == ErrorKind::Cancelled) return next.error();
        if (!next || next->hash != theirs.parent) break;
        theirs = *std::move(next);
        ours = **before;
    }
    return std::optional<Parting>{};
}

/// Its header is empty where nobody gives one that is sealed by itself.
Result<ForkSide> NodeJudge::keptSide(NodePanel::Node* keeper, std::uint64_t number, const BlockHash& hash)
{
    ForkSide side{"what was read", hash, {}};
    if (m_session.last() && m_session.last()->block == number) {
        auto header = m_session.lastHeader();
        if (!header) return std::move(header).error();
        side.header = std::move(header).value();
    } else if (keeper) {
        const auto header = headerOf(*keeper, number);
        if (!header && header.error().kind == ErrorKind::Cancelled) return header.error();
        if (header && header->hash == hash && header->seals && m_session.isSealedToo(*header->seals))
            side = {keeper->source->name(), hash, header->seals->encoded()};
    }
    return side;
}

Result<NodePanel::Node*> NodeJudge::keeperBeside(NodePanel::Node& node)
{
    const store::Cursor last = *m_session.last();
    for (NodePanel::Node* other : m_panel.others(node)) {
        if (*other->head < last.block) continue;
        const auto header = headerOf(*other, last.block);
        if (!header && header.error().kind == ErrorKind::Cancelled) return header.error();
        if (header && header->hash == last.hash) return other;
    }
    return static_cast<NodePanel::Node*>(nullptr);
}

Result<NodeJudge::Break> NodeJudge::judgeBreak(NodePanel::Node& node, const PipelineStop& stop)
{
    if (!m_session.last()) return Break::Unexplained;
    if (m_session.family().mayRewind(stop.block))
        return ++m_relinks > mostRelinks ? Result<Break>{Break::Unexplained} : goBack(node);
    const auto stands = standsByOurs(node);
    if (!stands) return stands.error();
    return *stands ? Break::Unexplained : Break::SetAside;
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
    const std::string who = chainName() + ": " + node.source->name() + " replaced ";
    if (const auto proven = m_session.provenUpTo(); proven && to.block < *proven) {
        const std::string message = who + "final blocks, which those up to " + std::to_string(*proven) + " are; what was read is kept.";
        if (auto done = condemn(node, "finality", *proven, message); !done) return std::move(done).error();
        return Break::SetAside;
    }
    const std::string which = who + "the blocks after " + std::to_string(to.block);
    const auto objection = objectionTo(node, to);
    if (!objection) {
        if (auto apart = setApart(node, to.block + 1, objection.error()); !apart) return std::move(apart).error();
        return Break::SetAside;
    }
    if (*objection) {
        const std::string message
            = which + ", but of its block " + std::to_string(to.block + 1) + ": " + (*objection)->message + "; what was read is kept.";
        if (auto done = condemn(node, (*objection)->kind, to.block + 1, message); !done) return std::move(done).error();
        return Break::SetAside;
    }
    const std::string message
        = which + "; " + std::to_string(from.block - to.block) + " blocks were taken back and are read anew.";
    if (auto rewound = m_session.rewind(to); !rewound) return std::move(rewound).error();
    if (auto told = m_session.report("rewound", node.source->name(), to.block, message); !told) return std::move(told).error();
    return Break::Followed;
}

/// Why blocks after `to` may not be replaced by the node's: its next one is not sealed as it must be.
Result<std::optional<BlockFailure>> NodeJudge::objectionTo(NodePanel::Node& node, const store::Cursor& to)
{
    const auto next = headerOf(node, to.block + 1);
    if (!next) return next.error();
    return m_session.failureAfter(to, *next);
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
