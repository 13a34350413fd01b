// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/seal_history.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

Error wrong(const evm::Header& header, const std::string& reason)
{
    return {ErrorKind::Corrupt, "block " + std::to_string(header.number) + ": " + reason};
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

SealHistory::SealHistory(std::vector<ConsensusRule> rules)
    : m_rules{std::move(rules)}
    , m_follower{m_rules, SealMode::Every}
{
}

Status SealHistory::take(const evm::Header& header)
{
    if (const auto skipped = beginSkippedBefore(header.number))
        return Error{ErrorKind::Corrupt, "the header of block " + std::to_string(*skipped) + ", at which a rule begins, is not shown"};
    m_last = header.number;
    const auto seals = evm::EvmSeals::read(header, ruleAt(m_rules, header.number).kind, evm::EvmSeals::Recover::Later);
    if (!seals) return wrong(header, seals.error().message);
    if (const auto failure = m_follower.follow(header.number, *seals)) return wrong(header, failure->message);
    for (const ValidatorSet& set : m_follower.settle().sets) {
        if (m_sets.empty()) m_isFromGenesis = set.origin == SetOrigin::Genesis;
        if (m_sets.empty() || m_sets.back().members != set.members)
            m_sets.push_back({set.from, set.members, set.origin == SetOrigin::Pinned});
    }
    if (m_sets.empty()) return wrong(header, "nothing vouches for the validators that it lists");
    return Done{};
}

/// A rule may replace the validators: beyond its first block nobody may go on believing those before it.
std::optional<std::uint64_t> SealHistory::beginSkippedBefore(std::uint64_t number) const
{
    for (const ConsensusRule& rule : m_rules)
        if (m_last && rule.from > *m_last && rule.from < number) return rule.from;
    return std::nullopt;
}

} // namespace guanlan::chainsync
