// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <optional>
#include <string>
#include <string_view>

namespace guanlan {

/// Numbers as the reference contract emits them, and as stored.
enum class InstitutionKind : std::uint8_t { Other = 0, Authority = 1, Bank = 2, Securities = 3, Platform = 4 };

/// "authority", "bank", "securities", "platform", "other".
std::string_view institutionKindName(InstitutionKind kind);
std::optional<InstitutionKind> parseInstitutionKind(std::string_view name);

/// A text in both languages. A text given in one serves for both.
struct LocalText {
    std::string zh;
    std::string en;
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

/// An entry of the supervisor's directory.
struct Institution {
    InstitutionId id;
    LocalText name;
    InstitutionKind kind = InstitutionKind::Other;
    friend bool operator==(const Institution&, const Institution&) = default;
};

/// What the supervisor's chain file says of a schema. Roles: identity, licence, asset-proof, income-proof,
/// experience, professional-investor.
struct SchemaInfo {
    SchemaId id;
    std::string role;
    LocalText name;
    friend bool operator==(const SchemaInfo&, const SchemaInfo&) = default;
};

} // namespace guanlan
