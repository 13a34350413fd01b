// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/ids.h"

#include <cstdint>
#include <string>

namespace guanlan {

/// One of two headers that validators sealed at the same height.
struct ForkSide {
    std::string node; ///< Who gave it.
    BlockHash hash;
    Bytes header; ///< In full, as the chain encodes it (EVM: RLP): what its hash and its seals are recomputed from.
    friend bool operator==(const ForkSide&, const ForkSide&) = default;
};

/// Two histories of one chain, both sealed by a quorum: more than a third of the validators signed twice.
struct Fork {
    std::uint64_t block = 0;
    std::int64_t time = 0; ///< When it was found, UTC seconds.
    ForkSide kept; ///< As the workspace has it.
    ForkSide other;
    friend bool operator==(const Fork&, const Fork&) = default;
};

} // namespace guanlan
