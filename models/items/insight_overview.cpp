// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/insight_overview.h"

#include "models/items/data_hub.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace guanlan::items {

namespace {

Result<OverviewAnswer> answer(store::EventReader& reader, const ViewScope& scope)
{
    auto overview = analytics::buildOverview(reader, {scope.from, scope.to, scope.institutions});
    if (!overview) return overview.error();
    store::FindingFilter filter;
    filter.institutions = scope.institutions;
    filter.from = overview->from;
    filter.to = overview->to;
    auto counts = reader.findingCounts(filter);
    if (!counts) return counts.error();
    filter.verdict = Verdict::Violation;
    auto days = reader.findingDays(filter, overview->from);
    if (!days) return days.error();
    auto chains = reader.chains();
    if (!chains) return chains.error();
    auto total = reader.total();
    if (!total) return total.error();

    auto risk = analytics::readRiskIndex(reader);
    if (!risk) return risk.error();

    OverviewAnswer result{std::move(*overview), countByRule(*counts), std::move(*days), {}, *total, std::move(*risk)};
    for (const store::ChainState& chain : *chains) result.chains.push_back(freshnessOf(chain));
    return result;
}

} // namespace

std::vector<RuleCount> countByRule(const std::vector<store::FindingCount>& counts)
{
    std::map<std::string, RuleCount> byRule;
    for (const store::FindingCount& each : counts) {
        if (each.count <= 0 || each.verdict != Verdict::Violation) continue;
        RuleCount& rule = byRule[each.rule];
        rule.rule = each.rule;
        rule.bySeverity[std::size_t(each.severity)] += each.count;
        rule.total += each.count;
        rule.worst = std::min(rule.worst, each.severity);
    }
    std::vector<RuleCount> result;
    for (auto& [name, rule] : byRule) result.push_back(std::move(rule));
    std::stable_sort(result.begin(), result.end(), [](const RuleCount& a, const RuleCount& b) {
        return std::tuple{a.worst, -a.total} < std::tuple{b.worst, -b.total};
    });
    return result;
}

Freshness freshnessOf(const store::ChainState& chain)
{
    Freshness result;
    result.chain = chain.identity.name;
    result.events = chain.events;
    result.unmapped = chain.unmapped;
    if (!chain.synced) return result;
    const std::uint64_t start = chain.identity.startBlock, last = chain.synced->block;
    const auto upTo = [&](std::optional<std::uint64_t> height) {
        return height && *height >= start ? std::int64_t(std::min(*height, last) - start + 1) : 0;
    };
    result.block = last;
    result.time = chain.synced->time;
    if (chain.head) result.behind = *chain.head > last ? *chain.head - last : 0;
    result.blocks = upTo(last);
    result.proven = upTo(chain.provenUpTo);
    result.agreed = std::max<std::int64_t>(0, upTo(chain.agreedUpTo) - result.proven);
    result.reported = result.blocks - result.proven - result.agreed;
    return result;
}

QFuture<Result<OverviewAnswer>> askOverview(DataHub& hub, const ViewScope& scope)
{
    return hub.ask<OverviewAnswer>([scope](store::EventReader& reader) { return answer(reader, scope); });
}

} // namespace guanlan::items
