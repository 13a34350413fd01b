// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;
using Bytes20 = std::array<std::uint8_t, 20>;
using Bytes32 = std::array<std::uint8_t, 32>;

/// Lower-case hexadecimal without prefix.
std::string toHex(ByteView bytes);

/// "0x" and lower-case hexadecimal: how every id, hash and address is printed.
std::string toPrefixedHex(ByteView bytes);

/// Reads "0x" and exactly 2 × out.size() hex digits of either case into `out`.
/// @return false, and `out` unspecified, for anything else. Safe on untrusted input, never allocates.
bool decodePrefixedHex(std::string_view text, std::span<std::uint8_t> out);

/// Reads "0x" and an even number of hex digits, none included.
/// @return nullopt for anything else.
std::optional<Bytes> decodePrefixedHex(std::string_view text);

/// The bytes of `text`, unchanged.
ByteView asBytes(std::string_view text);

} // namespace guanlan
