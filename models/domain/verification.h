// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace guanlan {

/// How far an event is proven; each level includes those after it but `Failed`.
/// The numbers are stored in workspaces.
enum class VerificationLevel : std::uint8_t {
    Proven = 0, ///< Sealed by a quorum of the validator set in force, all receipts of the block used.
    Agreed = 1, ///< No seals to check, but two nodes of different operators gave the same header.
    Reported = 2, ///< One node only.
    Failed = 3, ///< A check did not hold.
};

constexpr std::string_view verificationName(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Proven: return "proven";
    case VerificationLevel::Agreed: return "agreed";
    case VerificationLevel::Reported: return "reported";
    case VerificationLevel::Failed: return "failed";
    }
    return "failed";
}

} // namespace guanlan
