// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/peer_statistics.h"
#include "models/domain/ids.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

struct RulePack;

/// The ratios that R26 judges.
enum class PeerMeasure {
    Rejection, ///< Of a verifier: not accepted / answered.
    Revocation, ///< Of an issuer: its credentials revoked other than for renewal / issued.
    Reuse, ///< Of an issuer: presentations of its credentials / issued; may exceed 1.
};

/// "rejection", "revocation", "reuse".
std::string_view peerMeasureName(PeerMeasure measure);

/// From how many on a comparison says something.
struct PeerLimits {
    std::size_t leastPeers = 5; ///< Others of its kind, each with enough events of its own.
    std::int64_t leastEach = 30; ///< Answers, or issuances, that one must have.
};

/// Those of the pack's R26; the defaults above where it has none.
PeerLimits peerLimits(const RulePack& pack);

struct PeerRequest {
    std::optional<std::int64_t> from; ///< UTC seconds; absent: from the first act.
    std::optional<std::int64_t> to; ///< UTC seconds, exclusive; absent or later than the chain: to its last block.
    PeerLimits limits;
};

enum class PeerVerdict {
    Compared,
    UnknownKind, ///< Neither in the directory nor registered on chain: nobody is its peer.
    TooFewEvents, ///< Insufficient: its own ratio rests on too few.
    TooFewPeers, ///< Insufficient: too few others of its kind with enough events.
};

/// "compared", "unknown-kind", "too-few-events", "too-few-peers".
std::string_view peerVerdictName(PeerVerdict verdict);

struct PeerRow {
    InstitutionId institution;
    std::optional<InstitutionKind> kind;
    PeerMeasure measure = PeerMeasure::Rejection;
    PeerRatio ratio;
    std::size_t peers = 0; ///< Others of its kind with enough events.
    PeerVerdict verdict = PeerVerdict::Compared;
    std::optional<PeerComparison> comparison; ///< Where compared.
};

/// How each institution's ratios of a period lie among those of its kind: by measure, then kind, then id. One without any
/// event of a measure has no row for it. From the workspace's rollups; the statistics are compareWithPeers(),
/// a rate's by Poisson's law: R26, which sees how presentations cluster by credential, may give a smaller z.
/// InvalidInput where the period is too long; else what the reader fails with.
Result<std::vector<PeerRow>> buildPeerComparison(store::EventReader& reader, const PeerRequest& request);

} // namespace guanlan::analytics
