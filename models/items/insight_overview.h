// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/overview.h"
#include "models/analytics/risk_index.h"
#include "models/domain/finding.h"
#include "models/items/view_scope.h"
#include "models/store/queries.h"

#include <QFuture>

#include <array>
#include <string>
#include <vector>

namespace guanlan::items {

class DataHub;

/// How often one rule was broken in the period.
struct RuleCount {
    std::string rule; ///< "R10".
    std::array<std::int64_t, 4> bySeverity{};
    std::int64_t total = 0;
    Severity worst = Severity::Low;
    friend bool operator==(const RuleCount&, const RuleCount&) = default;
};

/// How far a chain is known and how far it is proven. Counts of blocks.
struct Freshness {
    std::string chain; ///< Untrusted text.
    std::uint64_t block = 0; ///< Last synced; meaningful where `blocks` > 0.
    std::int64_t time = 0; ///< Its time, UTC seconds.
    std::optional<std::uint64_t> behind; ///< Blocks to the highest head that a node claimed.
    std::int64_t blocks = 0; ///< Synced; the sum of the three below.
    std::int64_t proven = 0;
    std::int64_t agreed = 0; ///< And not proven.
    std::int64_t reported = 0;
    std::int64_t events = 0;
    std::int64_t unmapped = 0; ///< Of them: no profile knows what they mean.
};

/// Everything the overview shows.
struct OverviewAnswer {
    analytics::Overview overview;
    std::vector<RuleCount> rules; ///< Violations only. Worst severity first, then most, then by name.
    std::vector<store::FindingDay> findingDays; ///< Violations of the period by Shanghai day.
    std::vector<Freshness> chains;
    std::int64_t events = 0; ///< In the whole workspace.
    analytics::RiskIndex risk; ///< Of every institution, as of the last block, whatever the scope.
};

QFuture<Result<OverviewAnswer>> askOverview(DataHub& hub, const ViewScope& scope);

/// Adds up the violations that the store counts by institution.
std::vector<RuleCount> countByRule(const std::vector<store::FindingCount>& counts);
Freshness freshnessOf(const store::ChainState& chain);

} // namespace guanlan::items
