// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/node_panel.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int longestPauseSeconds = 60;
constexpr auto aMoment = std::chrono::seconds{2}; ///< For the others, once one node has answered well.
constexpr auto lookAgain = std::chrono::milliseconds{20};

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

NodePanel::~NodePanel() { m_leaves = true; }

std::vector<NodePanel::Complaint> NodePanel::ask(const std::atomic<bool>& cancelled)
{
    const auto now = Clock::now();
    for (Node& node : m_nodes) {
        if (node.standing == Standing::SetAside || node.asking.valid()) continue;
        if (node.standing == Standing::Unreachable && now < node.askAgain) continue;
        node.asking = std::async(std::launch::async,
            [this, &source = *node.source, isNew = node.standing != Standing::Ok] { return askOne(source, isNew); });
    }
    return waitWhile([this, now] { return isAsking() && !(primary() && Clock::now() - now >= aMoment); }, cancelled);
}

std::vector<NodePanel::Complaint> NodePanel::await(const std::atomic<bool>& cancelled)
{
    return waitWhile([this] { return isAsking(); }, cancelled);
}

bool NodePanel::isAsking() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const Node& node) { return node.asking.valid(); });
}

std::vector<NodePanel::Complaint> NodePanel::waitWhile(
    const std::function<bool()>& waits, const std::atomic<bool>& cancelled)
{
    std::vector<Complaint> complaints;
    collect(complaints);
    while (waits()) {
        if (cancelled) m_leaves = true;
        for (const Node& node : m_nodes) {
            if (!node.asking.valid()) continue;
            (void)node.asking.wait_for(lookAgain);
            break;
        }
        collect(complaints);
    }
    return complaints;
}

void NodePanel::collect(std::vector<Complaint>& complaints)
{
    for (Node& node : m_nodes) {
        if (!node.asking.valid() || node.asking.wait_for(std::chrono::seconds{0}) != std::future_status::ready) continue;
        Answer answer = node.asking.get();
        if (answer.head) node.head = answer.head;
        if (!answer.standing || node.standing == Standing::SetAside) continue; // Or it was found out meanwhile.
        switch (*answer.standing) {
        case Standing::SetAside: setAside(node, std::move(answer.reason)); break;
        case Standing::Unreachable: setUnreachable(node, std::move(answer.reason)); break;
        case Standing::Idle:
        case Standing::Ok:
            node.standing = Standing::Ok;
            node.reason.clear();
            node.failures = 0;
        }
        if (!answer.complaint.empty()) complaints.push_back({&node, std::move(answer.complaint), node.reason, answer.block});
    }
}

NodePanel::Answer NodePanel::askOne(BlockSource& source, bool isNew) const
{
    const auto tip = source.tip(m_leaves);
    if (!tip && tip.error().kind == ErrorKind::Cancelled) return {};
    if (!tip && tip.error().kind == ErrorKind::Corrupt)
        return {.standing = Standing::SetAside, .complaint = "format", .reason = tip.error().message};
    if (!tip) return {.standing = Standing::Unreachable, .reason = tip.error().message};
    if (tip->chainId != m_chainId) {
        return {.standing = Standing::SetAside, .head = tip->head, .complaint = "wrong-chain",
            .reason = source.name() + " (" + source.address() + "): is of chain " + std::to_string(tip->chainId)
                + ", but the chain file says " + std::to_string(m_chainId) + "; correct chain_id or the node's url."};
    }
    return isNew ? checkGenesis(source, tip->head) : Answer{.standing = Standing::Ok, .head = tip->head};
}

NodePanel::Answer NodePanel::checkGenesis(BlockSource& source, std::uint64_t head) const
{
    std::optional<BlockFailure> failure;
    CheckedHeader header;
    const auto read = readOneHeader(
        source, 0, m_leaves, [&](const RawBlock& raw) { failure = m_family.checkHeader(raw.block, 0, header); });
    const auto aside = [head](std::string complaint, std::string reason) {
        return Answer{Standing::SetAside, head, std::move(complaint), std::move(reason), 0};
    };
    if (!read && read.error().kind == ErrorKind::Cancelled) return {};
    if (!read && read.error().kind == ErrorKind::Corrupt) return aside("format", read.error().message);
    if (!read) return {.standing = Standing::Unreachable, .head = head, .reason = read.error().message};
    const std::string where = source.name() + " (" + source.address() + "): ";
    if (failure) return aside(failure->kind, where + "its genesis block does not verify: " + failure->message);
    if (header.hash != m_genesis) {
        return aside("wrong-genesis", where + "its genesis block is " + toText(header.hash) + ", but the chain file pins "
                + toText(m_genesis) + "; it is another chain: correct genesis_hash or the node's url.");
    }
    return {.standing = Standing::Ok, .head = head};
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
        if (!node.reason.empty()) all += (all.empty() ? "" : " ") + node.reason + (node.reason.ends_with('.') ? "" : ".");
    }
    return all;
}

} // namespace guanlan::chainsync
