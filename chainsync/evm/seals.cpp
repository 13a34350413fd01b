// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/seals.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/header_hash.h"
#include "models/crypto/secp256k1.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint8_t homesteadOffset = 27; // Some sealers write 27/28 for 0/1.

std::optional<Address> sealerOf(const Bytes32& digest, const Seal& seal)
{
    crypto::RecoverableSignature signature;
    std::copy_n(seal.begin(), 32, signature.r.begin());
    std::copy_n(seal.begin() + 32, 32, signature.s.begin());
    signature.recoveryId = seal[64] >= homesteadOffset ? std::uint8_t(seal[64] - homesteadOffset) : seal[64];
    if (signature.recoveryId > 1) return std::nullopt;
    return crypto::recoverSigner(digest, signature);
}

} // namespace

Result<std::vector<Address>> committers(const Header& header, ConsensusKind kind)
{
    if (kind == ConsensusKind::None || kind == ConsensusKind::Clique)
        return Error{ErrorKind::InvalidInput, "headers of this consensus have no committed seals"};
    const auto extra = readExtraData(header.extraData, kind);
    if (!extra) return extra.error();
    const auto digest = committedSealHash(header, kind);
    if (!digest) return digest.error();
    std::vector<Address> sealers;
    for (const Seal& seal : extra->seals) {
        const auto sealer = sealerOf(*digest, seal);
        if (!sealer) return Error{ErrorKind::Corrupt, "a committed seal is no signature"};
        if (std::find(sealers.begin(), sealers.end(), *sealer) != sealers.end())
            return Error{ErrorKind::Corrupt, toText(*sealer) + " sealed the block twice"};
        sealers.push_back(*sealer);
    }
    return sealers;
}

} // namespace guanlan::chainsync::evm
