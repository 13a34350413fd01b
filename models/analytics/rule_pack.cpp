// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"

#include "models/analytics/rules/rule_table.h"
#include "models/domain/bytes.h"
#include "models/domain/time.h"
#include "models/store/fingerprint.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <set>
#include <sstream>

namespace guanlan::analytics {

namespace {

using Json = nlohmann::json;

constexpr std::string_view formatName = "guanlan-rules-1";

/// One pass over a rule pack. The first mistake is kept with its path; later reads then give defaults.
class PackReader {
public:
    explicit PackReader(std::string_view file) : m_file{file} {}

    Result<RulePack> read(std::string_view text)
    {
        const Json root = Json::parse(text, nullptr, false);
        if (root.is_discarded()) return Error{ErrorKind::InvalidInput, m_file + ": not valid JSON"};
        RulePack pack;
        allowKeys(root, "", {"format", "version", "effective", "title", "source", "rules"});
        if (string(root, "", "format") != formatName)
            fail("format", "this version reads \"" + std::string{formatName} + "\" only");
        pack.version = string(root, "", "version");
        pack.effective = string(root, "", "effective");
        if (pack.effective.size() != 10 || !parseTime(pack.effective)) fail("effective", "must be a date like 2026-01-01");
        pack.title = text2(root, "", "title");
        pack.source = text2(root, "", "source");
        readRules(root, pack);
        if (!m_mistake.empty()) return Error{ErrorKind::InvalidInput, m_mistake};
        std::sort(pack.rules.begin(), pack.rules.end(),
            [](const RuleSettings& a, const RuleSettings& b) { return a.id < b.id; });
        pack.digest = store::fingerprint(asBytes(text));
        return pack;
    }

private:
    void fail(const std::string& path, const std::string& reason)
    {
        if (m_mistake.empty()) m_mistake = m_file + ": " + (path.empty() ? "top level" : path) + ": " + reason;
    }

    static std::string join(const std::string& path, std::string_view key)
    {
        return path.empty() ? std::string{key} : path + "." + std::string{key};
    }

    void allowKeys(const Json& value, const std::string& path, std::initializer_list<std::string_view> keys)
    {
        if (!value.is_object()) return fail(path, "must be an object");
        for (const auto& [key, unused] : value.items())
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) fail(join(path, key), "unknown key");
    }

    const Json& member(const Json& object, const std::string& path, std::string_view key)
    {
        static const Json missing;
        const auto found = object.is_object() ? object.find(key) : object.end();
        if (!object.is_object() || found == object.end()) {
            fail(join(path, key), "is missing");
            return missing;
        }
        return *found;
    }

    std::string string(const Json& object, const std::string& path, std::string_view key)
    {
        const Json& value = member(object, path, key);
        if (value.is_string() && !value.get_ref<const std::string&>().empty()) return value.get<std::string>();
        fail(join(path, key), "must be a text that is not empty");
        return {};
    }

    /// A text in one language serves for both.
    LocalText text2(const Json& object, const std::string& path, std::string_view key)
    {
        const Json& value = member(object, path, key);
        const std::string here = join(path, key);
        allowKeys(value, here, {"zh", "en"});
        if (!value.is_object() || value.empty()) {
            fail(here, "must have a text zh or en");
            return {};
        }
        const std::string zh = value.contains("zh") ? string(value, here, "zh") : string(value, here, "en");
        return {zh, value.contains("en") ? string(value, here, "en") : zh};
    }

    void readRules(const Json& root, RulePack& pack)
    {
        const Json& rules = member(root, "", "rules");
        if (!rules.is_array()) return fail("rules", "must be a list");
        std::set<std::string> seen;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const std::string path = "rules[" + std::to_string(i) + "]";
            RuleSettings rule = readRule(rules[i], path);
            if (!seen.insert(rule.id).second) fail(path + ".id", "rule " + rule.id + " is there twice");
            pack.rules.push_back(std::move(rule));
        }
    }

