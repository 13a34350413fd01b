// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/data_hub.h"
#include "models/store/queries.h"

#include <vector>

namespace guanlan::items {

/// The events of a filter over time, by kind.
struct EventHistogram {
    store::Bucket bucket = store::Bucket::Day; ///< Hours where all lie within a few days.
    std::vector<std::int64_t> starts; ///< When each bucket begins, UTC seconds, ascending, without gaps; none where there is no event.
    std::int64_t end = 0; ///< When the last one ends.
    struct Series {
        EventType type = EventType::Unmapped;
        std::vector<std::int64_t> counts; ///< One a bucket.
        std::int64_t total = 0;
    };
    std::vector<Series> series; ///< The most frequent kind first.
    bool exact = true; ///< false: of more than `countCap` events the first alone are counted, or some lie too far back to be drawn.
    static constexpr std::int64_t countCap = 1'000'000;
    static constexpr std::size_t mostBuckets = 20 * 366;
};

/// From the rollups where they can answer, else by counting. At most `mostBuckets` days or hours before the last are told.
Result<EventHistogram> readEventHistogram(store::EventReader& reader, const store::EventFilter& filter);
QFuture<Result<EventHistogram>> askEventHistogram(DataHub& hub, const store::EventFilter& filter);

} // namespace guanlan::items
