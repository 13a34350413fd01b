// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace guanlan::items {

/// A stretch of moments: UTC seconds.
struct TimeSpan {
    std::int64_t from = 0; ///< Inclusive.
    std::int64_t to = 0; ///< Exclusive; above `from`.
    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

/// What a text says of time: a year "2026", a month "2026-05", a day "2026-05-01", a minute "2026-05-01 09:30" or second
/// (T for the space, too) of the zone, a moment with its own zone "2026-05-01T01:30:00Z", what lies between two of them
/// "2026-05-01..2026-05-07" (the later one included), or the last "90m", "12h", "7d" before `latest`.
/// nullopt: none of these, or no such date.
std::optional<TimeSpan> parseTimeSpan(const QString& text, DisplayZone zone, std::int64_t latest);

/// Numbers of blocks, both included.
struct BlockSpan {
    std::uint64_t first = 0;
    std::uint64_t last = 0; ///< Not below `first`.
    friend bool operator==(const BlockSpan&, const BlockSpan&) = default;
};

/// "1200", "1200..1300". Digits may be grouped by thin spaces, as the window writes them, or underscores.
std::optional<BlockSpan> parseBlockSpan(const QString& text);

} // namespace guanlan::items
