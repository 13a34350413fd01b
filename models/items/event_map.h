// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/data_hub.h"

#include <vector>

namespace guanlan::items {

/// Where the events of a filter lie among all keys: what a scroll bar over tens of millions of rows goes by.
class EventMap {
public:
    static constexpr int segments = 128; ///< At most.

    /// Counts the filter's events in stretches that hold about as many events each, at most `cap` altogether; where there are
    /// more, they are taken to lie as all events do, and isExact() is false. Meant for the background.
    static Result<EventMap> make(store::EventReader& reader, const store::EventFilter& filter, std::int64_t cap);

    bool isEmpty() const { return m_total == 0; }
    bool isExact() const { return m_exact; }
    std::int64_t total() const { return m_total; } ///< Where not exact, an estimate.
    /// A key such that about `share` of the events lie before it. @pre 0 ≤ share ≤ 1, not isEmpty().
    EventKey keyAt(double share) const;
    /// About how many of the events lie before the key, from 0 to 1.
    double shareBefore(EventKey key) const;

private:
    struct Segment {
        EventKey first; ///< Inclusive; it ends where the next one begins, the last one at m_end.
        std::int64_t before = 0; ///< Events of the filter in the segments before it.
        std::int64_t count = 0;
    };
    std::int64_t endOf(std::size_t segment) const;

    std::vector<Segment> m_segments; ///< Ascending, none without events.
    std::int64_t m_end = 0; ///< Behind the last event: a packed key.
    std::int64_t m_total = 0;
    bool m_exact = true;
};

/// Counts as far as the events' table does.
QFuture<Result<EventMap>> askEventMap(DataHub& hub, const store::EventFilter& filter);

} // namespace guanlan::items
