// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/entity_cache.h"

#include <algorithm>
#include <utility>

namespace guanlan::store {

std::uint32_t EntityCache::find(const EntityKey& key) const
{
    return m_places.empty() ? 0 : m_places[placeOf(key)].number;
}

void EntityCache::insert(const EntityKey& key, std::uint32_t number)
{
    if (4 * (m_size + 1) > 3 * m_places.size()) grow();
    m_places[placeOf(key)] = {key.bytes, number, std::uint32_t(key.hash), key.size};
    ++m_size;
}

void EntityCache::clear()
{
    std::fill(m_places.begin(), m_places.end(), Place{});
    m_size = 0;
}

void EntityCache::grow()
{
    const auto old = std::exchange(m_places, std::vector<Place>(std::max(fewest, 2 * m_places.size())));
    for (const Place& place : old) {
        if (place.number != 0) m_places[placeOf({place.bytes, place.hash, place.size})] = place;
    }
}

std::size_t EntityCache::placeOf(const EntityKey& key) const
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t at = key.hash & mask;
    while (m_places[at].number != 0
           && (m_places[at].hash != std::uint32_t(key.hash) || m_places[at].size != key.size || m_places[at].bytes != key.bytes))
        at = (at + 1) & mask;
    return at;
}

} // namespace guanlan::store
