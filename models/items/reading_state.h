// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace guanlan::items {

/// Whether what pages show can be taken for the present.
enum class ReadingCondition {
    Fresh, ///< Read as far as anybody shows, or being read; or an archive, read to its end: it is of its own time.
    Paused, ///< There is more to read, or may be, and nobody reads; or somebody elsewhere, of whom nothing is known.
    Standstill, ///< Followed, but the newest block that any node shows is old.
    Offline, ///< No node can be reached.
};

/// The worst of all chains.
struct ReadingState {
    ReadingCondition condition = ReadingCondition::Fresh;
    QString chain; ///< Untrusted text.
    std::optional<std::uint64_t> behind; ///< Blocks that are known to exist and are not read; absent or 0: none known.
    std::optional<std::int64_t> since; ///< Time of the last block read, UTC seconds: pages show nothing later.
    bool isTrying = false; ///< Offline: the reader asks again by itself.
    bool isElsewhere = false; ///< Paused: it is another process that reads, or has stopped.
    std::string reason; ///< Offline: why; may be empty. Say messageText().
    friend bool operator==(const ReadingState&, const ReadingState&) = default;
};

/// A block older than this is old; as the rules' head_minutes.
constexpr std::int64_t oldAfterSeconds = 600;
/// So long a node may be asked in vain before it is said.
constexpr std::int64_t offlineAfterSeconds = 20;

/// @param chains    As the workspace knows them.
/// @param progress  What the reader says, where one runs.
/// @param now       UTC seconds.
ReadingState readingState(const std::vector<store::ChainState>& chains, const std::vector<SyncProgress>& progress, std::int64_t now);

} // namespace guanlan::items
