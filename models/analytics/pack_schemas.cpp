// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_schemas.h"

#include "models/domain/bytes.h"

#include <algorithm>
#include <set>

namespace guanlan::analytics {

namespace {

using Json = PackJson::Json;

SchemaRole readRole(PackJson& reader, const Json& value, const std::string& path)
{
    const auto role = value.is_string() ? parseSchemaRole(value.get_ref<const std::string&>()) : std::nullopt;
    if (!role)
        reader.fail(path, "must be a role: identity, licence, asset-proof, income-proof, experience, "
                          "professional-investor or other");
    return role.value_or(SchemaRole::Other);
}

void readRoles(PackJson& reader, const Json& roles, RulePack& pack)
{
    if (!roles.is_object()) return reader.fail("schema_roles", "must be an object of schema ids");
    for (const auto& [key, value] : roles.items()) {
        const std::string path = PackJson::join("schema_roles", key);
        const auto id = parseId<SchemaId>(key);
        if (!id) reader.fail(path, "must be named by a schema id: 0x and 64 hex digits");
        const SchemaRole role = readRole(reader, value, path);
        if (id && !pack.schemaRoles.emplace(*id, role).second) reader.fail(path, "the schema is there twice");
    }
}

void readRequirement(PackJson& reader, const Json& value, const std::string& path, RulePack& pack)
{
    EvidenceRequirement requirement;
    reader.allowKeys(value, path, {"role", "all_of", "off_chain_allowed"});
    requirement.role = readRole(reader, reader.member(value, path, "role"), path + ".role");
    if (pack.requirementOf(requirement.role)) reader.fail(path + ".role", "the role is there twice");
    if (PackJson::optional(value, "off_chain_allowed"))
        requirement.offChainAllowed = reader.boolean(value, path, "off_chain_allowed");
    const Json& all = reader.list(value, path, "all_of");
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string here = PackJson::join(path + ".all_of", i);
        if (!all[i].is_array() || all[i].empty()) {
            reader.fail(here, "must be a list of roles, of which one is enough");
            continue;
        }
        auto& oneOf = requirement.allOf.emplace_back();
        for (std::size_t k = 0; k < all[i].size(); ++k)
            oneOf.push_back(readRole(reader, all[i][k], PackJson::join(here, k)));
    }
    pack.requirements.push_back(std::move(requirement));
}

void readPurpose(PackJson& reader, const Json& value, const std::string& path, RulePack& pack)
{
    constexpr std::int64_t most = 65535; // As the reference contract has it.
    Purpose purpose;
    reader.allowKeys(value, path, {"code", "group", "name"});
    purpose.code = std::int32_t(reader.integer(reader.member(value, path, "code"), path + ".code", 0, most));
    if (PackJson::optional(value, "group")) purpose.group = reader.string(value, path, "group");
    purpose.name = reader.text2(value, path, "name");
    const auto same = [&purpose](const Purpose& other) { return other.code == purpose.code; };
    if (std::any_of(pack.purposes.begin(), pack.purposes.end(), same)) reader.fail(path + ".code", "is there twice");
    pack.purposes.push_back(std::move(purpose));
}

void readCalendarFile(PackJson& reader, const Json& value, const std::string& path, RulePack& pack)
{
    constexpr std::size_t digestDigits = 64;
    CalendarFile calendar;
    reader.allowKeys(value, path, {"file", "sha256"});
    calendar.file = reader.string(value, path, "file");
    calendar.digest = reader.string(value, path, "sha256");
    const bool isHex = calendar.digest.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (calendar.digest.size() != digestDigits || !isHex) reader.fail(path + ".sha256", "must be 64 hex digits in lower case");
    pack.calendarFiles.push_back(std::move(calendar));
}

/// Each item of a list that may be left out.
void eachOf(PackJson& reader, const Json& root, const char* key, RulePack& pack,
    void (*read)(PackJson&, const Json&, const std::string&, RulePack&))
{
    if (!PackJson::optional(root, key)) return;
    const Json& list = reader.list(root, "", key);
    for (std::size_t i = 0; i < list.size(); ++i)
        read(reader, list[i], PackJson::join(key, i), pack);
}

} // namespace

void readSharedParts(PackJson& reader, const Json& root, RulePack& pack)
{
    if (const Json* roles = PackJson::optional(root, "schema_roles")) readRoles(reader, *roles, pack);
    eachOf(reader, root, "evidence_requirements", pack, readRequirement);
    eachOf(reader, root, "purposes", pack, readPurpose);
    eachOf(reader, root, "calendars", pack, readCalendarFile);
    std::sort(pack.purposes.begin(), pack.purposes.end(),
        [](const Purpose& a, const Purpose& b) { return a.code < b.code; });
}

} // namespace guanlan::analytics
