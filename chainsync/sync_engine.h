// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/http_transport.h"
#include "chainsync/profile/profile.h"
#include "chainsync/seal_follower.h"
#include "models/domain/incident.h"
#include "models/store/event_store.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace guanlan::chainsync {

enum class SyncMode { Once, Follow };

struct SyncProgress {
    std::uint64_t synced = 0; ///< Last block stored.
    std::uint64_t target = 0; ///< Head that is aimed at.
    std::int64_t events = 0; ///< Stored by this run.
    double blocksPerSecond = 0;
    double eventsPerSecond = 0;
    std::optional<double> secondsLeft;
    std::string phase; ///< "connect", "headers", "contents", "following", "done".
};

/// What to sync and how. The engine calls back from its own thread.
struct SyncOptions {
    ChainFile chain;
    std::vector<Profile> profiles; ///< One for each distinct name in chain.contracts.
    std::optional<std::filesystem::path> archive; ///< Read instead of the nodes.
    HttpTransport::Limits limits; ///< Of each node.
    SyncMode mode = SyncMode::Once;
    std::optional<std::uint64_t> stopAt; ///< Not beyond this block.
    /// Blocks from here on are released one by one, `releaseInterval` ms apart (the demonstration).
    std::optional<std::uint64_t> paceFrom;
    int releaseIntervalMs = 1000;
    std::chrono::seconds headAge{600}; ///< While following: a newest block older than this is an incident.
    int batchBlocks = 512; ///< At most so many blocks in one transaction; the result does not depend on it.
    SealMode seals = SealMode::Checkpoints;
    /// By which rates, the time left and how often progress is told are reckoned; a test turns its own.
    std::function<std::chrono::steady_clock::time_point()> clock = [] { return std::chrono::steady_clock::now(); };
    bool verify = true; ///< false only in benchmarks, to know what verification costs.
    std::function<void(const SyncProgress&)> progress = [](const SyncProgress&) {};
    std::function<void(const Incident&)> incident = [](const Incident&) {};
    /// After each transaction: events up to and with this block are in the store.
    std::function<void(ChainRef, std::uint64_t block)> committed = [](ChainRef, std::uint64_t) {};
};

struct SyncSummary {
    ChainRef chain;
    std::uint64_t synced = 0;
    std::uint64_t head = 0;
    std::int64_t blocks = 0; ///< Of this run.
    std::int64_t events = 0; ///< Of this run.
    std::int64_t incidents = 0; ///< Of this run. Not 0: command line exits with 1.
};

/// What can be known of `options` before there is a workspace: family, consensus and contracts are known, there is something to
/// read from, and an archive can be opened. Errors as syncChain() gives them.
Status checkSync(const SyncOptions& options);

/// Reads a chain into a workspace, verifying every block: hash, link to the pinned genesis, roots, sender.
/// Blocks the calling thread until done, cancelled (within 0.5 s) or stopped by a block that does not verify;
/// what precedes such a block is kept and an incident recorded. Resumes where the workspace stands.
/// Errors: Unavailable (no node reachable, disk), Corrupt (wrong chain id, wrong genesis, verification failed;
/// an incident is recorded), InvalidInput (archive is not one), Cancelled.
Result<SyncSummary> syncChain(const SyncOptions& options, store::EventWriter& writer, const std::atomic<bool>& cancelled);

} // namespace guanlan::chainsync
