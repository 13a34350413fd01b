// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace guanlan::analytics {

/// Counts that scatter more than Poisson's: the negative binomial law of a mean m and dispersion a, whose
/// variance is m + a m^2 (NB2; Cameron and Trivedi, Regression Analysis of Count Data). a = 0 is Poisson's law.

/// The chance of a count of at least `count`.
double chanceOfAtLeast(double count, double mean, double dispersion);
/// The chance of a count of at most `count`.
double chanceOfAtMost(double count, double mean, double dispersion);

/// The dispersion of counts whose means are known, one after the other: by moments, with single large deviations
/// cut off at `clipAt` standard deviations, so that a burst does not make the next one look usual.
class Dispersion {
public:
    void add(double count, double mean);
    double value() const; ///< Never negative; drawn towards a usual one while few counts were seen.

private:
    double m_sum = 0;
    std::int64_t m_seen = 0;
};

} // namespace guanlan::analytics
