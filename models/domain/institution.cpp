// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/institution.h"

#include <array>

namespace guanlan {

namespace {
constexpr std::array<std::string_view, 5> names{"other", "authority", "bank", "securities", "platform"};
}

std::string_view institutionKindName(InstitutionKind kind) { return names[std::size_t(kind)]; }

std::optional<InstitutionKind> parseInstitutionKind(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name) return InstitutionKind(i);
    return std::nullopt;
}

} // namespace guanlan
