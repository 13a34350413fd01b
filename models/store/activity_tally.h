// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/event_key.h"
#include "models/store/connection.h"

#include <map>
#include <tuple>

namespace guanlan::store {

/// Acts counted per institution, day, hour and type, gathered over one transaction and then added to, or
/// taken off, the rollups.
class ActivityTally {
public:
    enum class Sign { Add, Remove };

    /// @param acting  0 where the event is nobody's act.
    void count(EntityRef acting, EventType type, std::int64_t time);
    /// Writes what was counted.
    Status apply(Connection& connection, ChainRef chain, Sign sign) const;

private:
    using Cell = std::tuple<std::uint32_t, std::int64_t, std::uint8_t>;
    std::map<Cell, std::int64_t> m_days;
    std::map<Cell, std::int64_t> m_hours;
};

/// Number of the hour since 1970-01-01 that holds this moment.
std::int64_t hourOf(std::int64_t utcSeconds);

} // namespace guanlan::store
