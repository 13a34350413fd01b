// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/series_clock.h"

#include <array>
#include <optional>
#include <vector>

namespace guanlan::analytics {

/// What repeats: every day, every week, or every day but with weekends apart.
enum class Season : std::uint8_t { Day, Week, DayType };

/// The median of the last few values at the same place of a season, neighbours of fine steps included.
class SeasonalProfile {
public:
    SeasonalProfile(Season season, const SeriesClock& clock);

    std::optional<double> at(std::int64_t time) const; ///< Absent until the place was seen twice.
    void add(std::int64_t time, double value);
    void shift(double by); ///< The level moved: adds the same to all that is remembered.

private:
    static constexpr std::size_t kept = 6;
    struct Place {
        std::array<double, kept> values{};
        std::uint32_t seen = 0;
        std::size_t count() const { return std::min<std::size_t>(seen, kept); }
    };
    std::size_t placeOf(std::int64_t time) const;

    Season m_season;
    SeriesClock m_clock;
    std::vector<Place> m_places;
};

} // namespace guanlan::analytics
