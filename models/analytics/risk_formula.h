// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace guanlan::analytics {

/// How the risk index of an institution is summed, as the rule pack says. See resources/rules/README.md.
struct RiskFormula {
    std::array<double, 4> weights{40, 15, 5, 1}; ///< Of one open finding of today, by Severity; none above the one before it.
    std::int64_t halfLifeDays = 90; ///< After so many days a finding counts half.
    std::int64_t activityDays = 180; ///< Acts of so many Shanghai days, up to the last one read, are what findings are a share of.
    std::int64_t leastActs = 30; ///< With fewer of them there is no index.
    friend bool operator==(const RiskFormula&, const RiskFormula&) = default;
};

} // namespace guanlan::analytics
