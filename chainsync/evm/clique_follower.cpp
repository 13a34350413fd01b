// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/clique_follower.h"

#include "chainsync/evm/seal_state.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

namespace {

constexpr std::array<std::uint8_t, 8> nonceAdd{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
constexpr std::array<std::uint8_t, 8> nonceDrop{};

constexpr std::uint32_t oneSigner = 1; ///< So many seal a block; what makes it final are those after it.

BlockFailure unsealed(std::string message) { return {"seals", std::move(message)}; }
BlockFailure validators(std::string message) { return {"validators", std::move(message)}; }

std::string stateText(const CliqueSnapshot& snapshot)
{
    return sealStateText([&](RlpWriter& writer) {
        writer.number(snapshot.changed);
        writeAddresses(writer, snapshot.signers);
        writer.list([&] {
            for (const auto& [block, signer] : snapshot.recent) {
                writer.number(block);
                writer.bytes(signer.value());
            }
        });
        writer.list([&] {
            for (const auto& vote : snapshot.votes) {
                writer.bytes(vote.signer.value());
                writer.bytes(vote.subject.value());
                writer.number(vote.adds);
            }
        });
    });
}

bool readSnapshot(RlpReader& items, CliqueSnapshot& out)
{
    const auto changed = items.number();
    auto signers = readAddresses(items);
    auto recent = items.list(), votes = items.list();
    if (!changed || !signers || !recent || !votes) return false;
    out.changed = *changed != 0;
    out.signers = std::move(*signers);
    while (!recent->atEnd()) {
        const auto block = recent->number();
        const auto signer = readAddress(*recent);
        if (!block || !signer) return false;
        out.recent[*block] = *signer;
    }
    while (!votes->atEnd()) {
        const auto signer = readAddress(*votes), subject = readAddress(*votes);
        const auto adds = votes->number();
        if (!signer || !subject || !adds) return false;
        out.votes.push_back({*signer, *subject, *adds != 0});
    }
    return true;
}

} // namespace

CliqueFollower::CliqueFollower(ConsensusRule rule) : m_epoch{rule.epoch}, m_pinned{std::move(rule.validators)}
{
    std::sort(m_pinned.begin(), m_pinned.end());
}

std::optional<BlockFailure> CliqueFollower::follow(
    std::uint64_t number, const std::shared_ptr<const HeaderSeals>& seals)
{
    const auto& header = static_cast<const EvmSeals&>(*seals);
    if (!m_hasBegun) {
        m_hasBegun = true;
        return takeGenesis(header);
    }
    m_now.block = number;
    if (m_now.changed) m_new.push_back({number, SetOrigin::Voted, m_now.signers, oneSigner});
    m_now.changed = false;
    const auto signer = header.signers();
    if (!signer) return unsealed(signer.error().message);
    if (auto failure = checkEpoch(header)) return failure;
    if (number >= majority()) m_now.recent.erase(number - majority());
    if (auto failure = checkSigner(header, signer->front())) return failure;
    m_now.recent[number] = signer->front();
    takeVote(header, signer->front());
    keepState(header);
    return std::nullopt;
}

void CliqueFollower::keepState(const EvmSeals& header)
{
    m_states.push_back({m_now.block, stateText(m_now), header.hash(), header.encoded(), {}});
    while (m_states.size() > majority() + 2)
        m_states.pop_front();
}

std::optional<BlockFailure> CliqueFollower::takeGenesis(const EvmSeals& header)
{
    m_now.signers = header.listed();
    if (m_now.signers.empty()) return validators("the genesis block names no signers");
    if (!m_pinned.empty() && m_pinned != m_now.signers)
        return validators("the genesis block names other signers than the chain file");
    m_new.push_back({0, SetOrigin::Genesis, m_now.signers, oneSigner});
    keepState(header);
    return std::nullopt;
}

std::optional<BlockFailure> CliqueFollower::checkEpoch(const EvmSeals& header) const
{
    const bool isEpoch = header.header().number % m_epoch == 0;
    if (!isEpoch && !header.listed().empty())
        return validators("it lists signers, which only the first block of an epoch may");
    if (isEpoch && header.listed() != m_now.signers)
        return validators("it lists other signers than the votes before it made");
    const bool votes = !isZero(header.header().coinbase) || header.header().nonce != nonceDrop;
    if (isEpoch && votes) return validators("it votes, which the first block of an epoch must not");
    if (header.header().nonce != nonceAdd && header.header().nonce != nonceDrop)
        return validators("its nonce is no vote");
    return std::nullopt;
}

std::optional<BlockFailure> CliqueFollower::checkSigner(const EvmSeals& header, const Address& signer) const
{
    const auto& signers = m_now.signers;
    const auto found = std::lower_bound(signers.begin(), signers.end(), signer);
    if (found == signers.end() || *found != signer)
        return unsealed(toText(signer) + " signed it, but is none of its " + std::to_string(signers.size()) + " signers");
    for (const auto& [block, other] : m_now.recent) {
        if (other == signer)
            return unsealed(toText(signer) + " signed it, and block " + std::to_string(block) + " too short a time before");
    }
    const std::uint8_t turn = header.header().number % signers.size() == std::uint64_t(found - signers.begin()) ? 2 : 1;
    if (header.header().difficulty != Quantity{turn})
        return unsealed("its difficulty is not the " + std::to_string(turn) + " that its signer's turn asks for");
    return std::nullopt;
}

void CliqueFollower::takeVote(const EvmSeals& header, const Address& signer)
{
    auto& votes = m_now.votes;
    if (header.header().number % m_epoch == 0) return votes.clear();
    const Address& subject = header.header().coinbase;
    std::erase_if(votes, [&](const auto& vote) { return vote.signer == signer && vote.subject == subject; });
    // What it could change; votes for the contrary are none, but the subject's are counted at each header that names it (EIP-225 as
    // geth has it): fewer may be needed since others left.
    const CliqueSnapshot::Vote vote{signer, subject, !std::binary_search(m_now.signers.begin(), m_now.signers.end(), subject)};
    if (vote.adds == (header.header().nonce == nonceAdd)) votes.push_back(vote);
    const auto same = std::count_if(votes.begin(), votes.end(), [&](const auto& other) { return other.subject == subject; });
    if (std::size_t(same) > m_now.signers.size() / 2) apply(vote);
}

void CliqueFollower::apply(const CliqueSnapshot::Vote& vote)
{
    auto& signers = m_now.signers;
    const auto at = std::lower_bound(signers.begin(), signers.end(), vote.subject);
    if (vote.adds) {
        signers.insert(at, vote.subject);
    } else {
        signers.erase(at);
        if (m_now.block >= majority()) m_now.recent.erase(m_now.block - majority());
        std::erase_if(m_now.votes, [&](const auto& other) { return other.signer == vote.subject; });
    }
    std::erase_if(m_now.votes, [&](const auto& other) { return other.subject == vote.subject; });
    m_now.changed = true;
}

store::SealRecord CliqueFollower::settle()
{
    store::SealRecord record;
    record.sets = std::exchange(m_new, {});
    record.states.assign(m_states.begin(), m_states.end());
    const std::uint64_t last = m_now.block;
    const std::uint64_t proven = last >= majority() ? last - majority() : 0;
    m_proven = std::max(m_proven.value_or(0), proven);
    record.provenUpTo = m_proven;
    record.neededFrom = *m_proven;
    return record;
}

Status CliqueFollower::restore(const store::SealState& state, const std::vector<ValidatorSet>&)
{
    CliqueSnapshot snapshot;
    auto read = readSealState(state.text, [&](RlpReader& items) { return readSnapshot(items, snapshot); });
    if (!read) return read;
    m_now = std::move(snapshot);
    m_now.block = state.block;
    m_hasBegun = true;
    m_proven = state.provenUpTo;
    m_states.push_back(state);
    return Done{};
}

} // namespace guanlan::chainsync::evm
