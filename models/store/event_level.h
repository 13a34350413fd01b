// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/verification.h"

#include <cstdint>
#include <optional>

namespace guanlan::store {

/// Not kept per event: how far its chain is agreed and proven decides. Failed: what stands on either side of a fork.
/// Each bound is a block number, `forkedFrom` the first where two sealed histories part.
constexpr VerificationLevel levelOfBlock(std::uint64_t block, std::optional<std::uint64_t> agreedUpTo,
    std::optional<std::uint64_t> provenUpTo, std::optional<std::uint64_t> forkedFrom)
{
    if (forkedFrom && block >= *forkedFrom) return VerificationLevel::Failed;
    if (provenUpTo && block <= *provenUpTo) return VerificationLevel::Proven;
    if (agreedUpTo && block <= *agreedUpTo) return VerificationLevel::Agreed;
    return VerificationLevel::Reported;
}

} // namespace guanlan::store
