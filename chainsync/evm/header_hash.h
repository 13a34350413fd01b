// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/types.h"
#include "models/domain/result.h"

namespace guanlan::chainsync::evm {

/// The hash that the next block's parentHash names: Keccak-256 over the header's RLP, for QBFT with the
/// extra data's round and seals emptied.
/// Errors: Corrupt where the extra data is not exactly what the consensus prescribes (trailing items and
/// non-canonical RLP included); InvalidInput for a consensus that is not supported yet.
/// @source go-ethereum core/types/block.go; Besu BftBlockHashing, QbftExtraDataCodec.
Result<BlockHash> headerHash(const Header& header, ConsensusKind kind);

} // namespace guanlan::chainsync::evm
