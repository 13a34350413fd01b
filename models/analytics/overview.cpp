// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/overview.h"

#include "models/analytics/period.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <map>
#include <set>

namespace guanlan::analytics {

namespace {

/// Which of the league's columns an act counts in; nullptr for what is no act of using or issuing.
std::int64_t LeagueRow::* columnOf(EventType type)
{
    switch (type) {
    case EventType::CredentialIssued: return &LeagueRow::issued;
    case EventType::CredentialPresented: return &LeagueRow::presented;
    case EventType::CredentialVerified: return &LeagueRow::verified;
    case EventType::CredentialRevoked: return &LeagueRow::revoked;
    case EventType::Unmapped:
    case EventType::InstitutionRegistered:
    case EventType::InstitutionStatusChanged:
    case EventType::InstitutionKeyChanged:
    case EventType::SchemaPublished:
    case EventType::IssuerAuthorised:
    case EventType::IssuerDeauthorised:
    case EventType::DidRegistered:
    case EventType::DidUpdated:
    case EventType::DidKeyChanged:
    case EventType::DidDeactivated:
    case EventType::CredentialSuspended:
    case EventType::CredentialReinstated:
    case EventType::ConsentGranted:
    case EventType::ConsentWithdrawn:
    case EventType::ContractUnregistered:
    case EventType::CallSilent: return nullptr;
    }
    return nullptr;
}

bool isAct(EventType type)
{
    return columnOf(type) != nullptr || type == EventType::CredentialSuspended || type == EventType::CredentialReinstated;
}

/// Adds up one period's points.
class OverviewBuilder {
public:
    OverviewBuilder(const OverviewRequest& request, const Period& period) : m_request{request}, m_period{period} {}

    Status addInstitutions(store::EventReader& reader)
    {
        const auto states = reader.institutions();
        if (!states) return states.error();
        const auto& wanted = m_request.institutions;
        for (const store::InstitutionState& state : *states) {
            const InstitutionId& id = state.institution.id;
            if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), id) == wanted.end()) continue;
            LeagueRow& row = rowOf(id);
            row.name = state.institution.name;
            row.kind = state.institution.kind;
            row.status = state.status;
            row.lastEvent = state.lastEvent;
        }
        return Done{};
    }

    void addActivity()
    {
        for (const store::ActivityPoint& point : m_period.points) {
            if (!isAct(point.type) || !point.institution) continue;
            LeagueRow& row = rowOf(*point.institution);
            const auto column = columnOf(point.type);
            if (const auto day = m_period.indexOf(point.start)) {
                if (column) row.*column += point.count;
                row.acts.value += point.count;
                row.sparkline[*day] += point.count;
                if (point.type == EventType::CredentialIssued) issuanceOf(*point.institution)[*day] += point.count;
            } else if (row.acts.previous) {
                *row.acts.previous += point.count;
                if (column) m_previous.*column += point.count;
            }
        }
    }

    Status addFindings(store::EventReader& reader)
    {
        const auto now = counts(reader, m_period.begin(), m_period.end);
        if (!now) return now.error();
        for (const store::FindingCount& count : *now) {
            const auto row = count.institution ? m_rows.find(*count.institution) : m_rows.end();
            const bool isViolation = count.verdict == Verdict::Violation;
            (isViolation ? m_findings[std::size_t(count.severity)].value : m_undecided) += count.count;
            if (row != m_rows.end())
                (isViolation ? row->second.findings[std::size_t(count.severity)] : row->second.undecided) += count.count;
        }
        if (!m_period.previousStart) return Done{};
        for (KeyFigure& figure : m_findings)
            figure.previous = 0;
        const auto before = counts(reader, *m_period.previousStart, m_period.begin());
        if (!before) return before.error();
        for (const store::FindingCount& count : *before)
            if (count.verdict == Verdict::Violation) *m_findings[std::size_t(count.severity)].previous += count.count;
        return Done{};
    }

    Overview take() &&
    {
        Overview overview;
        overview.from = m_period.begin();
        overview.to = m_period.end;
        overview.days = m_period.starts;
        overview.findings = m_findings;
        overview.undecided = m_undecided;
        overview.issued = figure(&LeagueRow::issued);
        overview.presented = figure(&LeagueRow::presented);
        overview.verified = figure(&LeagueRow::verified);
        overview.revoked = figure(&LeagueRow::revoked);
        if (m_period.previousStart) overview.activeInstitutions.previous = 0;
        for (const auto& [id, row] : m_rows) {
            overview.activeInstitutions.value += row.acts.value > 0 ? 1 : 0;
            if (row.acts.previous.value_or(0) > 0) ++*overview.activeInstitutions.previous;
        }
        overview.issuance = stack();
        for (auto& [id, row] : m_rows)
            overview.league.push_back(std::move(row));
        std::stable_sort(overview.league.begin(), overview.league.end(),
            [](const LeagueRow& a, const LeagueRow& b) { return a.acts.value > b.acts.value; });
        return overview;
    }

