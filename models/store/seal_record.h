// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/ids.h"
#include "models/domain/validator_set.h"

#include <optional>
#include <string>

namespace guanlan::store {

/// From where the seals of a chain can be followed on: the family's own text.
struct SealState {
    std::uint64_t block = 0; ///< The last block that it takes into account.
    std::string text;
    BlockHash hash; ///< Of `block`.
    Bytes header; ///< Of `block`, in full, as the chain encodes it: kept as evidence should another one turn up.
    std::optional<std::uint64_t> provenUpTo; ///< Of the chain when the state is read; not stored with it.
    friend bool operator==(const SealState&, const SealState&) = default;
};

/// What the seals of some blocks say. Stored together with them.
struct SealRecord {
    enum class Checked : std::uint8_t {
        None, ///< The consensus has no seals, or none that prove anything here.
        Last, ///< Those of the last block; the others are bound by parent links.
        Each, ///< Those of every block.
    };
    Checked checked = Checked::None;
    std::optional<std::uint64_t> provenUpTo; ///< Up to here nothing can be replaced any more.
    std::optional<std::uint64_t> neededFrom; ///< States before the newest at or below it are needed no more. None: all are.
    std::vector<ValidatorSet> sets; ///< Those that begin within these blocks, ascending.
    std::vector<SealState> states; ///< Ascending; the last is the last block's. Older ones only where the chain may rewind.
};

} // namespace guanlan::store
