// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/prov_json.h"

#include "models/domain/time.h"
#include "models/domain/visible_text.h"
#include "models/reporting/event_json.h"
#include "models/reporting/urn.h"

#include <nlohmann/json.hpp>

#include <set>

namespace guanlan::reporting {

namespace {

using namespace analytics;
using Json = nlohmann::ordered_json;

std::string credentialName(const CredentialId& id) { return "credential:" + toText(id); }
std::string institutionName(const InstitutionId& id) { return "institution:" + toText(id); }

std::string activityName(const Event& event)
{
    return "event:" + std::to_string(event.key.block()) + "-" + std::to_string(event.key.logIndex()) + "-" + std::to_string(event.key.part());
}

Json qualifiedName(std::string_view name) { return {{"$", "guanlan:" + std::string{name}}, {"type", "xsd:QName"}}; }

void putLabel(Json& out, const LocalText& name)
{
    Json labels = Json::array();
    if (!name.zh.empty()) labels.push_back({{"$", visibleUtf8(name.zh)}, {"lang", "zh"}});
    if (!name.en.empty()) labels.push_back({{"$", visibleUtf8(name.en)}, {"lang", "en"}});
    if (!labels.empty()) out["prov:label"] = std::move(labels);
}

class Document {
public:
    explicit Document(const CredentialGraph& graph) : m_graph{graph}
    {
        m_out["prefix"] = {{"guanlan", urnPrefix("term")}, {"credential", urnPrefix("credential")}, {"institution", urnPrefix("institution")},
            {"subject", urnPrefix("subject")}, {"digest", urnPrefix("digest")}, {"event", urnPrefix("event") + urnEncoded(graph.chainName) + ":"}};
        for (const CredentialNode& node : graph.nodes) addCredential(node);
        sayWhatIsLeftOut();
        for (const CredentialStep& step : graph.steps) addActivity(step);
        for (const CredentialEdge& edge : graph.edges) addDerivation(edge);
    }
    std::string text() const { return jsonLine(m_out); }

private:
    void relate(const char* relation, Json terms)
    {
        m_out[relation]["_:r" + std::to_string(++m_relations)] = std::move(terms);
    }

    void addCredential(const CredentialNode& node)
    {
        Json& entity = m_out["entity"][credentialName(node.id)];
        entity["prov:type"] = qualifiedName("Credential");
        putLabel(entity, node.schemaName);
        entity["guanlan:relation"] = relationName(node.relation);
        entity["guanlan:depth"] = node.depth;
        entity["guanlan:conditionThen"] = conditionName(node.then);
        entity["guanlan:conditionNow"] = conditionName(node.now);
        if (!node.schemaRole.empty()) entity["guanlan:role"] = visibleUtf8(node.schemaRole);
        if (node.issuance && node.issuance->schema) entity["guanlan:schema"] = toText(*node.issuance->schema);
        if (node.leftOut > 0) entity["guanlan:leftOut"] = node.leftOut;
    }

    /// A document of this form has no attributes of its own: the focus bears what concerns the whole.
    void sayWhatIsLeftOut()
    {
        if (m_graph.nodes.empty()) return;
        Json& focus = m_out["entity"][credentialName(m_graph.nodes.front().id)];
        focus["guanlan:chain"] = visibleUtf8(m_graph.chainName);
        if (m_graph.headBlock) {
            focus["guanlan:headBlock"] = *m_graph.headBlock;
            focus["guanlan:headTime"] = toIso8601(m_graph.headTime);
        }
        focus["guanlan:nodesLeftOut"] = m_graph.nodesLeftOut;
        focus["guanlan:usesLeftOut"] = m_graph.usesLeftOut;
    }

