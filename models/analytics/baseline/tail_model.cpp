// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/tail_model.h"

#include <cmath>

namespace guanlan::analytics {

namespace {

constexpr std::size_t leastPast = 20;
constexpr double tailShare = 0.03;
constexpr std::size_t leastTail = 12;

/// The shape of a generalised Pareto law from the ratio of its 90 % and 50 % quantiles, which is 3.32 for an
/// exponential tail and grows by about 3.8 a unit of shape. Never lighter than `leastShape`: a short past
/// has not shown its worst.
double tailShape(double ratio)
{
    constexpr double leastShape = 0.1, mostShape = 0.6;
    return std::clamp((ratio - 3.32) / 3.8, leastShape, mostShape);
}

} // namespace

double TailModel::surprise(double value) const
{
    const std::vector<double>& past = m_past.sorted();
    const std::size_t count = past.size();
    if (count < leastPast) return 0;
    const auto larger = std::size_t(past.end() - std::lower_bound(past.begin(), past.end(), value));
    const std::size_t tail = std::max(std::min(leastTail, count / 2), std::size_t(tailShare * double(count)));
    const double share = double(tail) / double(count + 1);
    if (larger >= tail) return -std::log10((double(larger) + 0.5) / double(count + 1));

    const double threshold = past[count - tail - 1];
    const auto excess = [&](double q) { return past[count - tail + std::size_t(q * double(tail - 1))] - threshold; };
    double middle = excess(0.5);
    const double spread = past[count * 9 / 10] - past[count / 10];
    if (middle <= 0) middle = std::max(spread / 20, std::abs(threshold) / 100);
    if (middle <= 0) return value > threshold ? most / 2 : 0; // Nothing ever moved.
    const double shape = tailShape(excess(0.9) / middle);
    const double scale = middle * shape / (std::pow(2.0, shape) - 1);
    const double chance = share * std::pow(1 + shape * std::max(0.0, value - threshold) / scale, -1 / shape);
    // What happened before, or nearly, is as rare as it was. One earlier time may have been an accident itself.
    const double nearly = threshold + 0.9 * (value - threshold);
    const auto before = past.end() - std::lower_bound(past.begin(), past.end(), nearly);
    return std::min(most, -std::log10(std::max({chance, double(before - 1) / double(count + 1), 1e-300})));
}

} // namespace guanlan::analytics
