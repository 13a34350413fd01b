// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/forecaster.h"

#include <cmath>

namespace guanlan::analytics {

namespace {

constexpr double fastShare = 0.3; ///< Weight of the newest value in levels that follow.
constexpr std::size_t memory = 300; ///< Errors fade over so many values.
constexpr std::size_t levelTrial = 10;

} // namespace

Forecaster::Forecaster(const SeriesClock& clock)
    : m_seasonalTrial{std::size_t(std::max(14, clock.pointsPerDay()))},
      m_profiles{SeasonalProfile{Season::Day, clock}, SeasonalProfile{Season::Week, clock}, SeasonalProfile{Season::DayType, clock}}
{
}

void Forecaster::set(std::size_t way, double forecast)
{
    m_ways[way].forecast = forecast;
    m_ways[way].isSet = true;
}

Forecaster::Forecast Forecaster::at(std::int64_t time)
{
    for (Record& way : m_ways)
        way.isSet = false;
    if (m_seen == 0) return {};
    set(Last, m_last);
    set(FastLevel, m_level);
    set(ShortMedian, m_short.median());
    set(LongMedian, m_long.median());
    for (std::size_t i = 0; i < seasons; ++i) {
        const auto seasonal = m_profiles[i].at(time);
        if (!seasonal) continue;
        set(Pure + i, *seasonal);
        set(Corrected + i, *seasonal + m_corrections[i]);
    }
    const std::size_t usual = nearest({LongMedian, Pure, Pure + 1, Pure + 2});
    const std::size_t next
        = nearest({Last, FastLevel, ShortMedian, LongMedian, Pure, Pure + 1, Pure + 2, Corrected, Corrected + 1, Corrected + 2});
    return {m_ways[next].forecast, m_ways[usual].forecast};
}

std::size_t Forecaster::nearest(std::initializer_list<std::size_t> among) const
{
    std::size_t best = *among.begin();
    for (const std::size_t way : among) {
        const Record& record = m_ways[way];
        const bool isReady = record.isSet && record.judged >= (way >= Pure ? m_seasonalTrial : levelTrial);
        if (isReady && record.error < m_ways[best].error) best = way;
    }
    return best;
}

void Forecaster::learn(std::int64_t time, double value)
{
    for (Record& way : m_ways) {
        if (!way.isSet) continue;
        const double share = 1 / double(std::min(++way.judged, memory));
        way.error += share * (std::abs(value - way.forecast) - way.error);
    }
    for (std::size_t i = 0; i < seasons; ++i) {
        if (m_ways[Pure + i].isSet)
            m_corrections[i] += fastShare * (value - m_ways[Pure + i].forecast - m_corrections[i]);
        m_profiles[i].add(time, value);
    }
    m_level = m_seen == 0 ? value : m_level + fastShare * (value - m_level);
    m_last = value;
    m_short.add(value);
    m_long.add(value);
    ++m_seen;
}

void Forecaster::shift(double by)
{
    for (std::size_t i = 0; i < seasons; ++i) {
        m_profiles[i].shift(by);
        m_corrections[i] -= by;
    }
    m_long.shift(by);
}

} // namespace guanlan::analytics
