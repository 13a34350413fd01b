// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/reconciliation_words.h"

#include <array>
#include <charconv>

namespace guanlan::analytics {

namespace {

struct Requirement {
    std::string_view word;
    std::vector<std::string_view> thresholds;
};

const std::array<Requirement, 13>& requirements()
{
    static const std::array<Requirement, 13> all{{
        {"person", {"person_assets", "person_income"}},
        {"person-assets", {"person_assets"}},
        {"person-income", {"person_income"}},
        {"institution", {"institution_net_assets", "institution_assets"}},
        {"institution-net-assets", {"institution_net_assets"}},
        {"institution-assets", {"institution_assets"}},
        {"converted-person", {"converted_person_assets", "converted_person_income"}},
        {"converted-person-assets", {"converted_person_assets"}},
        {"converted-person-income", {"converted_person_income"}},
        {"converted-institution", {"converted_institution_net_assets", "converted_institution_assets"}},
        {"converted-institution-net-assets", {"converted_institution_net_assets"}},
        {"converted-institution-assets", {"converted_institution_assets"}},
        {"exempt", {}},
    }};
    return all;
}

/// Both sides of the last "=".
std::optional<std::pair<std::string_view, std::string_view>> sides(std::string_view text)
{
    const auto equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) return std::nullopt;
    return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

/// Fen; empty text: absent.
bool readYuan(std::string_view text, std::optional<std::int64_t>& fen)
{
    constexpr std::int64_t most = 90'000'000'000'000'000, fenPerYuan = 100;
    fen.reset();
    if (text.empty()) return true;
    std::int64_t yuan = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), yuan);
    if (error != std::errc{} || end != text.data() + text.size() || yuan < 0 || yuan > most) return false;
    fen = yuan * fenPerYuan;
    return true;
}

} // namespace

std::optional<std::pair<SchemaId, std::string>> parseSchemaClass(std::string_view text)
{
    const auto parts = sides(text);
    const auto schema = parts ? parseId<SchemaId>(parts->first) : std::nullopt;
    if (!schema) return std::nullopt;
    return std::pair{*schema, std::string{parts->second}};
}

std::optional<std::pair<SchemaId, AmountBand>> parseSchemaAmount(std::string_view text)
{
    const auto parts = sides(text);
    const auto schema = parts ? parseId<SchemaId>(parts->first) : std::nullopt;
    if (!schema) return std::nullopt;
    const auto dash = parts->second.find('-');
    AmountBand band;
    if (dash == std::string_view::npos || !readYuan(parts->second.substr(0, dash), band.from) || !readYuan(parts->second.substr(dash + 1), band.to))
        return std::nullopt;
    if ((!band.from && !band.to) || (band.from && band.to && *band.from >= *band.to)) return std::nullopt;
    return std::pair{*schema, band};
}

std::optional<ClassRequirement> parseClassRequirement(std::string_view text)
{
    const auto parts = sides(text);
    if (!parts) return std::nullopt;
    for (const Requirement& each : requirements())
        if (each.word == parts->second) return ClassRequirement{std::string{parts->first}, each.thresholds};
    return std::nullopt;
}

std::vector<std::string_view> thresholdsOf(RecordKind kind)
{
    if (kind == RecordKind::Conversion)
        return {"converted_person_assets", "converted_person_income", "converted_institution_net_assets", "converted_institution_assets"};
    return {"person_assets", "person_income", "institution_net_assets", "institution_assets"};
}

} // namespace guanlan::analytics
