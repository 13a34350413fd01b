// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_interner.h"

#include "models/store/schema_sql.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace guanlan::store {

Result<EntityRef> EntityInterner::intern(ByteView bytes)
{
    if (!m_isLoaded) {
        if (auto done = load(); !done) return std::move(done).error();
    }
    const EntityKey key = keyOf(bytes);
    if (const std::uint32_t number = m_young.find(key)) return EntityRef{number};
    if (const std::uint32_t number = m_tail.find(key)) return EntityRef{number};
    Result<std::uint32_t> number = m_old.find(key);
    if (*number == 0) number = find(key);
    if (!number) return number.error();
    if (*number != 0) {
        remember(key, *number);
        return EntityRef{*number};
    }
    number = insert(key);
    if (!number) return number.error();
    return EntityRef{*number};
}

Status EntityInterner::load()
{
    auto mark = EntityMark::load(m_connection);
    if (!mark) return std::move(mark).error();
    m_mark.emplace(std::move(mark).value());
    const auto highest = m_connection.integer("SELECT max(id) FROM entity");
    if (!highest) return highest.error();
    m_last = std::uint32_t(*highest);
    auto done = forEachRow(m_connection.query("SELECT id, bytes FROM entity WHERE id > " GUANLAN_INDEXED_ENTITIES),
                           [&](const Statement& row) { m_tail.insert(keyOf(row.blob(1)), row.entity(0).value()); });
    m_isLoaded = bool(done);
    m_tailBefore = m_tail.size();
    return done;
}

void EntityInterner::forget()
{
    m_young.clear();
    m_old.clear();
    m_tail.clear();
    m_isLoaded = false;
    m_tailBefore = 0;
}

EntityKey EntityInterner::keyOf(ByteView bytes) const
{
    EntityKey key{.bytes = {}, .hash = m_mark->hash(bytes), .size = std::uint8_t(bytes.size())};
    std::copy_n(bytes.begin(), std::min(bytes.size(), key.bytes.size()), key.bytes.begin());
    return key;
}

void EntityInterner::remember(const EntityKey& key, std::uint32_t number)
{
    if (m_young.size() >= generationSize) {
        std::swap(m_old, m_young);
        m_young.clear();
    }
    m_young.insert(key, number);
}

/// 0 where the index does not have it.
Result<std::uint32_t> EntityInterner::find(const EntityKey& key)
{
    std::uint32_t number = 0;
    auto done = forEachRow(m_connection.query(GUANLAN_FIND_ENTITY, EntityMark::mark(key.hash), ByteView{key.bytes.data(), key.size}),
                           [&](const Statement& row) { number = row.entity(0).value(); });
    if (!done) return std::move(done).error();
    return number;
}

Result<std::uint32_t> EntityInterner::insert(const EntityKey& key)
{
    if (m_last == std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorKind::InvalidInput, "the workspace holds as many ids as it can; begin a new one"};
    auto done = m_connection.run("INSERT INTO entity (id, mark, bytes) VALUES (?, ?, ?)", m_last + 1,
                                 EntityMark::mark(key.hash), ByteView{key.bytes.data(), key.size});
    if (!done) return std::move(done).error();
    m_tail.insert(key, ++m_last);
    return m_last;
}

Status EntityInterner::endAppend()
{
    const std::size_t came = m_tail.size() - std::min(m_tailBefore, m_tail.size());
    m_tailBefore = m_tail.size();
    return came < fewEntities || m_tail.size() >= tailSize ? index() : Status{Done{}};
}

Status EntityInterner::index()
{
    if (!m_isLoaded || !isBehind()) return Done{};
    // OR FAIL: to be able to take back half a statement, SQLite would keep every page of the index in memory. The whole
    // transaction is rolled back instead.
    auto done = m_connection.run("INSERT OR FAIL INTO entity_mark (mark, id) SELECT mark, id FROM entity "
                                 "WHERE id > " GUANLAN_INDEXED_ENTITIES " ORDER BY mark, id");
    if (done) done = m_connection.run("UPDATE setting SET value = ? WHERE name = 'indexed-entities'", m_last);
    if (!done) return done;
    m_tail.clear();
    m_tailBefore = 0;
    return Done{};
}

} // namespace guanlan::store
