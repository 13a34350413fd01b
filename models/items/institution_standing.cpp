// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/institution_standing.h"

#include "models/items/data_hub.h"

#include <algorithm>

namespace guanlan::items {

namespace {

double ratioOf(const analytics::PeerRow& row) { return row.ratio.whole > 0 ? double(row.ratio.part) / double(row.ratio.whole) : 0; }

PeerStanding among(const std::vector<analytics::PeerRow>& rows, const analytics::PeerRow& own, const analytics::PeerLimits& limits)
{
    PeerStanding standing{own, {}};
    if (own.verdict != analytics::PeerVerdict::Compared) return standing;
    for (const analytics::PeerRow& row : rows)
        if (row.measure == own.measure && row.kind == own.kind && row.institution != own.institution && row.ratio.whole >= limits.leastEach)
            standing.others.push_back(ratioOf(row));
    std::sort(standing.others.begin(), standing.others.end());
    return standing;
}

Result<InstitutionStanding> read(store::EventReader& reader, const StandingRequest& request)
{
    InstitutionStanding standing;
    const auto flow = analytics::buildCredentialFlow(reader, {{request.institution}, request.from, request.to});
    if (!flow) return flow.error();
    standing.flow = flow->total;
    const auto rows = analytics::buildPeerComparison(reader, {request.from, request.to, request.limits});
    if (!rows) return rows.error();
    for (const analytics::PeerRow& row : *rows)
        if (row.institution == request.institution) standing.peers.push_back(among(*rows, row, request.limits));
    return standing;
}

} // namespace

QFuture<Result<InstitutionStanding>> askInstitutionStanding(DataHub& hub, const StandingRequest& request)
{
    return hub.ask<InstitutionStanding>([request](store::EventReader& reader) { return read(reader, request); });
}

} // namespace guanlan::items
