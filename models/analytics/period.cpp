// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/period.h"

#include "models/store/event_store.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

constexpr std::int64_t farthest = 1'000'000'000'000'000; // bucketStart()'s precondition; no calendar goes there.

std::int64_t bounded(std::int64_t time) { return std::clamp(time, -farthest, farthest); }

Result<std::optional<std::int64_t>> lastBlockTime(store::EventReader& reader)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    std::optional<std::int64_t> last;
    for (const store::ChainState& chain : *chains)
        if (chain.synced) last = std::max(last.value_or(chain.synced->time), chain.synced->time);
    return last;
}

} // namespace

std::optional<std::size_t> Period::indexOf(std::int64_t start) const
{
    const auto found = std::lower_bound(starts.begin(), starts.end(), start);
    if (found == starts.end() || *found != start) return std::nullopt;
    return std::size_t(found - starts.begin());
}

Result<Period> readPeriod(store::EventReader& reader, const PeriodRequest& request)
{
    Period period;
    const auto last = lastBlockTime(reader);
    if (!last) return last.error();
    if (!*last) return period;
    const std::int64_t chainEnd = shiftBucket(bucketStart(bounded(**last), request.bucket), request.bucket, 1);
    const std::int64_t to = std::min(bounded(request.to.value_or(chainEnd)), chainEnd);

    store::ActivityRequest wanted{
        request.institutions, request.bucket, std::nullopt, to, request.byInstitution, request.types};
    std::int64_t from = to;
    if (request.from) {
        from = bucketStart(bounded(*request.from), request.bucket);
        auto starts = bucketStarts(from, to, request.bucket);
        if (!starts) return starts.error();
        period.starts = std::move(starts).value();
        period.previousStart = shiftBucket(from, request.bucket, -std::int64_t(period.starts.size()));
        wanted.from = period.previousStart;
    }
    auto points = reader.activity(wanted);
    if (!points) return points.error();
    period.points = std::move(points).value();
    if (!request.from) {
        for (const store::ActivityPoint& point : period.points)
            from = std::min(from, point.start);
        auto starts = bucketStarts(from, to, request.bucket);
        if (!starts) return starts.error();
        period.starts = std::move(starts).value();
    }
    period.end = period.starts.empty() ? to : shiftBucket(period.starts.back(), request.bucket, 1);
    return period;
}

} // namespace guanlan::analytics
