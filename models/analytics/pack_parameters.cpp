// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_parameters.h"

#include "models/analytics/reconciliation_words.h"
#include "models/domain/bytes.h"

#include <set>

namespace guanlan::analytics {

namespace {

using Json = PackJson::Json;
using Words = std::vector<std::string>;

/// A list in which each item stands once; `normalise` gives an item's one form, or nothing for none of this kind.
template <class Normalise>
Words readWords(PackJson& reader, const Json& value, const std::string& path, const std::string& what, Normalise normalise)
{
    Words list;
    if (!value.is_array()) {
        reader.fail(path, "must be a list of " + what);
        return list;
    }
    std::set<std::string> seen;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string here = PackJson::join(path, i);
        const std::optional<std::string> item = value[i].is_string() ? normalise(value[i].get_ref<const std::string&>()) : std::nullopt;
        if (!item) reader.fail(here, "must be one of " + what);
        else if (!seen.insert(*item).second) reader.fail(here, "is there twice");
        else list.push_back(*item);
    }
    return list;
}

template <class Id>
std::optional<std::string> idText(const std::string& text)
{
    const auto id = parseId<Id>(text);
    return id ? std::optional{toText(*id)} : std::nullopt;
}

std::optional<std::string> kindText(const std::string& text)
{
    return parseInstitutionKind(text) ? std::optional{text} : std::nullopt;
}

template <auto parse>
std::optional<std::string> sameWhere(const std::string& text)
{
    return parse(text) ? std::optional{text} : std::nullopt;
}

/// A default list is written with commas.
Words defaultList(std::string_view text)
{
    Words words;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        words.emplace_back(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return words;
}

ParameterValue defaultOf(const ParameterSpec& spec)
{
    switch (spec.kind) {
    case ParameterKind::Integer: return spec.defaultInteger;
    case ParameterKind::Decimal: return spec.defaultDecimal;
    case ParameterKind::SeverityWord: return std::string{spec.defaultText};
    case ParameterKind::AddressList:
    case ParameterKind::InstitutionList:
    case ParameterKind::KindList:
    case ParameterKind::SchemaClassList:
    case ParameterKind::SchemaAmountList:
    case ParameterKind::ClassRequirementList: return defaultList(spec.defaultText);
    }
    return spec.defaultInteger;
}

ParameterValue readParameter(PackJson& reader, const Json& value, const std::string& path, const ParameterSpec& spec)
{
    switch (spec.kind) {
    case ParameterKind::Integer: return reader.integer(value, path, spec.least, spec.most);
    case ParameterKind::Decimal: return reader.decimal(value, path, spec.leastDecimal, spec.mostDecimal);
    case ParameterKind::SeverityWord: {
        const std::string word = value.is_string() ? value.get<std::string>() : std::string{};
        readSeverity(reader, word, path);
        return word;
    }
    case ParameterKind::AddressList: return readWords(reader, value, path, "addresses: 0x and 40 hex digits", idText<Address>);
    case ParameterKind::InstitutionList:
        return readWords(reader, value, path, "institutions: 0x and 64 hex digits", idText<InstitutionId>);
    case ParameterKind::KindList:
        return readWords(reader, value, path, "authority, bank, securities, platform, other", kindText);
    case ParameterKind::SchemaClassList: return readWords(reader, value, path, "schemas with classes: 0x, 64 hex digits, =, the class", sameWhere<parseSchemaClass>);
    case ParameterKind::SchemaAmountList:
        return readWords(reader, value, path, "schemas with amounts in yuan: 0x, 64 hex digits, =, from-to", sameWhere<parseSchemaAmount>);
    case ParameterKind::ClassRequirementList:
        return readWords(reader, value, path, "classes with what is asked for: B=person-assets for one", sameWhere<parseClassRequirement>);
    }
    return spec.defaultInteger;
}

} // namespace

Severity readSeverity(PackJson& reader, const std::string& word, const std::string& path)
{
    const auto parsed = parseSeverity(word);
    if (!parsed) reader.fail(path, "must be critical, high, medium or low");
    return parsed.value_or(Severity::Low);
}

void readParameters(
    PackJson& reader, const Json& rule, const std::string& path, const RuleEntry* entry, RuleSettings& settings)
{
    const Json* given = PackJson::optional(rule, "parameters");
    if (given && !given->is_object()) return reader.fail(path, "must be an object");
    if (!entry) return;
    for (const ParameterSpec& spec : entry->parameters) {
        const Json* value = given ? PackJson::optional(*given, spec.name) : nullptr;
        settings.parameters.emplace(
            spec.name, value ? readParameter(reader, *value, PackJson::join(path, spec.name), spec) : defaultOf(spec));
    }
    if (!given) return;
    for (const auto& [key, unused] : given->items())
        if (!settings.parameters.contains(key))
            reader.fail(PackJson::join(path, key), settings.id + " has no such parameter");
}

} // namespace guanlan::analytics
