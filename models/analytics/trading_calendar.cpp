// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/trading_calendar.h"

#include "models/domain/time.h"

#include <algorithm>

namespace guanlan::analytics {

std::optional<bool> TradingCalendar::isTradingDay(std::int64_t day) const
{
    const std::int64_t year = civilDate(day).year;
    const auto found = year < INT32_MIN || year > INT32_MAX ? m_years.end() : m_years.find(int(year));
    if (found == m_years.end()) return std::nullopt;
    if (weekday(day) > 4) return false;
    return !std::binary_search(found->second.closures.begin(), found->second.closures.end(), day);
}

TradingCalendar::Walk TradingCalendar::walk(std::int64_t time, std::int64_t tradingDays) const
{
    // What a node said may be any number; no calendar reaches that far, and no date arithmetic either.
    constexpr std::int64_t farAway = std::int64_t{1} << 40;
    std::int64_t day = shanghaiDay(std::clamp(time, -farAway, farAway));
    while (tradingDays > 0) {
        const auto trading = isTradingDay(++day);
        if (!trading) return {day, false};
        if (*trading) --tradingDays;
    }
    return {day, true};
}

std::optional<std::int64_t> TradingCalendar::deadline(std::int64_t time, std::int64_t tradingDays) const
{
    const Walk end = walk(time, tradingDays);
    return end.isKnown ? std::optional{shanghaiDayStart(end.day + 1)} : std::nullopt;
}

std::optional<std::int64_t> TradingCalendar::tradingDays(std::int64_t firstDay, std::int64_t lastDay) const
{
    std::int64_t count = 0;
    for (std::int64_t day = firstDay; day <= lastDay; ++day) {
        const auto trading = isTradingDay(day);
        if (!trading) return std::nullopt;
        count += *trading;
    }
    return count;
}

std::optional<int> TradingCalendar::missingYear(std::int64_t time, std::int64_t tradingDays) const
{
    const Walk end = walk(time, tradingDays);
    return end.isKnown ? std::nullopt : std::optional{int(civilDate(end.day).year)};
}

} // namespace guanlan::analytics
