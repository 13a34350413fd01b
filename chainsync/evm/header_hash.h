// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/types.h"
#include "models/domain/result.h"

namespace guanlan::chainsync::evm {

/// The hash that the next block's parentHash names: Keccak-256 over the header's RLP. QBFT, IBFT 2.0 and
/// IBFT 1.0 leave parts of the extra data out (round, seals); None and Clique hash it whole.
/// Errors: Corrupt where the extra data is not exactly what the consensus prescribes (trailing items and
/// non-canonical RLP included).
/// @source go-ethereum core/types/block.go; Besu BftBlockHashing; GoQuorum core/types/istanbul.go; EIP-225.
Result<BlockHash> headerHash(const Header& header, ConsensusKind kind);

/// What the committers of a QBFT, IBFT 2.0 or IBFT 1.0 header signed. Errors as above.
/// @pre One of these three.
Result<Bytes32> committedSealHash(const Header& header, ConsensusKind kind);

/// What the signer of a Clique header signed: all but the 65 bytes of the seal at the end of the extra data.
/// @pre The extra data is at least that long. @source EIP-225; go-ethereum consensus/clique.
Bytes32 cliqueSealHash(const Header& header);

} // namespace guanlan::chainsync::evm
