// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/evidence_manifest.h"

#include "models/crypto/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view formatName = "guanlan-evidence";
constexpr int formatVersion = 1;
constexpr std::size_t deepest = 16;
constexpr std::string_view subjectNames[] = {"credential", "finding"};
constexpr std::string_view members[] = {"format", "version", "made_by", "subject", "chain", "anchor", "verification", "parts", "digest"};

Error wrong(const std::string& reason) { return {ErrorKind::Corrupt, std::string{manifestPart} + ": " + reason}; }

std::string digestOf(std::string_view text) { return toHex(crypto::sha256(asBytes(text))); }

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json partsJson(const std::vector<PackagePart>& parts)
{
    Json list = Json::array();
    for (const PackagePart& part : parts)
        list.push_back({{"name", part.name}, {"size", part.content.size()}, {"sha256", digestOf(part.content)}});
    return list;
}

/// So that nothing recursive meets a tower of brackets.
bool isShallow(std::string_view text)
{
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\') ++i;
            else if (c == '"') inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest) return false;
        } else if ((c == '}' || c == ']') && depth > 0) {
            --depth;
        }
    }
    return true;
}

bool hasOnlyItsMembers(const Json& json)
{
    if (!json.is_object() || json.size() != std::size(members)) return false;
    return std::equal(std::begin(members), std::end(members), json.items().begin(),
        [](std::string_view name, const auto& item) { return item.key() == name; });
}

std::optional<Error> readSubject(const Json& json, EvidenceManifest& manifest)
{
    const bool isSubject = json.is_object() && json.size() == 1 && json.begin().value().is_string();
    if (!isSubject) return wrong("subject: must name one credential or one finding");
    const std::string& key = json.begin().key();
    const auto name = std::find(std::begin(subjectNames), std::end(subjectNames), key);
    if (name == std::end(subjectNames)) return wrong("subject: must name one credential or one finding");
    manifest.subject = EvidenceManifest::Subject(name - std::begin(subjectNames));
    manifest.id = json.begin().value().get<std::string>();
    return std::nullopt;
}

std::optional<Error> readMembers(const Json& json, EvidenceManifest& manifest)
{
    if (json["format"] != formatName) return wrong("format: this is no evidence package");
    if (json["version"] != formatVersion) return wrong("version: this program reads version 1 only; use a newer one");
    if (!json["made_by"].is_string()) return wrong("made_by: must be text");
    manifest.madeBy = json["made_by"].get<std::string>();
    if (auto failure = readSubject(json["subject"], manifest)) return failure;
    if (!json["chain"].is_object() || !json["anchor"].is_object()) return wrong("chain, anchor: must be objects");
    manifest.chain = dumped(json["chain"]);
    manifest.anchor = dumped(json["anchor"]);
    for (const VerificationLevel level : {VerificationLevel::Proven, VerificationLevel::Reported}) {
        if (json["verification"] != verificationName(level)) continue;
        manifest.level = level;
        return std::nullopt;
    }
    return wrong("verification: must be proven or reported");
}

std::optional<Error> compareParts(const Json& listed, std::vector<PackagePart> parts)
{
    std::erase_if(parts, [](const PackagePart& part) { return part.name == signaturePart; });
    const Json expected = partsJson(parts);
    if (!listed.is_array()) return wrong("parts: must be a list");
    for (std::size_t i = 0; i < std::min(listed.size(), expected.size()); ++i) {
        if (listed[i] == expected[i]) continue;
        const bool isNamed = listed[i].is_object() && listed[i].contains("name") && listed[i]["name"] == parts[i].name;
        return isNamed ? Error{ErrorKind::Corrupt, parts[i].name + ": its size or SHA-256 is not the one that the manifest names"}
                       : wrong("parts[" + std::to_string(i) + "]: names another part than " + parts[i].name);
    }
    if (listed.size() != expected.size())
        return wrong("it lists " + std::to_string(listed.size()) + " parts, but there are " + std::to_string(expected.size()));
    return std::nullopt;
}

} // namespace

std::string manifestText(const EvidenceManifest& manifest, const std::vector<PackagePart>& parts)
{
    Json json{{"format", formatName}, {"version", formatVersion}, {"made_by", manifest.madeBy},
        {"subject", {{subjectNames[std::size_t(manifest.subject)], manifest.id}}}, {"chain", Json::parse(manifest.chain)},
        {"anchor", Json::parse(manifest.anchor)}, {"verification", verificationName(manifest.level)},
        {"parts", partsJson(parts)}};
    json["digest"] = digestOf(dumped(json));
    return dumped(json);
}

Result<EvidenceManifest> readManifest(const std::vector<PackagePart>& parts)
{
    if (parts.empty() || parts.front().name != manifestPart) return wrong("must be the first part");
    const std::string& text = parts.front().content;
    if (!isShallow(text)) return wrong("nested too deeply");
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return wrong("not JSON");
    if (!hasOnlyItsMembers(json) || dumped(json) != text) return wrong("is not written in the one form that the format allows");
    EvidenceManifest manifest;
    if (auto failure = readMembers(json, manifest)) return *std::move(failure);
    if (auto failure = compareParts(json["parts"], {parts.begin() + 1, parts.end()})) return *std::move(failure);
    const Json digest = json["digest"];
    json.erase("digest");
    if (digest != digestOf(dumped(json))) return wrong("digest: is not that of the manifest");
    return manifest;
}

} // namespace guanlan::reporting
