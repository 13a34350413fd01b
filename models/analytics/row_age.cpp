// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/row_age.h"

#include "models/domain/time.h"

namespace guanlan::analytics {

RowAges::RowAges(const TradingCalendar& calendar, const std::vector<store::ChainState>& chains) : m_calendar{calendar}
{
    for (const store::ChainState& chain : chains) {
        if (!chain.synced) continue;
        m_heads[chain.ref] = chain.synced->time;
        if (!chain.fork) m_slowest = std::min(m_slowest.value_or(chain.synced->time), chain.synced->time);
    }
}

std::optional<std::int64_t> RowAges::overdueTradingDays(const ReconciledRow& row) const
{
    const bool isOverdue = row.state == ReconciliationState::ChainOnly || row.state == ReconciliationState::BusinessOnly;
    if (!isOverdue || !row.due) return std::nullopt;
    std::optional<std::int64_t> head = m_slowest;
    if (row.act) {
        const auto found = m_heads.find(row.act->key.chain());
        if (found == m_heads.end()) return std::nullopt;
        head = found->second;
    }
    if (!head) return std::nullopt;
    const std::pair days{shanghaiDay(*row.due), shanghaiDay(*head)};
    const auto [known, isNew] = m_known.try_emplace(days);
    if (isNew) known->second = m_calendar.tradingDays(days.first, days.second);
    return known->second;
}

} // namespace guanlan::analytics
