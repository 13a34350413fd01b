// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/baseline/recent_values.h"

namespace guanlan::analytics {

/// How rare a statistic is against its own past: by rank, and beyond the largest of the past by a generalised
/// Pareto tail fitted to their excesses (Pickands 1975; for streams Siffer et al., SPOT, KDD 2017). The fit is by
/// quantiles, so that a past anomaly does not hide the next.
class TailModel {
public:
    static constexpr double most = 10; ///< No surprise is larger.

    explicit TailModel(std::size_t capacity) : m_past{capacity} {}

    /// -log10 of the chance of a value at least as large, in [0, most]; 0 while the past is too short to say.
    double surprise(double value) const;
    void add(double value) { m_past.add(value); }

private:
    RecentValues m_past;
};

} // namespace guanlan::analytics
