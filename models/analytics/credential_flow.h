// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event_type.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

struct FlowRequest {
    std::vector<InstitutionId> institutions; ///< Whose credentials; empty: everybody's.
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
};

/// What happened to credentials in a period, event by event: one presented twice counts twice, and one presented now may
/// have been issued before.
struct FlowCounts {
    std::int64_t issued = 0;
    std::int64_t presented = 0;
    std::int64_t accepted = 0; ///< Answers that say neither accepted nor refused are in none of the two.
    std::int64_t refused = 0;
    std::int64_t revoked = 0; ///< Other than for renewal.
    std::int64_t renewed = 0; ///< Revoked for renewal (reason 1).
    friend bool operator==(const FlowCounts&, const FlowCounts&) = default;
};

struct IssuerFlow {
    std::optional<InstitutionId> issuer; ///< Absent: credentials that nobody had issued.
    FlowCounts counts;
    friend bool operator==(const IssuerFlow&, const IssuerFlow&) = default;
};

/// Issue → present → verify → revoke, by the credentials' issuer.
struct CredentialFlow {
    std::int64_t from = 0; ///< UTC seconds: the period that was computed, whole Shanghai days.
    std::int64_t to = 0; ///< Exclusive. Equal to `from` where there is nothing.
    FlowCounts total;
    std::vector<IssuerFlow> issuers; ///< With at least one event: most issued first, then by id; unknown issuers last.
};

/// Which acts must be read to know a flow's period: issuances, whose number is wanted anyway, and where no beginning is
/// given those of all stages, as any of them may be the first.
std::vector<EventType> flowTypes(const std::optional<std::int64_t>& from);

/// From the workspace's rollups. InvalidInput where the period is too long; else what the reader fails with.
Result<CredentialFlow> buildCredentialFlow(store::EventReader& reader, const FlowRequest& request);

} // namespace guanlan::analytics
