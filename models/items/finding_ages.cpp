// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/finding_ages.h"

#include "models/domain/time.h"
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
    store::FindingFilter open;
    open.institutions = institutions;
    open.verdictNow = Verdict::Violation;
    const auto days = reader.findingDays(open, *now + 1);
    if (!days) return days.error();
    return agesOf(*days, *now);
}

} // namespace

std::int64_t FindingAges::total() const
{
    std::int64_t sum = 0;
    for (const auto& severities : counts)
        for (const std::int64_t count : severities) sum += count;
    return sum;
}

std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> FindingAges::times(std::size_t age) const
{
    std::pair<std::optional<std::int64_t>, std::optional<std::int64_t>> times;
    if (age < upTo.size()) times.first = now + 1 - (upTo[age] + 1) * secondsPerDay;
    if (age > 0) times.second = now + 1 - (upTo[age - 1] + 1) * secondsPerDay; // What lies ahead is of the first age.
    return times;
}

FindingAges agesOf(const std::vector<store::FindingDay>& days, std::int64_t now)
{
    FindingAges ages;
    ages.now = now;
    for (const store::FindingDay& day : days) {
        const std::int64_t age = std::max<std::int64_t>(0, (now + 1 - day.start) / secondsPerDay - 1);
        const auto place = std::lower_bound(FindingAges::upTo.begin(), FindingAges::upTo.end(), age) - FindingAges::upTo.begin();
        ages.counts[std::size_t(place)][std::size_t(day.severity)] += day.count;
    }
    return ages;
}

QFuture<Result<FindingAges>> askFindingAges(DataHub& hub, const std::vector<InstitutionId>& institutions)
{
    return hub.ask<FindingAges>([institutions](store::EventReader& reader) { return read(reader, institutions); });
}

} // namespace guanlan::items
