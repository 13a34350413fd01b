// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/queries.h"

#include <cstdint>
#include <vector>

namespace guanlan::items {

/// Blocks during which somebody had to seal, both inclusive.
struct SealSpan {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    friend bool operator==(const SealSpan&, const SealSpan&) = default;
};

/// One validator over time.
struct ValidatorLine {
    Address validator;
    std::vector<SealSpan> spans; ///< Ascending, with gaps between them.
    bool isIn = false; ///< In the set that is in force at the last block read.
};

/// Who sealed a chain's blocks, from the first to the last block read.
struct ValidatorHistory {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::vector<ValidatorLine> lines; ///< Those first in first; of one beginning by address.
    std::vector<std::uint64_t> changes; ///< Blocks from which another set held.
};

/// Empty where nothing is sealed, or nothing read.
ValidatorHistory validatorHistory(const store::ChainState& chain);

} // namespace guanlan::items
