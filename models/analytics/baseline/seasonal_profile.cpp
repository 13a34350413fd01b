// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/seasonal_profile.h"

namespace guanlan::analytics {

namespace {

constexpr int fineSteps = 96; ///< From so many a day on, neighbouring places say the same.

std::size_t cycles(Season season)
{
    switch (season) {
    case Season::Day: return 1;
    case Season::Week: return 7;
    case Season::DayType: return 2;
    }
    return 1;
}

} // namespace

SeasonalProfile::SeasonalProfile(Season season, const SeriesClock& clock)
    : m_season{season}, m_clock{clock}, m_places(cycles(season) * std::size_t(clock.pointsPerDay()))
{
}

std::size_t SeasonalProfile::placeOf(std::int64_t time) const
{
    const int day = m_clock.dayOfWeek(time);
    const int cycle = m_season == Season::Day ? 0 : m_season == Season::Week ? day : int(day >= 5);
    return std::size_t(cycle * m_clock.pointsPerDay() + m_clock.phaseOfDay(time));
}

std::optional<double> SeasonalProfile::at(std::int64_t time) const
{
    const std::size_t place = placeOf(time), places = m_places.size();
    if (m_places[place].seen < 2) return std::nullopt;
    const std::size_t reach = m_clock.pointsPerDay() >= fineSteps ? 1 : 0;
    std::array<double, 3 * kept> values;
    auto end = values.begin();
    for (std::size_t i = 0; i <= 2 * reach; ++i) {
        const Place& each = m_places[(place + places + i - reach) % places];
        end = std::copy_n(each.values.begin(), each.count(), end);
    }
    const auto middle = values.begin() + (end - values.begin()) / 2;
    std::nth_element(values.begin(), middle, end);
    if ((end - values.begin()) % 2 == 1) return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

void SeasonalProfile::add(std::int64_t time, double value)
{
    Place& place = m_places[placeOf(time)];
    place.values[place.seen++ % kept] = value;
}

void SeasonalProfile::shift(double by)
{
    for (Place& place : m_places)
        for (double& value : place.values)
            value += by;
}

} // namespace guanlan::analytics
