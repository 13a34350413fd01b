// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/risk_index.h"
#include "models/domain/institution.h"
#include "models/reporting/event_json.h"

namespace guanlan::reporting {

/// One line of `guanlan risk`: the index, null where activity is insufficient, its parts and the formula.
nlohmann::ordered_json riskToJson(
    const analytics::InstitutionRisk& risk, const analytics::RiskIndex& index, const Institution& institution);

const std::vector<std::string>& riskCsvColumns();
/// The same line as cells. @param line  Of riskToJson().
std::vector<std::string> riskCsvCells(const nlohmann::ordered_json& line);

} // namespace guanlan::reporting
