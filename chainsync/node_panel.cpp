// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_panel.h"

#include <algorithm>
#include <future>

namespace guanlan::chainsync {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int longestPauseSeconds = 60;

std::string_view standingName(NodePanel::Standing standing)
{
    switch (standing) {
    case NodePanel::Standing::Idle: return "idle";
    case NodePanel::Standing::Ok: return "ok";
    case NodePanel::Standing::Unreachable: return "unreachable";
    case NodePanel::Standing::SetAside: return "set-aside";
    }
    return "idle";
}

} // namespace

NodePanel::NodePanel(const ChainFile& chain, const ChainFamily& family, QThreadPool& pool, const HttpTransport::Limits& limits)
    : m_chainId{chain.chainId}
    , m_genesis{chain.genesis}
    , m_family{family}
{
    for (const NodeConfig& node : chain.nodes)
        m_nodes.push_back({.source = family.openNode(node, pool, limits)});
}

std::vector<NodePanel::Complaint> NodePanel::ask(const std::atomic<bool>& cancelled)
{
    const auto now = Clock::now();
    std::vector<std::future<std::optional<Complaint>>> answers;
    for (Node& node : m_nodes) {
        if (node.standing == Standing::SetAside || (node.standing == Standing::Unreachable && now < node.askAgain)) continue;
        answers.push_back(std::async(std::launch::async, [this, &node, &cancelled] { return askOne(node, cancelled); }));
    }
    std::vector<Complaint> complaints;
    for (auto& answer : answers)
        if (auto complaint = answer.get()) complaints.push_back(std::move(*complaint));
    return complaints;
}

std::optional<NodePanel::Complaint> NodePanel::askOne(Node& node, const std::atomic<bool>& cancelled)
{
    const auto tip = node.source->tip(cancelled);
    if (!tip && tip.error().kind == ErrorKind::Cancelled) return std::nullopt;
    if (!tip && tip.error().kind == ErrorKind::Corrupt) {
        setAside(node, tip.error().message);
        return Complaint{&node, "format", node.reason};
    }
    if (!tip) {
        setUnreachable(node, tip.error().message);
        return std::nullopt;
    }
    node.head = tip->head;
    if (tip->chainId != m_chainId) {
        setAside(node, node.source->name() + " (" + node.source->address() + "): is of chain " + std::to_string(tip->chainId)
                + ", but the chain file says " + std::to_string(m_chainId) + "; correct chain_id or the node's url.");
        return Complaint{&node, "wrong-chain", node.reason};
    }
    if (node.standing != Standing::Ok) {
        if (auto complaint = checkGenesis(node, cancelled)) return complaint;
        if (cancelled || node.standing == Standing::Unreachable) return std::nullopt;
    }
    node.standing = Standing::Ok;
    node.reason.clear();
    node.failures = 0;
    return std::nullopt;
}

std::optional<NodePanel::Complaint> NodePanel::checkGenesis(Node& node, const std::atomic<bool>& cancelled)
{
    std::optional<BlockFailure> failure;
    CheckedHeader header;
    node.standing = Standing::Idle;
    const auto read = readOneHeader(*node.source, 0, cancelled,
        [&](const RawBlock& raw) { failure = m_family.checkHeader(raw.block, 0, header); });
    if (!read && read.error().kind == ErrorKind::Cancelled) return std::nullopt;
    if (!read && read.error().kind != ErrorKind::Corrupt) {
        setUnreachable(node, read.error().message);
        return std::nullopt;
    }
    const std::string where = node.source->name() + " (" + node.source->address() + "): ";
    if (!read) {
        setAside(node, read.error().message);
        return Complaint{&node, "format", node.reason};
    }
    if (failure) {
        setAside(node, where + "its genesis block does not verify: " + failure->message);
        return Complaint{&node, failure->kind, node.reason};
    }
    if (header.hash != m_genesis) {
        setAside(node, where + "its genesis block is " + toText(header.hash) + ", but the chain file pins "
                + toText(m_genesis) + "; it is another chain: correct genesis_hash or the node's url.");
        return Complaint{&node, "wrong-genesis", node.reason};
    }
    return std::nullopt;
}

void NodePanel::setAside(Node& node, std::string reason)
{
    node.standing = Standing::SetAside;
    node.reason = std::move(reason);
}

void NodePanel::setUnreachable(Node& node, std::string reason)
{
    node.standing = Standing::Unreachable;
    node.reason = std::move(reason);
    const int seconds = std::min(longestPauseSeconds, 1 << std::min(node.failures, 6));
    ++node.failures;
    node.askAgain = Clock::now() + std::chrono::seconds{seconds};
}

NodePanel::Node* NodePanel::primary()
{
    Node* best = nullptr;
    for (Node& node : m_nodes) {
        if (node.standing == Standing::Ok && (!best || *node.head > *best->head)) best = &node;
    }
    return best;
}

std::vector<NodePanel::Node*> NodePanel::others(const Node& than)
{
    std::vector<Node*> found;
    for (Node& node : m_nodes) {
        if (node.standing == Standing::Ok && node.source->name() != than.source->name()) found.push_back(&node);
    }
    return found;
}

bool NodePanel::isHopeless() const
{
    return std::all_of(m_nodes.begin(), m_nodes.end(), [](const Node& node) { return node.standing == Standing::SetAside; });
}

std::optional<std::uint64_t> NodePanel::head() const
{
    std::optional<std::uint64_t> highest;
    for (const Node& node : m_nodes) {
        if (node.standing != Standing::SetAside && node.head) highest = std::max(highest.value_or(0), *node.head);
    }
    return highest;
}

std::vector<store::NodeState> NodePanel::states() const
{
    std::vector<store::NodeState> states;
    for (const Node& node : m_nodes) {
        states.push_back({node.source->name(), node.source->address(), node.head, std::string{standingName(node.standing)},
            node.reason});
    }
    return states;
}

std::string NodePanel::reasons() const
{
    std::string all;
    for (const Node& node : m_nodes) {
        if (!node.reason.empty()) all += (all.empty() ? "" : " ") + node.reason;
    }
    return all;
}

} // namespace guanlan::chainsync
