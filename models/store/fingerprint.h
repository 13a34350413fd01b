// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/sha256.h"

#include <string>

namespace guanlan::store {

/// SHA-256 as 64 hex digits: under what name a workspace keeps things that are known by their content (a
/// finding, a rule pack).
inline std::string fingerprint(ByteView content) { return toHex(crypto::sha256(content)); }

} // namespace guanlan::store
