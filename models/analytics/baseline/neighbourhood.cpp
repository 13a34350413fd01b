// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/neighbourhood.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guanlan::analytics {

double Neighbourhood::add(double value)
{
    m_values.push_back(value);
    if (m_values.size() > m_every * length) m_values.pop_front();
    if (m_values.size() < m_every * length) return -1;
    Stretch stretch{};
    for (std::size_t i = 0; i < length; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < m_every; ++j)
            sum += m_values[i * m_every + j];
        stretch[i] = sum / double(m_every);
    }
    const double found = m_past.size() < 4 * length ? -1 : distance(stretch);
    // Coarse stretches move slowly: every second step of theirs is enough to remember.
    if (m_seen++ % std::max<std::size_t>(1, m_every / 2) == 0) m_waiting.push_back(stretch);
    if (m_waiting.size() > 2 * length) {
        m_past.push_back(m_waiting.front());
        m_waiting.pop_front();
        if (m_past.size() > kept) m_past.pop_front();
    }
    return found;
}

double Neighbourhood::distance(const Stretch& stretch) const
{
    std::array<double, nearest> best;
    best.fill(std::numeric_limits<double>::max());
    for (const Stretch& past : m_past) {
        double sum = 0;
        for (std::size_t i = 0; i < length; i += 4) {
            for (std::size_t j = i; j < i + 4; ++j)
                sum += (past[j] - stretch[j]) * (past[j] - stretch[j]);
            if (sum >= best.back()) break;
        }
        if (sum >= best.back()) continue;
        best.back() = sum;
        std::sort(best.begin(), best.end());
    }
    return std::sqrt(best.back());
}

} // namespace guanlan::analytics
