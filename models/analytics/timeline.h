// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/buckets.h"
#include "models/domain/event_type.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

struct TimelineRequest {
    std::vector<InstitutionId> institutions; ///< Whose acts are counted, summed; empty: everybody's.
    Bucket bucket = Bucket::Day;
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
    std::vector<EventType> types; ///< Empty: every type.
};

/// Acts of one type, one count a bucket.
struct TimelineSeries {
    EventType type = EventType::Unmapped;
    std::vector<std::int64_t> counts; ///< As long as Timeline::starts; 0 where nothing happened.
    std::int64_t total = 0;
    std::optional<std::int64_t> previousTotal; ///< As many buckets before; absent where `from` was not given.
    friend bool operator==(const TimelineSeries&, const TimelineSeries&) = default;
};

/// Activity over time without gaps.
struct Timeline {
    Bucket bucket = Bucket::Day;
    std::vector<std::int64_t> starts; ///< When each bucket begins, UTC seconds, ascending.
    std::int64_t end = 0; ///< When the last one ends.
    std::vector<TimelineSeries> series; ///< Types that occur in the period or the one before, by type.

    /// nullptr where the type does not occur.
    const TimelineSeries* find(EventType type) const;
    std::int64_t total() const;
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

/// Counts acts from the workspace's rollups.
/// InvalidInput where the period has too many buckets; else what the reader fails with.
Result<Timeline> buildTimeline(store::EventReader& reader, const TimelineRequest& request);

} // namespace guanlan::analytics
