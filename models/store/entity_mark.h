// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crypto/siphash.h"
#include "models/store/connection.h"

namespace guanlan::store {

/// The short number by which an entity is found: 4 bytes in the index instead of 32. Keyed with the
/// workspace's own random bytes, because strangers choose the ids and could make them all alike.
class EntityMark {
public:
    static Result<EntityMark> load(Connection& connection);

    std::uint64_t hash(ByteView bytes) const { return m_hash(bytes); }
    /// What entity.mark holds.
    static std::int64_t mark(std::uint64_t hash) { return std::int32_t(std::uint32_t(hash)); }

private:
    explicit EntityMark(ByteView key) : m_hash{key} {}
    crypto::SipHash m_hash;
};

} // namespace guanlan::store
