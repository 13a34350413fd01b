// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/seals.h"

#include <deque>
#include <map>

namespace guanlan::chainsync::evm {

/// Who may sign a Clique chain's next block. @source EIP-225; go-ethereum consensus/clique/snapshot.go.
struct CliqueSnapshot {
    struct Vote {
        Address signer, subject;
        bool adds = false;
        friend bool operator==(const Vote&, const Vote&) = default;
    };
    std::uint64_t block = 0; ///< The last block taken into account.
    std::vector<Address> signers; ///< Ascending.
    std::map<std::uint64_t, Address> recent; ///< Who signed the last blocks, and may not sign again yet.
    std::vector<Vote> votes; ///< Of this epoch, in order.
    bool changed = false; ///< The last block's vote made `signers` others: in force from the next block on.
};

/// Follows the signers of a Clique chain by their votes from the pinned genesis block on; nothing can be said of a chain
/// that is read from its middle. Every header's own seal is checked, which proves nothing alone. A block is final once floor(N / 2) + 1 later blocks, by as many different signers, stand on it; what is above
/// may be replaced.
class CliqueFollower final : public SealFollower {
public:
    /// @param rule  Its epoch holds, and its validators, where it names any, must be those that the genesis block lists.
    explicit CliqueFollower(ConsensusRule rule);
    /// Goes on from a state that settle() gave. Corrupt: it is none.
    Status restore(const store::SealState& state, const std::vector<ValidatorSet>& sets);

    std::unique_ptr<SealFollower> clone() const override { return std::make_unique<CliqueFollower>(*this); }
    std::optional<BlockFailure> follow(std::uint64_t number, const std::shared_ptr<const HeaderSeals>& seals) override;
    std::optional<BlockFailure> judge(std::uint64_t, const HeaderSeals&) const override { return std::nullopt; }
    store::SealRecord settle() override;
    /// One signer's word is no proof of a second history.
    bool isSealedToo(const HeaderSeals&) const override { return false; }
    std::optional<std::uint64_t> provenUpTo() const override { return m_proven; }

private:
    std::optional<BlockFailure> takeGenesis(const EvmSeals& header);
    void keepState(const EvmSeals& header);
    std::optional<BlockFailure> checkEpoch(const EvmSeals& header) const;
    std::optional<BlockFailure> checkSigner(const EvmSeals& header, const Address& signer) const;
    void takeVote(const EvmSeals& header, const Address& signer);
    void apply(const CliqueSnapshot::Vote& vote);
    std::size_t majority() const { return m_now.signers.size() / 2 + 1; }

    std::uint64_t m_epoch;
    std::vector<Address> m_pinned; ///< Ascending.
    bool m_hasBegun = false;
    CliqueSnapshot m_now;
    std::deque<store::SealState> m_states; ///< Of the last blocks: to any of them the chain may be taken back.
    std::vector<ValidatorSet> m_new; ///< Since the last settle().
    std::optional<std::uint64_t> m_proven; ///< Never falls, also when the chain is taken back.
};

} // namespace guanlan::chainsync::evm
