// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>

namespace guanlan::crypto {

/// r, s big-endian and the recovery id.
struct RecoverableSignature {
    Bytes32 r{};
    Bytes32 s{};
    std::uint8_t recoveryId = 0; ///< 0 to 3.
};

/// Recovers who signed `digest`: the last 20 bytes of Keccak-256 over the public key (SEC 1 §4.1.6).
/// @return nullopt where no key fits. High s is accepted: EIP-2 is the block's maker to keep.
/// Thread-safe; safe on untrusted input.
std::optional<Address> recoverSigner(const Bytes32& digest, const RecoverableSignature& signature);

} // namespace guanlan::crypto
