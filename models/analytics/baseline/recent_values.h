// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace guanlan::analytics {

/// The last `capacity` values of a stream, also in ascending order. Adding costs one search and one move.
class RecentValues {
public:
    explicit RecentValues(std::size_t capacity) : m_capacity{capacity} {}

    void add(double value)
    {
        if (m_ring.size() < m_capacity) {
            m_ring.push_back(value);
        } else {
            m_sorted.erase(std::lower_bound(m_sorted.begin(), m_sorted.end(), m_ring[m_next]));
            m_ring[m_next] = value;
            m_next = (m_next + 1) % m_capacity;
        }
        m_sorted.insert(std::upper_bound(m_sorted.begin(), m_sorted.end(), value), value);
    }

    /// Adds the same to every value.
    void shift(double by)
    {
        for (double& value : m_ring)
            value += by;
        for (double& value : m_sorted)
            value += by;
        std::sort(m_sorted.begin(), m_sorted.end()); // Rounding may have made neighbours change places.
    }

    void clear()
    {
        m_ring.clear();
        m_sorted.clear();
        m_next = 0;
    }

    std::size_t size() const { return m_sorted.size(); }
    const std::vector<double>& sorted() const { return m_sorted; }
    /// The value below which this share lies. @pre Not empty.
    double quantile(double share) const { return m_sorted[std::size_t(share * double(m_sorted.size() - 1) + 0.5)]; }
    double median() const { return quantile(0.5); }

private:
    std::size_t m_capacity;
    std::size_t m_next = 0; ///< The oldest, once the ring is full.
    std::vector<double> m_ring;
    std::vector<double> m_sorted;
};

} // namespace guanlan::analytics
