// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_family.h"
#include "chainsync/evm/bloom.h"
#include "chainsync/evm/event_decoder.h"

namespace guanlan::chainsync::evm {

/// Ethereum's family: Besu, GoQuorum, geth, anvil, hardhat.
class EvmFamily final : public ChainFamily {
public:
    static Result<std::unique_ptr<ChainFamily>> open(
        const ChainFile& chain, std::vector<Profile> profiles, Trust trust, SealMode seals);

    std::unique_ptr<BlockSource> openNode(
        const NodeConfig& node, QThreadPool& pool, const HttpTransport::Limits& limits) const override;
    std::optional<BlockFailure> checkHeader(
        simdjson::dom::element block, std::uint64_t number, CheckedHeader& out) const override;
    std::optional<BlockFailure> checkBlock(simdjson::dom::element block, simdjson::dom::element receipts,
        std::uint64_t number, CheckedHeader& out, std::vector<Event>& events) const override;
    Result<std::unique_ptr<SealFollower>> followSeals(
        const std::optional<store::SealState>& state, std::vector<ValidatorSet> sets) const override;
    bool mayRewind(std::uint64_t number) const override;

private:
    EvmFamily(const ChainFile& chain, EventDecoder decoder, Trust trust, SealMode seals);
    ConsensusKind kindAt(std::uint64_t number) const;
    std::optional<BlockFailure> takeHeader(const Header& header, std::uint64_t number, CheckedHeader& out) const;
    std::optional<BlockFailure> takeSeals(Header header, CheckedHeader& out) const;

    std::vector<ConsensusRule> m_consensus;
    std::uint64_t m_chainId;
    std::uint64_t m_startBlock;
    Trust m_trust;
    SealMode m_sealMode;
    EventDecoder m_decoder;
    BloomProbe m_probe;
    Bytes32 m_emptyRoot; ///< Of a block without transactions.
    bool m_mustSeeCalls; ///< A call leaves no bit in the bloom: every block with transactions is read.
};

} // namespace guanlan::chainsync::evm
