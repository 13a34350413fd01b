// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace guanlan::items {

/// What the pages of activity ask of their models beside the shown text.
enum InsightRole {
    SortRole = Qt::UserRole + 100, ///< Number or text to sort by.
    IdRole, ///< QString: the id in full, "0x…".
    SparklineRole, ///< std::vector<std::int64_t>: counts over time.
    SeverityCountsRole, ///< std::array<std::int64_t, 4>: findings by Severity.
    SeverityRole, ///< int: a Severity.
    ShareRole, ///< double in [0, 1]: drawn as a bar behind the text.
    ConditionRole, ///< int: an analytics::CredentialCondition, drawn as shape and word.
};

} // namespace guanlan::items
