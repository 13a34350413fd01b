// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/broken_axis.h"

#include <algorithm>

namespace guanlan::ui {

namespace {

constexpr double largestShare = 1.0 / 3;
constexpr qreal leastPitch = 14;

/// The length beyond which a quiet stretch is cut short: the largest that no stretch exceeds its share with.
double longestDrawn(const std::vector<double>& gaps)
{
    double cap = *std::max_element(gaps.begin(), gaps.end());
    constexpr int rounds = 60; // Converges geometrically; with three stretches or fewer nothing is cut.
    for (int round = 0; round < rounds && double(gaps.size()) * largestShare > 1; ++round) {
        double sum = 0;
        for (const double gap : gaps) sum += std::min(gap, cap);
        cap = std::min(cap, std::max(largestShare * sum, 1.0));
    }
    return cap;
}

} // namespace

BrokenAxis::BrokenAxis(std::vector<std::int64_t> times, qreal left, qreal right) : m_times{std::move(times)}, m_left{left}
{
    std::sort(m_times.begin(), m_times.end());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    if (m_times.empty()) return;
    m_places.push_back(left);
    if (m_times.size() == 1) return;
    std::vector<double> gaps;
    for (std::size_t i = 1; i < m_times.size(); ++i) gaps.push_back(double(m_times[i]) - double(m_times[i - 1]));
    const double cap = longestDrawn(gaps);
    double sum = 0;
    for (const double gap : gaps) sum += std::min(gap, cap);
    const qreal pitch = std::min(leastPitch, (right - left) / 2 / qreal(gaps.size()));
    const qreal free = (right - left) - pitch * qreal(gaps.size());
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const qreal from = m_places.back();
        m_places.push_back(from + pitch + std::min(gaps[i], cap) / sum * free);
        // Nothing was cut where the cap is the longest stretch itself.
        if (gaps[i] > cap * 1.01) m_breaks.push_back({m_times[i], m_times[i + 1], (from + m_places.back()) / 2});
    }
}

qreal BrokenAxis::x(std::int64_t time) const
{
    if (m_times.empty()) return m_left;
    const auto after = std::lower_bound(m_times.begin(), m_times.end(), time);
    if (after == m_times.end()) return m_places.back();
    const auto i = std::size_t(after - m_times.begin());
    if (i == 0 || *after == time) return m_places[i];
    const double share = (double(time) - double(m_times[i - 1])) / (double(m_times[i]) - double(m_times[i - 1]));
    return m_places[i - 1] + share * (m_places[i] - m_places[i - 1]);
}

} // namespace guanlan::ui
