// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

namespace guanlan::crypto {

/// Keccak-256 as Ethereum uses it (the original padding, not FIPS 202's SHA3-256). Thread-safe.
Bytes32 keccak256(ByteView data);

} // namespace guanlan::crypto
