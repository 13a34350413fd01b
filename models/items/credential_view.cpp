// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_view.h"

#include "models/analytics/pack_in_force.h"
#include "models/items/data_hub.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace guanlan::items {

namespace {

/// Of the focus's own chain.
Result<std::vector<Event>> readConsents(store::EventReader& reader, const analytics::CredentialGraph& graph)
{
    const CredentialId& focus = graph.nodes.front().id;
    auto own = reader.credentialEvents(focus);
    if (!own) return own.error();
    std::set<ConsentId> named;
    for (const Event& event : *own)
        if (event.consent && !isZero(*event.consent) && named.size() < std::size_t(maxCredentialConsents)) named.insert(*event.consent);
    std::vector<Event> consents;
    for (const ConsentId& id : named) {
        auto events = reader.consentEvents(id);
        if (!events) return events.error();
        for (Event& event : *events)
            if (graph.steps.empty() || event.key.chain() == graph.steps.front().key.chain()) consents.push_back(std::move(event));
    }
    std::sort(consents.begin(), consents.end(), [](const Event& a, const Event& b) { return a.key < b.key; });
    return consents;
}

Result<analytics::CredentialConformance> conformanceOf(store::EventReader& reader, const analytics::CredentialGraph& graph, const Rules& rules)
{
    auto pack = analytics::packInForce(reader);
    // A pack that only another version can read takes the expectations away, not the credential.
    if (!pack && pack.error().kind != ErrorKind::InvalidInput) return pack.error();
    if (!pack) return analytics::CredentialConformance{};
    if (*pack && rules && rules->digest == (*pack)->digest) (*pack)->calendar = rules->calendar;
    return analytics::readConformance(reader, graph, *pack);
}

Result<CredentialAnswer> answerOne(store::EventReader& reader, const CredentialId& credential, const Rules& rules)
{
    auto graph = analytics::buildCredentialGraph(reader, credential);
    if (!graph) return graph.error();
    CredentialView view{std::move(*graph), {}, {}, {}, {}};
    store::FindingFilter filter;
    for (const analytics::CredentialNode& node : view.graph.nodes) {
        filter.credential = node.id;
        auto counts = reader.findingCounts(filter);
        if (!counts) return counts.error();
        auto& sums = view.nodeFindings.emplace_back();
        for (const store::FindingCount& each : *counts)
            if (each.verdict == Verdict::Violation) sums[std::size_t(each.severity)] += each.count;
    }
    filter.credential = credential;
    auto findings = reader.findings(filter, 0, maxCredentialFindings);
    if (!findings) return findings.error();
    view.findings = std::move(*findings);
    auto consents = readConsents(reader, view.graph);
    if (!consents) return consents.error();
    view.consents = std::move(*consents);
    auto conformance = conformanceOf(reader, view.graph, rules);
    if (!conformance) return conformance.error();
    view.conformance = std::move(*conformance);
    return CredentialAnswer{std::move(view), {}, false};
}

Result<CredentialMatch> describe(store::EventReader& reader, const CredentialId& credential,
                                 const std::vector<SchemaInfo>& schemas,
                                 const std::vector<store::InstitutionState>& institutions)
{
    CredentialMatch match{credential, {}, {}, {}};
    auto events = reader.credentialEvents(credential);
    if (!events) return events.error();
    if (events->empty() || events->front().type != EventType::CredentialIssued) return match;
    match.issuance = events->front();
    for (const SchemaInfo& schema : schemas)
        if (match.issuance->schema == schema.id) match.schemaName = schema.name;
    for (const store::InstitutionState& state : institutions)
        if (match.issuance->institution == state.institution.id) match.issuerName = state.institution.name;
    return match;
}

Result<CredentialAnswer> answerWord(store::EventReader& reader, const Bytes32& word, const Rules& rules)
{
    auto found = reader.findCredentials(word, 2);
    if (!found) return found.error();
    if (found->empty()) return answerOne(reader, CredentialId{word}, rules); // perhaps others name it as evidence
    if (found->size() == 1) return answerOne(reader, found->front(), rules);

    auto matches = describeCredentials(reader, word, maxCredentialMatches + 1);
    if (!matches) return matches.error();
    CredentialAnswer answer;
    answer.moreMatches = matches->size() > std::size_t(maxCredentialMatches);
    if (answer.moreMatches) matches->resize(std::size_t(maxCredentialMatches));
    answer.matches = std::move(*matches);
    std::stable_sort(answer.matches.begin(), answer.matches.end(), [](const auto& a, const auto& b) {
        const auto key = [](const CredentialMatch& match) { return match.issuance ? match.issuance->key : EventKey{}; };
        return key(a) > key(b);
    });
    return answer;
}

} // namespace

Result<std::vector<CredentialMatch>> describeCredentials(store::EventReader& reader, const Bytes32& word, int limit)
{
    const auto found = reader.findCredentials(word, limit);
    if (!found) return found.error();
    std::vector<CredentialMatch> matches;
    if (found->empty()) return matches;
    const auto schemas = reader.schemas();
    if (!schemas) return schemas.error();
    const auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    for (const CredentialId& credential : *found) {
        auto match = describe(reader, credential, *schemas, *institutions);
        if (!match) return match.error();
        matches.push_back(std::move(match).value());
    }
    return matches;
}

std::optional<Bytes32> parseCredentialWord(const QString& text)
{
    static const QRegularExpression form{
        QStringLiteral("^[\\s\"'“”]*(?:did:[\\w:.%-]*:|guanlan://\\w+/)?(?:0x)?([0-9a-f]{40}|[0-9a-f]{64})[\\s\"'“”]*$"),
        QRegularExpression::CaseInsensitiveOption};
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const std::string digits = match.captured(1).rightJustified(64, QLatin1Char('0')).toLower().toStdString();
    Bytes32 bytes{};
    if (!decodePrefixedHex("0x" + digits, std::span<std::uint8_t>{bytes})) return std::nullopt;
    return bytes;
}

QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const Bytes32& word, const Rules& rules)
{
    return hub.ask<CredentialAnswer>([word, rules](store::EventReader& reader) { return answerWord(reader, word, rules); });
}

QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const CredentialId& credential, const Rules& rules)
{
    return hub.ask<CredentialAnswer>([credential, rules](store::EventReader& reader) { return answerOne(reader, credential, rules); });
}

} // namespace guanlan::items
