// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace guanlan::analytics {

/// So many of so many; for rates `part` may exceed `whole`.
struct PeerRatio {
    std::int64_t part = 0, whole = 0;
    double value() const { return whole == 0 ? 0 : double(part) / double(whole); }
};

struct PeerComparison {
    double median = 0; ///< Of the peers' ratios.
    double z = 0; ///< Scales above the median; negative below.
};

/// How far a ratio lies from its peers' by robust z: the scale is 1.4826 times their median absolute deviation, widened for small
/// groups (Croux and Rousseeuw 1992), together with the sampling error that a ratio of this size has anyway.
/// @param dispersion  Of a rate: variance over mean of how many one of the whole has, as dispersionOf() gives it. None for a share, whose
///                    error is the binomial one.
/// @pre `peers` is not empty and does not hold the one judged; every whole is at least 1.
PeerComparison compareWithPeers(const PeerRatio& own, std::span<const PeerRatio> peers, std::optional<double> dispersion = {});

/// How much more than Poisson's a rate's variance is (quasi-Poisson): few of the whole may have many, most none.
/// @param squares  Sum of the squares of how many each of the whole has. At least 1.
double dispersionOf(const PeerRatio& pooled, std::int64_t squares);

} // namespace guanlan::analytics
