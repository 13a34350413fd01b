// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace guanlan::analytics {

/// What a schema's credentials are for. `Other` is known to be none of those that rules speak of.
enum class SchemaRole : std::uint8_t {
    Identity,
    Licence,
    AssetProof,
    IncomeProof,
    Experience,
    ProfessionalInvestor,
    Other,
};

/// Of "identity", "licence", "asset-proof", "income-proof", "experience", "professional-investor", "other".
std::optional<SchemaRole> parseSchemaRole(std::string_view name);

} // namespace guanlan::analytics
