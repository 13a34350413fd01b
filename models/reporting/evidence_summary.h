// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/finding.h"
#include "models/reporting/evidence_manifest.h"
#include "models/reporting/report.h"

#include <optional>

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
    std::vector<Event> events;
    std::optional<Finding> finding;
    bool isCut = false; ///< The credential's chain is larger than what is shown.
    std::int64_t madeAt = 0; ///< UTC seconds.
};

/// The page, first in Chinese, then in English. It explains; it proves nothing.
Report evidenceReport(const EvidenceSummary& summary);

/// What must be known from elsewhere for the package to prove anything, as one sentence.
LocalText anchorSentence(const EvidenceSummary& summary);

} // namespace guanlan::reporting
