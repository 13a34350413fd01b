// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/header_hash.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/header_rlp.h"
#include "models/crypto/keccak.h"

namespace guanlan::chainsync::evm {
namespace {

Bytes32 hashWith(const Header& header, ByteView extraData)
{
    Bytes encoded;
    encoded.reserve(1024);
    encodeHeader(header, extraData, encoded);
    return crypto::keccak256(encoded);
}

Result<Bytes32> bftHash(const Header& header, ConsensusKind kind, ExtraDataUse use)
{
    const auto extra = readExtraData(header.extraData, kind);
    if (!extra) return extra.error();
    return hashWith(header, hashedExtraData(*extra, kind, use));
}

} // namespace

Result<BlockHash> headerHash(const Header& header, ConsensusKind kind)
{
    // Besu takes the extra data of a genesis block as it is; only with IBFT 2.0 does that make a difference.
    const bool whole = kind == ConsensusKind::None || kind == ConsensusKind::Clique
        || (kind == ConsensusKind::Ibft2 && header.number == 0);
    if (whole) return BlockHash{hashWith(header, header.extraData)};
    const auto hash = bftHash(header, kind, ExtraDataUse::BlockHash);
    if (!hash) return hash.error();
    return BlockHash{*hash};
}

Result<Bytes32> committedSealHash(const Header& header, ConsensusKind kind)
{
    if (kind != ConsensusKind::Ibft1) return bftHash(header, kind, ExtraDataUse::CommittedSeal);
    const auto hash = headerHash(header, kind);
    if (!hash) return hash.error();
    constexpr std::uint8_t commitMessage = 2;
    Bytes message(hash->value().begin(), hash->value().end());
    message.push_back(commitMessage);
    return crypto::keccak256(message);
}

Bytes32 cliqueSealHash(const Header& header)
{
    return hashWith(header, ByteView{header.extraData}.first(header.extraData.size() - Seal{}.size()));
}

} // namespace guanlan::chainsync::evm
