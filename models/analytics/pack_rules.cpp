// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/pack_rules.h"

#include "models/analytics/pack_parameters.h"
#include "models/analytics/rules/rule_table.h"
#include "models/domain/time.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace guanlan::analytics {

namespace {

RuleSettings readRule(PackJson& reader, const PackJson::Json& value, const std::string& path)
{
    RuleSettings rule;
    reader.allowKeys(value, path, {"id", "enabled", "severity", "from", "title", "source", "parameters"});
    rule.id = reader.string(value, path, "id");
    if (!isKnownRuleId(rule.id)) reader.fail(path + ".id", "must be R01 to R37");
    rule.enabled = reader.boolean(value, path, "enabled");
    rule.severity = readSeverity(reader, reader.string(value, path, "severity"), path + ".severity");
    if (const PackJson::Json* from = PackJson::optional(value, "from"))
        if (const auto day = reader.date(*from, path + ".from")) rule.from = shanghaiDayStart(*day);
    rule.title = reader.text2(value, path, "title");
    rule.source = reader.text2(value, path, "source");
    const RuleEntry* entry = findRuleEntry(rule.id);
    if (!entry && rule.enabled) reader.fail(path + ".enabled", rule.id + " is planned; this version cannot run it");
    readParameters(reader, value, path + ".parameters", entry, rule);
    return rule;
}

} // namespace

std::vector<RuleSettings> readRules(PackJson& reader, const PackJson::Json& root)
{
    std::vector<RuleSettings> rules;
    const PackJson::Json& list = reader.list(root, "", "rules");
    std::set<std::pair<std::string, std::int64_t>> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string path = PackJson::join("rules", i);
        RuleSettings rule = readRule(reader, list[i], path);
        if (!seen.insert({rule.id, rule.from}).second)
            reader.fail(path + ".id", "rule " + rule.id + " is there twice from the same date");
        rules.push_back(std::move(rule));
    }
    std::sort(rules.begin(), rules.end(), [](const RuleSettings& a, const RuleSettings& b) {
        return std::tie(a.id, a.from) < std::tie(b.id, b.from);
    });
    for (std::size_t i = 1; i < rules.size(); ++i)
        if (rules[i - 1].id == rules[i].id) rules[i - 1].until = rules[i].from;
    return rules;
}

} // namespace guanlan::analytics
