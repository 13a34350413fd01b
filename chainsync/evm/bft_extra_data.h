// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "models/domain/bytes.h"
#include "models/domain/ids.h"
#include "models/domain/result.h"

#include <array>
#include <optional>
#include <vector>

namespace guanlan::chainsync::evm {

enum class VoteKind { Add, Drop };

struct ValidatorVote {
    Address recipient;
    VoteKind kind = VoteKind::Add;
};

using Seal = std::array<std::uint8_t, 65>; ///< r, s, recovery id (0/1 or 27/28).

/// What IBFT 2.0, QBFT and IBFT 1.0 keep in a header's extra data.
struct BftExtraData {
    Bytes32 vanity{};
    std::vector<Address> validators;
    std::optional<ValidatorVote> vote; ///< IBFT 1.0 keeps its vote elsewhere.
    std::uint32_t round = 0; ///< Not in IBFT 1.0.
    Bytes proposerSeal; ///< IBFT 1.0 only; empty or 65 bytes.
    std::vector<Seal> seals; ///< Of the committers, in the header's order.
};

enum class ExtraDataUse { BlockHash, CommittedSeal };

/// Reads extra data of one of the three; trailing items, other sizes and non-canonical RLP are refused.
/// Errors: Corrupt.
/// @source Besu QbftExtraDataCodec, IbftExtraDataCodec; GoQuorum core/types/istanbul.go.
Result<BftExtraData> readExtraData(ByteView extraData, ConsensusKind kind);

/// The extra data as it enters the block's hash, or what committers of QBFT and IBFT 2.0 sign.
Bytes hashedExtraData(const BftExtraData& extra, ConsensusKind kind, ExtraDataUse use);

} // namespace guanlan::chainsync::evm
