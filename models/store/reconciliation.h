// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"

#include <array>
#include <optional>
#include <vector>

namespace guanlan::store {

/// How an institution's records and acts stand to each other.
struct ReconciliationSummary {
    InstitutionId institution;
    std::int64_t records = 0; ///< Handed in; 0: none ever, and no act of it has a row.
    std::optional<std::int64_t> firstDay, lastDay; ///< Days in Shanghai of the first and last record.
    std::array<std::int64_t, reconciliationStates> rows{}; ///< By ReconciliationState.
    friend bool operator==(const ReconciliationSummary&, const ReconciliationSummary&) = default;
};

/// Which rows are wanted. Every condition given must hold; none given means all.
struct ReconciliationFilter {
    std::vector<InstitutionId> institutions; ///< Empty: every one.
    std::vector<ReconciliationState> states; ///< Empty: every one.
    std::optional<std::int64_t> from; ///< Time of the act, or of a record without one, UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< Exclusive.
    friend bool operator==(const ReconciliationFilter&, const ReconciliationFilter&) = default;
};

enum class ReconciliationOrder { OldestFirst, NewestFirst };

/// One page by key: the last row of the page before is the whole cursor.
struct ReconciliationRequest {
    ReconciliationFilter filter;
    ReconciliationOrder order = ReconciliationOrder::OldestFirst;
    struct Place { std::int64_t time = 0, number = 0; }; ///< ReconciledRow::time() and number.
    std::optional<Place> after; ///< Exclusive; absent: from the beginning.
    int limit = 200;
};

} // namespace guanlan::store
