// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/activity_matrix.h"

#include "models/analytics/period.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <map>

namespace guanlan::analytics {

Result<ActivityMatrix> buildActivityMatrix(store::EventReader& reader, const MatrixRequest& request)
{
    auto period = readPeriod(reader, {{}, Bucket::Day, request.from, request.to, true, request.types});
    if (!period) return std::move(period).error().during("matrix");
    const auto known = reader.institutions();
    if (!known) return known.error().during("matrix");

    std::map<InstitutionId, MatrixRow> rows;
    const auto rowOf = [&](const InstitutionId& id) -> MatrixRow& {
        auto [found, isNew] = rows.try_emplace(id);
        if (isNew) found->second = {id, std::vector<std::int64_t>(period->starts.size()), 0};
        return found->second;
    };
    for (const store::InstitutionState& state : *known)
        rowOf(state.institution.id);
    ActivityMatrix matrix;
    for (const store::ActivityPoint& point : period->points) {
        const auto day = period->indexOf(point.start);
        if (!point.institution || !day) continue;
        MatrixRow& row = rowOf(*point.institution);
        row.counts[*day] += point.count;
        row.total += point.count;
        matrix.highest = std::max(matrix.highest, row.counts[*day]);
    }
    for (auto& [id, row] : rows)
        matrix.rows.push_back(std::move(row));
    std::stable_sort(matrix.rows.begin(), matrix.rows.end(), [](const MatrixRow& a, const MatrixRow& b) { return a.total > b.total; });
    matrix.days = std::move(period->starts);
    matrix.end = period->end;
    return matrix;
}

} // namespace guanlan::analytics
