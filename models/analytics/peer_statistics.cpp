// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/peer_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace guanlan::analytics {

namespace {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// What makes the scale of so few values unbiased.
double smallGroupFactor(std::size_t count)
{
    constexpr std::array factors{0.399, 0.994, 0.512, 0.844, 0.611, 0.857, 0.669, 0.872}; // Of 2 to 9 values.
    if (count - 2 < factors.size()) return factors[count - 2];
    return double(count) / (double(count) + (count % 2 == 1 ? 1.4 : 3.8));
}

/// The scale Qn: of all distances between two values the one that a quarter of them do not exceed. 0 of a single value.
double scaleOf(const std::vector<double>& values)
{
    if (values.size() < 2) return 0;
    std::vector<double> distances;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            distances.push_back(std::abs(values[i] - values[j]));
    const std::size_t half = values.size() / 2 + 1;
    const auto quarter = distances.begin() + std::ptrdiff_t(half * (half - 1) / 2 - 1);
    std::nth_element(distances.begin(), quarter, distances.end());
    return 2.2219 * smallGroupFactor(values.size()) * *quarter;
}

} // namespace

PeerComparison compareWithPeers(const PeerRatio& own, std::span<const PeerRatio> peers, std::optional<double> dispersion)
{
    std::vector<double> ratios;
    double part = double(own.part), whole = double(own.whole);
    for (const PeerRatio& peer : peers) {
        ratios.push_back(peer.value());
        part += double(peer.part);
        whole += double(peer.whole);
    }
    const double median = medianOf(ratios), scale = scaleOf(ratios), count = double(peers.size());
    const double spread = scale * scale * (1 + std::numbers::pi / 2 / count); // The median itself is that uncertain.
    const double pooled = (part + 1) / (whole + 2);
    const double error = (dispersion ? *dispersion * pooled : std::max(0.0, pooled * (1 - pooled))) / double(own.whole) + 1e-12;
    const double share = spread / (spread + error), t = (own.value() - median) / std::sqrt(spread + error);
    return {median, share > 0 ? normalOf(t, 0.6 * (count - 1) / (share * share)) : t};
}

double normalOf(double t, double freedom)
{
    const double z = std::sqrt(freedom * std::log1p(t * t / freedom)) * (8 * freedom + 1) / (8 * freedom + 3);
    return std::copysign(z, t);
}

double dispersionOf(const PeerRatio& pooled, std::int64_t squares)
{
    return pooled.part == 0 ? 1 : std::max(1.0, double(squares) / double(pooled.part) - pooled.value());
}

} // namespace guanlan::analytics
