// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/abi_type.h"
#include "chainsync/profile/canonical_field.h"
#include "chainsync/profile/mapping.h"
#include "chainsync/strict_json.h"

#include <optional>
#include <string_view>

namespace guanlan::chainsync {

/// A constant to compare a value of this type with, as a word: decimal digits (or a minus and up to 64 bits) for a
/// number, "true" or "false", "0x" and all digits of an address or bytesN. nullopt: anything else, or out of range.
std::optional<Bytes32> constantWord(std::string_view text, const AbiType& type);

/// The same from JSON, where numbers up to 64 bits and booleans may stand without quotes. Refuses what does not fit.
std::optional<Bytes32> readConstantWord(const JsonPlace& place, const AbiType& type);

/// A constant for a canonical field. Refuses what does not fit its form.
ConstantSource readFieldConstant(const JsonPlace& place, FieldForm form);

} // namespace guanlan::chainsync
