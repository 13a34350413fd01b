// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/schema_role.h"
#include "models/store/event_row.h"

#include <optional>
#include <unordered_map>

namespace guanlan::analytics {

class EntityNames;
struct RulePack;

/// What schemas are for, by their numbers: as the rule pack says, else as the chain file does.
class SchemaRoles {
public:
    /// Both outlive it.
    SchemaRoles(const RulePack& pack, const EntityNames& names) : m_pack{pack}, m_names{names} {}

    /// nullopt: nobody says.
    std::optional<SchemaRole> roleOf(store::EntityRef schema) const;

private:
    std::optional<SchemaRole> find(store::EntityRef schema) const;

    const RulePack& m_pack;
    const EntityNames& m_names;
    mutable std::unordered_map<store::EntityRef, std::optional<SchemaRole>> m_known;
};

} // namespace guanlan::analytics
