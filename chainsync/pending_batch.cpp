// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/pending_batch.h"

#include <utility>

namespace guanlan::chainsync {

void PendingBatch::begin(std::unique_ptr<SealFollower> follower)
{
    m_follower = std::move(follower);
    m_settled = m_follower ? m_follower->clone() : nullptr;
    m_blocks.clear();
    m_events = 0;
}

std::optional<BlockFailure> PendingBatch::take(VerifiedBlock block)
{
    if (m_follower) {
        if (auto failure = m_follower->follow(block.header.number, block.header.seals)) {
            followAgain(m_blocks.size());
            return failure;
        }
    }
    m_events += block.events.size();
    m_blocks.push_back(std::move(block));
    return std::nullopt;
}

void PendingBatch::followAgain(std::size_t count)
{
    m_follower = m_settled->clone();
    for (std::size_t i = 0; i < count; ++i)
        (void)m_follower->follow(m_blocks[i].header.number, m_blocks[i].header.seals); // Passed already.
}

/// Where the last block is not sealed, an earlier one may not be either: it is the one to name.
std::optional<PipelineStop> PendingBatch::firstUnsealed() const
{
    const auto follower = m_settled->clone();
    for (const VerifiedBlock& block : m_blocks) {
        const CheckedHeader& header = block.header;
        auto failure = follower->follow(header.number, header.seals);
        if (!failure) failure = follower->judge(header.number, *header.seals);
        if (failure) return PipelineStop{header.number, std::move(*failure)};
    }
    return std::nullopt;
}

PendingBatch::Settled PendingBatch::settle()
{
    Settled settled;
    if (m_blocks.empty()) return settled;
    const CheckedHeader& last = m_blocks.back().header;
    if (m_follower && m_follower->judge(last.number, *last.seals)) {
        settled.stop = firstUnsealed();
        m_blocks.resize(std::size_t(settled.stop->block - m_blocks.front().header.number));
        followAgain(m_blocks.size());
    }
    if (m_follower && !m_blocks.empty()) {
        settled.seals = m_follower->settle();
        m_settled = m_follower->clone();
    }
    for (VerifiedBlock& block : m_blocks) {
        settled.events += block.events.size();
        settled.blocks.push_back({block.header.number, block.header.hash, block.header.time, std::move(block.events)});
    }
    m_blocks.clear();
    m_events = 0;
    return settled;
}

} // namespace guanlan::chainsync
