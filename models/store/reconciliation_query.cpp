// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/reconciliation_query.h"

#include "models/store/reconciliation_cases.h"

#include <algorithm>
#include <tuple>

namespace guanlan::store {

struct ReconciliationQuery::Found {
    std::int64_t time = 0, node = 0;
    friend auto operator<=>(const Found&, const Found&) = default;
};

Result<std::vector<ReconciliationSummary>> ReconciliationQuery::summaries()
{
    std::map<std::int64_t, ReconciliationSummary> byReporter;
    auto done = forEachRow(m_connection.query("SELECT number, institution, records, first, last FROM reporter WHERE records > 0 OR first_act IS NOT NULL"),
        [&](const Statement& row) {
            byReporter[row.integer(0)] = {InstitutionId{row.bytes<32>(1)}, row.integer(2), row.optionalInteger(3), row.optionalInteger(4), {}};
        });
    if (!done) return std::move(done).error();
    done = forEachRow(m_connection.query("SELECT reporter, state, count(*) FROM reconciliation WHERE state IS NOT NULL GROUP BY 1, 2"), [&](const Statement& row) {
        if (const auto state = std::size_t(row.integer(1)); state < reconciliationStates) byReporter[row.integer(0)].rows[state] = row.integer(2);
    });
    if (!done) return std::move(done).error();
    std::vector<ReconciliationSummary> all;
    for (auto& [number, summary] : byReporter) all.push_back(summary);
    std::ranges::sort(all, {}, &ReconciliationSummary::institution);
    return all;
}

Status ReconciliationQuery::find(const ReconciliationRequest& request, std::int64_t reporter, std::int64_t state, std::vector<Found>& found)
{
    const bool isForward = request.order == ReconciliationOrder::OldestFirst;
    const char* const sql = isForward
        ? "SELECT time, node FROM reconciliation WHERE reporter = ? AND state = ? AND time >= ? AND time < ? AND (time, node) > (?, ?) ORDER BY time, node LIMIT ?"
        : "SELECT time, node FROM reconciliation WHERE reporter = ? AND state = ? AND time >= ? AND time < ? AND (time, node) < (?, ?) ORDER BY time DESC, "
          "node DESC LIMIT ?";
    const std::int64_t end = isForward ? INT64_MIN : INT64_MAX;
    const auto after = request.after.value_or(ReconciliationRequest::Place{end, end});
    return forEachRow(m_connection.query(sql, reporter, state, request.filter.from.value_or(INT64_MIN), request.filter.to.value_or(INT64_MAX), after.time,
                                         after.number, std::int64_t{request.limit}),
                      [&](const Statement& row) { found.push_back({row.integer(0), row.integer(1)}); });
}

Result<std::vector<ReconciledRow>> ReconciliationQuery::rows(const ReconciliationRequest& request)
{
    const auto& wanted = request.filter;
    std::vector<std::int64_t> reporters;
    auto done = forEachRow(m_connection.query("SELECT number, institution FROM reporter WHERE records > 0"), [&](const Statement& row) {
        if (wanted.institutions.empty() || std::ranges::find(wanted.institutions, InstitutionId{row.bytes<32>(1)}) != wanted.institutions.end())
            reporters.push_back(row.integer(0));
    });
    if (!done) return std::move(done).error();
    std::vector<Found> found;
    for (const std::int64_t reporter : reporters)
        for (std::size_t state = 0; state < reconciliationStates; ++state) {
            if (!wanted.states.empty() && std::ranges::find(wanted.states, ReconciliationState(state)) == wanted.states.end()) continue;
            if (done = find(request, reporter, std::int64_t(state), found); !done) return std::move(done).error();
        }
    if (request.order == ReconciliationOrder::OldestFirst) std::ranges::sort(found);
    else std::ranges::sort(found, std::greater{});
    if (found.size() > std::size_t(std::max(request.limit, 0))) found.resize(std::size_t(std::max(request.limit, 0)));
    std::vector<ReconciledRow> rows;
    for (const Found& each : found) {
        auto row = complete(each.node);
        if (!row) return std::move(row).error();
        rows.push_back(std::move(row).value());
    }
    return rows;
}

Result<ReconciledRow> ReconciliationQuery::complete(std::int64_t node)
{
    ReconciledRow row;
    row.number = node;
    std::int64_t partner = 0;
    auto done = forEachRow(m_connection.query("SELECT institution, state, doubt, partner, due FROM reconciliation JOIN reporter ON number = reporter WHERE node = ?", node),
        [&](const Statement& found) {
            row.institution = InstitutionId{found.bytes<32>(0)};
            row.state = ReconciliationState(std::clamp<std::int64_t>(found.integer(1), 0, reconciliationStates - 1));
            row.doubt = ReconciliationDoubt(std::clamp<std::int64_t>(found.integer(2), 0, reconciliationDoubts - 1));
            partner = found.integer(3);
            row.due = found.optionalInteger(4);
        });
    if (!done) return std::move(done).error();
    const bool isAct = node >= firstActNode;
    if (isAct) {
        auto act = m_acts.load(EventKey{node});
        if (!act) return std::move(act).error();
        row.act = std::move(*act);
    }
    if (const std::int64_t record = isAct ? partner : node) {
        auto handedIn = loadRecord(m_connection, record);
        if (!handedIn) return std::move(handedIn).error();
        row.record = std::move(*handedIn);
    }
    done = forEachRow(m_connection.query("SELECT field, recorded, anchored FROM reconciliation_difference WHERE node = ? ORDER BY field", node), [&](const Statement& found) {
        row.differences.push_back({RecordField(std::clamp<std::int64_t>(found.integer(0), 0, recordFields - 1)), found.text(1), found.text(2)});
    });
    if (!done) return std::move(done).error();
    done = forEachRow(m_connection.query("SELECT id, coalesce(notes, 0) FROM reconciliation_finding LEFT JOIN case_state ON finding = id WHERE node = ? ORDER BY id", node),
        [&](const Statement& found) {
            row.findings.push_back(found.text(0));
            row.notes += found.integer(1);
        });
    if (!done) return std::move(done).error();
    return row;
}

} // namespace guanlan::store
