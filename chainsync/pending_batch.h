// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_pipeline.h"
#include "chainsync/seal_follower.h"

#include <memory>
#include <optional>
#include <vector>

namespace guanlan::chainsync {

/// Verified and linked blocks on their way into one transaction. None is given out before the seals say that it may:
/// those of the last block are judged, which binds all before it. So whatever is stored of a sealed chain is proven.
class PendingBatch {
public:
    /// What can be stored, and why the rest cannot.
    struct Settled {
        std::vector<store::BlockContent> blocks;
        std::size_t events = 0;
        store::SealRecord seals;
        std::optional<PipelineStop> stop; ///< The first block that is not sealed as it must be; none from it on is given.
    };

    /// @param follower  Stands at the last block stored; null where nothing is sealed.
    void begin(std::unique_ptr<SealFollower> follower);

    /// Takes the next block; a failure leaves it out.
    std::optional<BlockFailure> take(VerifiedBlock block);
    /// Gives out what was taken; the batch is empty then.
    Settled settle();

    bool isEmpty() const { return m_blocks.empty(); }
    std::size_t size() const { return m_blocks.size(); }
    std::size_t events() const { return m_events; }
    /// Whether another history's header is sealed, too. false where nothing is.
    bool isSealedToo(const HeaderSeals& other) const { return m_follower && m_follower->isSealedToo(other); }
    std::optional<std::uint64_t> provenUpTo() const { return m_follower ? m_follower->provenUpTo() : std::nullopt; }

private:
    /// Follows the first blocks once more from the last settled one.
    void followAgain(std::size_t count);
    std::optional<PipelineStop> firstUnsealed() const;

    std::unique_ptr<SealFollower> m_settled; ///< At the last block given out.
    std::unique_ptr<SealFollower> m_follower; ///< At the last block taken.
    std::vector<VerifiedBlock> m_blocks;
    std::size_t m_events = 0;
};

} // namespace guanlan::chainsync
