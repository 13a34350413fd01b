// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/strong_id.h"

#include <cstdint>
#include <functional>

namespace guanlan {

/// A chain's number within one workspace, from 1; 0 means none.
using ChainRef = StrongId<struct ChainRefTag, std::uint8_t>;

/// Where an event stands: chain, block, log index over the whole block, and part (where one log stands for
/// several canonical events), in one integer that sorts in that order. 4 bits chain, 32 bits block, 17 bits
/// log index, 10 bits part; what does not fit is refused when it is read, never wrapped.
class EventKey {
public:
    static constexpr std::uint8_t maxChain = (1u << 4) - 1;
    static constexpr std::uint64_t maxBlock = (std::uint64_t{1} << 32) - 1;
    static constexpr std::uint32_t maxLogIndex = (1u << 17) - 2; ///< The one beyond stands for the block.
    static constexpr std::uint32_t maxPart = (1u << 10) - 1;

    constexpr EventKey() = default; ///< Before every event.
    constexpr explicit EventKey(std::int64_t packed) : m_packed{packed} {}
    /// @pre Arguments within the limits above.
    constexpr EventKey(ChainRef chain, std::uint64_t block, std::uint32_t logIndex, std::uint32_t part = 0)
        : m_packed{std::int64_t(std::uint64_t{chain.value()} << 59 | block << 27 | std::uint64_t{logIndex} << 10 | part)}
    {
    }

    /// Stands for a block itself, after all events that it can hold: where something is to be said of it, not of an event.
    static constexpr EventKey ofBlock(ChainRef chain, std::uint64_t block) { return {chain, block, logIndexBits, maxPart}; }
    constexpr bool isBlock() const { return logIndex() == logIndexBits; }

    constexpr std::int64_t packed() const { return m_packed; }
    constexpr ChainRef chain() const { return ChainRef{std::uint8_t(m_packed >> 59)}; }
    constexpr std::uint64_t block() const { return std::uint64_t(m_packed >> 27) & maxBlock; }
    constexpr std::uint32_t logIndex() const { return std::uint32_t(m_packed >> 10) & logIndexBits; }
    constexpr std::uint32_t part() const { return std::uint32_t(m_packed) & maxPart; }
    friend constexpr auto operator<=>(const EventKey&, const EventKey&) = default;

private:
    static constexpr std::uint32_t logIndexBits = maxLogIndex + 1;

    std::int64_t m_packed = 0;
};

} // namespace guanlan

template <>
struct std::hash<guanlan::EventKey> {
    std::size_t operator()(const guanlan::EventKey& key) const noexcept
    {
        return std::hash<std::int64_t>{}(key.packed());
    }
};
