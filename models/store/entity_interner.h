// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"
#include "models/store/entity_cache.h"
#include "models/store/entity_mark.h"
#include "models/store/event_row.h"

namespace guanlan::store {

/// Gives every id, digest and address its number. Remembers the last ones used, within bounds: two
/// generations of at most `generationSize` entries, 12 MB together.
///
/// Marks lie as random as hashes do: each put into its index by itself would rewrite a page of its own. The newest
/// entities therefore stand in memory and in the tail of `entity` only, and are put into the index together, in
/// order, so that many share a page.
class EntityInterner {
public:
    /// Entities that may wait for the index; 12 MB.
    static constexpr std::size_t tailSize = 196'608;
    /// Where fewer came in one append, the chain is being followed: they are put into the index at once.
    static constexpr std::size_t fewEntities = 2048;

    explicit EntityInterner(Connection& connection) : m_connection{connection} {}

    /// @pre 20 or 32 bytes; inside of a transaction.
    Result<EntityRef> intern(ByteView bytes);
    /// Ends an append: puts what waits into the index where its time has come. Inside of the same transaction.
    Status endAppend();
    /// Puts all that waits into the index. Inside of a transaction.
    Status index();
    bool isBehind() const { return m_tail.size() > 0; }
    /// To be called when a transaction was rolled back: the numbers it gave are not given.
    void forget();

private:
    static constexpr std::size_t generationSize = 98'304;

    Status load();
    Result<std::uint32_t> find(const EntityKey& key);
    Result<std::uint32_t> insert(const EntityKey& key);
    EntityKey keyOf(ByteView bytes) const;
    void remember(const EntityKey& key, std::uint32_t number);

    Connection& m_connection;
    std::optional<EntityMark> m_mark;
    EntityCache m_young;
    EntityCache m_old;
    EntityCache m_tail; ///< All that the index lacks.
    bool m_isLoaded = false; ///< m_tail and m_last are as in the file.
    std::uint32_t m_last = 0; ///< Highest number given.
    std::size_t m_tailBefore = 0; ///< Size of m_tail when the last append ended.
};

} // namespace guanlan::store
