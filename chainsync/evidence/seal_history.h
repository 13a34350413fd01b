// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evidence/evidence.h"
#include "chainsync/evm/bft_follower.h"

#include <optional>

namespace guanlan::chainsync {

/// The rule that holds at a height. @pre `rules` as in ChainFile.
const ConsensusRule& ruleAt(const std::vector<ConsensusRule>& rules, std::uint64_t number);

/// Whether validators seal every block of the chain, by rules that can be checked from headers alone.
bool isSealedThroughout(const std::vector<ConsensusRule>& rules);

/// Follows validators through headers that are shown, and judges every one's seals.
class SealHistory {
public:
    /// @pre isSealedThroughout(rules).
    explicit SealHistory(std::vector<ConsensusRule> rules);

    /// Takes the next header, ascending; between two of them others may be left out that change nothing. The first one may
    /// be of any block: rules that begin before it, but for the last of them, are of no account.
    /// Corrupt: it lists other validators than it may, a quorum of seals is not there, or a rule begins between it and the
    /// header before it.
    Status take(const evm::Header& header);

    /// Each where it begins. The first begins with the first header taken.
    const std::vector<EvidenceSet>& sets() const { return m_sets; }
    /// The first set was listed by the genesis block.
    bool isFromGenesis() const { return m_isFromGenesis; }

private:
    std::optional<std::uint64_t> beginSkippedBefore(std::uint64_t number) const;

    std::vector<ConsensusRule> m_rules;
    evm::BftFollower m_follower;
    std::vector<EvidenceSet> m_sets;
    std::optional<std::uint64_t> m_last; ///< The number of the header taken last.
    bool m_isFromGenesis = false;
};

} // namespace guanlan::chainsync
