// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/graph_folding.h"

#include <map>

namespace guanlan::ui {

using analytics::CredentialRelation;

void GraphFolding::setGraph(const analytics::CredentialGraph& graph)
{
    const bool isSame = !m_ids.empty() && !graph.nodes.empty() && m_ids.front() == graph.nodes.front().id;
    if (!isSame) m_folded.clear();
    m_ids.clear();
    for (const analytics::CredentialNode& node : graph.nodes) m_ids.push_back(node.id);
    m_onward.assign(m_ids.size(), {});
    for (const analytics::CredentialEdge& edge : graph.edges) {
        if (graph.nodes[edge.derived].relation != CredentialRelation::Derived && edge.evidence != 0) m_onward[edge.derived].push_back(edge.evidence);
        if (graph.nodes[edge.evidence].relation != CredentialRelation::Evidence && edge.derived != 0) m_onward[edge.evidence].push_back(edge.derived);
    }
    walk();
}

void GraphFolding::setFolded(std::size_t node, bool folded)
{
    if (folded && hasBranch(node)) m_folded.insert(m_ids.at(node));
    if (!folded) m_folded.erase(m_ids.at(node));
    walk();
}

/// What can be reached from the focus; folds stop the walk where they are asked for.
std::vector<char> GraphFolding::reached(Folds folds) const
{
    std::vector<char> met(m_ids.size(), 0);
    met[0] = 1;
    std::vector<std::size_t> pending{0};
    while (!pending.empty()) {
        const std::size_t node = pending.back();
        pending.pop_back();
        if (folds == Folds::Stop && isFolded(node)) continue;
        for (const std::size_t next : m_onward[node]) {
            if (met[next]) continue;
            met[next] = 1;
            pending.push_back(next);
        }
    }
    return met;
}

void GraphFolding::walk()
{
    m_shown.clear();
    m_isShown.clear();
    if (m_ids.empty()) return;
    m_isShown = reached(Folds::Stop);
    // What no branch leads to (on a circle, say) cannot be folded away.
    const std::vector<char> unfolded = reached(Folds::Pass);
    for (std::size_t node = 0; node < m_ids.size(); ++node) {
        if (!unfolded[node]) m_isShown[node] = 1;
        if (m_isShown[node]) m_shown.push_back(node);
    }
}

std::size_t GraphFolding::hiddenBehind(std::size_t node) const
{
    std::set<std::size_t> met;
    std::vector<std::size_t> pending{node};
    while (!pending.empty()) {
        const std::size_t at = pending.back();
        pending.pop_back();
        for (const std::size_t next : m_onward[at])
            if (!m_isShown[next] && met.insert(next).second) pending.push_back(next);
    }
    return met.size();
}

items::CredentialView foldedView(const items::CredentialView& view, const GraphFolding& folding)
{
    items::CredentialView shown;
    shown.graph.chainName = view.graph.chainName;
    shown.graph.nodesLeftOut = view.graph.nodesLeftOut;
    shown.graph.headBlock = view.graph.headBlock;
    shown.graph.headTime = view.graph.headTime;
    std::map<std::size_t, std::size_t> numbers;
    for (const std::size_t node : folding.shown()) {
        numbers.emplace(node, shown.graph.nodes.size());
        shown.graph.nodes.push_back(view.graph.nodes[node]);
        shown.nodeFindings.push_back(view.nodeFindings[node]);
    }
    for (const analytics::CredentialEdge& edge : view.graph.edges) {
        const auto evidence = numbers.find(edge.evidence), derived = numbers.find(edge.derived);
        if (evidence == numbers.end() || derived == numbers.end()) continue;
        shown.graph.edges.push_back(edge);
        shown.graph.edges.back().evidence = evidence->second;
        shown.graph.edges.back().derived = derived->second;
    }
    return shown;
}

} // namespace guanlan::ui
