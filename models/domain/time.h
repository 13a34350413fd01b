// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guanlan {

/// Shanghai keeps UTC+8 without daylight saving since 1991.
constexpr std::int64_t shanghaiOffset = 8 * 3600;
constexpr std::int64_t secondsPerDay = 86400;
constexpr std::int64_t secondsPerHour = 3600;

/// Number of the Shanghai calendar day since 1970-01-01 that holds this moment.
constexpr std::int64_t shanghaiDay(std::int64_t utcSeconds)
{
    const std::int64_t local = utcSeconds + shanghaiOffset;
    return local >= 0 ? local / secondsPerDay : -((-local + secondsPerDay - 1) / secondsPerDay);
}

/// The moment at which that Shanghai day begins, UTC seconds.
constexpr std::int64_t shanghaiDayStart(std::int64_t day) { return day * secondsPerDay - shanghaiOffset; }

/// A day of the proleptic Gregorian calendar.
struct CivilDate {
    std::int64_t year = 1970;
    int month = 1; ///< 1 to 12.
    int day = 1; ///< 1 to 31.
    friend bool operator==(const CivilDate&, const CivilDate&) = default;
};

/// The date of a day counted from 1970-01-01, and back.
CivilDate civilDate(std::int64_t daysSinceEpoch);
std::int64_t daysSinceEpoch(const CivilDate& date);

/// 0 Monday to 6 Sunday.
constexpr int weekday(std::int64_t daysSinceEpoch) { return int(((daysSinceEpoch + 3) % 7 + 7) % 7); }

/// "2026-03-02T01:20:11Z".
std::string toIso8601(std::int64_t utcSeconds);

/// "2026-03-02" for a day counted from 1970-01-01.
std::string toIsoDate(std::int64_t daysSinceEpoch);

/// Reads "2026-03-02T01:20:11Z", the same with an offset "+08:00", or a date alone, which is the beginning
/// of that day in Shanghai. @return UTC seconds; nullopt for anything else or an impossible date.
std::optional<std::int64_t> parseTime(std::string_view text);

} // namespace guanlan
