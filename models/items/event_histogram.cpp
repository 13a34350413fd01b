// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_histogram.h"

#include "models/domain/time.h"

#include <algorithm>
#include <map>

namespace guanlan::items {
namespace {

using store::Bucket;

constexpr std::int64_t hoursUpTo = 4 * secondsPerDay;

bool isDayStart(std::int64_t time) { return shanghaiDayStart(shanghaiDay(time)) == time; }

/// Rollups count acts by day and kind, over all chains.
bool rollupsAnswer(const store::EventFilter& filter)
{
    store::EventFilter rest = filter;
    rest.types.clear();
    rest.from.reset();
    rest.to.reset();
    return rest == store::EventFilter{} && (!filter.from || isDayStart(*filter.from)) && (!filter.to || isDayStart(*filter.to));
}

/// Buckets of hours where the filter's first and last event lie near each other.
Result<Bucket> bucketFor(store::EventReader& reader, const store::EventFilter& filter)
{
    if (filter.from && filter.to && *filter.to - *filter.from <= hoursUpTo) return Bucket::Hour;
    const auto first = reader.page({filter, store::Direction::Forward, {}, 1, 0}), last = reader.page({filter, store::Direction::Backward, {}, 1, 0});
    if (!first) return first.error();
    if (!last) return last.error();
    if (first->rows.empty() || last->rows.empty()) return Bucket::Day;
    const auto& from = first->rows.front();
    const auto& to = last->rows.front();
    return from.key.chain() == to.key.chain() && std::abs(to.time - from.time) <= hoursUpTo ? Bucket::Hour : Bucket::Day;
}

Result<store::Histogram> count(store::EventReader& reader, const store::EventFilter& filter, Bucket bucket)
{
    if (!rollupsAnswer(filter)) return reader.histogram(filter, bucket, EventHistogram::countCap);
    store::ActivityRequest request;
    request.bucket = bucket;
    request.from = filter.from;
    request.to = filter.to;
    request.byInstitution = false;
    request.types = filter.types;
    const auto points = reader.activity(request);
    if (!points) return points.error();
    store::Histogram histogram;
    for (const store::ActivityPoint& point : *points) histogram.bars.push_back({point.start, point.type, point.count});
    return histogram;
}

} // namespace

Result<EventHistogram> readEventHistogram(store::EventReader& reader, const store::EventFilter& filter)
{
    const auto bucket = bucketFor(reader, filter);
    if (!bucket) return bucket.error();
    const auto counted = count(reader, filter, *bucket);
    if (!counted) return counted.error();
    EventHistogram answer;
    answer.bucket = *bucket;
    answer.exact = counted->exact;
    if (counted->bars.empty()) return answer;
    const std::int64_t step = *bucket == Bucket::Hour ? secondsPerHour : secondsPerDay;
    const auto order = [](const store::HistogramBar& a, const store::HistogramBar& b) { return a.start < b.start; };
    const auto [first, last] = std::minmax_element(counted->bars.begin(), counted->bars.end(), order);
    // A chain may claim any time: what lies too far before the last bucket is not drawn.
    const std::int64_t begin = std::max(first->start, last->start - std::int64_t(EventHistogram::mostBuckets - 1) * step);
    for (std::int64_t start = begin; start <= last->start; start += step) answer.starts.push_back(start);
    answer.end = last->start + step;
    answer.exact = answer.exact && begin == first->start;
    std::map<EventType, EventHistogram::Series> series;
    for (const store::HistogramBar& bar : counted->bars) {
        auto& one = series[bar.type];
        one.type = bar.type;
        one.counts.resize(answer.starts.size());
        if (bar.start < begin) continue;
        one.counts[std::size_t((bar.start - begin) / step)] += bar.count;
        one.total += bar.count;
    }
    for (auto& [type, one] : series) answer.series.push_back(std::move(one));
    std::stable_sort(answer.series.begin(), answer.series.end(), [](const auto& a, const auto& b) { return a.total > b.total; });
    return answer;
}

QFuture<Result<EventHistogram>> askEventHistogram(DataHub& hub, const store::EventFilter& filter)
{
    return hub.ask<EventHistogram>([filter](store::EventReader& reader) { return readEventHistogram(reader, filter); }, Urgency::Background);
}

} // namespace guanlan::items
