// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evidence/evidence.h"
#include "models/reporting/evidence_summary.h"

namespace guanlan::app {

/// What evidence proves, and on what that rests, for people. Of what and when the package was made is left to the caller.
reporting::EvidenceSummary proofSummary(const chainsync::ChainFile& chain, const chainsync::EvidenceAnchor& anchor,
    const chainsync::ProvenEvidence& proven);

} // namespace guanlan::app
