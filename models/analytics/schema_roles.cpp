// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/schema_roles.h"

#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"

#include <algorithm>

namespace guanlan::analytics {

std::optional<SchemaRole> SchemaRoles::roleOf(store::EntityRef schema) const
{
    const auto known = m_known.find(schema);
    if (known != m_known.end()) return known->second;
    return m_known[schema] = find(schema);
}

std::optional<SchemaRole> SchemaRoles::find(store::EntityRef schema) const
{
    if (schema.value() == 0) return std::nullopt;
    const Bytes bytes = m_names.bytes(schema);
    SchemaId::Representation id{};
    if (bytes.size() == id.size()) {
        std::copy(bytes.begin(), bytes.end(), id.begin());
        const auto found = m_pack.schemaRoles.find(SchemaId{id});
        if (found != m_pack.schemaRoles.end()) return found->second;
    }
    return parseSchemaRole(m_names.schemaRole(schema));
}

} // namespace guanlan::analytics
