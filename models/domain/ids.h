// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"
#include "models/domain/strong_id.h"

#include <algorithm>
#include <functional>

namespace guanlan {

/// 32-byte ids of the things that events speak of. Shorter native ids (an address, say) are left-padded
/// with zeros; nativeText() gives the short form back.
using InstitutionId = StrongId<struct InstitutionIdTag, Bytes32>;
using SubjectId = StrongId<struct SubjectIdTag, Bytes32>;
using CredentialId = StrongId<struct CredentialIdTag, Bytes32>;
using SchemaId = StrongId<struct SchemaIdTag, Bytes32>;
using ConsentId = StrongId<struct ConsentIdTag, Bytes32>;
using BusinessRef = StrongId<struct BusinessRefTag, Bytes32>;
using Digest = StrongId<struct DigestTag, Bytes32>;

using BlockHash = StrongId<struct BlockHashTag, Bytes32>;
using TxHash = StrongId<struct TxHashTag, Bytes32>;
using Address = StrongId<struct AddressTag, Bytes20>;

/// "0x…" in full, lower-case.
template <class Tag, class Rep>
std::string toText(const StrongId<Tag, Rep>& id)
{
    return toPrefixedHex(id.value());
}

/// Reads "0x" and exactly as many hex digits as the id has; nullopt for anything else.
template <class Id>
std::optional<Id> parseId(std::string_view text)
{
    typename Id::Representation bytes{};
    if (!decodePrefixedHex(text, std::span<std::uint8_t>{bytes})) return std::nullopt;
    return Id{bytes};
}

/// An address as a 32-byte id: zeros, then its 20 bytes.
template <class Id>
Id padded(const Address& address)
{
    Bytes32 bytes{};
    std::copy(address.value().begin(), address.value().end(), bytes.begin() + 12);
    return Id{bytes};
}

/// The native form of an id: an address where the first 12 bytes are zero and others are not, else in full.
template <class Tag>
std::string nativeText(const StrongId<Tag, Bytes32>& id)
{
    const ByteView all{id.value()};
    const auto zero = [](std::uint8_t byte) { return byte == 0; };
    const bool isAddress = std::all_of(all.begin(), all.begin() + 12, zero)
        && !std::all_of(all.begin() + 12, all.end(), zero);
    return toPrefixedHex(isAddress ? all.subspan(12) : all);
}

template <class Tag, class Rep>
bool isZero(const StrongId<Tag, Rep>& id)
{
    return id == StrongId<Tag, Rep>{};
}

} // namespace guanlan

/// Ids are hashes or chosen by strangers: mix all bytes, so that crafted ids cannot share a bucket cheaply.
template <class Tag, std::size_t N>
struct std::hash<guanlan::StrongId<Tag, std::array<std::uint8_t, N>>> {
    std::size_t operator()(const guanlan::StrongId<Tag, std::array<std::uint8_t, N>>& id) const noexcept
    {
        return std::hash<std::string_view>{}({reinterpret_cast<const char*>(id.value().data()), N});
    }
};