private:
    LeagueRow& rowOf(const InstitutionId& id)
    {
        auto [found, isNew] = m_rows.try_emplace(id);
        if (isNew) {
            found->second.id = id;
            found->second.sparkline.assign(m_period.starts.size(), 0);
            if (m_period.previousStart) found->second.acts.previous = 0;
        }
        return found->second;
    }

    std::vector<std::int64_t>& issuanceOf(const InstitutionId& id)
    {
        auto& days = m_issuance[id];
        days.resize(m_period.starts.size());
        return days;
    }

    Result<std::vector<store::FindingCount>> counts(store::EventReader& reader, std::int64_t from, std::int64_t to) const
    {
        store::FindingFilter filter;
        filter.institutions = m_request.institutions;
        filter.from = from;
        filter.to = to;
        return reader.findingCounts(filter);
    }

    KeyFigure figure(std::int64_t LeagueRow::* column) const
    {
        KeyFigure sum;
        for (const auto& [id, row] : m_rows)
            sum.value += row.*column;
        if (m_period.previousStart) sum.previous = m_previous.*column;
        return sum;
    }

    /// The largest issuers one by one, the others together.
    std::vector<IssuanceSeries> stack() const
    {
        std::vector<IssuanceSeries> all;
        for (const auto& [id, row] : m_rows)
            if (row.issued > 0) all.push_back({id, row.name, m_issuance.at(id), row.issued});
        std::stable_sort(all.begin(), all.end(),
            [](const IssuanceSeries& a, const IssuanceSeries& b) { return a.total > b.total; });
        if (all.size() <= m_request.stacked) return all;
        IssuanceSeries rest{std::nullopt, {}, std::vector<std::int64_t>(m_period.starts.size()), 0};
        for (std::size_t i = m_request.stacked; i < all.size(); ++i) {
            std::transform(all[i].counts.begin(), all[i].counts.end(), rest.counts.begin(), rest.counts.begin(),
                std::plus<>{});
            rest.total += all[i].total;
        }
        all.resize(m_request.stacked);
        all.push_back(std::move(rest));
        return all;
    }

    const OverviewRequest& m_request;
    const Period& m_period;
    std::map<InstitutionId, LeagueRow> m_rows;
    std::map<InstitutionId, std::vector<std::int64_t>> m_issuance;
    LeagueRow m_previous;
    std::array<KeyFigure, 4> m_findings{};
    std::int64_t m_undecided = 0;
};

} // namespace

Result<Overview> buildOverview(store::EventReader& reader, const OverviewRequest& request)
{
    const auto period = readPeriod(reader, {request.institutions, Bucket::Day, request.from, request.to, true, {}});
    if (!period) return period.error().during("overview");
    OverviewBuilder builder{request, *period};
    if (Status status = builder.addInstitutions(reader); !status) return status.error().during("overview");
    builder.addActivity();
    if (Status status = builder.addFindings(reader); !status) return status.error().during("overview");
    return std::move(builder).take();
}

} // namespace guanlan::analytics
