// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/activity_query.h"

#include "models/domain/time.h"
#include "models/store/activity_tally.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

namespace guanlan::store {

namespace {

/// The first moment of the bucket in which the stored hour or day lies.
std::int64_t startOf(std::int64_t stored, Bucket bucket)
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

/// Bit n stands for type n.
std::int64_t maskOf(const std::vector<EventType>& types)
{
    std::uint64_t mask = types.empty() ? ~std::uint64_t{0} : 0;
    for (const EventType type : types)
        mask |= std::uint64_t{1} << unsigned(type);
    return std::int64_t(mask);
}

/// Both tables are clustered by institution, then bucket: what is asked for is one range of rows an institution.
constexpr const char* daySql = "SELECT bucket, type, sum(count) FROM activity_day WHERE institution = ? "
                               "AND bucket >= ? AND bucket < ? AND (? >> type) & 1 GROUP BY bucket, type";
constexpr const char* hourSql = "SELECT bucket, type, sum(count) FROM activity_hour WHERE institution = ? "
                                "AND bucket >= ? AND bucket < ? AND (? >> type) & 1 GROUP BY bucket, type";

class Gatherer {
public:
    Gatherer(Connection& connection, EntityLookup& entities, const ActivityRequest& request)
        : m_connection{connection}
        , m_entities{entities}
        , m_request{request}
        , m_sql{request.bucket == Bucket::Hour ? hourSql : daySql}
        , m_types{maskOf(request.types)}
    {
        if (request.from) m_first = firstStored(*request.from, request.bucket);
        if (request.to) m_end = firstStored(*request.to, request.bucket);
    }

    Status gatherAll()
    {
        const auto acting = queryActing(m_connection);
        if (!acting) return acting.error();
        for (const EntityRef ref : *acting) {
            if (auto done = gather(ref); !done) return done;
        }
        return Done{};
    }

    Status gatherListed()
    {
        for (const InstitutionId& institution : std::set<InstitutionId>{m_request.institutions.begin(), m_request.institutions.end()}) {
            const auto ref = m_entities.find(institution.value());
            if (!ref) return ref.error();
            if (*ref == EntityRef{}) continue;
            if (auto done = gather(*ref); !done) return done;
        }
        return Done{};
    }

    std::vector<ActivityPoint> points() const
    {
        std::vector<ActivityPoint> points;
        points.reserve(m_cells.size());
        for (const auto& [cell, count] : m_cells)
            points.push_back({std::get<0>(cell), std::get<1>(cell), std::get<2>(cell), count});
        return points;
    }

private:
    using Cell = std::tuple<std::int64_t, std::optional<InstitutionId>, EventType>;

    Status gather(EntityRef institution)
    {
        const auto who = m_request.byInstitution ? m_entities.optionalId<InstitutionId>(institution)
                                                 : Result<std::optional<InstitutionId>>{std::nullopt};
        if (!who) return who.error();
        const std::int64_t number = institution.value();
        return forEachRow(m_connection.query(m_sql, number, m_first, m_end, m_types), [&](const Statement& row) {
            m_cells[{startOf(row.integer(0), m_request.bucket), *who, static_cast<EventType>(row.integer(1))}] += row.integer(2);
        });
    }

    Connection& m_connection;
    EntityLookup& m_entities;
    const ActivityRequest& m_request;
    const char* m_sql;
    std::int64_t m_types;
    std::int64_t m_first = std::numeric_limits<std::int64_t>::min(), m_end = std::numeric_limits<std::int64_t>::max();
    std::map<Cell, std::int64_t> m_cells;
};

} // namespace

Result<std::vector<EntityRef>> queryActing(Connection& connection)
{
    // One step of the index an institution, however many days there are.
    constexpr const char* next = "SELECT institution FROM activity_day WHERE institution > ? ORDER BY institution LIMIT 1";
    std::vector<EntityRef> acting;
    for (std::int64_t last = -1;;) {
        const std::size_t known = acting.size();
        auto done = forEachRow(connection.query(next, last), [&](const Statement& row) { acting.push_back(row.entity(0)); });
        if (!done) return std::move(done).error();
        if (acting.size() == known) return acting;
        last = acting.back().value();
    }
}

Result<std::vector<ActivityPoint>> queryActivity(Connection& connection, EntityLookup& entities,
                                                 const ActivityRequest& request)
{
    Gatherer gatherer{connection, entities, request};
    auto done = request.institutions.empty() ? gatherer.gatherAll() : gatherer.gatherListed();
    if (!done) return std::move(done).error();
    return gatherer.points();
}

} // namespace guanlan::store
