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
    bool exact = true; ///< false: the first million alone were counted.
};

/// From the rollups where they can answer, else by counting. At most 20 years of days are told.
Result<EventHistogram> readEventHistogram(store::EventReader& reader, const store::EventFilter& filter);
QFuture<Result<EventHistogram>> askEventHistogram(DataHub& hub, const store::EventFilter& filter);

} // namespace guanlan::items
