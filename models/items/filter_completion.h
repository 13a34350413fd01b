// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filter_line.h"

namespace guanlan::items {

/// What may stand at the cursor.
struct FilterProposal {
    QString text; ///< What is written: "type:", "credential.revoked", "\"Bank A\"".
    QString label; ///< What it is, in the window's language; may be empty.
    bool isWhole = false; ///< The term is complete with it: a space may follow.
    friend bool operator==(const FilterProposal&, const FilterProposal&) = default;
};

struct FilterCompletion {
    FilterSpan replaced; ///< What the proposals stand in place of.
    QList<FilterProposal> proposals; ///< The likeliest first; at most `most`.
    static constexpr int most = 40;
};

/// Fields where a term begins, values where a field has been named: of those that hold what is written before the cursor.
FilterCompletion completeFilter(const QString& line, int cursor, const FilterContext& context);

} // namespace guanlan::items
