// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_view.h"

#include "models/items/data_hub.h"

#include <QRegularExpression>

#include <algorithm>

namespace guanlan::items {

namespace {

Result<CredentialAnswer> answerOne(store::EventReader& reader, const CredentialId& credential)
{
    auto graph = analytics::buildCredentialGraph(reader, credential);
    if (!graph) return graph.error();
    CredentialView view{std::move(*graph), {}, {}};
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

Result<CredentialAnswer> answerWord(store::EventReader& reader, const Bytes32& word)
{
    auto found = reader.findCredentials(word, maxCredentialMatches + 1);
    if (!found) return found.error();
    if (found->empty()) return answerOne(reader, CredentialId{word}); // perhaps others name it as evidence
    if (found->size() == 1) return answerOne(reader, found->front());

    auto schemas = reader.schemas();
    if (!schemas) return schemas.error();
    auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    CredentialAnswer answer;
    answer.moreMatches = found->size() > std::size_t(maxCredentialMatches);
    if (answer.moreMatches) found->resize(std::size_t(maxCredentialMatches));
    for (const CredentialId& credential : *found) {
        auto match = describe(reader, credential, *schemas, *institutions);
        if (!match) return match.error();
        answer.matches.push_back(std::move(*match));
    }
    std::stable_sort(answer.matches.begin(), answer.matches.end(), [](const auto& a, const auto& b) {
        const auto key = [](const CredentialMatch& match) { return match.issuance ? match.issuance->key : EventKey{}; };
        return key(a) > key(b);
    });
    return answer;
}

} // namespace

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

QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const Bytes32& word)
{
    return hub.ask<CredentialAnswer>([word](store::EventReader& reader) { return answerWord(reader, word); });
}

QFuture<Result<CredentialAnswer>> askCredential(DataHub& hub, const CredentialId& credential)
{
    return hub.ask<CredentialAnswer>([credential](store::EventReader& reader) { return answerOne(reader, credential); });
}

} // namespace guanlan::items
