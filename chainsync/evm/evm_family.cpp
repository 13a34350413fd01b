// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/evm_family.h"

#include "chainsync/evm/bft_follower.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/clique_follower.h"
#include "chainsync/evm/node_source.h"
#include "chainsync/evm/trie.h"

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

/// Who seals, as far as a chain may not change it.
enum class Sealing { Nobody, Committers, Signer };

Sealing sealingOf(ConsensusKind kind)
{
    switch (kind) {
    case ConsensusKind::None: return Sealing::Nobody;
    case ConsensusKind::Qbft:
    case ConsensusKind::Ibft2:
    case ConsensusKind::Ibft1: return Sealing::Committers;
    case ConsensusKind::Clique: return Sealing::Signer;
    }
    return Sealing::Nobody;
}

} // namespace

Result<std::unique_ptr<ChainFamily>> EvmFamily::open(
    const ChainFile& chain, std::vector<Profile> profiles, Trust trust, SealMode seals)
{
    for (const ConsensusRule& rule : chain.consensus) {
        if (sealingOf(rule.kind) == sealingOf(chain.consensus.front().kind)) continue;
        return Error{ErrorKind::InvalidInput, chain.path.string()
                + ": consensus: only qbft, ibft2 and ibft1 may follow one another; name one kind for the whole chain."};
    }
    if (chain.consensus.size() > 1 && chain.consensus.front().kind == ConsensusKind::Clique) {
        return Error{ErrorKind::InvalidInput,
            chain.path.string() + ": consensus: clique holds for the whole chain; name it once, without a list."};
    }
    auto decoder = EventDecoder::create(chain.contracts, std::move(profiles));
    if (!decoder) return std::move(decoder).error();
    return std::unique_ptr<ChainFamily>{new EvmFamily{chain, std::move(decoder).value(), trust, seals}};
}

EvmFamily::EvmFamily(const ChainFile& chain, EventDecoder decoder, Trust trust, SealMode seals)
    : m_consensus{chain.consensus}
    , m_chainId{chain.chainId}
    , m_startBlock{chain.startBlock}
    , m_trust{trust}
    , m_sealMode{seals}
    , m_decoder{std::move(decoder)}
    , m_probe{addresses(chain), m_decoder.wanted().topics}
    , m_emptyRoot{orderedTrieRoot({})}
    , m_mustSeeCalls{!m_decoder.wanted().methods.empty()}
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

Result<std::unique_ptr<SealFollower>> EvmFamily::followSeals(
    const std::optional<store::SealState>& state, std::vector<ValidatorSet> sets) const
{
    const auto begin = [&](auto follower) -> Result<std::unique_ptr<SealFollower>> {
        if (state) {
            if (auto restored = follower->restore(*state, std::move(sets)); !restored) return std::move(restored).error();
        }
        return std::unique_ptr<SealFollower>{std::move(follower)};
    };
    switch (m_trust == Trust::Nothing ? sealingOf(m_consensus.front().kind) : Sealing::Nobody) {
    case Sealing::Nobody: break;
    case Sealing::Committers: return begin(std::make_unique<BftFollower>(m_consensus, m_sealMode));
    case Sealing::Signer:
        if (m_startBlock > 0) break; // Who may sign follows from every vote since the genesis block.
        return begin(std::make_unique<CliqueFollower>(m_consensus.front()));
    }
    return std::unique_ptr<SealFollower>{};
}

std::optional<BlockFailure> EvmFamily::takeHeader(
    const Header& header, std::uint64_t number, CheckedHeader& out) const
{
    if (m_trust == Trust::Nothing) {
        if (const auto failure = verifyHeader(header, kindAt(number), number, std::nullopt)) return toFailure(*failure);
    }
    if (header.timestamp > std::uint64_t(endOfTime)) return limit("the block's time lies beyond the year 9999");
    const bool mayHold = m_probe.mayHold(header.logsBloom) || (m_mustSeeCalls && header.transactionsRoot != m_emptyRoot);
    out = {number, header.claimedHash, header.parentHash, std::int64_t(header.timestamp), mayHold, nullptr};
    return std::nullopt;
}

std::optional<BlockFailure> EvmFamily::takeSeals(Header header, CheckedHeader& out) const
{
    const ConsensusKind kind = kindAt(out.number);
    const Sealing sealing = sealingOf(kind);
    if (m_trust != Trust::Nothing || sealing == Sealing::Nobody) return std::nullopt;
    const bool now = sealing == Sealing::Signer || m_sealMode == SealMode::Every;
    auto seals = EvmSeals::read(std::move(header), kind, now ? EvmSeals::Recover::Now : EvmSeals::Recover::Later);
    if (!seals) return BlockFailure{"validators", seals.error().message};
    out.seals = std::move(seals).value();
    return std::nullopt;
}

std::optional<BlockFailure> EvmFamily::checkHeader(
    simdjson::dom::element block, std::uint64_t number, CheckedHeader& out) const
{
    auto header = readHeader(block);
    if (!header) return toFailure({Check::Format, header.error().message});
    if (auto failure = takeHeader(*header, number, out)) return failure;
    return takeSeals(std::move(header).value(), out);
}

std::optional<BlockFailure> EvmFamily::checkBlock(simdjson::dom::element block, simdjson::dom::element receipts,
    std::uint64_t number, CheckedHeader& out, std::vector<Event>& events) const
{
    auto header = readHeader(block);
    if (!header) return toFailure({Check::Format, header.error().message});
    if (auto failure = takeHeader(*header, number, out)) return failure;
    const auto verification = m_trust == Trust::Nothing ? Verification::Full : Verification::None;
    ProvenContents contents;
    if (const auto failure = verifyContents(*header, block, receipts, m_decoder.wanted(), verification, contents, m_chainId))
        return toFailure(*failure);
    if (const auto failure = m_decoder.decode(contents, header->number, out.time, events)) return toFailure(*failure);
    return takeSeals(std::move(header).value(), out);
}

} // namespace guanlan::chainsync::evm
