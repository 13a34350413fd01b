// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/activity_tally.h"
#include "models/store/chain_table.h"
#include "models/store/event_inserter.h"
#include "models/store/event_store.h"

namespace guanlan::store {

/// Appends blocks to a chain, with rollups, counters and fences. Inside of a transaction only.
class BlockAppender {
public:
    /// Every so many events of a chain one key is kept, to seek by ordinal and by time.
    static constexpr std::int64_t fenceDistance = 1024;

    BlockAppender(Connection& connection, ChainTable& chains, EntityInterner& interner)
        : m_connection{connection}, m_chains{chains}, m_interner{interner}
    {
    }

    /// As EventWriter::append.
    Status append(ChainRef chain, const std::vector<BlockContent>& blocks);

private:
    /// What one call of append() carries along.
    struct Batch {
        ChainProgress progress;
        EventInserter inserter;
        ActivityTally tally;
    };
    Status appendBlock(const BlockContent& block, Batch& batch);
    Status putFence(const ChainProgress& progress, EventKey key, std::int64_t time);

    Connection& m_connection;
    ChainTable& m_chains;
    EntityInterner& m_interner;
};

} // namespace guanlan::store
