// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/pack_json.h"
#include "models/analytics/risk_formula.h"

namespace guanlan::analytics {

/// The pack's "risk"; what is left out has its default. Mistakes are left in the reader.
RiskFormula readRiskFormula(PackJson& reader, const PackJson::Json& root);
/// The same of a whole pack's text. InvalidInput as RulePack::parse().
Result<RiskFormula> riskFormulaOf(std::string_view packText);

} // namespace guanlan::analytics
