// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/finding.h"
#include "models/reporting/evidence_manifest.h"
#include "models/reporting/report.h"

#include <optional>
#include <string>
#include <vector>

namespace guanlan::reporting {

/// What the printed page of an evidence package says.
struct EvidenceSummary {
    EvidenceManifest::Subject subject = EvidenceManifest::Subject::Credential;
    std::string id; ///< Of the credential or the finding.
    std::string chainName;
    std::uint64_t chainId = 0;
    std::string genesisHash;
    std::string anchorKind; ///< "genesis", "validators", "block", "headers".
    std::uint64_t anchorBlock = 0;
    std::string anchorHash; ///< Empty where the anchor has none.
    std::size_t validatorSets = 0; ///< 0: the chain has no seals.
    /// Validators for whom only the chain's description vouches, and from which block on.
    struct NamedValidators {
        std::uint64_t from = 0;
        std::vector<std::string> members;
    };
    std::vector<NamedValidators> namedValidators;
    bool hasLowQuorum = false; ///< Some blocks need 2F + 1 seals only.
    std::vector<Event> events;
    std::optional<Finding> finding;
    bool isCut = false; ///< The credential's chain is larger than what is shown.
    std::int64_t madeAt = 0; ///< UTC seconds.
};

/// The page, first in Chinese, then in English. It explains; it proves nothing.
Report evidenceReport(const EvidenceSummary& summary);

/// What must be known from elsewhere for the package to prove anything, a sentence each: the anchor, every set of
/// validators that is only named, a quorum lower than two thirds.
std::vector<LocalText> premises(const EvidenceSummary& summary);

} // namespace guanlan::reporting
