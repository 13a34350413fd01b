// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/profile/abi_type.h"

#include <optional>

namespace guanlan::chainsync {

/// A value within ABI-encoded data, read where it stands: nothing is copied or allocated, nothing outside the data is
/// touched, whatever offsets and lengths the data claims. Follows offsets as Solidity's own decoder does, refuses what
/// that decoder refuses (bits outside a value's type), and like it minds neither gaps nor what follows the arguments.
/// Refers to the type and the data it was made from.
class AbiValue {
public:
    /// @param at  Where the encoding of the value begins, its head for a static type.
    AbiValue(const AbiType& type, ByteView data, std::size_t at = 0) : m_type{&type}, m_data{data}, m_at{at} {}

    const AbiType& type() const { return *m_type; }
    /// Members of a tuple, elements of a list. nullopt: not one of these, or more are claimed than the data can hold.
    std::optional<std::size_t> count() const;
    std::optional<AbiValue> child(std::size_t index) const;
    /// The 32 bytes of a type that is one word. nullopt: other types, outside the data, or bits outside the type.
    std::optional<Bytes32> word() const;
    /// The content of `bytes` or `string`.
    std::optional<ByteView> bytes() const;

private:
    const AbiType* m_type;
    ByteView m_data;
    std::size_t m_at;
};

/// Whether a word has no bits outside its type: high bytes of a number, low bytes of a bytesN, a bool beyond 1.
bool isCleanWord(const AbiType& type, const Bytes32& word);

/// Whether `data` is the one encoding of some value of this tuple that the ABI specification calls strict: offsets as
/// small as possible, in order, without gaps or overlaps, all padding zero, nothing after the end. Solidity's and Vyper's
/// encoders write no other. Takes time in proportion to the data.
bool isStrictEncoding(const AbiType& tuple, ByteView data);

} // namespace guanlan::chainsync
