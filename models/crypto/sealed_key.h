// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/secret_key.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace guanlan::crypto {

/// A data key under a passphrase, as text: Argon2id (RFC 9106; t = 3, 64 MiB, p = 4) gives the wrapping key,
/// AES-256-GCM wraps. Every line before the last is authenticated with it:
///
///     guanlan-key 1
///     argon2id t=3 m=65536 p=4
///     salt 32 hex digits
///     nonce 24 hex digits
///     key 96 hex digits (wrapped key and tag)
///
/// Unavailable where 64 MiB of memory are not to be had.
Result<std::string> sealKey(const SecretKey& key, std::string_view passphrase);

/// Opens what sealKey() gave. Corrupt if the text is not of that form, or asks for parameters
/// outside of t 1–16, m 64 MiB–1 GiB, p 1–16; InvalidInput if it does not open under this passphrase. Safe on untrusted text.
Result<SecretKey> openSealedKey(std::string_view text, std::string_view passphrase);

} // namespace guanlan::crypto
