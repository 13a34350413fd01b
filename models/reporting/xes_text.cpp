// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/xes_text.h"

#include "models/domain/time.h"
#include "models/reporting/event_json.h"
#include "models/reporting/markup_text.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

void append(std::string& out, std::string_view indent, std::string_view element, std::string_view key, std::string_view value)
{
    out.append(indent).append("<").append(element).append(" key=\"").append(key).append("\" value=\"").append(markupText(value)).append("\"/>\n");
}

bool isTime(std::string_view field) { return field == "valid_from" || field == "valid_until"; }

/// A field of the event under its own name, by its kind.
void appendField(std::string& out, std::string_view name, const nlohmann::ordered_json& value)
{
    constexpr std::string_view indent = "\t\t\t";
    const std::string text = fieldText(value);
    if (value.is_boolean()) append(out, indent, "boolean", name, text);
    else if (value.is_number()) append(out, indent, "int", name, text);
    else append(out, indent, isTime(name) ? "date" : "string", name, text);
}

/// Who did it, as the organizational extension has it, and under which name the directory knows them.
void appendResource(std::string& out, const Event& event, const ExportNames& names)
{
    constexpr std::string_view indent = "\t\t\t";
    const auto institution = actingInstitution(event);
    if (!institution) return;
    append(out, indent, "string", "org:resource", toText(*institution));
    const auto known = names.institutions.find(*institution);
    if (known == names.institutions.end()) return;
    append(out, indent, "string", "org:role", institutionKindName(known->second.kind));
    if (!known->second.name.zh.empty()) append(out, indent, "string", "resource_name_zh", known->second.name.zh);
    if (!known->second.name.en.empty()) append(out, indent, "string", "resource_name_en", known->second.name.en);
}

} // namespace

std::string xesBegin()
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
	<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
	<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
	<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
	<extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
	<global scope="trace">
		<string key="concept:name" value="unknown"/>
		<string key="chain" value="unknown"/>
	</global>
	<global scope="event">
		<string key="concept:name" value="unknown"/>
		<date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
		<string key="lifecycle:transition" value="complete"/>
		<int key="block" value="0"/>
		<int key="log_index" value="0"/>
		<string key="tx" value="unknown"/>
		<string key="verification" value="unknown"/>
	</global>
	<classifier name="Activity" scope="event" keys="concept:name"/>
	<classifier name="ActivityAndLifecycle" scope="event" keys="concept:name lifecycle:transition"/>
	<string key="concept:name" value="Guanlan"/>
	<string key="lifecycle:model" value="standard"/>
)";
}

std::string xesEnd() { return "</log>\n"; }

std::string xesTraceBegin(const CredentialId& credential, std::string_view chainName)
{
    std::string out = "\t<trace>\n";
    append(out, "\t\t", "string", "concept:name", toText(credential));
    append(out, "\t\t", "string", "chain", chainName);
    return out;
}

std::string xesTraceEnd() { return "\t</trace>\n"; }

std::string xesEvent(const Event& event, const ExportNames& names)
{
    std::string out = "\t\t<event>\n";
    constexpr std::string_view indent = "\t\t\t";
    append(out, indent, "string", "concept:name", eventTypeName(event.type));
    append(out, indent, "date", "time:timestamp", toIso8601(event.time));
    append(out, indent, "string", "lifecycle:transition", "complete");
    appendResource(out, event, names);
    const auto json = eventToJson(event, names.chain(event.key.chain()));
    for (const auto& [name, value] : json.items())
        if (name != "type" && name != "time" && name != "chain" && name != "credential") appendField(out, name, value);
    return out + "\t\t</event>\n";
}

} // namespace guanlan::reporting
