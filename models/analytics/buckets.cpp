// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/buckets.h"

#include "models/domain/time.h"

namespace guanlan::analytics {

namespace {

std::int64_t floorDivide(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

std::int64_t monthStart(std::int64_t monthsSinceYearZero)
{
    const std::int64_t year = floorDivide(monthsSinceYearZero, 12);
    return shanghaiDayStart(daysSinceEpoch({year, int(monthsSinceYearZero - year * 12) + 1, 1}));
}

std::int64_t monthNumber(std::int64_t time)
{
    const CivilDate date = civilDate(shanghaiDay(time));
    return date.year * 12 + date.month - 1;
}

} // namespace

std::int64_t bucketStart(std::int64_t time, Bucket bucket)
{
    const std::int64_t day = shanghaiDay(time);
    switch (bucket) {
    case Bucket::Hour: return floorDivide(time, secondsPerHour) * secondsPerHour;
    case Bucket::Day: return shanghaiDayStart(day);
    case Bucket::Week: return shanghaiDayStart(day - weekday(day));
    case Bucket::Month: return monthStart(monthNumber(time));
    }
    return time;
}

std::int64_t shiftBucket(std::int64_t start, Bucket bucket, std::int64_t steps)
{
    switch (bucket) {
    case Bucket::Hour: return start + steps * secondsPerHour;
    case Bucket::Day: return start + steps * secondsPerDay;
    case Bucket::Week: return start + steps * 7 * secondsPerDay;
    case Bucket::Month: return monthStart(monthNumber(start) + steps);
    }
    return start;
}

Result<std::vector<std::int64_t>> bucketStarts(std::int64_t from, std::int64_t to, Bucket bucket)
{
    constexpr std::int64_t limit = 1'000'000'000'000'000;
    std::vector<std::int64_t> starts;
    if (from >= to) return starts;
    if (from < -limit || to > limit)
        return Error{ErrorKind::InvalidInput, "the period reaches beyond any calendar: choose a shorter one"};
    for (std::int64_t start = bucketStart(from, bucket); start < to; start = shiftBucket(start, bucket, 1)) {
        if (starts.size() == maxBuckets)
            return Error{ErrorKind::InvalidInput, "the period holds more than " + std::to_string(maxBuckets)
                    + " steps: choose a shorter period or a larger step"};
        starts.push_back(start);
    }
    return starts;
}

} // namespace guanlan::analytics
