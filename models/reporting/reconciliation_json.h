// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reconciliation.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::reporting {

/// A row as `guanlan reconcile` prints it; what is absent is left out, as in events.
/// @param chainName  Of the event's chain; unused where there is no event.
/// @param overdueTradingDays  As analytics::RowAges gives them.
nlohmann::ordered_json reconciledToJson(const ReconciledRow& row, std::string_view chainName, std::optional<std::int64_t> overdueTradingDays);

const std::vector<std::string>& reconciledCsvColumns();
std::vector<std::string> reconciledCsvCells(const ReconciledRow& row, std::string_view chainName, std::optional<std::int64_t> overdueTradingDays);

} // namespace guanlan::reporting
