// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/event_codes.h"

#include "models/domain/institution.h"

#include <algorithm>
#include <array>

namespace guanlan::store {

namespace {

constexpr std::array<std::string_view, 3> statuses{"active", "suspended", "withdrawn"};

} // namespace

std::optional<std::int64_t> statusCode(std::string_view status)
{
    const auto found = std::find(statuses.begin(), statuses.end(), status);
    if (found == statuses.end()) return std::nullopt;
    return found - statuses.begin();
}

std::string statusWord(std::int64_t code)
{
    return code >= 0 && code < std::int64_t{statuses.size()} ? std::string{statuses[std::size_t(code)]} : std::string{};
}

std::optional<std::int64_t> kindCode(std::string_view kind)
{
    const auto parsed = parseInstitutionKind(kind);
    if (!parsed) return std::nullopt;
    return std::int64_t(*parsed);
}

std::string kindWord(std::int64_t code)
{
    if (code < 0 || code > std::int64_t(InstitutionKind::Platform)) return {};
    return std::string{institutionKindName(static_cast<InstitutionKind>(code))};
}

} // namespace guanlan::store
