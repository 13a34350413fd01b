// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_key.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace guanlan::store {

/// Bits of event.extras: in which side tables an event has rows.
constexpr std::int64_t hasEvidence = 1;
constexpr std::int64_t hasText = 2;
constexpr std::int64_t hasRaw = 4;

/// Fields of event_text. A status or kind stands there only where it is none of the known words.
enum class TextField : std::uint8_t { Name = 0, Uri = 1, Status = 2, Kind = 3 };

/// 0 active, 1 suspended, 2 withdrawn; nullopt for any other word.
std::optional<std::int64_t> statusCode(std::string_view status);
std::string statusWord(std::int64_t code);
/// InstitutionKind's number; nullopt for any other word.
std::optional<std::int64_t> kindCode(std::string_view kind);
std::string kindWord(std::int64_t code);

/// The keys of one chain's blocks, from one to another, both included.
struct KeyRange {
    std::int64_t low = 0; ///< Inclusive.
    std::int64_t high = std::numeric_limits<std::int64_t>::max(); ///< Inclusive.
};
constexpr std::int64_t lastKeyOfBlock(ChainRef chain, std::uint64_t block)
{
    return EventKey::ofBlock(chain, block).packed();
}
constexpr KeyRange keysOfChain(ChainRef chain)
{
    return {EventKey{chain, 0, 0}.packed(), lastKeyOfBlock(chain, EventKey::maxBlock)};
}

} // namespace guanlan::store
