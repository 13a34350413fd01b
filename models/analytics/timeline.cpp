// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/timeline.h"

#include "models/analytics/period.h"

#include <algorithm>
#include <map>

namespace guanlan::analytics {

const TimelineSeries* Timeline::find(EventType type) const
{
    const auto found = std::find_if(
        series.begin(), series.end(), [type](const TimelineSeries& candidate) { return candidate.type == type; });
    return found == series.end() ? nullptr : &*found;
}

std::int64_t Timeline::total() const
{
    std::int64_t sum = 0;
    for (const TimelineSeries& each : series)
        sum += each.total;
    return sum;
}

Result<Timeline> buildTimeline(store::EventReader& reader, const TimelineRequest& request)
{
    auto period = readPeriod(reader, {request.institutions, request.bucket, request.from, request.to, false, request.types});
    if (!period) return std::move(period).error().during("timeline");
    std::map<EventType, TimelineSeries> byType;
    for (const store::ActivityPoint& point : period->points) {
        auto [found, isNew] = byType.try_emplace(point.type);
        TimelineSeries& series = found->second;
        if (isNew) {
            series.type = point.type;
            series.counts.assign(period->starts.size(), 0);
            if (period->previousStart) series.previousTotal = 0;
        }
        if (const auto index = period->indexOf(point.start)) {
            series.counts[*index] += point.count;
            series.total += point.count;
        } else if (series.previousTotal) {
            *series.previousTotal += point.count;
        }
    }
    Timeline timeline{request.bucket, std::move(period->starts), period->end, {}};
    for (auto& [type, series] : byType)
        timeline.series.push_back(std::move(series));
    return timeline;
}

} // namespace guanlan::analytics
