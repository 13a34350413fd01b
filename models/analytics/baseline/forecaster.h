// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/recent_values.h"
#include "models/analytics/baseline/seasonal_profile.h"

#include <array>
#include <cstddef>

namespace guanlan::analytics {

/// What the next value should be, as the past says it in several ways: the last value, a level, the same time of
/// day or week, each also corrected by how far off it was of late. The way that has been nearest so far is taken,
/// which finds the period without being told.
class Forecaster {
public:
    struct Forecast {
        double next = 0; ///< The nearest of all ways: follows the series.
        double usual = 0; ///< The nearest of those that do not follow the last values: what is usual at this time.
    };

    explicit Forecaster(const SeriesClock& clock);

    Forecast at(std::int64_t time);
    /// @pre at(time) was called just before.
    void learn(std::int64_t time, double value);
    void shift(double by); ///< The level moved.

private:
    static constexpr std::size_t seasons = 3;
    enum Way : std::size_t { Last, FastLevel, ShortMedian, LongMedian, Pure, Corrected = Pure + seasons, ways = Corrected + seasons };

    struct Record {
        double forecast = 0;
        double error = 0; ///< Discounted mean of absolute errors.
        std::size_t judged = 0;
        bool isSet = false;
    };
    void set(std::size_t way, double forecast);
    std::size_t nearest(std::initializer_list<std::size_t> among) const;

    std::size_t m_seasonalTrial; ///< So many errors before a season may be taken.
    std::array<Record, ways> m_ways;
    std::array<SeasonalProfile, seasons> m_profiles;
    std::array<double, seasons> m_corrections{};
    RecentValues m_short{25}, m_long{500};
    double m_last = 0, m_level = 0;
    std::size_t m_seen = 0;
};

} // namespace guanlan::analytics
