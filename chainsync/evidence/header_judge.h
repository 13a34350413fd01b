// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evidence/evidence.h"
#include "chainsync/evm/types.h"
#include "models/domain/result.h"

#include <map>

namespace guanlan::chainsync {

/// The headers shown, as far as they hold.
struct ProvenHeaders {
    std::map<std::uint64_t, evm::Header> byNumber;
    std::vector<EvidenceSet> sets; ///< Empty where the chain has no seals.
};

/// Checks the headers of evidence against its anchor: hashes, seals, validators, links. Corrupt: what does not hold.
Result<ProvenHeaders> judgeHeaders(const ChainFile& chain, const Evidence& evidence);

} // namespace guanlan::chainsync
