// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/buckets.h"

#include <optional>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// What is to be counted, in which steps.
struct PeriodRequest {
    std::vector<InstitutionId> institutions; ///< Empty: all.
    Bucket bucket = Bucket::Day;
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
    bool byInstitution = false;
    std::vector<EventType> types; ///< Empty: every type.
};

/// The buckets that a request comes down to, and the workspace's counts for them.
struct Period {
    std::vector<std::int64_t> starts; ///< When each bucket begins, ascending; empty: there is nothing to count.
    std::int64_t end = 0; ///< When the last bucket ends.
    std::optional<std::int64_t> previousStart; ///< As many buckets before; absent where `from` was not given.
    std::vector<store::ActivityPoint> points; ///< Of this period and the previous one.

    std::int64_t begin() const { return starts.empty() ? end : starts.front(); }
    /// Which bucket begins at `start`; nullopt for one of the previous period.
    std::optional<std::size_t> indexOf(std::int64_t start) const;
};

/// InvalidInput where the period has too many buckets; else what the reader fails with.
Result<Period> readPeriod(store::EventReader& reader, const PeriodRequest& request);

} // namespace guanlan::analytics
