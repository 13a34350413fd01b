// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <deque>

namespace guanlan::analytics {

/// How unlike anything before the last few values are together: the distance to the nearest earlier stretches of the
/// same length (nearest neighbours in a delay embedding). Finds shapes that are strange although each value is not.
class Neighbourhood {
public:
    static constexpr std::size_t length = 8;

    /// @param every  How many values each place of the stretch stands for (their mean).
    explicit Neighbourhood(std::size_t every) : m_every{every} {}

    /// The distance of the stretch that ends with this value; negative where too little is known to say.
    double add(double value);

private:
    static constexpr std::size_t kept = 1500; ///< Earlier stretches that are compared with.
    static constexpr std::size_t nearest = 3; ///< So many neighbours count: one earlier accident is no habit.
    using Stretch = std::array<double, length>;
    double distance(const Stretch& stretch) const;

    std::size_t m_every;
    std::deque<double> m_values; ///< The last every * length.
    std::deque<Stretch> m_waiting; ///< Too young to be compared with: they overlap.
    std::deque<Stretch> m_past;
    std::size_t m_seen = 0;
};

} // namespace guanlan::analytics
