// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/seal_history.h"

#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/seals.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

Error wrong(const evm::Header& header, const std::string& reason)
{
    return {ErrorKind::Corrupt, "block " + std::to_string(header.number) + ": " + reason};
}

std::vector<Address> ascending(std::vector<Address> addresses)
{
    std::sort(addresses.begin(), addresses.end());
    return addresses;
}

std::size_t quorumOf(QuorumRule rule, std::size_t validators)
{
    switch (rule) {
    case QuorumRule::Ceil2n3: return (2 * validators + 2) / 3;
    case QuorumRule::TwoFPlusOne: return 2 * ((validators - 1) / 3) + 1;
    }
    return validators;
}

std::size_t membersAmong(const std::vector<Address>& signers, const std::vector<Address>& set)
{
    return std::size_t(std::count_if(signers.begin(), signers.end(),
        [&set](const Address& signer) { return std::binary_search(set.begin(), set.end(), signer); }));
}

} // namespace

const ConsensusRule& ruleAt(const std::vector<ConsensusRule>& rules, std::uint64_t number)
{
    const auto after = std::find_if(
        rules.begin() + 1, rules.end(), [number](const ConsensusRule& rule) { return rule.from > number; });
    return *std::prev(after);
}

bool isSealedThroughout(const std::vector<ConsensusRule>& rules)
{
    return std::all_of(rules.begin(), rules.end(), [](const ConsensusRule& rule) {
        return rule.kind != ConsensusKind::None && rule.kind != ConsensusKind::Clique;
    });
}

Status SealHistory::take(const evm::Header& header)
{
    const ConsensusRule& rule = ruleAt(m_rules, header.number);
    auto extra = evm::readExtraData(header.extraData, rule.kind);
    if (!extra) return wrong(header, extra.error().message);
    auto listed = ascending(std::move(extra->validators));
    if (std::adjacent_find(listed.begin(), listed.end()) != listed.end()) return wrong(header, "a validator is listed twice");
    if (m_sets.empty() || (rule.from == header.number && !rule.validators.empty())) {
        if (auto taken = takeFirst(header, std::move(listed)); !taken) return taken;
    } else if (listed != m_sets.back().members && !(m_isContract && listed.empty())) {
        if (auto taken = takeChange(header, listed); !taken) return taken;
    }
    if (header.number == 0) return Done{}; // Not sealed: its hash is pinned.

    const auto signers = evm::committers(header, rule.kind);
    if (!signers) return wrong(header, signers.error().message);
    const auto& set = m_sets.back().members;
    const std::size_t needed = quorumOf(rule.quorum, set.size());
    if (membersAmong(*signers, set) != signers->size()) return wrong(header, "one who sealed it is none of its validators");
    if (signers->size() >= needed) return Done{};
    return wrong(header, "it carries the seals of " + std::to_string(signers->size()) + " of its "
            + std::to_string(set.size()) + " validators, of which " + std::to_string(needed) + " are needed");
}

Status SealHistory::takeFirst(const evm::Header& header, std::vector<Address> listed)
{
    auto pinned = ascending(ruleAt(m_rules, header.number).validators);
    m_isContract = listed.empty();
    if (listed.empty()) listed = pinned;
    if (listed.empty()) return wrong(header, "neither it nor the chain's description names validators");
    if (!pinned.empty() && listed != pinned) return wrong(header, "it lists other validators than the chain's description");
    const bool isGenesis = header.number == 0 && !m_isContract;
    if (pinned.empty() && !isGenesis) return wrong(header, "nothing vouches for the validators that it lists");
    if (m_sets.empty()) m_isFromGenesis = isGenesis;
    if (m_sets.empty() || m_sets.back().members != listed) m_sets.push_back({header.number, std::move(listed)});
    return Done{};
}

Status SealHistory::takeChange(const evm::Header& header, const std::vector<Address>& listed)
{
    if (m_isContract || listed.empty()) return wrong(header, "it lists validators where those before it did not, or none any more");
    const ConsensusRule& rule = ruleAt(m_rules, header.number);
    const auto signers = evm::committers(header, rule.kind);
    if (!signers) return wrong(header, signers.error().message);
    const auto& before = m_sets.back().members;
    if (membersAmong(*signers, before) < quorumOf(rule.quorum, before.size()))
        return wrong(header, "it lists other validators, and too few of those before sealed it");
    m_sets.push_back({header.number, listed});
    return Done{};
}

} // namespace guanlan::chainsync
