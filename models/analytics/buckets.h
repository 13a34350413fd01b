// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/store/queries.h"

#include <cstdint>
#include <vector>

namespace guanlan::analytics {

using store::Bucket;

/// The moment at which the bucket that holds `time` begins. UTC seconds; days, weeks (from Monday) and months
/// are Shanghai's. @pre |time| below 10^15, so that the calendar cannot overflow.
std::int64_t bucketStart(std::int64_t time, Bucket bucket);

/// The beginning of the bucket `steps` after (or, negative, before) the one that begins at `start`.
std::int64_t shiftBucket(std::int64_t start, Bucket bucket, std::int64_t steps);

/// The most buckets that one request computes: every hour of eleven years.
constexpr std::size_t maxBuckets = 100'000;

/// The beginnings of all buckets that begin in [from, to), ascending; `from` is moved to its bucket's beginning.
/// InvalidInput where there would be more than maxBuckets.
Result<std::vector<std::int64_t>> bucketStarts(std::int64_t from, std::int64_t to, Bucket bucket);

} // namespace guanlan::analytics
