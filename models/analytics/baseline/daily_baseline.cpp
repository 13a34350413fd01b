// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/daily_baseline.h"

#include "models/domain/time.h"

#include <algorithm>
#include <numeric>

namespace guanlan::analytics {

namespace {

constexpr double apart = 0.05; ///< A chance below it lies apart.
constexpr std::size_t keptTrading = 60, keptOther = 16, keptMonthEnds = 6;
constexpr std::size_t levelDays = 20; ///< The level is that of so many trading days.
constexpr std::size_t leastOther = 4; ///< Non-trading days that must have gone before.
constexpr double leastExpected = 0.1;

/// The mean of the middle half: smooth where counts are small, and a week of bursts does not move it.
double trimmedMean(std::vector<double> values)
{
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const auto cut = std::ptrdiff_t(values.size() / 4);
    const auto first = values.begin() + cut, last = values.end() - cut;
    return std::accumulate(first, last, 0.0) / double(last - first);
}

double median(std::vector<double> values)
{
    if (values.empty()) return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return values.size() % 2 ? *middle : (*middle + *std::max_element(values.begin(), middle)) / 2;
}

template <class Value>
void push(std::deque<Value>& kept, Value value, std::size_t most)
{
    kept.push_back(std::move(value));
    if (kept.size() > most) kept.pop_front();
}

} // namespace

/// The level of the last days, carried on by half of their trend.
double DailyBaseline::tradingLevel() const
{
    const std::size_t days = std::min({m_trading.size(), levelDays, m_sinceMove});
    std::vector<double> older, newer;
    for (std::size_t i = m_trading.size() - days; i < m_trading.size(); ++i)
        (m_trading.size() - i > days / 2 ? older : newer).push_back(m_trading[i].count);
    std::vector<double> all = older;
    all.insert(all.end(), newer.begin(), newer.end());
    const double level = trimmedMean(std::move(all));
    if (days < levelDays || std::max(m_above, m_below) > 0) return level; // No trend out of what may be a burst.
    const double trend = (trimmedMean(std::move(newer)) - trimmedMean(std::move(older))) / 2;
    return std::clamp(level + trend, level * 2 / 3, level * 3 / 2);
}

/// How this weekday differs from the level, drawn towards 1 as if three days had been as usual.
double DailyBaseline::weekdayFactor(int weekdayOfDay, double level) const
{
    constexpr double prior = 3, mostOfLevel = 2.5;
    if (level < 1) return 1;
    double sum = prior, weight = prior;
    for (const Past& past : m_trading)
        if (past.expected > 0 && weekday(past.day) == weekdayOfDay) {
            sum += std::min(past.count / std::max(past.expected, leastExpected), mostOfLevel);
            weight += 1;
        }
    return sum / weight;
}

double DailyBaseline::monthEndFactor() const
{
    return m_monthEnds.empty() ? 1 : std::max(1.0, median({m_monthEnds.begin(), m_monthEnds.end()}));
}

bool DailyBaseline::movedBy(bool isAbove, double chanceBelow)
{
    m_above = isAbove ? m_above + 1 : 0;
    m_below = chanceBelow < apart ? m_below + 1 : 0;
    if (std::max(m_above, m_below) < lasting) return false;
    m_above = m_below = 0;
    m_sinceMove = lasting - 1; // The day in hand is the last of them.
    return true;
}

/// Fills in what the day was expected to have, and what is usual. @return the same without what a month end adds.
double DailyBaseline::expect(std::int64_t day, DayKind kind, DayVerdict& verdict) const
{
    if (kind == DayKind::NonTrading) {
        verdict.median = median({m_other.begin(), m_other.end()});
        return verdict.expected = std::max(leastExpected, trimmedMean({m_other.begin(), m_other.end()}));
    }
    const double level = tradingLevel();
    const double usual = std::max(leastExpected, level * weekdayFactor(weekday(day), level));
    verdict.expected = usual * (kind == DayKind::MonthEnd ? monthEndFactor() : 1);
    std::vector<double> past;
    for (const Past& each : m_trading)
        past.push_back(each.count);
    verdict.median = median(std::move(past));
    return usual;
}

void DailyBaseline::learnTrading(std::int64_t day, DayKind kind, double number, double usual, DayVerdict& verdict)
{
    const bool isKnown = m_tradingDays >= leastTradingDays;
    const bool isLearning = m_tradingDays >= std::int64_t(lasting);
    const bool isSuspected = std::max(m_above, m_below) > 1;
    if (isLearning && kind == DayKind::Trading && !isSuspected) m_tradingDispersion.add(number, usual);
    if (isLearning && kind == DayKind::MonthEnd) push(m_monthEnds, number / usual, keptMonthEnds);
    if (isKnown && kind == DayKind::Trading) {
        verdict.isAbove = verdict.chance < apart;
        verdict.levelMoved = movedBy(verdict.isAbove, verdict.chanceBelow);
    }
    const double kept = kind == DayKind::MonthEnd ? std::min(number, usual) : number;
    push(m_trading, Past{day, kept, isLearning ? usual : -1}, keptTrading);
    ++m_tradingDays;
    m_sinceMove = std::min(m_sinceMove + 1, keptTrading);
}

void DailyBaseline::learnOther(double number, double usual)
{
    if (m_other.size() >= leastOther) m_otherDispersion.add(number, usual);
    push(m_other, number, keptOther);
}

DayVerdict DailyBaseline::take(std::int64_t day, DayKind kind, std::int64_t count)
{
    DayVerdict verdict;
    verdict.pastTradingDays = m_tradingDays;
    const bool isTrading = kind != DayKind::NonTrading;
    const double number = double(count);
    const double usual = expect(day, kind, verdict);
    // The expectation itself rests on few days: its own scatter comes on top.
    const double days = double(isTrading ? std::min(m_sinceMove, levelDays) : std::max<std::size_t>(1, m_other.size()));
    const double spread = (isTrading ? m_tradingDispersion : m_otherDispersion).value();
    const double wider = spread + (1 / verdict.expected + spread) / days;
    verdict.isJudged = m_tradingDays >= leastTradingDays && (isTrading || m_other.size() >= leastOther);
    if (verdict.isJudged) {
        verdict.chance = chanceOfAtLeast(number, verdict.expected, wider);
        verdict.chanceBelow = chanceOfAtMost(number, verdict.expected, wider);
    }
    if (isTrading) learnTrading(day, kind, number, usual, verdict);
    else learnOther(number, usual);
    return verdict;
}

} // namespace guanlan::analytics
