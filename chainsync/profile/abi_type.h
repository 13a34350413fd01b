// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync {

enum class AbiKind { Uint, Int, Address, Bool, FixedBytes, Bytes, Text, List, FixedList, Tuple };

struct AbiMember;

/// A type of the Solidity contract ABI (docs.soliditylang.org, "Contract ABI Specification").
struct AbiType {
    AbiKind kind = AbiKind::Tuple;
    std::size_t size = 0; ///< Bits of Uint and Int, bytes of FixedBytes, elements of FixedList.
    std::vector<AbiMember> members; ///< Of a tuple; the one element type of a list.
    bool isDynamic = false; ///< The head holds an offset to the value.
    std::size_t headSize = 0; ///< Bytes it takes in the head of what holds it.

    const AbiType& element() const; ///< Of a list.
    bool isList() const { return kind == AbiKind::List || kind == AbiKind::FixedList; }
    bool isInteger() const { return kind == AbiKind::Uint || kind == AbiKind::Int; }
    bool isByteString() const { return kind == AbiKind::Bytes || kind == AbiKind::Text; }
    bool isWord() const { return !isList() && !isByteString() && kind != AbiKind::Tuple; } ///< One word of 32 bytes.
};

struct AbiMember {
    std::string name; ///< May be empty; unique among its siblings otherwise.
    AbiType type;
    bool isIndexed = false;
    std::size_t headOffset = 0; ///< Within the head of its tuple.
};

/// A tuple of these members, laid out.
AbiType abiTuple(std::vector<AbiMember> members);

/// The canonical name: "(bytes32,address[])[2]".
std::string abiName(const AbiType& type);

/// A declaration as a person writes it.
struct AbiSignature {
    std::string name;
    AbiType parameters; ///< A tuple.
    Bytes32 hash{}; ///< Keccak-256 of "Name(type,…)": an event's first topic; its first 4 bytes select a function.
};

enum class AbiDeclaration { Event, Function };

/// Reads "Name(type indexed name, (type name, …)[] name, …)"; "tuple" before "(" is allowed, "uint" and "int" are
/// 256 bits, names may be left out. InvalidInput, without a place: unknown type, `indexed` in the wrong place or more
/// than three times, a name twice, an empty tuple, more than 8 levels of types or 1 MiB of head.
Result<AbiSignature> parseAbiSignature(std::string_view text, AbiDeclaration declaration);

} // namespace guanlan::chainsync
