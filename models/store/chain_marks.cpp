// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/chain_marks.h"

#include "models/store/event_level.h"

namespace guanlan::store {

Result<ChainMarkList> ChainMarkList::load(Connection& connection)
{
    ChainMarkList list;
    auto rows = connection.query("SELECT ref, agreed, proven, (SELECT block FROM fork WHERE fork.chain = ref), events, times_ascend FROM chain ORDER BY ref");
    if (!rows) return std::move(rows).error();
    Statement& row = **rows;
    for (;;) {
        auto any = row.next();
        if (!any) return std::move(any).error();
        if (!*any) return list;
        list.m_marks.push_back({ChainRef{std::uint8_t(row.integer(0))}, row.optionalInteger(1), row.optionalInteger(2),
                                row.optionalInteger(3), row.integer(4), row.integer(5) != 0});
    }
}

std::int64_t ChainMarkList::totalEvents() const
{
    std::int64_t total = 0;
    for (const auto& marks : m_marks)
        total += marks.events;
    return total;
}

VerificationLevel ChainMarkList::levelOf(EventKey key) const
{
    if (key.isBlock()) return VerificationLevel::Failed;
    for (const auto& marks : m_marks) {
        if (marks.ref == key.chain()) return levelOfBlock(key.block(), marks.agreedUpTo, marks.provenUpTo, marks.forkedFrom);
    }
    return VerificationLevel::Reported;
}

} // namespace guanlan::store
