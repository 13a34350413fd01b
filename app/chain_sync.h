// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/sync_engine.h"
#include "models/analytics/rule_pack.h"
#include "models/items/chain_connector.h"
#include "models/store/workspace.h"

#include <filesystem>
#include <map>
#include <optional>

namespace guanlan::app {

/// What a sync needs, read and checked before any workspace is touched.
struct SyncPlan {
    chainsync::SyncOptions options; ///< Chain file, profiles and archive filled in.
    analytics::RulePack rules;
    std::function<void()> judged = [] {}; ///< Told when the rules and the records have caught up with what was read.
    /// Told while business records are held against what was read, after each round of bounded work.
    std::function<void(std::int64_t rounds)> reconciling = [](std::int64_t) {};
};

struct SyncInput {
    std::filesystem::path chainFile;
    std::optional<std::filesystem::path> archive;
    std::optional<std::filesystem::path> rulePack; ///< Absent: the built-in one.
};

/// Reads chain file, institutions, profiles and rule pack. InvalidInput names file, path in it and reason.
Result<SyncPlan> planSync(const SyncInput& input);

/// To follow a chain that was connected just now.
Result<SyncPlan> planFollowing(const items::ChainConnection& connection);

/// The profiles that the chain's contracts name, from beside the chain file, the user's own or the built-in ones; by name.
Result<std::vector<chainsync::Profile>> loadProfiles(const chainsync::ChainFile& chain);

/// The rule pack that comes with the program.
Result<analytics::RulePack> builtInRulePack();

/// The rule pack that judged the workspace; the built-in one where nothing was judged yet.
Result<analytics::RulePack> judgingPack(store::EventReader& reader);

/// By which rules and purposes are named: the same, or where this version cannot read it, the built-in one.
Result<analytics::RulePack> namingPack(store::EventReader& reader);

/// What that pack calls its rules; empty where none can be read.
std::map<std::string, LocalText> ruleTitles(store::EventReader& reader);

/// Syncs and judges: every committed batch is judged by the rules soon after, the last one before this returns,
/// also where the chain turned out not to be genuine. Blocks the calling thread. Errors as syncChain().
Result<chainsync::SyncSummary> syncAndJudge(
    const SyncPlan& plan, store::Workspace& workspace, const std::atomic<bool>& cancelled);

} // namespace guanlan::app
