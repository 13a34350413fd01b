// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rollup_range.h"

#include "models/domain/time.h"
#include "models/store/activity_tally.h"

#include <algorithm>
#include <set>

namespace guanlan::store {

namespace {

/// The stored hour or day at which the first bucket begins that does not begin before `time`.
std::int64_t firstStored(std::int64_t time, Bucket bucket)
{
    constexpr std::int64_t farthest = 1'000'000'000'000'000; // No calendar goes there, and nothing overflows.
    const std::int64_t moment = std::clamp(time, -farthest, farthest);
    const std::int64_t day = shanghaiDay(moment + secondsPerDay - 1);
    switch (bucket) {
    case Bucket::Hour: return hourOf(moment + secondsPerHour - 1);
    case Bucket::Day: return day;
    case Bucket::Week: return day + (7 - weekday(day)) % 7;
    case Bucket::Month: break;
    }
    const CivilDate date = civilDate(day);
    if (date.day == 1) return day;
    return daysSinceEpoch({date.month == 12 ? date.year + 1 : date.year, date.month % 12 + 1, 1});
}

} // namespace

RollupRange RollupRange::of(std::optional<std::int64_t> from, std::optional<std::int64_t> to, Bucket bucket)
{
    RollupRange range;
    if (from) range.first = firstStored(*from, bucket);
    if (to) range.end = firstStored(*to, bucket);
    return range;
}

std::int64_t bucketStartOf(std::int64_t stored, Bucket bucket)
{
    switch (bucket) {
    case Bucket::Hour: return stored * secondsPerHour;
    case Bucket::Day: return shanghaiDayStart(stored);
    case Bucket::Week: return shanghaiDayStart(stored - weekday(stored));
    case Bucket::Month: break;
    }
    const CivilDate date = civilDate(stored);
    return shanghaiDayStart(daysSinceEpoch({date.year, date.month, 1}));
}

Result<std::vector<EntityRef>> rollupInstitutions(Connection& connection, EntityLookup& entities,
                                                  const std::vector<InstitutionId>& listed, const char* next)
{
    std::vector<EntityRef> refs;
    for (const InstitutionId& institution : std::set<InstitutionId>{listed.begin(), listed.end()}) {
        const auto ref = entities.find(institution.value());
        if (!ref) return ref.error();
        if (*ref != EntityRef{}) refs.push_back(*ref);
    }
    if (!listed.empty()) return refs;
    for (std::int64_t last = -1;;) {
        const std::size_t known = refs.size();
        auto done = forEachRow(connection.query(next, last), [&](const Statement& row) { refs.push_back(row.entity(0)); });
        if (!done) return std::move(done).error();
        if (refs.size() == known) return refs;
        last = refs.back().value();
    }
}

} // namespace guanlan::store