    void addActivity(const CredentialStep& step)
    {
        const Event& event = step.event;
        const std::string name = activityName(event), time = toIso8601(event.time);
        Json& activity = m_out["activity"][name];
        activity["prov:startTime"] = time;
        activity["prov:endTime"] = time;
        activity["prov:type"] = qualifiedName(eventTypeName(event.type));
        activity["guanlan:block"] = event.key.block();
        activity["guanlan:logIndex"] = event.key.logIndex();
        activity["guanlan:transaction"] = toText(event.tx);
        activity["guanlan:verification"] = verificationName(event.level);
        if (event.reason) activity["guanlan:reason"] = *event.reason;
        if (event.purpose) activity["guanlan:purpose"] = *event.purpose;
        if (event.accepted) activity["guanlan:accepted"] = *event.accepted;
        addCredentialPart(step, name, time);
        associate(step, name);
    }

    /// What the activity did to its credential: made it, ended it, or used it.
    void addCredentialPart(const CredentialStep& step, const std::string& activity, const std::string& time)
    {
        const CredentialNode& node = m_graph.nodes[step.node];
        const Json terms{{"prov:entity", credentialName(node.id)}, {"prov:activity", activity}, {"prov:time", time}};
        const bool isIssuance = node.issuance && node.issuance->key == step.key;
        const bool isRevocation = step.event.type == EventType::CredentialRevoked && m_ended.insert(step.node).second;
        relate(isIssuance ? "wasGeneratedBy" : isRevocation ? "wasInvalidatedBy" : "used", terms);
        if (!isIssuance) return;
        if (step.event.institution)
            relate("wasAttributedTo", {{"prov:entity", credentialName(node.id)}, {"prov:agent", institutionName(*step.event.institution)}});
        if (!step.event.digest) return;
        const std::string document = "digest:" + toText(*step.event.digest);
        m_out["entity"][document]["prov:type"] = qualifiedName("Document");
        relate("used", {{"prov:activity", activity}, {"prov:entity", document}, {"prov:time", time}});
    }

    void associate(const CredentialStep& step, const std::string& activity)
    {
        const Event& event = step.event;
        const auto associateWith = [&](const std::string& agent, const char* role) {
            relate("wasAssociatedWith", {{"prov:activity", activity}, {"prov:agent", agent}, {"prov:role", qualifiedName(role)}});
        };
        for (const auto& institution : {event.institution, event.counterparty}) {
            if (!institution) continue;
            Json& agent = m_out["agent"][institutionName(*institution)];
            agent["prov:type"] = {{"$", "prov:Organization"}, {"type", "xsd:QName"}};
            if (institution == actingInstitution(event)) putLabel(agent, step.institutionName);
        }
        if (event.institution) associateWith(institutionName(*event.institution), event.type == EventType::CredentialIssued ? "issuer" : "actor");
        if (event.counterparty) associateWith(institutionName(*event.counterparty), "verifier");
        if (!event.subject) return;
        const std::string subject = "subject:" + toText(*event.subject);
        m_out["agent"][subject]["prov:type"] = qualifiedName("Subject");
        associateWith(subject, "subject");
    }

    void addDerivation(const CredentialEdge& edge)
    {
        const CredentialNode &derived = m_graph.nodes[edge.derived], &evidence = m_graph.nodes[edge.evidence];
        Json terms{{"prov:generatedEntity", credentialName(derived.id)}, {"prov:usedEntity", credentialName(evidence.id)}};
        if (derived.issuance) {
            terms["prov:activity"] = activityName(*derived.issuance);
            relate("used", {{"prov:activity", activityName(*derived.issuance)}, {"prov:entity", credentialName(evidence.id)},
                {"prov:time", toIso8601(derived.issuance->time)}});
        }
        terms["guanlan:conditionThen"] = conditionName(edge.then);
        terms["guanlan:sameSubject"] = edge.sameSubject;
        relate("wasDerivedFrom", std::move(terms));
    }

    const CredentialGraph& m_graph;
    Json m_out;
    int m_relations = 0;
    std::set<std::size_t> m_ended; ///< Nodes that a revocation has ended.
};

} // namespace

std::string credentialProv(const CredentialGraph& graph) { return Document{graph}.text(); }

} // namespace guanlan::reporting
