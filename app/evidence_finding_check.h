// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evidence/evidence.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace guanlan::app {

/// What a package says of a finding.
struct FindingClaim {
    std::string_view line; ///< findings.jsonl
    std::string_view rules; ///< rules.json
    std::string_view id; ///< The manifest's subject.
    BlockHash genesis;
};

/// Checks that the finding is of the events proven: every event it names is there, its time is that of the event it is
/// about, its id follows from rule and events, the rule is in the pack. Severity, verdict and words are the pack's
/// judgement, which is not repeated here. Gives the rule. Errors: Corrupt.
Result<std::string> checkFinding(const FindingClaim& claim, const chainsync::ProvenEvidence& proven);

} // namespace guanlan::app
