// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/finding_ages.h"

#include "models/items/data_hub.h"

#include <algorithm>

namespace guanlan::items {

namespace {

Result<FindingAges> read(store::EventReader& reader, const std::vector<InstitutionId>& institutions)
{
    const auto chains = reader.chains();
    if (!chains) return chains.error();
    std::optional<std::int64_t> now;
    for (const store::ChainState& chain : *chains)
        if (chain.synced) now = std::max(now.value_or(chain.synced->time), chain.synced->time);
    if (!now) return FindingAges{};
    const auto open = reader.openFindings(*now);
    if (!open) return open.error();
    return agesOf(*open, institutions);
}

} // namespace

std::int64_t FindingAges::total() const
{
    std::int64_t sum = 0;
    for (const auto& severities : counts)
        for (const std::int64_t count : severities) sum += count;
    return sum;
}

FindingAges agesOf(const std::vector<store::OpenFindings>& open, const std::vector<InstitutionId>& institutions)
{
    FindingAges ages;
    for (const store::OpenFindings& one : open) {
        const bool wanted = institutions.empty()
            || (one.institution && std::find(institutions.begin(), institutions.end(), *one.institution) != institutions.end());
        if (!wanted) continue;
        const auto place = std::lower_bound(FindingAges::upTo.begin(), FindingAges::upTo.end(), one.ageDays) - FindingAges::upTo.begin();
        ages.counts[std::size_t(place)][std::size_t(one.severity)] += one.count;
    }
    return ages;
}

QFuture<Result<FindingAges>> askFindingAges(DataHub& hub, const std::vector<InstitutionId>& institutions)
{
    return hub.ask<FindingAges>([institutions](store::EventReader& reader) { return read(reader, institutions); });
}

} // namespace guanlan::items
