// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/peer_comparison.h"

#include "models/analytics/credential_flow.h"
#include "models/analytics/period.h"
#include "models/analytics/rule_pack.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace guanlan::analytics {

namespace {

using Ratios = std::map<std::pair<PeerMeasure, InstitutionId>, PeerRatio>;

void count(Ratios& ratios, const store::OutcomeCount& each)
{
    const auto ratio = [&](PeerMeasure measure) -> PeerRatio& { return ratios[{measure, *each.institution}]; };
    switch (each.outcome) {
    case store::Outcome::Refused: ratio(PeerMeasure::Rejection).part += each.count; [[fallthrough]];
    case store::Outcome::Accepted: ratio(PeerMeasure::Rejection).whole += each.count; return;
    case store::Outcome::OwnPresented: ratio(PeerMeasure::Reuse).part += each.count; return;
    case store::Outcome::OwnRevoked: ratio(PeerMeasure::Revocation).part += each.count; return;
    case store::Outcome::OwnAccepted:
    case store::Outcome::OwnRefused:
    case store::Outcome::OwnRenewed: return;
    }
}

Result<Ratios> readRatios(store::EventReader& reader, const PeerRequest& request)
{
    const auto period = readPeriod(reader, {{}, Bucket::Day, request.from, request.to, true, flowTypes(request.from)});
    if (!period) return period.error();
    const auto outcomes = reader.outcomes({{}, period->begin(), period->end});
    if (!outcomes) return outcomes.error();
    Ratios ratios;
    for (const store::OutcomeCount& each : *outcomes)
        if (each.institution) count(ratios, each);
    for (const store::ActivityPoint& point : period->points) {
        if (point.type != EventType::CredentialIssued || !point.institution || !period->indexOf(point.start)) continue;
        ratios[{PeerMeasure::Revocation, *point.institution}].whole += point.count;
        ratios[{PeerMeasure::Reuse, *point.institution}].whole += point.count;
    }
    return ratios;
}

Result<std::map<InstitutionId, InstitutionKind>> readKinds(store::EventReader& reader)
{
    const auto institutions = reader.institutions();
    if (!institutions) return institutions.error();
    std::map<InstitutionId, InstitutionKind> kinds;
    for (const store::InstitutionState& state : *institutions)
        if (state.inDirectory || state.isRegistered) kinds[state.institution.id] = state.institution.kind;
    return kinds;
}

} // namespace

std::string_view peerMeasureName(PeerMeasure measure)
{
    switch (measure) {
    case PeerMeasure::Rejection: return "rejection";
    case PeerMeasure::Revocation: return "revocation";
    case PeerMeasure::Reuse: return "reuse";
    }
    return {};
}

std::string_view peerVerdictName(PeerVerdict verdict)
{
    switch (verdict) {
    case PeerVerdict::Compared: return "compared";
    case PeerVerdict::UnknownKind: return "unknown-kind";
    case PeerVerdict::TooFewEvents: return "too-few-events";
    case PeerVerdict::TooFewPeers: return "too-few-peers";
    }
    return {};
}

PeerLimits peerLimits(const RulePack& pack)
{
    const RuleSettings* rule = pack.find("R26");
    if (!rule) return {};
    return {std::size_t(rule->integer("least_peers")), rule->integer("least_each")};
}

Result<std::vector<PeerRow>> buildPeerComparison(store::EventReader& reader, const PeerRequest& request)
{
    const auto ratios = readRatios(reader, request);
    if (!ratios) return ratios.error().during("peers");
    const auto kinds = readKinds(reader);
    if (!kinds) return kinds.error().during("peers");
    const std::int64_t least = std::max<std::int64_t>(request.limits.leastEach, 1);

    std::vector<PeerRow> rows;
    for (const auto& [cell, ratio] : *ratios) {
        PeerRow row{.institution = cell.second, .kind = {}, .measure = cell.first, .ratio = ratio, .comparison = {}};
        if (const auto kind = kinds->find(row.institution); kind != kinds->end()) row.kind = kind->second;
        rows.push_back(row);
    }
    for (PeerRow& row : rows) {
        std::vector<PeerRatio> peers;
        for (const PeerRow& other : rows) {
            const bool isPeer = row.kind && other.kind == row.kind && other.measure == row.measure && &other != &row;
            if (isPeer && other.ratio.whole >= least) peers.push_back(other.ratio);
        }
        row.peers = peers.size();
        row.verdict = !row.kind ? PeerVerdict::UnknownKind
            : row.ratio.whole < least ? PeerVerdict::TooFewEvents
            : peers.size() < std::max<std::size_t>(request.limits.leastPeers, 1) ? PeerVerdict::TooFewPeers
                                                                                : PeerVerdict::Compared;
        if (row.verdict == PeerVerdict::Compared)
            row.comparison = compareWithPeers(row.ratio, peers, row.measure == PeerMeasure::Reuse ? std::optional{1.0} : std::nullopt);
    }
    std::sort(rows.begin(), rows.end(), [](const PeerRow& a, const PeerRow& b) {
        return std::tie(a.measure, a.kind, a.institution) < std::tie(b.measure, b.kind, b.institution);
    });
    return rows;
}

} // namespace guanlan::analytics
