// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/activity_query.h"

#include "models/domain/time.h"

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

bool isWanted(std::int64_t start, const ActivityRequest& request)
{
    return (!request.from || start >= *request.from) && (!request.to || start < *request.to);
}

using Cell = std::tuple<std::int64_t, std::optional<InstitutionId>, EventType>;

class Gatherer {
public:
    Gatherer(Connection& connection, EntityLookup& entities, const ActivityRequest& request)
        : m_connection{connection}, m_entities{entities}, m_request{request}
    {
    }

    Status gather(const char* sql, std::optional<EntityRef> institution)
    {
        auto rows = institution ? m_connection.query(sql, *institution) : m_connection.query(sql);
        if (!rows) return std::move(rows).error();
        Statement& row = **rows;
        for (;;) {
            auto any = row.next();
            if (!any) return std::move(any).error();
            if (!*any) return Done{};
            const std::int64_t start = startOf(row.integer(1), m_request.bucket);
            if (!isWanted(start, m_request)) continue;
            auto who = m_request.byInstitution ? m_entities.optionalId<InstitutionId>(row.entity(0))
                                               : Result<std::optional<InstitutionId>>{std::nullopt};
            if (!who) return std::move(who).error();
            m_cells[{start, *who, static_cast<EventType>(row.integer(2))}] += row.integer(3);
        }
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
    Connection& m_connection;
    EntityLookup& m_entities;
    const ActivityRequest& m_request;
    std::map<Cell, std::int64_t> m_cells;
};

} // namespace

Result<std::vector<ActivityPoint>> queryActivity(Connection& connection, EntityLookup& entities,
                                                 const ActivityRequest& request)
{
    const bool hours = request.bucket == Bucket::Hour;
    Gatherer gatherer{connection, entities, request};
    if (request.institutions.empty()) {
        auto done = gatherer.gather(hours ? "SELECT institution, bucket, type, count FROM activity_hour"
                                          : "SELECT institution, bucket, type, count FROM activity_day",
                                    std::nullopt);
        if (!done) return std::move(done).error();
        return gatherer.points();
    }
    const std::set<InstitutionId> wanted{request.institutions.begin(), request.institutions.end()};
    for (const auto& institution : wanted) {
        const auto ref = entities.find(institution.value());
        if (!ref) return ref.error();
        if (*ref == EntityRef{}) continue;
        auto done = gatherer.gather(
            hours ? "SELECT institution, bucket, type, count FROM activity_hour WHERE institution = ?"
                  : "SELECT institution, bucket, type, count FROM activity_day WHERE institution = ?",
            *ref);
        if (!done) return std::move(done).error();
    }
    return gatherer.points();
}

} // namespace guanlan::store
