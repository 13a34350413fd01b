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

/// Numbers the logs of one transaction that share contract and first topic.
class PositionCounter {
public:
    std::size_t next(const ProvenLog& log)
    {
        if (log.txIndex != m_transaction) {
            m_seen.clear();
            m_transaction = log.txIndex;
        }
        const Bytes32 topic = log.log.topicCount > 0 ? log.log.topics[0] : Bytes32{};
        for (Seen& seen : m_seen) {
            if (seen.contract == log.log.address && seen.topic == topic) return ++seen.last;
        }
        m_seen.push_back({log.log.address, topic});
        return 0;
    }

private:
    struct Seen {
        Address contract;
        Bytes32 topic{};
        std::size_t last = 0;
    };
    std::vector<Seen> m_seen;
    std::uint32_t m_transaction = UINT32_MAX;
};

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
    std::unique_ptr<EvmFamily> family{new EvmFamily{chain, std::move(profiles), trust}};
    for (const ContractConfig& contract : chain.contracts) {
        const auto found = std::find_if(family->m_profiles.begin(), family->m_profiles.end(),
            [&contract](const Profile& profile) { return profile.name() == contract.profile; });
        if (found == family->m_profiles.end())
            return Error{ErrorKind::InvalidInput, "profile \"" + contract.profile + "\" was not loaded"};
        family->m_profileOf[contract.address] = std::size_t(found - family->m_profiles.begin());
    }
    return std::unique_ptr<ChainFamily>{std::move(family)};
}

EvmFamily::EvmFamily(const ChainFile& chain, std::vector<Profile> profiles, Trust trust)
    : m_consensus{chain.consensus}
    , m_chainId{chain.chainId}
    , m_trust{trust}
    , m_profiles{std::move(profiles)}
    , m_probe{addresses(chain)}
{
    for (const ContractConfig& contract : chain.contracts)
        m_contracts.insert(contract.address);
}

std::unique_ptr<BlockSource> EvmFamily::openNode(const NodeConfig& node, QThreadPool& pool) const
{
    return std::make_unique<NodeSource>(node, pool);
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
    if (const auto failure = verifyContents(*header, block, receipts, m_contracts, verification, contents, m_chainId))
        return toFailure(*failure);
    return decode(contents, out, events);
}

std::optional<BlockFailure> EvmFamily::decode(
    const ProvenContents& contents, const CheckedHeader& header, std::vector<Event>& events) const
{
    PositionCounter positions;
    auto transaction = contents.transactions.begin();
    events.reserve(contents.logs.size());
    for (const ProvenLog& log : contents.logs) {
        while (transaction != contents.transactions.end() && transaction->index < log.txIndex)
            ++transaction;
        if (transaction == contents.transactions.end() || transaction->index != log.txIndex)
            return toFailure({Check::Format, "a log belongs to no transaction of the block"});
        if (log.logIndex > EventKey::maxLogIndex) return limit("more logs in one block than can be numbered");
        const LogView view{log.log.address, std::span{log.log.topics}.first(log.log.topicCount), log.log.data};
        const CallView call{transaction->sender, transaction->to, transaction->input, positions.next(log), header.time};
        std::vector<Event> parts = m_profiles[m_profileOf.at(log.log.address)].map(view, call);
        if (parts.size() > std::size_t{EventKey::maxPart} + 1) return limit("one log stands for more than 1024 events");
        for (std::size_t part = 0; part < parts.size(); ++part) {
            Event& event = parts[part];
            event.key = EventKey{ChainRef{}, header.number, log.logIndex, std::uint32_t(part)};
            event.time = header.time;
            event.txIndex = log.txIndex;
            event.tx = transaction->hash;
            event.contract = log.log.address;
            event.sender = transaction->sender;
            events.push_back(std::move(event));
        }
    }
    return std::nullopt;
}

} // namespace guanlan::chainsync::evm
