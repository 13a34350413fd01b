// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/types.h"
#include "models/domain/result.h"

#include <vector>

namespace guanlan::chainsync::evm {

/// Who put a committed seal on a QBFT, IBFT 2.0 or IBFT 1.0 header, in the header's order, each once. Whether they
/// are validators, and enough of them, is for the caller to judge.
/// Errors: Corrupt for malformed extra data, a seal nobody can have made, or two by one; InvalidInput for a
/// consensus without committed seals.
Result<std::vector<Address>> committers(const Header& header, ConsensusKind kind);

} // namespace guanlan::chainsync::evm
