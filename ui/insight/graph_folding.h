// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/credential_view.h"

#include <set>
#include <vector>

namespace guanlan::ui {

/// Which credentials of a graph are drawn when branches are folded. A branch leads away from the focus: from evidence to
/// what it rests on, from derived credentials to what rests on them, from the focus both ways. What can be reached another
/// way stays.
class GraphFolding {
public:
    /// Folds nothing that is not there; the focus's fold is forgotten with another focus.
    void setGraph(const analytics::CredentialGraph& graph);
    /// @param node  Index into the graph's nodes.
    void setFolded(std::size_t node, bool folded);
    bool isFolded(std::size_t node) const { return m_folded.contains(m_ids.at(node)); }
    bool hasBranch(std::size_t node) const { return !m_onward.at(node).empty(); }
    /// What is drawn, as indices into the graph's nodes, ascending; the focus (0) always.
    const std::vector<std::size_t>& shown() const { return m_shown; }
    /// How many credentials are not drawn because of folds.
    std::size_t hidden() const { return m_ids.size() - m_shown.size(); }
    /// How many of them lie on this node's branch.
    std::size_t hiddenBehind(std::size_t node) const;

private:
    enum class Folds { Stop, Pass };
    std::vector<char> reached(Folds folds) const;
    void walk();
    std::vector<CredentialId> m_ids; ///< By node.
    std::vector<std::vector<std::size_t>> m_onward; ///< By node: the next ones away from the focus.
    std::set<CredentialId> m_folded;
    std::vector<std::size_t> m_shown;
    std::vector<char> m_isShown;
};

/// The view with the drawn credentials only; edges are numbered anew.
items::CredentialView foldedView(const items::CredentialView& view, const GraphFolding& folding);

} // namespace guanlan::ui
