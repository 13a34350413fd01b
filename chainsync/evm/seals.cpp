// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/seals.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/header_rlp.h"
#include "models/crypto/secp256k1.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::size_t cliqueVanitySize = 32;
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

/// The signers that an epoch's first block lists between vanity and seal. @source EIP-225.
Result<std::vector<Address>> cliqueSigners(ByteView extraData)
{
    const std::size_t frame = cliqueVanitySize + Seal{}.size(), addressSize = Bytes20{}.size();
    if (extraData.size() < frame || (extraData.size() - frame) % addressSize != 0)
        return Error{ErrorKind::Corrupt, "extra data: not a vanity, addresses and a seal"};
    std::vector<Address> signers;
    for (std::size_t at = cliqueVanitySize; at + Seal{}.size() < extraData.size(); at += addressSize) {
        Bytes20 address{};
        std::copy_n(extraData.begin() + std::ptrdiff_t(at), addressSize, address.begin());
        signers.push_back(Address{address});
    }
    return signers;
}

} // namespace

Result<std::vector<Address>> committers(const Header& header, ConsensusKind kind)
{
    if (kind == ConsensusKind::None || kind == ConsensusKind::Clique)
        return Error{ErrorKind::InvalidInput, "headers of this consensus have no committed seals"};
    const auto extra = readExtraData(header.extraData, kind);
    if (!extra) return extra.error();
    // Seals are not under the hash: a liar may add any number, and each costs a recovery.
    if (!extra->validators.empty() && extra->seals.size() > extra->validators.size())
        return Error{ErrorKind::Corrupt, "more seals than validators"};
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

Result<Address> cliqueSigner(const Header& header)
{
    const std::size_t size = header.extraData.size();
    if (size < cliqueVanitySize + Seal{}.size())
        return Error{ErrorKind::Corrupt, "extra data: shorter than its vanity and its seal"};
    Seal seal{};
    std::copy_n(header.extraData.end() - std::ptrdiff_t(seal.size()), seal.size(), seal.begin());
    const auto signer = sealerOf(cliqueSealHash(header), seal);
    if (!signer) return Error{ErrorKind::Corrupt, "its seal is no signature"};
    return *signer;
}

std::uint32_t quorumOf(QuorumRule rule, std::size_t validators)
{
    if (validators == 0) return 1; // Nobody: never reached.
    switch (rule) {
    case QuorumRule::Ceil2n3: return std::uint32_t((2 * validators + 2) / 3);
    case QuorumRule::TwoFPlusOne: return std::uint32_t(2 * ((validators - 1) / 3) + 1);
    }
    return std::uint32_t(validators);
}

std::uint32_t membersAmong(const std::vector<Address>& signers, const std::vector<Address>& set)
{
    return std::uint32_t(std::count_if(signers.begin(), signers.end(),
        [&set](const Address& signer) { return std::binary_search(set.begin(), set.end(), signer); }));
}

std::optional<std::string> lackOfQuorum(
    const std::vector<Address>& signers, const std::vector<Address>& set, QuorumRule rule)
{
    for (const Address& signer : signers) {
        if (!std::binary_search(set.begin(), set.end(), signer))
            return toText(signer) + " sealed it, but is none of its " + std::to_string(set.size()) + " validators";
    }
    const std::uint32_t needed = quorumOf(rule, set.size());
    if (signers.size() >= needed) return std::nullopt;
    return "it carries the seals of " + std::to_string(signers.size()) + " of its " + std::to_string(set.size())
        + " validators, of which " + std::to_string(needed) + " are needed";
}

Result<std::shared_ptr<const EvmSeals>> EvmSeals::read(Header header, ConsensusKind kind, Recover recover)
{
    std::shared_ptr<EvmSeals> seals{new EvmSeals{std::move(header), kind}};
    if (auto read = seals->readListed(); !read) return std::move(read).error();
    if (recover == Recover::Now && seals->m_header.number > 0) seals->m_recovered = seals->recover();
    return std::shared_ptr<const EvmSeals>{std::move(seals)};
}

Bytes EvmSeals::encoded() const
{
    Bytes out;
    encodeHeader(m_header, m_header.extraData, out);
    return out;
}

Status EvmSeals::readListed()
{
    if (m_kind == ConsensusKind::Clique) {
        const auto signers = cliqueSigners(m_header.extraData);
        if (!signers) return signers.error();
        m_listed = *signers;
    } else {
        auto extra = readExtraData(m_header.extraData, m_kind);
        if (!extra) return extra.error();
        m_listed = std::move(extra->validators);
    }
    std::sort(m_listed.begin(), m_listed.end());
    if (std::adjacent_find(m_listed.begin(), m_listed.end()) != m_listed.end())
        return Error{ErrorKind::Corrupt, "extra data: a validator is listed twice"};
    return Done{};
}

Result<std::vector<Address>> EvmSeals::recover() const
{
    if (m_kind != ConsensusKind::Clique) return committers(m_header, m_kind);
    const auto signer = cliqueSigner(m_header);
    if (!signer) return signer.error();
    return std::vector<Address>{*signer};
}

Result<std::vector<Address>> EvmSeals::signers() const { return m_recovered ? *m_recovered : recover(); }

} // namespace guanlan::chainsync::evm
