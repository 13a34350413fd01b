// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/schema_role.h"

#include <algorithm>
#include <array>

namespace guanlan::analytics {

namespace {

constexpr std::array<std::string_view, 7> roleNames{
    "identity", "licence", "asset-proof", "income-proof", "experience", "professional-investor", "other"};

} // namespace

std::optional<SchemaRole> parseSchemaRole(std::string_view name)
{
    const auto found = std::find(roleNames.begin(), roleNames.end(), name);
    if (found == roleNames.end()) return std::nullopt;
    return SchemaRole(found - roleNames.begin());
}

} // namespace guanlan::analytics
