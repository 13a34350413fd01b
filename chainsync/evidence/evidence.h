// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/trie.h"
#include "models/domain/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync {

/// One transaction or receipt of a block, as its trie holds it, with what proves it. Format: resources/evidence-package.md.
struct EvidenceLeaf {
    std::uint32_t index = 0;
    Bytes value; ///< EIP-2718.
    evm::TrieProof proof;
};

/// What of one block is shown.
struct BlockEvidence {
    std::uint64_t block = 0;
    std::vector<EvidenceLeaf> transactions; ///< Those whose events are shown, ascending.
    std::vector<EvidenceLeaf> receipts; ///< From 0 to the last of these without gap: logs are counted through a block.
};

struct HeaderEvidence {
    std::uint64_t number = 0;
    BlockHash hash;
    Bytes rlp; ///< In full, seals included.
};

/// What whoever checks the evidence must know from elsewhere; all else follows from it.
struct EvidenceAnchor {
    enum class Kind {
        Genesis, ///< Sealed chains: the genesis block, whose hash is `hash`, lists the first validators.
        Validators, ///< Sealed chains: the first validators are those that the chain's description names.
        Block, ///< No committed seals: the headers shown are linked up to `block`, whose hash is `hash`.
        Headers, ///< No committed seals, and too far apart to be linked: the hash of each header stands for itself.
    };
    Kind kind = Kind::Headers;
    std::uint64_t block = 0; ///< Genesis: 0. Block: the one to know. Others: 0.
    BlockHash hash; ///< Genesis, Block.
    friend bool operator==(const EvidenceAnchor&, const EvidenceAnchor&) = default;
};

/// "genesis", "validators", "block", "headers".
std::string_view anchorName(EvidenceAnchor::Kind kind);

/// Who had to seal from a height on, as the headers shown prove it.
struct EvidenceSet {
    std::uint64_t from = 0;
    std::vector<Address> members; ///< Ascending.
    bool isPinned = false; ///< Only the chain's description vouches for it: neither genesis block nor a quorum of those before.
};

/// All that proves some events of a chain.
struct Evidence {
    EvidenceAnchor anchor;
    std::vector<HeaderEvidence> headers; ///< Ascending.
    std::vector<BlockEvidence> blocks; ///< Ascending.
};

/// What evidence proves.
struct ProvenEvidence {
    std::vector<Event> events; ///< All of the transactions shown, in order. The level is what the evidence itself proves.
    std::vector<EvidenceSet> sets; ///< Empty where the chain has no seals.
    VerificationLevel level = VerificationLevel::Reported; ///< Of every event.
};

/// So many linked headers are shown at most.
constexpr std::uint64_t mostLinkedHeaders = 2000;

} // namespace guanlan::chainsync
