// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/seals.h"

namespace guanlan::chainsync::evm {

/// Follows the validators of QBFT, IBFT 2.0 and IBFT 1.0 chains, also from one of them to another.
///
/// A header lists the set that must seal it. The first set is the one that the pinned genesis block lists, or that the
/// chain file names. Another set than the block before had is accepted only if a quorum of the set before sealed the
/// block as well, or if the chain file pins it from this height on: votes are an explanation, not a proof, since clients
/// count them differently. QBFT's contract mode lists nobody: there the pinned set holds. Where there is neither a
/// genesis block nor a pinned set to start from, nothing is judged; where reading begins above the genesis block, seals are
/// judged but prove nothing, since no link leads to the pinned hash: another chain of the same validators looks the same.
class BftFollower final : public SealFollower {
public:
    BftFollower(std::vector<ConsensusRule> rules, SealMode mode);
    /// Goes on from a state that settle() gave, with the sets that it gave up to there. Corrupt: it is none.
    Status restore(const store::SealState& state, std::vector<ValidatorSet> sets);

    std::unique_ptr<SealFollower> clone() const override { return std::make_unique<BftFollower>(*this); }
    std::optional<BlockFailure> follow(std::uint64_t number, const std::shared_ptr<const HeaderSeals>& seals) override;
    std::optional<BlockFailure> judge(std::uint64_t number, const HeaderSeals& seals) const override;
    store::SealRecord settle() override;
    bool isSealedToo(const HeaderSeals& other) const override;
    std::optional<std::uint64_t> provenUpTo() const override { return m_proven; }

private:
    const ConsensusRule& ruleAt(std::uint64_t number) const;
    std::optional<BlockFailure> takeFirst(std::uint64_t number, const EvmSeals& header);
    std::optional<BlockFailure> takePinned(std::uint64_t number, const EvmSeals& header);
    std::optional<BlockFailure> takeChange(std::uint64_t number, const EvmSeals& header);
    void begin(ValidatorSet set);
    std::optional<BlockFailure> judgeBy(const ValidatorSet& set, const EvmSeals& header) const;
    const ValidatorSet* current() const { return m_known.empty() ? nullptr : &m_known.back(); }
    std::string stateText() const;

    std::vector<ConsensusRule> m_rules;
    SealMode m_mode;
    std::vector<ValidatorSet> m_known; ///< The last is in force; none where nothing vouches for any set.
    bool m_isContract = false; ///< The set is the chain file's: headers list nobody.
    bool m_hasBegun = false;
    bool m_isAnchored = false; ///< Begun at the genesis block.
    std::uint64_t m_last = 0; ///< The last header taken.
    std::shared_ptr<const HeaderSeals> m_lastSeals;
    std::vector<ValidatorSet> m_new; ///< Since the last settle().
    std::optional<std::uint64_t> m_proven;
};

} // namespace guanlan::chainsync::evm
