// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/activity_tally.h"

#include "models/domain/time.h"

namespace guanlan::store {

namespace {

struct TableSql {
    const char* add;
    const char* prune;
};
constexpr TableSql daySql{
    "INSERT INTO activity_day (institution, bucket, type, chain, count) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (institution, bucket, type, chain) DO UPDATE SET count = activity_day.count + excluded.count",
    "DELETE FROM activity_day WHERE institution = ? AND bucket = ? AND type = ? AND chain = ? AND count = 0"};
constexpr TableSql hourSql{
    "INSERT INTO activity_hour (institution, bucket, type, chain, count) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (institution, bucket, type, chain) DO UPDATE SET count = activity_hour.count + excluded.count",
    "DELETE FROM activity_hour WHERE institution = ? AND bucket = ? AND type = ? AND chain = ? AND count = 0"};

template <class Cells>
Status applyTo(Connection& connection, const TableSql& sql, const Cells& cells, ChainRef chain, ActivityTally::Sign sign)
{
    for (const auto& [cell, count] : cells) {
        const auto& [institution, bucket, type] = cell;
        const std::int64_t change = sign == ActivityTally::Sign::Add ? count : -count;
        const std::int64_t who = institution;
        if (auto done = connection.run(sql.add, who, bucket, type, chain.value(), change); !done) return done;
        if (sign == ActivityTally::Sign::Add) continue;
        if (auto done = connection.run(sql.prune, who, bucket, type, chain.value()); !done) return done;
    }
    return Done{};
}

} // namespace

std::int64_t hourOf(std::int64_t utcSeconds)
{
    const std::int64_t hour = utcSeconds / secondsPerHour;
    return utcSeconds % secondsPerHour < 0 ? hour - 1 : hour;
}

void ActivityTally::count(EntityRef acting, EventType type, std::int64_t time)
{
    m_days[{acting.value(), shanghaiDay(time), std::uint8_t(type)}] += 1;
    m_hours[{acting.value(), hourOf(time), std::uint8_t(type)}] += 1;
}

Status ActivityTally::apply(Connection& connection, ChainRef chain, Sign sign) const
{
    if (auto done = applyTo(connection, daySql, m_days, chain, sign); !done) return done;
    return applyTo(connection, hourSql, m_hours, chain, sign);
}

} // namespace guanlan::store
