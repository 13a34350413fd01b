// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_lookup.h"

#include "models/store/schema_sql.h"

#include <algorithm>
#include <string>

namespace guanlan::store {

Result<EntityLookup::Entity> EntityLookup::load(EntityRef ref)
{
    if (const auto found = m_entities.find(ref.value()); found != m_entities.end()) return found->second;
    auto statement = m_connection.query("SELECT bytes FROM entity WHERE id = ?", ref);
    if (!statement) return std::move(statement).error();
    auto row = (*statement)->next();
    if (!row) return std::move(row).error();
    Entity entity;
    if (!*row) return entity;
    const ByteView bytes = (*statement)->blob(0);
    if (bytes.size() <= entity.bytes.size()) {
        entity.size = std::uint8_t(bytes.size());
        std::copy(bytes.begin(), bytes.end(), entity.bytes.begin());
    }
    (*statement)->reset();
    if (m_entities.size() >= remembered) m_entities.clear();
    m_entities.emplace(ref.value(), entity);
    return entity;
}

Result<Bytes> EntityLookup::bytes(EntityRef ref)
{
    const auto entity = load(ref);
    if (!entity) return entity.error();
    return Bytes(entity->bytes.begin(), entity->bytes.begin() + entity->size);
}

Result<EntityRef> EntityLookup::find(ByteView bytes)
{
    if (!m_mark) {
        auto mark = EntityMark::load(m_connection);
        if (!mark) return std::move(mark).error();
        m_mark.emplace(std::move(mark).value());
    }
    const std::int64_t mark = EntityMark::mark(m_mark->hash(bytes));
    // Those that wait for the index are looked through one by one.
    for (const char* sql : {GUANLAN_FIND_ENTITY, "SELECT id FROM entity WHERE id > " GUANLAN_INDEXED_ENTITIES
                                                 " AND mark = ? AND bytes = ?"}) {
        EntityRef ref;
        auto done = forEachRow(m_connection.query(sql, mark, bytes), [&](const Statement& row) { ref = row.entity(0); });
        if (!done) return std::move(done).error();
        if (ref != EntityRef{}) return ref;
    }
    return EntityRef{};
}

Status EntityLookup::fill(EntityRef ref, std::span<std::uint8_t> out)
{
    const auto entity = load(ref);
    if (!entity) return entity.error();
    if (entity->size != out.size()) {
        return Error{ErrorKind::Corrupt, "workspace: the id with number " + std::to_string(ref.value())
                         + " is missing or has another length; restore the workspace from a copy or sync again"};
    }
    std::copy_n(entity->bytes.begin(), out.size(), out.begin());
    return Done{};
}

} // namespace guanlan::store
