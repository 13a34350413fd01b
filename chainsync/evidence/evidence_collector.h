// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_reopening.h"
#include "chainsync/evidence/evidence.h"
#include "chainsync/profile/profile.h"
#include "models/store/queries.h"

namespace guanlan::chainsync {

/// What evidence is wanted of.
struct EvidenceRequest {
    const store::ChainState& chain; ///< As the workspace holds it.
    const ReopenedChain& reopened;
    const std::vector<Profile>& profiles; ///< One for each distinct name in the chain file's contracts.
    std::vector<EventKey> events; ///< At least one; chain and part do not count.
};

struct CollectedEvidence {
    Evidence evidence;
    ProvenEvidence proven; ///< What judgeEvidence() says of it.
};

/// Reads the blocks of some events once more from where the workspace read them, verifies them as a sync does, and
/// gathers what proves the events to others: all events of their transactions. For a sealed chain every header is read
/// from the first on, to find each change of the validators. What is returned has passed judgeEvidence().
/// Errors: Unavailable (no node, disk, the recorded archive is none any more), Corrupt (a block does not verify, or the source tells another history than the
/// stored one), NotFound, InvalidInput, Cancelled.
Result<CollectedEvidence> collectEvidence(const EvidenceRequest& request, const std::atomic<bool>& cancelled);

} // namespace guanlan::chainsync
