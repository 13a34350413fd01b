// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/bytes.h"

#include <cstdint>
#include <vector>

namespace guanlan::store {

/// An id's bytes with their keyed hash (see EntityMark), as it is looked up.
struct EntityKey {
    Bytes32 bytes{};
    std::uint64_t hash = 0;
    std::uint8_t size = 0; ///< 20 or 32.
};

/// Numbers of ids in one block of memory, 44 bytes a place, at most three quarters of the places taken: a lookup
/// touches one place, where a map of nodes would touch three and leave the heap in pieces.
class EntityCache {
public:
    /// 0 where the id is not here.
    std::uint32_t find(const EntityKey& key) const;
    /// @pre The id is not here, and its number is not 0.
    void insert(const EntityKey& key, std::uint32_t number);
    std::size_t size() const { return m_size; }
    /// Keeps the memory.
    void clear();

private:
    struct Place {
        Bytes32 bytes{};
        std::uint32_t number = 0; ///< 0: nobody's.
        std::uint32_t hash = 0; ///< Its lower half, which says where to look.
        std::uint8_t size = 0;
    };
    void grow();
    /// Where the id is, or would be put.
    std::size_t placeOf(const EntityKey& key) const;

    std::vector<Place> m_places; ///< A power of two of them, or none.
    std::size_t m_size = 0;
    static constexpr std::size_t fewest = 1024;
};

} // namespace guanlan::store
