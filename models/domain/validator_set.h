// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <cstdint>
#include <vector>

namespace guanlan {

/// Why a validator set is believed.
enum class SetOrigin : std::uint8_t {
    Genesis = 0, ///< Listed by the genesis block, whose hash the chain file pins.
    Pinned = 1, ///< Named by the chain file.
    Voted = 2, ///< Listed by a header that a quorum of the set before sealed, too.
};

/// Who seals the blocks of a chain from a height on.
struct ValidatorSet {
    std::uint64_t from = 0; ///< The first block that it must seal.
    SetOrigin origin = SetOrigin::Genesis;
    std::vector<Address> members; ///< Ascending, each once.
    std::uint32_t quorum = 0; ///< So many of them must seal a block.
    std::uint32_t sealedByPrevious = 0; ///< Voted: so many members of the set before sealed block `from`.
    std::uint32_t previousQuorum = 0; ///< Voted: so many of the set before had to.
    friend bool operator==(const ValidatorSet&, const ValidatorSet&) = default;
};

} // namespace guanlan
