// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/export_manifest.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view formatName = "guanlan-export";
constexpr int formatVersion = 1;
constexpr int deepest = 4;
constexpr std::size_t largest = 4 << 20;

Error wrong(const std::string& reason) { return {ErrorKind::Corrupt, "manifest: " + reason}; }

Json fileJson(const ExportManifest::File& file)
{
    return {{"name", file.name}, {"bytes", file.bytes}, {"sha256", toHex(file.sha256)}, {"sm3", toHex(file.sm3)}};
}

Json chainJson(const ExportManifest::Chain& chain)
{
    return {{"name", chain.name}, {"genesis", toText(chain.genesis)}, {"block", chain.block}, {"hash", toText(chain.hash)}};
}

/// Absent where it is too deep, or no JSON.
std::optional<Json> parsed(std::string_view text)
{
    bool isDeep = false;
    const auto watch = [&](int depth, nlohmann::detail::parse_event_t, Json&) {
        isDeep = isDeep || depth > deepest;
        return !isDeep;
    };
    Json json = Json::parse(text, watch, false);
    if (isDeep || json.is_discarded()) return std::nullopt;
    return json;
}

/// A member of that type; a value of its own where it is another, which the comparison at the end refuses.
template <class T>
T valueOf(const Json& json, const char* name)
{
    const auto found = json.is_object() ? json.find(name) : json.end();
    if (!json.is_object() || found == json.end()) return T{};
    if constexpr (std::is_same_v<T, std::string>) return found->is_string() ? found->template get<std::string>() : T{};
    else if constexpr (std::is_same_v<T, bool>) return found->is_boolean() && found->template get<bool>();
    else return found->is_number_unsigned() ? found->template get<T>() : T{};
}

const Json& member(const Json& json, const char* name)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(name) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

std::int64_t timeOf(const Json& json, const char* name) { return parseTime(valueOf<std::string>(json, name)).value_or(0); }

Bytes32 digestOf(const Json& json, const char* name)
{
    Bytes32 digest{};
    if (!decodePrefixedHex("0x" + valueOf<std::string>(json, name), digest)) digest = {};
    return digest;
}

ExportManifest::File readFile(const Json& json)
{
    return {valueOf<std::string>(json, "name"), valueOf<std::uint64_t>(json, "bytes"), digestOf(json, "sha256"), digestOf(json, "sm3")};
}

ExportManifest::Chain readChain(const Json& json)
{
    const auto hash = [&json](const char* name) { return parseId<BlockHash>(valueOf<std::string>(json, name)).value_or(BlockHash{}); };
    return {valueOf<std::string>(json, "name"), hash("genesis"), valueOf<std::uint64_t>(json, "block"), hash("hash")};
}

ExportManifest readMembers(const Json& json)
{
    ExportManifest manifest;
    manifest.madeBy = valueOf<std::string>(json, "made_by");
    manifest.madeAt = timeOf(json, "made_at");
    for (const Json& each : member(json, "files")) manifest.files.push_back(readFile(each));
    const Json& report = member(json, "report");
    manifest.report = {valueOf<std::string>(report, "template"), valueOf<std::string>(report, "title"), timeOf(report, "from"), timeOf(report, "to")};
    for (const Json& each : member(json, "chains")) manifest.chains.push_back(readChain(each));
    manifest.rulePack = valueOf<std::string>(json, "rule_pack");
    if (const Json& log = member(json, "case_log"); log.is_object())
        manifest.caseLog = {std::int64_t(valueOf<std::uint64_t>(log, "number")), digestOf(log, "hash")};
    manifest.sm2Key = decodePrefixedHex("0x" + valueOf<std::string>(json, "sm2_key")).value_or(Bytes{});
    manifest.isTimeStamped = valueOf<bool>(json, "time_stamp");
    return manifest;
}

} // namespace

bool isPlainFileName(std::string_view name)
{
    const bool isOrdinary = std::ranges::none_of(name, [](char c) { return c == '/' || c == '\\' || (c >= 0 && c < 0x20) || c == 0x7f; });
    return isOrdinary && !name.empty() && name.size() <= 255 && name != "." && name != "..";
}

std::string toText(const ExportManifest& manifest)
{
    Json files = Json::array(), chains = Json::array(), log = nullptr;
    for (const auto& each : manifest.files) files.push_back(fileJson(each));
    for (const auto& each : manifest.chains) chains.push_back(chainJson(each));
    if (manifest.caseLog) log = {{"number", manifest.caseLog->number}, {"hash", toHex(manifest.caseLog->hash)}};
    const auto orNull = [](const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); };
    const ExportManifest::ReportSubject& report = manifest.report;
    const Json json{{"format", formatName}, {"version", formatVersion}, {"made_by", manifest.madeBy}, {"made_at", toIso8601(manifest.madeAt)},
        {"files", files},
        {"report", {{"template", report.name}, {"title", report.title}, {"from", toIso8601(report.from)}, {"to", toIso8601(report.to)}}},
        {"chains", chains}, {"rule_pack", orNull(manifest.rulePack)}, {"case_log", log}, {"sm2_key", orNull(toHex(manifest.sm2Key))},
        {"time_stamp", manifest.isTimeStamped}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ExportManifest> readExportManifest(std::string_view text)
{
    if (text.size() > largest) return wrong("is larger than one can be");
    const auto json = parsed(text);
    if (!json || member(*json, "format") != formatName) return wrong("is not an export's");
    if (const Json& version = member(*json, "version"); version.is_number_unsigned() && version > formatVersion)
        return Error{ErrorKind::InvalidInput, "manifest: is of version " + version.dump() + ", and this program reads version 1; use a newer one"};
    ExportManifest manifest = readMembers(*json);
    std::set<std::string> names;
    for (const auto& file : manifest.files)
        if (!isPlainFileName(file.name) || !names.insert(file.name).second) return wrong("names a file that cannot be, or is named twice");
    if (names.empty()) return wrong("names no file");
    if (toText(manifest) != text) return wrong("is not written in the one form that the format allows");
    return manifest;
}

} // namespace guanlan::reporting
