// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_interner.h"

#include <algorithm>
#include <limits>

namespace guanlan::store {

Result<EntityRef> EntityInterner::intern(ByteView bytes)
{
    if (!m_mark) {
        auto mark = EntityMark::load(m_connection);
        if (!mark) return std::move(mark).error();
        m_mark.emplace(std::move(mark).value());
    }
    Key key{.bytes = {}, .hash = m_mark->hash(bytes), .size = std::uint8_t(bytes.size())};
    std::copy(bytes.begin(), bytes.end(), key.bytes.begin());
    if (const auto found = m_young.find(key); found != m_young.end()) return EntityRef{found->second};
    if (const auto found = m_old.find(key); found != m_old.end()) {
        const std::uint32_t number = found->second;
        remember(key, number);
        return EntityRef{number};
    }
    const auto number = findOrInsert(key);
    if (!number) return number.error();
    remember(key, *number);
    return EntityRef{*number};
}

void EntityInterner::forget()
{
    m_young.clear();
    m_old.clear();
    m_last = 0;
}

void EntityInterner::remember(const Key& key, std::uint32_t number)
{
    if (m_young.size() >= generationSize) {
        m_old = std::move(m_young);
        m_young = Generation{};
    }
    m_young.emplace(key, number);
}

Result<std::uint32_t> EntityInterner::findOrInsert(const Key& key)
{
    const ByteView bytes{key.bytes.data(), key.size};
    const std::int64_t mark = EntityMark::mark(key.hash);
    auto known = m_connection.query("SELECT id FROM entity WHERE mark = ? AND bytes = ?", mark, bytes);
    if (!known) return std::move(known).error();
    auto row = (*known)->next();
    if (!row) return std::move(row).error();
    if (*row) {
        const auto number = (*known)->entity(0).value();
        (*known)->reset();
        return number;
    }
    const auto number = nextNumber();
    if (!number) return number.error();
    auto done = m_connection.run("INSERT INTO entity (id, mark, bytes) VALUES (?, ?, ?)", *number, mark, bytes);
    if (!done) return std::move(done).error();
    m_last = *number;
    return *number;
}

Result<std::uint32_t> EntityInterner::nextNumber()
{
    if (m_last == 0) {
        const auto highest = m_connection.integer("SELECT max(id) FROM entity");
        if (!highest) return highest.error();
        m_last = std::uint32_t(*highest);
    }
    if (m_last == std::numeric_limits<std::uint32_t>::max())
        return Error{ErrorKind::InvalidInput, "the workspace holds as many ids as it can; begin a new one"};
    return m_last + 1;
}

} // namespace guanlan::store
