// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/risk_formula.h"
#include "models/domain/finding.h"
#include "models/domain/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

/// What the open findings of one severity add to an institution's index.
struct RiskPart {
    std::int64_t open = 0; ///< Findings whose verdict now is violation.
    double aged = 0; ///< The same, each halved once a half life of age, in whole days.
    double points = 0; ///< Weight times `aged`.
    double perThousand = 0; ///< Points for a thousand acts: the part of the index. 0 where there is none.
    friend bool operator==(const RiskPart&, const RiskPart&) = default;
};

struct InstitutionRisk {
    InstitutionId institution;
    std::int64_t acts = 0; ///< Its own, in the formula's days.
    std::array<RiskPart, 4> parts; ///< By Severity.
    double points = 0; ///< Sum of the parts' points.
    std::optional<double> index; ///< Sum of the parts' perThousand; absent: insufficient activity.
    friend bool operator==(const InstitutionRisk&, const InstitutionRisk&) = default;
};

/// An explainable sum, not a probability: open findings, weighed by severity and age, as a share of what the institution
/// does. An institution without open findings has 0.
struct RiskIndex {
    RiskFormula formula;
    std::optional<std::int64_t> asOf; ///< Block time of the last block read, UTC seconds; absent: nothing was read yet.
    std::vector<InstitutionRisk> institutions; ///< Highest index first; those without one after, most points first.

    const InstitutionRisk* find(const InstitutionId& institution) const;
};

/// Of every institution that the workspace knows, by the formula of the rule pack that judged it. Fails with what the reader
/// fails with. Costs the institutions, their days and the open findings, not the events.
Result<RiskIndex> readRiskIndex(store::EventReader& reader);

} // namespace guanlan::analytics
