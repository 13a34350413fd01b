// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace guanlan::analytics {

/// One year of an exchange calendar, as a file under resources/rules/calendars/ gives it. Days are counted from
/// 1970-01-01 in Shanghai, as shanghaiDay() does.
struct CalendarYear {
    int year = 0; ///< 1970 to 2999.
    LocalText title;
    LocalText source; ///< The notice that fixed the closures.
    std::vector<std::int64_t> closures; ///< Monday to Friday without trading; ascending.

    /// Reads a calendar file, strictly: another key, a date of another year, on a weekend or out of order is
    /// InvalidInput "file: closures[3]: reason". Safe on untrusted input.
    /// @param file  How to name the text in messages.
    static Result<CalendarYear> parse(std::string_view text, std::string_view file);
};

/// Trading days: Monday to Friday without the exchanges' closures. A working weekend that makes up for a closure is
/// none. Only years that were added are known; what needs another year has no answer.
class TradingCalendar {
public:
    /// A year that is there already is replaced.
    void add(CalendarYear year) { m_years.insert_or_assign(year.year, std::move(year)); }
    const std::map<int, CalendarYear>& years() const { return m_years; }

    /// @param day  As shanghaiDay(). nullopt: the day's year is not known.
    std::optional<bool> isTradingDay(std::int64_t day) const;

    /// The end (24:00 Shanghai, UTC seconds) of the `tradingDays`-th trading day after the day of `time`: what
    /// happens at or after it is late. nullopt: a year on the way is not known (missingYear() says which).
    /// @param time  UTC seconds.
    /// @param tradingDays  At least 1.
    std::optional<std::int64_t> deadline(std::int64_t time, std::int64_t tradingDays) const;
    /// How many of the days from the first to the last, both included, are trading days; nullopt: a year among them is not known.
    std::optional<std::int64_t> tradingDays(std::int64_t firstDay, std::int64_t lastDay) const;
    /// The first year that deadline() would need and does not have; nullopt: none.
    std::optional<int> missingYear(std::int64_t time, std::int64_t tradingDays) const;

private:
    struct Walk {
        std::int64_t day = 0; ///< The day that was looked for, or the first one of an unknown year.
        bool isKnown = false;
    };
    Walk walk(std::int64_t time, std::int64_t tradingDays) const;

    std::map<int, CalendarYear> m_years;
};

} // namespace guanlan::analytics
