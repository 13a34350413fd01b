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
    double z = 0; ///< Scales above the median, as a normal distribution would have them; negative below.
};

/// How far a ratio lies from its peers' by robust z: from their median, in units of their scale Qn (Rousseeuw and Croux 1993,
/// unbiased for small groups by Croux and Rousseeuw 1992), which the median's own uncertainty widens, together with the sampling
/// error that a ratio of this size has anyway. So few peers tell their spread badly: of n peers it counts as an estimate of 0.6 (n - 1)
/// degrees of freedom (by simulation of 3 to 20 normal values), together with the known sampling error as Welch and Satterthwaite
/// have it, and what is far by so uncertain a scale is brought to the z that is as improbable.
/// @param dispersion  Of a rate: variance over mean of how many one of the whole has, as dispersionOf() gives it. None for a share, whose
///                    error is the binomial one.
/// @pre `peers` is not empty and does not hold the one judged; every whole is at least 1.
PeerComparison compareWithPeers(const PeerRatio& own, std::span<const PeerRatio> peers, std::optional<double> dispersion = {});

/// The z of the normal distribution beyond which lies what Student's t of so many degrees of freedom has beyond `t`: to 0.02 for 5
/// and more degrees where t is at most 5; farther out it is less, by 0.07 for 5 and 0.11 for 2 degrees where t is 20.
/// @param freedom  Above 0; need not be whole.
/// @source  Wallace 1959, Bounds on normal approximations to Student's and the chi-square distributions.
double normalOf(double t, double freedom);

/// How much more than Poisson's a rate's variance is (quasi-Poisson): few of the whole may have many, most none.
/// @param squares  Sum of the squares of how many each of the whole has. At least 1.
double dispersionOf(const PeerRatio& pooled, std::int64_t squares);

} // namespace guanlan::analytics
