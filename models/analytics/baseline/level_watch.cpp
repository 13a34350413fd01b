// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/level_watch.h"

#include <cmath>

namespace guanlan::analytics {

std::optional<double> LevelWatch::add(double deviation)
{
    constexpr double oneSided = 0.1; ///< So many may lie on the other side.
    constexpr double farOut = 3; ///< Times the usual absolute deviation.
    m_recent.add(deviation);
    const double moved = m_recent.median();
    const bool isFarOut = m_past.size() >= m_span && std::abs(moved) > farOut * m_past.median();
    if (isFarOut && m_recent.size() == m_span) {
        const bool isOneSided = moved > 0 ? m_recent.quantile(oneSided) > 0 : m_recent.quantile(1 - oneSided) < 0;
        if (isOneSided) {
            m_recent.clear();
            return moved;
        }
    }
    if (!isFarOut) m_past.add(std::abs(deviation)); // What is under suspicion says nothing about what is usual.
    return std::nullopt;
}

} // namespace guanlan::analytics
