// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/event_json.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

template <class Id>
void putId(Json& out, const char* name, const std::optional<Id>& id)
{
    if (id) out[name] = toText(*id);
}

template <class Value>
void putValue(Json& out, const char* name, const std::optional<Value>& value)
{
    if (value) out[name] = *value;
}

void putTime(Json& out, const char* name, const std::optional<std::int64_t>& time)
{
    if (time) out[name] = toIso8601(*time);
}

void putRaw(Json& out, const RawLog& raw)
{
    Json topics = Json::array();
    for (const Bytes32& topic : raw.topics)
        topics.push_back(toPrefixedHex(topic));
    out["topics"] = std::move(topics);
    out["data"] = toPrefixedHex(raw.data);
}

std::vector<std::string> cellsOf(const Json& object, const std::vector<std::string>& columns)
{
    std::vector<std::string> cells;
    for (const std::string& column : columns) {
        const auto found = object.find(column);
        cells.push_back(found == object.end() ? std::string{} : fieldText(*found));
    }
    return cells;
}

} // namespace

Json eventToJson(const Event& event, std::string_view chainName)
{
    Json out;
    out["chain"] = chainName;
    out["block"] = event.key.block();
    out["log_index"] = event.key.logIndex();
    out["tx_index"] = event.txIndex;
    out["time"] = toIso8601(event.time);
    out["tx"] = toText(event.tx);
    out["contract"] = toText(event.contract);
    out["sender"] = toText(event.sender);
    out["type"] = eventTypeName(event.type);
    putId(out, "institution", event.institution);
    putId(out, "counterparty", event.counterparty);
    putId(out, "subject", event.subject);
    putId(out, "credential", event.credential);
    putId(out, "schema", event.schema);
    putId(out, "consent", event.consent);
    putId(out, "digest", event.digest);
    putId(out, "business_ref", event.businessRef);
    putId(out, "controller", event.controller);
    putId(out, "old_controller", event.oldController);
    putTime(out, "valid_from", event.validFrom);
    putTime(out, "valid_until", event.validUntil);
    if (event.type == EventType::CredentialIssued) {
        out["evidence"] = Json::array();
        for (const CredentialId& id : event.evidence)
            out["evidence"].push_back(toText(id));
    }
    putValue(out, "name", event.name);
    putValue(out, "kind", event.kind);
    putValue(out, "version", event.version);
    putValue(out, "uri", event.uri);
    putValue(out, "status", event.status);
    putValue(out, "purpose", event.purpose);
    putValue(out, "reason", event.reason);
    putValue(out, "accepted", event.accepted);
    if (event.raw) putRaw(out, *event.raw);
    out["verification"] = verificationName(event.level);
    return out;
}

Json findingToJson(const Finding& finding)
{
    Json out;
    out["id"] = finding.id;
    out["rule"] = finding.rule;
    out["severity"] = severityName(finding.severity);
    out["verdict"] = verdictName(finding.verdict);
    out["verdict_now"] = verdictName(finding.verdictNow);
    putId(out, "institution", finding.institution);
    putId(out, "counterparty", finding.counterparty);
    putId(out, "subject", finding.subject);
    putId(out, "credential", finding.credential);
    if (!finding.isOfRecord()) out["block"] = finding.event.block();
    if (!finding.isOfRecord() && !finding.event.isBlock()) out["log_index"] = finding.event.logIndex();
    out["time"] = toIso8601(finding.time);
    Json events = Json::array();
    for (const EventKey key : finding.events)
        if (!key.isBlock()) events.push_back({{"block", key.block()}, {"log_index", key.logIndex()}});
    out["events"] = std::move(events);
    out["verification"] = verificationName(finding.level);
    out["summary"] = {{"zh", finding.summary.zh}, {"en", finding.summary.en}};
    return out;
}

std::string eventLines(const std::vector<Event>& events, std::string_view chainName)
{
    std::string lines;
    for (const Event& event : events)
        lines += jsonLine(eventToJson(event, chainName)) + "\n";
    return lines;
}

std::string fieldText(const Json& value)
{
    if (value.is_string()) return value.get<std::string>();
    if (!value.is_array()) return value.dump();
    std::string text;
    for (const Json& item : value)
        text += (text.empty() ? "" : " ") + item.get<std::string>();
    return text;
}

std::string jsonLine(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

const std::vector<std::string>& eventCsvColumns()
{
    static const std::vector<std::string> columns{"chain", "block", "log_index", "tx_index", "time", "tx", "contract",
        "sender", "type", "institution", "counterparty", "subject", "credential", "schema", "consent", "digest",
        "business_ref", "controller", "old_controller", "valid_from", "valid_until", "evidence", "name", "kind",
        "version", "uri", "status", "purpose", "reason", "accepted", "topics", "data", "verification"};
    return columns;
}

std::vector<std::string> eventCsvCells(const Event& event, std::string_view chainName)
{
    return cellsOf(eventToJson(event, chainName), eventCsvColumns());
}

const std::vector<std::string>& findingCsvColumns()
{
    static const std::vector<std::string> columns{"id", "rule", "severity", "verdict", "verdict_now", "institution",
        "counterparty", "subject", "credential", "block", "log_index", "time", "events", "verification", "summary_zh",
        "summary_en"};
    return columns;
}

std::vector<std::string> findingCsvCells(const Finding& finding)
{
    Json flat = findingToJson(finding);
    Json events = Json::array();
    for (const EventKey key : finding.events)
        if (!key.isBlock()) events.push_back(std::to_string(key.block()) + "/" + std::to_string(key.logIndex()));
    flat["events"] = std::move(events);
    flat["summary_zh"] = finding.summary.zh;
    flat["summary_en"] = finding.summary.en;
    return cellsOf(flat, findingCsvColumns());
}

} // namespace guanlan::reporting
