// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/count_model.h"

#include <algorithm>
#include <cmath>

namespace guanlan::analytics {

namespace {

constexpr double leastDispersion = 1e-6; ///< Below, the law is Poisson's for every purpose here.
constexpr double leastMean = 1e-3;
constexpr double clipAt = 3.5;
constexpr double priorDispersion = 0.05; ///< Weighs as much as `priorCounts` counts.
constexpr double priorCounts = 10;

struct Law {
    double mean, size, success; ///< `success`: the ratio that its terms tend to.

    Law(double m, double dispersion)
        : mean{std::max(m, leastMean)}, size{1 / std::max(dispersion, leastDispersion)}, success{mean / (mean + size)}
    {
    }
    double chance(double count) const
    {
        return std::exp(std::lgamma(count + size) - std::lgamma(size) - std::lgamma(count + 1)
            + size * std::log1p(-success) + count * std::log(success));
    }
    double ratioAfter(double count) const { return (count + size) / (count + 1) * success; }
};

/// Sums chances from `count` up, once past the mode, where each is a fixed share of the one before at most.
double sumUp(const Law& law, double count)
{
    double term = law.chance(count), sum = 0;
    for (int i = 0; i < 1'000'000 && term > sum * 1e-12; ++i, ++count) {
        sum += term;
        term *= law.ratioAfter(count);
    }
    return sum;
}

double sumDown(const Law& law, double count)
{
    double term = law.chance(count), sum = 0;
    for (; count >= 0 && term > sum * 1e-12; --count) {
        sum += term;
        if (count > 0) term /= law.ratioAfter(count - 1);
    }
    return sum;
}

} // namespace

double chanceOfAtLeast(double count, double mean, double dispersion)
{
    const double whole = std::ceil(count);
    if (whole <= 0) return 1;
    const Law law{mean, dispersion};
    return std::clamp(whole > law.mean ? sumUp(law, whole) : 1 - sumDown(law, whole - 1), 0.0, 1.0);
}

double chanceOfAtMost(double count, double mean, double dispersion)
{
    const double whole = std::floor(count);
    if (whole < 0) return 0;
    const Law law{mean, dispersion};
    return std::clamp(whole < law.mean ? sumDown(law, whole) : 1 - sumUp(law, whole + 1), 0.0, 1.0);
}

void Dispersion::add(double count, double mean)
{
    const double m = std::max(mean, leastMean);
    const double bound = clipAt * clipAt * (m + value() * m * m);
    const double square = std::min((count - m) * (count - m), bound);
    // Small means say little about the dispersion: m² weighs them accordingly, capped at 1.
    m_sum += (square - m) / (m * m) * std::min(1.0, m * m);
    ++m_seen;
}

double Dispersion::value() const
{
    return std::max(0.0, (m_sum + priorDispersion * priorCounts) / (double(m_seen) + priorCounts));
}

} // namespace guanlan::analytics