    RuleSettings readRule(const Json& value, const std::string& path)
    {
        RuleSettings rule;
        allowKeys(value, path, {"id", "enabled", "severity", "title", "source", "parameters"});
        rule.id = string(value, path, "id");
        if (!isKnownRuleId(rule.id)) fail(path + ".id", "must be R01 to R37");
        const Json& enabled = member(value, path, "enabled");
        if (!enabled.is_boolean()) fail(path + ".enabled", "must be true or false");
        else rule.enabled = enabled.get<bool>();
        rule.severity = severity(string(value, path, "severity"), path + ".severity");
        rule.title = text2(value, path, "title");
        rule.source = text2(value, path, "source");
        const RuleEntry* entry = findRuleEntry(rule.id);
        if (!entry && rule.enabled) fail(path + ".enabled", rule.id + " is planned; this version cannot run it");
        readParameters(value, path + ".parameters", entry, rule);
        return rule;
    }

    Severity severity(const std::string& word, const std::string& path)
    {
        const auto parsed = parseSeverity(word);
        if (!parsed) fail(path, "must be critical, high, medium or low");
        return parsed.value_or(Severity::Low);
    }

    /// The parameters of a planned rule are accepted and not kept.
    void readParameters(const Json& rule, const std::string& path, const RuleEntry* entry, RuleSettings& settings)
    {
        const auto found = rule.is_object() ? rule.find("parameters") : rule.end();
        const bool given = rule.is_object() && found != rule.end();
        if (given && !found->is_object()) return fail(path, "must be an object");
        if (!entry) return;
        const Json parameters = given ? *found : Json::object();
        for (const ParameterSpec& spec : entry->parameters)
            settings.parameters.emplace(spec.name, parameter(parameters, path, spec));
        for (const auto& [key, unused] : parameters.items())
            if (!settings.parameters.contains(key)) fail(join(path, key), settings.id + " has no such parameter");
    }

    ParameterValue parameter(const Json& parameters, const std::string& path, const ParameterSpec& spec)
    {
        const std::string here = join(path, spec.name);
        const auto found = parameters.find(spec.name);
        const bool given = found != parameters.end();
        switch (spec.kind) {
        case ParameterKind::Integer: return given ? integer(*found, here, spec) : spec.defaultInteger;
        case ParameterKind::SeverityWord: {
            const std::string word = given ? string(parameters, path, spec.name) : std::string{spec.defaultText};
            severity(word, here);
            return word;
        }
        case ParameterKind::AddressList: return given ? addresses(*found, here) : std::vector<std::string>{};
        }
        return spec.defaultInteger;
    }

    std::int64_t integer(const Json& value, const std::string& path, const ParameterSpec& spec)
    {
        const bool fits = value.is_number_integer()
            && !(value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t(INT64_MAX));
        const std::int64_t number = fits ? value.get<std::int64_t>() : spec.defaultInteger;
        if (!fits || number < spec.least || number > spec.most)
            fail(path, "must be a whole number from " + std::to_string(spec.least) + " to " + std::to_string(spec.most));
        return number;
    }

    std::vector<std::string> addresses(const Json& value, const std::string& path)
    {
        std::vector<std::string> list;
        if (!value.is_array()) fail(path, "must be a list of addresses");
        std::set<Address> seen;
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
            const std::string here = path + "[" + std::to_string(i) + "]";
            const auto address = value[i].is_string() ? parseId<Address>(value[i].get_ref<const std::string&>())
                                                      : std::optional<Address>{};
            if (!address) fail(here, "must be an address: 0x and 40 hex digits");
            else if (!seen.insert(*address).second) fail(here, "the address is there twice");
            else list.push_back(toText(*address));
        }
        return list;
    }

    std::string m_file;
    std::string m_mistake;
};

} // namespace

// A rule asks only for parameters that its own table entry lists; anything else is our own mistake.
std::int64_t RuleSettings::integer(std::string_view name) const
{
    return std::get<std::int64_t>(parameters.find(name)->second);
}

const std::string& RuleSettings::text(std::string_view name) const
{
    return std::get<std::string>(parameters.find(name)->second);
}

const std::vector<std::string>& RuleSettings::list(std::string_view name) const
{
    return std::get<std::vector<std::string>>(parameters.find(name)->second);
}

const RuleSettings* RulePack::find(std::string_view id) const
{
    const auto found
        = std::find_if(rules.begin(), rules.end(), [id](const RuleSettings& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

Result<RulePack> RulePack::parse(std::string_view text, std::string_view file) { return PackReader{file}.read(text); }

Result<RulePack> RulePack::load(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || !text)
        return Error{ErrorKind::Unavailable, path.string() + ": the rule pack cannot be read: check that the file is there"};
    return parse(std::move(text).str(), path.filename().string());
}

} // namespace guanlan::analytics
