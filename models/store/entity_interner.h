// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/entity_mark.h"
#include "models/store/event_row.h"

#include <unordered_map>

namespace guanlan::store {

/// Gives every id, digest and address its number. Remembers the last ones used, within bounds: two
/// generations of at most `generationSize` entries, about 20 MB together.
class EntityInterner {
public:
    explicit EntityInterner(Connection& connection) : m_connection{connection} {}

    /// @pre 20 or 32 bytes; inside of a transaction.
    Result<EntityRef> intern(ByteView bytes);
    /// To be called when a transaction was rolled back: the numbers it gave are not given.
    void forget();

private:
    struct Key {
        Bytes32 bytes{};
        std::uint64_t hash = 0;
        std::uint8_t size = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept { return key.hash; }
    };
    using Generation = std::unordered_map<Key, std::uint32_t, KeyHash>;
    static constexpr std::size_t generationSize = 100'000;

    Result<std::uint32_t> findOrInsert(const Key& key);
    Result<std::uint32_t> nextNumber();
    void remember(const Key& key, std::uint32_t number);

    Connection& m_connection;
    std::optional<EntityMark> m_mark;
    Generation m_young;
    Generation m_old;
    std::uint32_t m_last = 0; ///< Highest number given; 0: not read yet.
};

} // namespace guanlan::store
