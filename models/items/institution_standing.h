// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_flow.h"
#include "models/analytics/peer_comparison.h"

#include <QFuture>

#include <optional>
#include <vector>

namespace guanlan::items {

class DataHub;

struct StandingRequest {
    InstitutionId institution;
    std::optional<std::int64_t> from; ///< UTC seconds, inclusive.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive.
    analytics::PeerLimits limits;
};

/// One ratio of an institution among those of its kind.
struct PeerStanding {
    analytics::PeerRow own;
    std::vector<double> others; ///< The ratios of the others of its kind with enough events, ascending; none where it is not compared.
};

/// What became of an institution's credentials, and how its ratios lie among its peers'.
struct InstitutionStanding {
    analytics::FlowCounts flow; ///< Of the credentials it issued.
    std::vector<PeerStanding> peers; ///< By measure; without the measures that it has no event of.
};

QFuture<Result<InstitutionStanding>> askInstitutionStanding(DataHub& hub, const StandingRequest& request);

} // namespace guanlan::items
