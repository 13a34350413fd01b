// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/outcome_table.h"

#include "models/store/outcome_sql.h"
#include "models/store/rollup_range.h"

#include <algorithm>
#include <tuple>

namespace guanlan::store {

namespace {

constexpr const char* nextSql = "SELECT institution FROM outcome_day WHERE institution > ? ORDER BY institution LIMIT 1";
/// What a rewind has brought back to 0 stays as a row.
constexpr const char* rangeSql = "SELECT outcome, sum(count) FROM outcome_day WHERE institution = ? AND bucket >= ? AND bucket < ? "
                                 "GROUP BY outcome HAVING sum(count) <> 0";

} // namespace

Status addOutcomes(Connection& connection, const KeyRange& events)
{
    return connection.run(GUANLAN_COUNT_OUTCOMES("1", "?1", "?2"), events.low, events.high);
}

Status removeOutcomes(Connection& connection, const KeyRange& events)
{
    return connection.run(GUANLAN_COUNT_OUTCOMES("-1", "?1", "?2"), events.low, events.high);
}

Result<std::vector<OutcomeCount>> queryOutcomes(Connection& connection, EntityLookup& entities, const OutcomeRequest& request)
{
    const auto refs = rollupInstitutions(connection, entities, request.institutions, nextSql);
    if (!refs) return refs.error();
    const RollupRange days = RollupRange::of(request.from, request.to, Bucket::Day);
    std::vector<OutcomeCount> counts;
    for (const EntityRef ref : *refs) {
        const auto who = entities.optionalId<InstitutionId>(ref);
        if (!who) return who.error();
        const std::int64_t number = ref.value();
        auto done = forEachRow(connection.query(rangeSql, number, days.first, days.end), [&](const Statement& row) {
            counts.push_back({*who, static_cast<Outcome>(row.integer(0)), row.integer(1)});
        });
        if (!done) return std::move(done).error();
    }
    std::sort(counts.begin(), counts.end(), [](const OutcomeCount& a, const OutcomeCount& b) {
        return std::tie(a.institution, a.outcome) < std::tie(b.institution, b.outcome);
    });
    return counts;
}

} // namespace guanlan::store
