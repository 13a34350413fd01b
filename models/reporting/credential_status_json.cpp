// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/credential_status_json.h"

#include "models/domain/time.h"
#include "models/domain/visible_text.h"
#include "models/reporting/event_json.h"
#include "models/reporting/urn.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using namespace analytics;
using Json = nlohmann::ordered_json;

constexpr const char* disclaimer = "Unsigned statement of what a chain's anchors say of a credential. It is not the issuer's credential, holds "
                                   "none of its claims, and proves nothing by itself; an evidence package does.";

template <class Id>
std::string urnOf(const char* kind, const Id& id)
{
    return urnPrefix(kind) + toText(id);
}

/// A name in both languages as the data model has it.
void putName(Json& out, const LocalText& name)
{
    Json values = Json::array();
    if (!name.zh.empty()) values.push_back({{"@value", visibleUtf8(name.zh)}, {"@language", "zh"}});
    if (!name.en.empty()) values.push_back({{"@value", visibleUtf8(name.en)}, {"@language", "en"}});
    if (!values.empty()) out["name"] = std::move(values);
}

Json anchorOf(const Event& event)
{
    return {{"type", "Anchor"}, {"event", eventTypeName(event.type)}, {"time", toIso8601(event.time)}, {"block", event.key.block()},
        {"logIndex", event.key.logIndex()}, {"transaction", toText(event.tx)}, {"verification", verificationName(event.level)}};
}

void putIssuance(Json& subject, const CredentialNode& node)
{
    if (!node.issuance) return;
    const Event& event = *node.issuance;
    if (event.institution) {
        Json& issuer = subject["anchoredIssuer"];
        issuer["id"] = urnOf("institution", *event.institution);
        putName(issuer, node.issuerName);
    }
    if (event.subject) subject["anchoredSubject"] = {{"id", urnOf("subject", *event.subject)}};
    if (event.schema) {
        Json& schema = subject["anchoredSchema"];
        schema["id"] = urnOf("schema", *event.schema);
        putName(schema, node.schemaName);
    }
    if (event.digest) subject["anchoredDigest"] = toText(*event.digest);
    if (event.validFrom && *event.validFrom != 0) subject["anchoredValidFrom"] = toIso8601(*event.validFrom);
    if (event.validUntil && *event.validUntil != 0) subject["anchoredValidUntil"] = toIso8601(*event.validUntil);
    subject["issuance"] = anchorOf(event);
}

} // namespace

std::string credentialStatusJson(const CredentialGraph& graph)
{
    Json out;
    out["@context"] = {"https://www.w3.org/ns/credentials/v2", {{"@vocab", urnPrefix("term")}}};
    out["type"] = {"VerifiableCredential", "AnchoredStatusStatement"};
    out["name"] = "Status of an anchored credential";
    out["description"] = disclaimer;
    out["issuer"] = {{"id", urnPrefix("observer") + "unsigned"}};
    out["validFrom"] = toIso8601(graph.headTime);
    const CredentialNode& node = graph.nodes.front();
    Json& subject = out["credentialSubject"];
    subject["id"] = urnOf("credential", node.id);
    subject["type"] = "AnchoredCredential";
    subject["condition"] = conditionName(node.now);
    subject["conditionAtIssuance"] = conditionName(node.then);
    subject["chain"] = visibleUtf8(graph.chainName);
    if (graph.headBlock) subject["asOfBlock"] = *graph.headBlock;
    putIssuance(subject, node);
    subject["statusChanges"] = Json::array();
    for (const Event& event : node.statusChanges) subject["statusChanges"].push_back(anchorOf(event));
    return jsonLine(out);
}

} // namespace guanlan::reporting
