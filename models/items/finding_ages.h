// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/store/queries.h"

#include <QFuture>

#include <array>
#include <cstdint>

namespace guanlan::items {

class DataHub;

/// Open findings by how long ago their event was.
struct FindingAges {
    /// Up to a day, a week, a month of 30 days, a quarter of 90, and older.
    static constexpr std::array<std::int64_t, 4> upTo{1, 7, 30, 90};
    std::array<std::array<std::int64_t, 4>, 5> counts{}; ///< By age, then by Severity.

    std::int64_t now = 0; ///< From which ages are counted, UTC seconds.

    std::int64_t total() const;
    /// Block times of the findings of an age, [first, second); absent: without end.
    std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> times(std::size_t age) const;
};

/// @param days  Counted from the second after `now` on, so that each holds the findings of one age in whole days.
FindingAges agesOf(const std::vector<store::FindingDay>& days, std::int64_t now);

/// Findings that are violations by the verdict now, in which one of `institutions` takes part (empty: everybody's), as of the
/// time of the newest block read; all zero where nothing was.
QFuture<Result<FindingAges>> askFindingAges(DataHub& hub, const std::vector<InstitutionId>& institutions);

} // namespace guanlan::items
