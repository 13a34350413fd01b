// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/risk_index.h"

#include "models/analytics/pack_in_force.h"
#include "models/analytics/pack_risk.h"
#include "models/domain/time.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace guanlan::analytics {

namespace {

using Risks = std::map<InstitutionId, InstitutionRisk>;

/// Only institutions that the workspace knows: a finding may name one that nothing else does.
InstitutionRisk* riskOf(Risks& risks, const std::optional<InstitutionId>& institution)
{
    const auto found = institution ? risks.find(*institution) : risks.end();
    return found == risks.end() ? nullptr : &found->second;
}

Status addActs(store::EventReader& reader, const RiskFormula& formula, std::int64_t now, Risks& risks)
{
    const std::int64_t today = shanghaiDay(now);
    store::ActivityRequest request;
    request.from = shanghaiDayStart(today - formula.activityDays + 1);
    request.to = shanghaiDayStart(today + 1);
    const auto points = reader.activity(request);
    if (!points) return points.error();
    for (const store::ActivityPoint& point : *points)
        if (InstitutionRisk* risk = riskOf(risks, point.institution)) risk->acts += point.count;
    return Done{};
}

Status addFindings(store::EventReader& reader, const RiskFormula& formula, std::int64_t now, Risks& risks)
{
    const auto groups = reader.openFindings(now);
    if (!groups) return groups.error();
    for (const store::OpenFindings& group : *groups) {
        InstitutionRisk* risk = riskOf(risks, group.institution);
        if (!risk) continue;
        RiskPart& part = risk->parts[std::size_t(group.severity)];
        part.open += group.count;
        part.aged += double(group.count) * std::exp2(-double(group.ageDays) / double(formula.halfLifeDays));
    }
    return Done{};
}

void sum(const RiskFormula& formula, InstitutionRisk& risk)
{
    const bool isEnough = risk.acts >= formula.leastActs;
    double index = 0;
    for (std::size_t i = 0; i < risk.parts.size(); ++i) {
        RiskPart& part = risk.parts[i];
        part.points = formula.weights[i] * part.aged;
        risk.points += part.points;
        if (isEnough) part.perThousand = part.points * 1000 / double(risk.acts);
        index += part.perThousand;
    }
    if (isEnough) risk.index = index;
}

} // namespace

const InstitutionRisk* RiskIndex::find(const InstitutionId& institution) const
{
    const auto found = std::find_if(institutions.begin(), institutions.end(),
        [&](const InstitutionRisk& risk) { return risk.institution == institution; });
    return found == institutions.end() ? nullptr : &*found;
}

Result<RiskIndex> readRiskIndex(store::EventReader& reader)
{
    const auto pack = packInForce(reader);
    if (!pack) return pack.error();
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    const auto institutions = reader.institutions();
    if (!institutions) return institutions.error();

    RiskIndex result;
    if (*pack) {
        const auto formula = riskFormulaOf((*pack)->text);
        if (!formula) return formula.error();
        result.formula = *formula;
    }
    for (const store::ChainState& chain : *chains)
        if (chain.synced) result.asOf = std::max(result.asOf, std::optional{chain.synced->time});
    Risks risks;
    for (const store::InstitutionState& state : *institutions)
        risks[state.institution.id].institution = state.institution.id;
    if (result.asOf) {
        if (Status added = addActs(reader, result.formula, *result.asOf, risks); !added) return added.error();
        if (Status added = addFindings(reader, result.formula, *result.asOf, risks); !added) return added.error();
    }
    for (auto& [id, risk] : risks) {
        sum(result.formula, risk);
        result.institutions.push_back(std::move(risk));
    }
    std::stable_sort(result.institutions.begin(), result.institutions.end(), [](const auto& a, const auto& b) {
        return std::tuple{a.index.has_value(), a.index.value_or(0), a.points} > std::tuple{b.index.has_value(), b.index.value_or(0), b.points};
    });
    return result;
}

} // namespace guanlan::analytics
