// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proof_summary.h"

#include <algorithm>

namespace guanlan::app {

reporting::EvidenceSummary proofSummary(const chainsync::ChainFile& chain, const chainsync::EvidenceAnchor& anchor,
    const chainsync::ProvenEvidence& proven)
{
    reporting::EvidenceSummary summary;
    summary.chainName = chain.name;
    summary.chainId = chain.chainId;
    summary.genesisHash = toText(chain.genesis);
    summary.anchorKind = chainsync::anchorName(anchor.kind);
    summary.anchorBlock = anchor.block;
    summary.anchorHash = toText(anchor.hash);
    summary.validatorSets = proven.sets.size();
    for (const chainsync::EvidenceSet& set : proven.sets) {
        if (!set.isPinned) continue;
        auto& named = summary.namedValidators.emplace_back(reporting::EvidenceSummary::NamedValidators{set.from, {}});
        for (const Address& member : set.members)
            named.members.push_back(toText(member));
    }
    summary.hasLowQuorum = !proven.sets.empty()
        && std::any_of(chain.consensus.begin(), chain.consensus.end(),
            [](const chainsync::ConsensusRule& rule) { return rule.quorum == chainsync::QuorumRule::TwoFPlusOne; });
    summary.events = proven.events;
    return summary;
}

} // namespace guanlan::app
