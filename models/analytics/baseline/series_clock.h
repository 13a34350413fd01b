// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/time.h"

#include <algorithm>
#include <cstdint>

namespace guanlan::analytics {

/// Where a moment lies in the day and the week, counted in steps of the series.
class SeriesClock {
public:
    SeriesClock() = default;
    explicit SeriesClock(std::int64_t step) : m_step{std::clamp<std::int64_t>(step, leastStep, secondsPerDay)} {}

    std::int64_t step() const { return m_step; }
    int pointsPerDay() const { return int(secondsPerDay / m_step); } ///< 1 to 288.
    bool isDaily() const { return m_step > secondsPerDay / 2; }

    int phaseOfDay(std::int64_t time) const { return std::min(int(within(time, secondsPerDay) / m_step), pointsPerDay() - 1); }
    int dayOfWeek(std::int64_t time) const { return weekday((time - within(time, secondsPerDay)) / secondsPerDay); }
    int hourOfDay(std::int64_t time) const { return int(within(time, secondsPerDay) / secondsPerHour); }

private:
    static constexpr std::int64_t leastStep = 300; ///< Finer series share bins of five minutes.
    static std::int64_t within(std::int64_t time, std::int64_t cycle) { return (time % cycle + cycle) % cycle; }

    std::int64_t m_step = secondsPerDay;
};

} // namespace guanlan::analytics
