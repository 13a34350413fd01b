// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reader_names.h"

#include "models/domain/bytes.h"
#include "models/store/event_store.h"
#include "models/store/fingerprint.h"

#include <algorithm>

namespace guanlan::analytics {

Status ReaderNames::use(store::EventReader& reader)
{
    m_reader = &reader;
    m_failure.reset();
    m_institutions.clear();
    m_schemas.clear();
    const auto directory = reader.directory();
    if (!directory) return directory.error();
    for (const Institution& institution : *directory)
        m_institutions[institution.id] = institution;
    const auto schemas = reader.schemas();
    if (!schemas) return schemas.error();
    for (const SchemaInfo& schema : *schemas)
        m_schemas[schema.id] = schema;
    return Done{};
}

std::string ReaderNames::digest() const
{
    std::string content;
    // With its length, so that no two lists have one content.
    const auto add = [&content](const std::string& text) { content += std::to_string(text.size()) + ":" + text; };
    for (const auto& [id, institution] : m_institutions) {
        add(toText(id));
        add(std::string{institutionKindName(institution.kind)});
        add(institution.name.zh);
        add(institution.name.en);
    }
    for (const auto& [id, schema] : m_schemas) {
        add(toText(id));
        add(schema.role);
        add(schema.name.zh);
        add(schema.name.en);
    }
    return store::fingerprint(asBytes(std::to_string(m_institutions.size()) + " institutions\n" + content));
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

template <class Id, class Entry>
const Entry* ReaderNames::find(const std::map<Id, Entry>& entries, store::EntityRef ref) const
{
    const Bytes value = bytes(ref);
    typename Id::Representation id{};
    if (value.size() != id.size()) return nullptr;
    std::copy(value.begin(), value.end(), id.begin());
    const auto known = entries.find(Id{id});
    return known == entries.end() ? nullptr : &known->second;
}

template <class Id, class Entry>
LocalText ReaderNames::nameOf(const std::map<Id, Entry>& entries, store::EntityRef ref) const
{
    const std::string shortened = shortId(bytes(ref));
    LocalText text{shortened, shortened};
    const Entry* entry = find(entries, ref);
    if (entry && !entry->name.zh.empty()) text.zh = entry->name.zh;
    if (entry && !entry->name.en.empty()) text.en = entry->name.en;
    return text;
}

LocalText ReaderNames::institution(store::EntityRef ref) const { return nameOf(m_institutions, ref); }

LocalText ReaderNames::schema(store::EntityRef ref) const { return nameOf(m_schemas, ref); }

std::string ReaderNames::schemaRole(store::EntityRef ref) const
{
    const SchemaInfo* schema = find(m_schemas, ref);
    return schema ? schema->role : std::string{};
}

std::optional<InstitutionKind> ReaderNames::directoryKind(store::EntityRef ref) const
{
    const Institution* institution = find(m_institutions, ref);
    return institution ? std::optional{institution->kind} : std::nullopt;
}

} // namespace guanlan::analytics
