// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/entity_names.h"
#include "models/analytics/rule_judge.h"
#include "models/domain/finding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guanlan::analytics {

/// What findings take from their chain.
struct ChainFacts {
    BlockHash genesis;
    std::optional<std::uint64_t> agreedUpTo; ///< As store::ChainState.
    std::optional<std::uint64_t> provenUpTo;
    std::optional<std::uint64_t> forkedFrom; ///< Where two sealed histories part.

    VerificationLevel levelOf(EventKey event) const;
};

/// The first 32 hex digits of SHA-256 over rule, genesis hash, the event and all events it rests on, each as
/// block, log index and part: the same in every workspace, however the chain was read and in whatever batches.
/// @param events  Ascending, without repetition.
std::string findingId(
    std::string_view rule, const BlockHash& genesis, EventKey event, const std::vector<EventKey>& events);

/// The Finding that a hit stands for.
Finding makeFinding(
    const JudgedHit& judged, const ChainFacts& chain, const EntityNames& names, const std::string& packDigest);

} // namespace guanlan::analytics
