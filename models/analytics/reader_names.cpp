// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reader_names.h"

#include "models/store/event_store.h"

#include <algorithm>

namespace guanlan::analytics {

Status ReaderNames::use(store::EventReader& reader)
{
    m_reader = &reader;
    m_failure.reset();
    m_institutions.clear();
    m_schemas.clear();
    const auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    for (const store::InstitutionState& state : *institutions)
        if (state.inDirectory) m_institutions[state.institution.id] = state.institution.name;
    const auto schemas = reader.schemas();
    if (!schemas) return schemas.error();
    for (const SchemaInfo& schema : *schemas)
        m_schemas[schema.id] = schema.name;
    return Done{};
}

Bytes ReaderNames::bytes(store::EntityRef ref) const
{
    constexpr std::size_t cacheLimit = 100'000;
    if (ref.value() == 0 || !m_reader) return {};
    if (const auto known = m_cache.find(ref); known != m_cache.end()) return known->second;
    auto bytes = m_reader->entity(ref);
    if (!bytes) {
        if (!m_failure) m_failure = bytes.error();
        return {};
    }
    if (m_cache.size() >= cacheLimit) m_cache.clear();
    return m_cache[ref] = std::move(bytes).value();
}

template <class Id>
LocalText ReaderNames::nameOf(const std::map<Id, LocalText>& names, store::EntityRef ref) const
{
    const Bytes value = bytes(ref);
    const std::string shortened = shortId(value);
    LocalText text{shortened, shortened};
    typename Id::Representation id{};
    if (value.size() != id.size()) return text;
    std::copy(value.begin(), value.end(), id.begin());
    const auto known = names.find(Id{id});
    if (known == names.end()) return text;
    if (!known->second.zh.empty()) text.zh = known->second.zh;
    if (!known->second.en.empty()) text.en = known->second.en;
    return text;
}

LocalText ReaderNames::institution(store::EntityRef ref) const { return nameOf(m_institutions, ref); }

LocalText ReaderNames::schema(store::EntityRef ref) const { return nameOf(m_schemas, ref); }

} // namespace guanlan::analytics
