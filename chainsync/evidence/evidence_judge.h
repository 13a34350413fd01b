// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evidence/evidence.h"
#include "chainsync/profile/profile.h"
#include "models/domain/result.h"

namespace guanlan::chainsync {

/// Checks evidence by itself, without workspace, node or network: every header's hash, seals and validators from the
/// anchor on, or links; every proof; senders; counts logs through each block and decodes them. What is shown and serves
/// nothing is refused, too. Safe on untrusted input.
/// @param chain     Tells which chain; what it says must be known from elsewhere as far as the anchor does not prove it.
/// @param profiles  One for each distinct name in chain.contracts.
/// Errors: Corrupt (not genuine: what, where), InvalidInput (a family that this version does not know, a missing profile).
Result<ProvenEvidence> judgeEvidence(
    const ChainFile& chain, const std::vector<Profile>& profiles, const Evidence& evidence);

} // namespace guanlan::chainsync
