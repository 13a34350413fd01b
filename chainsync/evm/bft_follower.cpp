// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/bft_follower.h"

#include "chainsync/evm/seal_state.h"

#include <algorithm>

namespace guanlan::chainsync::evm {

namespace {

std::vector<Address> ascending(std::vector<Address> addresses)
{
    std::sort(addresses.begin(), addresses.end());
    return addresses;
}

std::string countOf(std::size_t validators) { return std::to_string(validators) + " validators"; }

} // namespace

BftFollower::BftFollower(std::vector<ConsensusRule> rules, SealMode mode) : m_rules{std::move(rules)}, m_mode{mode} {}

const ConsensusRule& BftFollower::ruleAt(std::uint64_t number) const
{
    const auto after = std::find_if(
        m_rules.begin() + 1, m_rules.end(), [number](const ConsensusRule& rule) { return rule.from > number; });
    return *std::prev(after);
}

std::optional<BlockFailure> BftFollower::follow(
    std::uint64_t number, const std::shared_ptr<const HeaderSeals>& seals)
{
    const auto& header = static_cast<const EvmSeals&>(*seals);
    const ConsensusRule& rule = ruleAt(number);
    std::optional<BlockFailure> failure;
    if (!m_hasBegun) {
        m_isAnchored = number == 0;
        failure = takeFirst(number, header);
    } else if (rule.from == number && !rule.validators.empty()) {
        failure = takePinned(number, header);
    } else if (current()) {
        failure = takeChange(number, header);
    }
    m_hasBegun = true;
    m_last = number;
    m_lastSeals = seals;
    if (!failure && m_mode == SealMode::Every) failure = judge(number, *seals);
    return failure;
}

/// The genesis block is not sealed: its hash is pinned, and so is what it lists.
std::optional<BlockFailure> BftFollower::takeFirst(std::uint64_t number, const EvmSeals& header)
{
    const ConsensusRule& rule = ruleAt(number);
    if (!rule.validators.empty()) return takePinned(number, header);
    m_isContract = header.listed().empty();
    if (number == 0 && !m_isContract) begin({0, SetOrigin::Genesis, header.listed()});
    return std::nullopt;
}

std::optional<BlockFailure> BftFollower::takePinned(std::uint64_t number, const EvmSeals& header)
{
    std::vector<Address> pinned = ascending(ruleAt(number).validators);
    m_isContract = header.listed().empty();
    if (!m_isContract && header.listed() != pinned) {
        return BlockFailure{"validators", "it lists " + countOf(header.listed().size()) + " that are not the "
                + std::to_string(pinned.size()) + " which the chain file names for it"};
    }
    const bool isProvenByGenesis = number == 0 && !m_isContract;
    begin({number, isProvenByGenesis ? SetOrigin::Genesis : SetOrigin::Pinned, std::move(pinned)});
    return std::nullopt;
}

std::optional<BlockFailure> BftFollower::takeChange(std::uint64_t number, const EvmSeals& header)
{
    const std::vector<Address>& before = current()->members;
    if (m_isContract ? header.listed().empty() : header.listed() == before) return std::nullopt;
    if (m_isContract || header.listed().empty()) {
        return BlockFailure{"validators", m_isContract
                ? "it lists validators, although those of this chain are named by its chain file"
                : "it lists no validators any more, and the chain file names none from this block on"};
    }
    const auto signers = header.signers();
    if (!signers) return BlockFailure{"seals", signers.error().message};
    const QuorumRule rule = ruleAt(number).quorum;
    ValidatorSet next{number, SetOrigin::Voted, header.listed()};
    next.sealedByPrevious = membersAmong(*signers, before);
    next.previousQuorum = quorumOf(rule, before.size());
    if (next.sealedByPrevious < next.previousQuorum) {
        return BlockFailure{"validators", "it lists other validators than the block before; of whose "
                + countOf(before.size()) + " " + std::to_string(next.sealedByPrevious) + " sealed it, and "
                + std::to_string(next.previousQuorum) + " are needed to believe that; if the operators confirm the change, "
                  "name the new ones in the chain file, from this block on"};
    }
    begin(std::move(next));
    return judge(number, header);
}

void BftFollower::begin(ValidatorSet set)
{
    set.quorum = quorumOf(ruleAt(set.from).quorum, set.members.size());
    if (current() && current()->members == set.members && current()->quorum == set.quorum) return;
    m_new.push_back(set);
    m_known.push_back(std::move(set));
}

std::optional<BlockFailure> BftFollower::judge(std::uint64_t number, const HeaderSeals& seals) const
{
    if (number == 0 || !current()) return std::nullopt;
    return judgeBy(*current(), static_cast<const EvmSeals&>(seals));
}

std::optional<BlockFailure> BftFollower::judgeBy(const ValidatorSet& set, const EvmSeals& header) const
{
    const auto signers = header.signers();
    if (!signers) return BlockFailure{"seals", signers.error().message};
    if (auto lack = lackOfQuorum(*signers, set.members, ruleAt(header.header().number).quorum))
        return BlockFailure{"seals", std::move(*lack)};
    return std::nullopt;
}

store::SealRecord BftFollower::settle()
{
    using Checked = store::SealRecord::Checked;
    store::SealRecord record;
    if (current() && m_isAnchored) {
        record.checked = m_mode == SealMode::Every ? Checked::Each : Checked::Last;
        record.provenUpTo = m_proven = m_last;
    }
    record.neededFrom = m_last;
    record.sets = std::exchange(m_new, {});
    record.states.push_back({m_last, stateText(), m_lastSeals->hash(), m_lastSeals->encoded(), {}});
    return record;
}

bool BftFollower::isSealedToo(const HeaderSeals& other) const
{
    const auto& header = static_cast<const EvmSeals&>(other);
    const std::uint64_t number = header.header().number;
    const auto set = std::find_if(
        m_known.rbegin(), m_known.rend(), [number](const ValidatorSet& known) { return known.from <= number; });
    return number > 0 && number <= m_last && set != m_known.rend() && !judgeBy(*set, header);
}

std::string BftFollower::stateText() const
{
    return sealStateText([this](RlpWriter& writer) {
        writer.number(m_isAnchored);
        writer.number(m_isContract);
        writer.number(current() ? current()->from : 0);
        writer.number(current() ? std::uint64_t(current()->origin) : 0);
        writeAddresses(writer, current() ? current()->members : std::vector<Address>{});
    });
}

Status BftFollower::restore(const store::SealState& state, std::vector<ValidatorSet> sets)
{
    ValidatorSet set;
    auto read = readSealState(state.text, [&](RlpReader& items) {
        const auto anchored = items.number(), contract = items.number(), from = items.number(), origin = items.number();
        auto members = readAddresses(items);
        if (!anchored || !contract || !from || !origin || *origin > std::uint64_t(SetOrigin::Voted) || !members) return false;
        m_isAnchored = *anchored != 0;
        m_isContract = *contract != 0;
        set = {*from, static_cast<SetOrigin>(*origin), std::move(*members)};
        return true;
    });
    if (!read) return read;
    m_hasBegun = true;
    m_last = state.block;
    if (set.members.empty()) return Done{};
    set.quorum = quorumOf(ruleAt(set.from).quorum, set.members.size());
    std::erase_if(sets, [&set](const ValidatorSet& known) { return known.from >= set.from; });
    m_known = std::move(sets);
    m_known.push_back(std::move(set));
    if (m_isAnchored) m_proven = m_last;
    return Done{};
}

} // namespace guanlan::chainsync::evm
