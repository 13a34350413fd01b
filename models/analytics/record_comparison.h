// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/reconciliation_terms.h"
#include "models/domain/reconciliation.h"

namespace guanlan::analytics {

/// Seconds between an act and a record. A record's time at the very beginning of a day in Shanghai is that of a date alone: it
/// stands for any time of that day.
std::int64_t secondsBetween(const AnchoredAct& act, const BusinessRecord& record);

/// The last second that the record's time stands for.
std::int64_t lastSecondOf(const BusinessRecord& record);

/// In what record and act differ (R36), by field. What either of them does not state is no difference.
std::vector<FieldDifference> differencesOf(const AnchoredAct& act, const BusinessRecord& record, const ReconciliationTerms& terms);

/// "5000000.00", "1000000.00-5000000.00", "5000000.00-", "-5000000.00".
std::string amountText(const AmountBand& amount);

/// How a recognition's or conversion's stated amount stands to the thresholds (R37).
enum class ThresholdVerdict { NotAsked, Met, Below, NoAmount, Unclear };
ThresholdVerdict thresholdVerdict(const BusinessRecord& record, std::int64_t time, const ReconciliationTerms& terms);

} // namespace guanlan::analytics
