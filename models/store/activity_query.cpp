// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/activity_query.h"

#include "models/store/rollup_range.h"

#include <algorithm>
#include <tuple>

namespace guanlan::store {

namespace {

/// Bit n stands for type n.
std::int64_t maskOf(const std::vector<EventType>& types)
{
    std::uint64_t mask = types.empty() ? ~std::uint64_t{0} : 0;
    for (const EventType type : types)
        mask |= std::uint64_t{1} << unsigned(type);
    return std::int64_t(mask);
}

/// A row a chain: what several chains say of one bucket is added up by mergeEqual().
constexpr const char* daySql = "SELECT bucket, type, count FROM activity_day WHERE institution = ? "
                               "AND bucket >= ? AND bucket < ? AND (? >> type) & 1 ORDER BY bucket, type";
constexpr const char* hourSql = "SELECT bucket, type, count FROM activity_hour WHERE institution = ? "
                                "AND bucket >= ? AND bucket < ? AND (? >> type) & 1 ORDER BY bucket, type";

auto placeOf(const ActivityPoint& point) { return std::tie(point.start, point.institution, point.type); }
bool isBefore(const ActivityPoint& a, const ActivityPoint& b) { return placeOf(a) < placeOf(b); }

/// Adds up what falls into one bucket. One institution's days and hours come in order and need no sorting.
void mergeEqual(std::vector<ActivityPoint>& points)
{
    if (!std::is_sorted(points.begin(), points.end(), isBefore)) std::sort(points.begin(), points.end(), isBefore);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (kept > 0 && placeOf(points[kept - 1]) == placeOf(points[i])) points[kept - 1].count += points[i].count;
        else points[kept++] = points[i];
    }
    points.resize(kept);
}

} // namespace

Result<std::vector<ActivityPoint>> queryActivity(Connection& connection, EntityLookup& entities,
                                                 const ActivityRequest& request)
{
    const auto refs = rollupInstitutions(connection, entities, request.institutions, nextActingSql);
    if (!refs) return refs.error();
    const RollupRange range = RollupRange::of(request.from, request.to, request.bucket);
    const char* sql = request.bucket == Bucket::Hour ? hourSql : daySql;
    std::vector<ActivityPoint> points;
    for (const EntityRef ref : *refs) {
        const auto who = request.byInstitution ? entities.optionalId<InstitutionId>(ref)
                                               : Result<std::optional<InstitutionId>>{std::nullopt};
        if (!who) return who.error();
        const std::int64_t number = ref.value(), types = maskOf(request.types);
        auto done = forEachRow(connection.query(sql, number, range.first, range.end, types), [&](const Statement& row) {
            points.push_back({bucketStartOf(row.integer(0), request.bucket), *who, static_cast<EventType>(row.integer(1)), row.integer(2)});
        });
        if (!done) return std::move(done).error();
    }
    mergeEqual(points);
    return points;
}

} // namespace guanlan::store
