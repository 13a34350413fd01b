// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/peer_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace guanlan::analytics {

namespace {

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

/// What makes the deviation of so few values unbiased.
double smallGroupFactor(std::size_t count)
{
    constexpr std::array factors{1.196, 1.495, 1.363, 1.206, 1.200, 1.140, 1.129, 1.107}; // Of 2 to 9 values.
    if (count < 2) return factors.front();
    return count - 2 < factors.size() ? factors[count - 2] : double(count) / (double(count) - 0.8);
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
    const double median = medianOf(ratios);
    for (double& ratio : ratios)
        ratio = std::abs(ratio - median);
    const double spread = 1.4826 * smallGroupFactor(peers.size()) * medianOf(std::move(ratios));
    const double pooled = (part + 1) / (whole + 2);
    const double error = (dispersion ? *dispersion * pooled : std::max(0.0, pooled * (1 - pooled))) / double(own.whole);
    return {median, (own.value() - median) / std::sqrt(spread * spread + error + 1e-12)};
}

double dispersionOf(const PeerRatio& pooled, std::int64_t squares)
{
    return pooled.part == 0 ? 1 : std::max(1.0, double(squares) / double(pooled.part) - pooled.value());
}

} // namespace guanlan::analytics
