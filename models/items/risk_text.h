// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/risk_index.h"

#include <QString>

namespace guanlan::items {

/// An institution's risk index in the window's language. Ask again after a language change.
QString riskMeaning(); ///< What the index is, for a column's header.
QString riskText(const analytics::InstitutionRisk* risk); ///< "12.3"; "Too few acts" without enough acts; "—" for nullptr.
/// By index; those without one below, by their points.
double riskSortKey(const analytics::InstitutionRisk* risk);
/// The parts with their figures, line by line, and the formula's.
QString riskExplanation(const analytics::InstitutionRisk& risk, const analytics::RiskFormula& formula);

} // namespace guanlan::items
