// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/reading_state.h"

#include "models/items/source_tables.h"

#include <algorithm>

namespace guanlan::items {
namespace {

bool isArchive(const store::ChainState& chain)
{
    return std::ranges::all_of(chain.nodes, [](const store::NodeState& node) { return node.state == "archive"; });
}

bool isRunning(SyncPhase phase) { return phase == SyncPhase::Connecting || phase == SyncPhase::Syncing || phase == SyncPhase::Following; }

std::string reasonsOf(const store::ChainState& chain)
{
    std::string reasons;
    for (const store::NodeState& node : chain.nodes)
        if (!node.reason.empty()) reasons += (reasons.empty() ? "" : " ") + node.reason;
    return reasons;
}

ReadingCondition conditionOf(const store::ChainState& chain, const SyncProgress& progress, std::uint64_t behind, std::int64_t now)
{
    const bool waits = progress.phase == SyncPhase::Connecting && progress.askedSince && now - *progress.askedSince >= offlineAfterSeconds;
    if (waits || (progress.phase == SyncPhase::Failed && progress.isUnreachable)) return ReadingCondition::Offline;
    const bool old = !isArchive(chain) && (!chain.synced || now - chain.synced->time >= oldAfterSeconds);
    if (progress.phase == SyncPhase::Following) return old ? ReadingCondition::Standstill : ReadingCondition::Fresh;
    if (isRunning(progress.phase)) return ReadingCondition::Fresh;
    if (progress.phase == SyncPhase::Elsewhere) return old ? ReadingCondition::Paused : ReadingCondition::Fresh;
    return behind > 0 || old ? ReadingCondition::Paused : ReadingCondition::Fresh;
}

} // namespace

ReadingState readingState(const std::vector<store::ChainState>& chains, const std::vector<SyncProgress>& progress, std::int64_t now)
{
    ReadingState worst;
    for (const store::ChainState& chain : chains) {
        const QString name = QString::fromStdString(chain.identity.name);
        const auto found = std::ranges::find(progress, name, &SyncProgress::chain);
        const SyncProgress known = found == progress.end() ? SyncProgress{.chain = name} : *found;
        const auto synced = syncedBlock(chain, &known), head = headBlock(chain, &known);
        const std::uint64_t behind = head && *head > synced.value_or(0) ? *head - synced.value_or(0) : 0;
        const ReadingCondition condition = conditionOf(chain, known, behind, now);
        if (condition <= worst.condition) continue;
        worst = {.condition = condition, .chain = name, .behind = {}, .since = {}, .isTrying = isRunning(known.phase),
            .isElsewhere = known.phase == SyncPhase::Elsewhere, .reason = {}};
        if (behind > 0) worst.behind = behind;
        if (chain.synced) worst.since = chain.synced->time;
        if (condition == ReadingCondition::Offline) worst.reason = known.error ? known.error->message : reasonsOf(chain);
    }
    return worst;
}

} // namespace guanlan::items
