// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace guanlan::chainsync::evm {

/// The logs bloom of a receipt. @source Yellow Paper 4.3.1; go-ethereum core/types/bloom9.go.
Bloom bloomOf(std::span<const Log> logs);

/// Asks blooms of verified headers whether a log of any of some contracts, or with any of some topics, can be in the block.
class BloomProbe {
public:
    explicit BloomProbe(std::span<const Address> contracts, std::span<const Bytes32> topics = {});
    /// false: there is certainly none, the receipts need not be fetched.
    bool mayHold(const Bloom& bloom) const;

private:
    /// The three bits of a 2048-bit bloom that an item sets.
    struct Bits {
        std::uint16_t byte[3];
        std::uint8_t mask[3];
    };
    friend Bloom bloomOf(std::span<const Log> logs);
    static Bits bitsOf(ByteView item);
    std::vector<Bits> m_items;
};

} // namespace guanlan::chainsync::evm
