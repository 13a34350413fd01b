// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/trading_calendar.h"
#include "models/domain/reconciliation.h"
#include "models/store/queries.h"

#include <map>
#include <optional>
#include <vector>

namespace guanlan::analytics {

/// How old what is missing is, by the chains' heads.
class RowAges {
public:
    RowAges(const TradingCalendar& calendar, const std::vector<store::ChainState>& chains);

    /// Trading days that have begun since the row's deadline: 0 on the day after it where that is none. Absent: nothing is overdue yet, or the
    /// calendar lacks a year.
    std::optional<std::int64_t> overdueTradingDays(const ReconciledRow& row) const;

private:
    const TradingCalendar& m_calendar;
    std::map<ChainRef, std::int64_t> m_heads;
    std::optional<std::int64_t> m_slowest; ///< The head that records by DID are held against.
    mutable std::map<std::pair<std::int64_t, std::int64_t>, std::optional<std::int64_t>> m_known; ///< By first and last day.
};

} // namespace guanlan::analytics
