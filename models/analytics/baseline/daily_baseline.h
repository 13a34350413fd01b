// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/count_model.h"

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace guanlan::analytics {

enum class DayKind : std::uint8_t { NonTrading, Trading, MonthEnd }; ///< MonthEnd: the month's last trading day.

/// What past days say of a day's count.
struct DayVerdict {
    bool isJudged = false; ///< False: fewer than DailyBaseline::leastTradingDays trading days went before.
    double expected = 0;
    double chance = 1; ///< Of a count at least as large, by the negative binomial law around `expected`.
    double chanceBelow = 1; ///< Of a count at most as large.
    double median = 0; ///< Of the past days of this kind.
    std::int64_t pastTradingDays = 0;
    bool isAbove = false; ///< A plain trading day far enough up to count towards a new level.
    bool levelMoved = false; ///< The last DailyBaseline::lasting trading days lay apart on one side: they are the new level.
};

/// The baseline of one institution's counts by day: level and trend of its last trading days, weekday and month end,
/// non-trading days apart. A day is judged by earlier days only; single bursts hardly move anything.
class DailyBaseline {
public:
    static constexpr std::int64_t leastTradingDays = 20;
    static constexpr std::size_t lasting = 5;

    /// Judges a day, then remembers it. @pre Days come in order, those without any event too.
    DayVerdict take(std::int64_t day, DayKind kind, std::int64_t count);

private:
    struct Past {
        std::int64_t day;
        double count;
        double expected; ///< Negative: it was not known yet.
    };
    double tradingLevel() const;
    double weekdayFactor(int weekday, double level) const;
    double monthEndFactor() const;
    double expect(std::int64_t day, DayKind kind, DayVerdict& verdict) const;
    void learnTrading(std::int64_t day, DayKind kind, double number, double usual, DayVerdict& verdict);
    void learnOther(double number, double usual);
    bool movedBy(bool isAbove, double chanceBelow);

    std::deque<Past> m_trading; ///< The last 60.
    std::deque<double> m_other; ///< The last 16 non-trading days.
    std::deque<double> m_monthEnds; ///< How many times the expected count the last month ends had.
    std::int64_t m_tradingDays = 0;
    std::size_t m_sinceMove = 60; ///< Trading days that the present level rests on, at most 60.
    std::size_t m_above = 0, m_below = 0; ///< Trading days in a row far on one side.
    Dispersion m_tradingDispersion, m_otherDispersion;
};

} // namespace guanlan::analytics
