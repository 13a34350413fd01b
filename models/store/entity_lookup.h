// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/entity_mark.h"
#include "models/store/event_row.h"

#include <unordered_map>

namespace guanlan::store {

/// The bytes behind the numbers of a workspace, and the numbers of bytes. Remembers at most `remembered`.
class EntityLookup {
public:
    explicit EntityLookup(Connection& connection) : m_connection{connection} {}

    /// Empty for 0 or a number never given.
    Result<Bytes> bytes(EntityRef ref);
    /// The number; 0 where the workspace has never seen these bytes.
    Result<EntityRef> find(ByteView bytes);

    /// The id behind a number. Corrupt where it is missing or of another length.
    template <class Id>
    Result<Id> id(EntityRef ref)
    {
        typename Id::Representation out{};
        if (auto done = fill(ref, out); !done) return std::move(done).error();
        return Id{out};
    }

    /// The same; absent for 0.
    template <class Id>
    Result<std::optional<Id>> optionalId(EntityRef ref)
    {
        if (ref == EntityRef{}) return std::optional<Id>{};
        auto found = id<Id>(ref);
        if (!found) return std::move(found).error();
        return std::optional<Id>{*found};
    }

private:
    static constexpr std::size_t remembered = 50'000;
    struct Entity {
        Bytes32 bytes{};
        std::uint8_t size = 0;
    };

    Result<Entity> load(EntityRef ref);
    Status fill(EntityRef ref, std::span<std::uint8_t> out);

    Connection& m_connection;
    std::optional<EntityMark> m_mark;
    std::unordered_map<std::uint32_t, Entity> m_entities;
};

} // namespace guanlan::store
