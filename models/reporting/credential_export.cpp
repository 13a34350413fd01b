// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/credential_export.h"

#include "models/domain/time.h"
#include "models/reporting/conformance_json.h"
#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using namespace analytics;
using Json = nlohmann::ordered_json;

Json textToJson(const LocalText& text) { return {{"zh", text.zh}, {"en", text.en}}; }

void putName(Json& out, const char* key, const LocalText& name)
{
    if (!name.zh.empty() || !name.en.empty()) out[key] = textToJson(name);
}

Json nodeToJson(const CredentialNode& node, const std::string& chain)
{
    Json out;
    out["id"] = toText(node.id);
    out["relation"] = relationName(node.relation);
    out["depth"] = node.depth;
    out["condition_then"] = conditionName(node.then);
    out["condition_now"] = conditionName(node.now);
    out["issuer_authorisation_then"] = authorityName(node.issuerThen);
    if (node.authorisation)
        out["authorisation"] = {{"block", node.authorisation->block()}, {"log_index", node.authorisation->logIndex()}};
    putName(out, "issuer_name", node.issuerName);
    putName(out, "schema_name", node.schemaName);
    if (!node.schemaRole.empty()) out["role"] = node.schemaRole;
    if (node.issuance) out["issuance"] = eventToJson(*node.issuance, chain);
    out["status_changes"] = Json::array();
    for (const Event& event : node.statusChanges)
        out["status_changes"].push_back(eventToJson(event, chain));
    if (node.leftOut > 0) out["left_out"] = node.leftOut;
    return out;
}

Json useToJson(const CredentialUse& use, const std::string& chain)
{
    Json out = eventToJson(use.event, chain);
    putName(out, "counterparty_name", use.verifierName);
    out["condition_then"] = conditionName(use.then);
    if (use.consent != ConsentCover::NotAsked) out["consent_then"] = consentCoverName(use.consent);
    if (use.consentPurpose) out["consent_purpose"] = *use.consentPurpose;
    return out;
}

Json stepToJson(const CredentialStep& step, const CredentialGraph& graph)
{
    Json out;
    out["time"] = toIso8601(step.event.time);
    out["block"] = step.key.block();
    out["log_index"] = step.key.logIndex();
    out["type"] = eventTypeName(step.event.type);
    out["credential"] = toText(graph.nodes[step.node].id);
    if (const auto institution = actingInstitution(step.event)) out["institution"] = toText(*institution);
    putName(out, "institution_name", step.institutionName);
    out["verification"] = verificationName(step.event.level);
    return out;
}

/// A quoted string as Graphviz reads it. Backslashes begin escapes in labels, control characters break lines.
std::string quoted(const std::string& text)
{
    const Json valid = Json::parse(jsonLine(text)); // Bad UTF-8 is replaced on the way.
    std::string out = "\"";
    for (const char c : valid.get_ref<const std::string&>()) {
        if (c == '"' || c == '\\') out += '\\';
        const bool isControl = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (c == '\n') out += "\\n";
        else out += isControl ? ' ' : c;
    }
    return out + "\"";
}

const std::string& anyOf(const LocalText& text) { return text.en.empty() ? text.zh : text.en; }

/// Names are one line each, whatever they hold.
std::string oneLine(std::string text)
{
    for (char& c : text)
        if (c == '\n') c = ' ';
    return text;
}

std::string labelOf(const CredentialNode& node)
{
    std::string label = nativeText(node.id);
    constexpr std::size_t shownHead = 10, shownTail = 8;
    if (label.size() > shownHead + shownTail)
        label = label.substr(0, shownHead) + "…" + label.substr(label.size() - shownTail);
    if (const std::string& schema = anyOf(node.schemaName); !schema.empty()) label += "\n" + oneLine(schema);
    if (const std::string& issuer = anyOf(node.issuerName); !issuer.empty()) label += "\n" + oneLine(issuer);
    if (node.issuance) label += "\n" + toIsoDate(shanghaiDay(node.issuance->time));
    return label + "\n" + std::string{conditionName(node.now)};
}

bool couldServe(const CredentialEdge& edge) { return edge.sameSubject && edge.then == CredentialCondition::Active; }

} // namespace

std::string credentialJson(const CredentialGraph& graph, const CredentialConformance& conformance)
{
    Json out;
    if (!graph.nodes.empty()) out["credential"] = toText(graph.nodes.front().id);
    out["chain"] = graph.chainName;
    if (graph.headBlock) out["head"] = {{"block", *graph.headBlock}, {"time", toIso8601(graph.headTime)}};
    out["cyclic"] = graph.cyclic;
    out["nodes_left_out"] = graph.nodesLeftOut;
    out["uses_left_out"] = graph.usesLeftOut;
    out["uses_left_out_exact"] = graph.usesLeftOutExact;
    for (const char* list : {"nodes", "edges", "uses", "steps"})
        out[list] = Json::array();
    for (const CredentialNode& node : graph.nodes)
        out["nodes"].push_back(nodeToJson(node, graph.chainName));
    for (const CredentialEdge& edge : graph.edges)
        out["edges"].push_back({{"evidence", toText(graph.nodes[edge.evidence].id)},
            {"derived", toText(graph.nodes[edge.derived].id)}, {"condition_then", conditionName(edge.then)},
            {"same_subject", edge.sameSubject}});
    for (const CredentialUse& use : graph.uses)
        out["uses"].push_back(useToJson(use, graph.chainName));
    for (const CredentialStep& step : graph.steps)
        out["steps"].push_back(stepToJson(step, graph));
    out["conformance"] = conformanceToJson(conformance);
    return jsonLine(out);
}

std::string credentialDot(const CredentialGraph& graph)
{
    std::string out = "digraph credential {\n    rankdir=LR;\n    node [shape=box];\n";
    for (const CredentialNode& node : graph.nodes) {
        out += "    " + quoted(toText(node.id)) + " [label=" + quoted(labelOf(node));
        if (node.relation == CredentialRelation::Focus) out += ", penwidth=2";
        if (node.now != CredentialCondition::Active) out += ", style=dashed";
        out += "];\n";
    }
    for (const CredentialEdge& edge : graph.edges) {
        out += "    " + quoted(toText(graph.nodes[edge.evidence].id)) + " -> " + quoted(toText(graph.nodes[edge.derived].id));
        if (!couldServe(edge))
            out += " [style=dashed, label="
                + quoted(edge.then == CredentialCondition::Active ? "another subject" : std::string{conditionName(edge.then)}) + "]";
        out += ";\n";
    }
    if (graph.nodesLeftOut > 0)
        out += "    label=" + quoted(std::to_string(graph.nodesLeftOut) + " more credentials are not shown") + ";\n";
    return out + "}\n";
}

} // namespace guanlan::reporting
