// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_pack.h"

#include "models/analytics/pack_calendars.h"
#include "models/analytics/pack_json.h"
#include "models/analytics/pack_risk.h"
#include "models/analytics/pack_rules.h"
#include "models/analytics/pack_schemas.h"
#include "models/analytics/rules/rule_table.h"
#include "models/domain/bytes.h"
#include "models/domain/json_text.h"
#include "models/store/fingerprint.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

constexpr std::string_view formatName = "guanlan-rules-1";

/// An enabled rule must find in the pack what it judges by.
void checkNeeds(PackJson& reader, const RulePack& pack)
{
    for (const RuleSettings& rule : pack.rules) {
        const RuleEntry* entry = rule.enabled ? findRuleEntry(rule.id) : nullptr;
        if (!entry) continue;
        if (entry->needs == PackNeed::Calendar && pack.calendarFiles.empty())
            reader.fail("calendars", "must name the years: " + rule.id + " counts trading days");
        if (entry->needs == PackNeed::Requirements && pack.requirements.empty())
            reader.fail("evidence_requirements", "must not be empty: " + rule.id + " judges by it");
    }
}

} // namespace

// A rule asks only for parameters that its own table entry lists; anything else is our own mistake.
std::int64_t RuleSettings::integer(std::string_view name) const
{
    return std::get<std::int64_t>(parameters.find(name)->second);
}

double RuleSettings::decimal(std::string_view name) const { return std::get<double>(parameters.find(name)->second); }

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
        = std::find_if(rules.rbegin(), rules.rend(), [id](const RuleSettings& rule) { return rule.id == id; });
    return found == rules.rend() ? nullptr : &*found;
}

const EvidenceRequirement* RulePack::requirementOf(SchemaRole role) const
{
    const auto found = std::find_if(requirements.begin(), requirements.end(),
        [role](const EvidenceRequirement& requirement) { return requirement.role == role; });
    return found == requirements.end() ? nullptr : &*found;
}

const Purpose* RulePack::findPurpose(std::int32_t code) const
{
    const auto found = std::lower_bound(purposes.begin(), purposes.end(), code,
        [](const Purpose& purpose, std::int32_t wanted) { return purpose.code < wanted; });
    return found == purposes.end() || found->code != code ? nullptr : &*found;
}

bool RulePack::isSamePurpose(std::int32_t consented, std::int32_t presented) const
{
    if (consented == presented) return true;
    const Purpose* first = findPurpose(consented);
    const Purpose* second = findPurpose(presented);
    return first && second && !first->group.empty() && first->group == second->group;
}

LocalText RulePack::purposeText(std::int32_t code) const
{
    const std::string number = std::to_string(code);
    const Purpose* purpose = findPurpose(code);
    if (!purpose) return {number, number};
    return {purpose->name.zh + "（" + number + "）", purpose->name.en + " (" + number + ")"};
}

Result<RulePack> RulePack::parse(std::string_view text, std::string_view file)
{
    const auto parsed = parseJsonText(text, file);
    if (!parsed) return Error{ErrorKind::InvalidInput, parsed.error().message + ": mend it, or start from a copy of the rule pack that ships"};
    const PackJson::Json& root = *parsed;
    PackJson reader{file};
    RulePack pack;
    reader.allowKeys(root, "", {"format", "version", "effective", "title", "source", "rules", "schema_roles",
                                   "evidence_requirements", "purposes", "calendars", "risk"});
    if (reader.string(root, "", "format") != formatName)
        reader.fail("format", "this version reads \"" + std::string{formatName} + "\" only");
    pack.version = reader.string(root, "", "version");
    pack.effective = reader.string(root, "", "effective");
    reader.date(reader.member(root, "", "effective"), "effective");
    pack.title = reader.text2(root, "", "title");
    pack.source = reader.text2(root, "", "source");
    pack.rules = readRules(reader, root);
    readSharedParts(reader, root, pack);
    (void)readRiskFormula(reader, root); // Checked with the rest; riskFormulaOf() reads it where it is needed.
    checkNeeds(reader, pack);
    if (const Status read = reader.outcome(); !read) return read.error();
    pack.digest = store::fingerprint(asBytes(text));
    pack.text = text;
    return pack;
}

Result<RulePack> RulePack::load(const std::filesystem::path& path, const std::filesystem::path& shipped)
{
    const auto text = readPackFile(path);
    if (!text)
        return Error{ErrorKind::Unavailable, path.string() + ": the rule pack cannot be read: check that the file is there"};
    const std::string name = path.filename().string();
    auto pack = parse(*text, name);
    if (!pack) return pack;
    auto calendar = loadCalendars(pack->calendarFiles, path.parent_path(), shipped, name);
    if (!calendar) return std::move(calendar).error();
    pack->calendar = std::move(calendar).value();
    return pack;
}

} // namespace guanlan::analytics
