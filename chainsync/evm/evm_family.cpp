// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/evm_family.h"

#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/node_source.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

namespace {

constexpr std::int64_t endOfTime = 253'402'300'799; ///< 9999-12-31, beyond which no calendar of ours reaches.

std::vector<Address> addresses(const ChainFile& chain)
{
    std::vector<Address> all;
    for (const ContractConfig& contract : chain.contracts)
        all.push_back(contract.address);
    return all;
}

BlockFailure toFailure(const CheckFailure& failure) { return {std::string{checkName(failure.check)}, failure.message}; }

BlockFailure limit(std::string message) { return toFailure({Check::Limit, std::move(message)}); }

} // namespace

Result<std::unique_ptr<ChainFamily>> EvmFamily::open(const ChainFile& chain, std::vector<Profile> profiles, Trust trust)
{
    for (const ConsensusRule& rule : chain.consensus) {
        switch (rule.kind) {
        case ConsensusKind::None:
        case ConsensusKind::Qbft: continue;
        case ConsensusKind::Ibft2:
        case ConsensusKind::Ibft1:
        case ConsensusKind::Clique: break;
        }
        return Error{ErrorKind::InvalidInput,
            chain.path.string() + ": consensus.kind: this version verifies qbft and none only; use a newer one."};
    }
    auto decoder = EventDecoder::create(chain.contracts, std::move(profiles));
    if (!decoder) return std::move(decoder).error();
    return std::unique_ptr<ChainFamily>{new EvmFamily{chain, std::move(decoder).value(), trust}};
}

EvmFamily::EvmFamily(const ChainFile& chain, EventDecoder decoder, Trust trust)
    : m_consensus{chain.consensus}
    , m_chainId{chain.chainId}
    , m_trust{trust}
    , m_decoder{std::move(decoder)}
    , m_probe{addresses(chain)}
{
}

std::unique_ptr<BlockSource> EvmFamily::openNode(
    const NodeConfig& node, QThreadPool& pool, const HttpTransport::Limits& limits) const
{
    return std::make_unique<NodeSource>(node, pool, limits);
}

ConsensusKind EvmFamily::kindAt(std::uint64_t number) const
{
    ConsensusKind kind = ConsensusKind::None;
    for (const ConsensusRule& rule : m_consensus)
        if (rule.from <= number) kind = rule.kind;
    return kind;
}

bool EvmFamily::mayRewind(std::uint64_t number) const
{
    const ConsensusKind kind = kindAt(number);
    return kind == ConsensusKind::None || kind == ConsensusKind::Clique;
}

std::optional<BlockFailure> EvmFamily::takeHeader(
    const Header& header, std::uint64_t number, CheckedHeader& out) const
{
    if (m_trust == Trust::Nothing) {
        if (const auto failure = verifyHeader(header, kindAt(number), number, std::nullopt)) return toFailure(*failure);
    }
    if (header.timestamp > std::uint64_t(endOfTime)) return limit("the block's time lies beyond the year 9999");
    out = {number, header.claimedHash, header.parentHash, std::int64_t(header.timestamp), m_probe.mayHold(header.logsBloom)};
    return std::nullopt;
}

std::optional<BlockFailure> EvmFamily::checkHeader(
    simdjson::dom::element block, std::uint64_t number, CheckedHeader& out) const
{
    const auto header = readHeader(block);
    if (!header) return toFailure({Check::Format, header.error().message});
    return takeHeader(*header, number, out);
}

std::optional<BlockFailure> EvmFamily::checkBlock(simdjson::dom::element block, simdjson::dom::element receipts,
    std::uint64_t number, CheckedHeader& out, std::vector<Event>& events) const
{
    const auto header = readHeader(block);
    if (!header) return toFailure({Check::Format, header.error().message});
    if (auto failure = takeHeader(*header, number, out)) return failure;
    const auto verification = m_trust == Trust::Nothing ? Verification::Full : Verification::None;
    ProvenContents contents;
    if (const auto failure = verifyContents(*header, block, receipts, m_decoder.contracts(), verification, contents, m_chainId))
        return toFailure(*failure);
    if (const auto failure = m_decoder.decode(contents, header->number, out.time, events)) return toFailure(*failure);
    return std::nullopt;
}

} // namespace guanlan::chainsync::evm
