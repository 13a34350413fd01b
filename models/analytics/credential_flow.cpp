// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/credential_flow.h"

#include "models/analytics/period.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <map>

namespace guanlan::analytics {

namespace {

using Column = std::int64_t FlowCounts::*;

/// nullptr: it is said of the verifier, not of the issuer.
Column columnOf(store::Outcome outcome)
{
    switch (outcome) {
    case store::Outcome::Accepted:
    case store::Outcome::Refused: return nullptr;
    case store::Outcome::OwnPresented: return &FlowCounts::presented;
    case store::Outcome::OwnAccepted: return &FlowCounts::accepted;
    case store::Outcome::OwnRefused: return &FlowCounts::refused;
    case store::Outcome::OwnRevoked: return &FlowCounts::revoked;
    case store::Outcome::OwnRenewed: return &FlowCounts::renewed;
    }
    return nullptr;
}

} // namespace

std::vector<EventType> flowTypes(const std::optional<std::int64_t>& from)
{
    if (from) return {EventType::CredentialIssued};
    return {EventType::CredentialIssued, EventType::CredentialPresented, EventType::CredentialVerified, EventType::CredentialRevoked};
}

Result<CredentialFlow> buildCredentialFlow(store::EventReader& reader, const FlowRequest& request)
{
    const auto period
        = readPeriod(reader, {request.institutions, Bucket::Day, request.from, request.to, true, flowTypes(request.from)});
    if (!period) return period.error().during("flow");
    CredentialFlow flow{period->begin(), period->end, {}, {}};
    std::map<std::optional<InstitutionId>, FlowCounts> byIssuer;
    const auto add = [&](const std::optional<InstitutionId>& issuer, Column column, std::int64_t count) {
        byIssuer[issuer].*column += count;
        flow.total.*column += count;
    };
    for (const store::ActivityPoint& point : period->points)
        if (point.type == EventType::CredentialIssued && period->indexOf(point.start))
            add(point.institution, &FlowCounts::issued, point.count);
    const auto outcomes = reader.outcomes({request.institutions, flow.from, flow.to});
    if (!outcomes) return outcomes.error().during("flow");
    for (const store::OutcomeCount& each : *outcomes)
        if (const Column column = columnOf(each.outcome)) add(each.institution, column, each.count);
    for (const auto& [issuer, counts] : byIssuer)
        flow.issuers.push_back({issuer, counts});
    std::stable_sort(flow.issuers.begin(), flow.issuers.end(), [](const IssuerFlow& a, const IssuerFlow& b) {
        if (a.issuer.has_value() != b.issuer.has_value()) return a.issuer.has_value();
        return a.counts.issued > b.counts.issued;
    });
    return flow;
}

} // namespace guanlan::analytics
