// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/activity_tally.h"

#include "models/domain/time.h"

namespace guanlan::store {

namespace {

/// Update first, then insert: SQLite's upsert makes a temporary table each time.
struct TableSql {
    const char* change;
    const char* add;
    const char* prune;
};
constexpr TableSql daySql{
    "UPDATE activity_day SET count = count + ? WHERE institution = ? AND bucket = ? AND type = ? AND chain = ?",
    "INSERT INTO activity_day (count, institution, bucket, type, chain) VALUES (?, ?, ?, ?, ?)",
    "DELETE FROM activity_day WHERE count = ? AND institution = ? AND bucket = ? AND type = ? AND chain = ?"};
constexpr TableSql hourSql{
    "UPDATE activity_hour SET count = count + ? WHERE institution = ? AND bucket = ? AND type = ? AND chain = ?",
    "INSERT INTO activity_hour (count, institution, bucket, type, chain) VALUES (?, ?, ?, ?, ?)",
    "DELETE FROM activity_hour WHERE count = ? AND institution = ? AND bucket = ? AND type = ? AND chain = ?"};

template <class Cells>
Status applyTo(Connection& connection, const TableSql& sql, const Cells& cells, ChainRef chain, ActivityTally::Sign sign)
{
    for (const auto& [cell, count] : cells) {
        const auto& [institution, bucket, type] = cell;
        const auto run = [&, who = std::int64_t{institution}, day = bucket, what = type](const char* text, std::int64_t number) {
            return connection.run(text, number, who, day, what, chain.value());
        };
        const std::int64_t change = sign == ActivityTally::Sign::Add ? count : -count;
        auto done = run(sql.change, change);
        if (done && connection.changes() == 0) done = run(sql.add, change);
        if (done && sign == ActivityTally::Sign::Remove) done = run(sql.prune, 0);
        if (!done) return done;
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
