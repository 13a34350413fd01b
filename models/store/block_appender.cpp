// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/block_appender.h"

#include "models/store/block_check.h"
#include "models/store/outcome_table.h"

namespace guanlan::store {

Status BlockAppender::append(ChainRef chain, const std::vector<BlockContent>& blocks)
{
    auto progress = m_chains.progress(chain);
    if (!progress) return std::move(progress).error();
    const std::uint64_t first = progress->cursor ? progress->cursor->block + 1 : progress->startBlock;
    if (auto done = checkBlocks(blocks, first); !done) return done;
    Batch batch{*progress, {m_connection, m_interner}, {}};
    for (const auto& block : blocks) {
        if (auto done = appendBlock(block, batch); !done)
            return std::move(done).error().during("block " + std::to_string(block.number));
    }
    if (auto done = batch.tally.apply(m_connection, chain, ActivityTally::Sign::Add); !done) return done;
    if (auto done = addOutcomes(m_connection, {EventKey{chain, first, 0}.packed(), keysOfChain(chain).high}); !done) return done;
    if (auto done = m_interner.endAppend(); !done) return done;
    return m_chains.save(batch.progress);
}

Status BlockAppender::appendBlock(const BlockContent& block, Batch& batch)
{
    ChainProgress& progress = batch.progress;
    if (progress.cursor && block.time < progress.cursor->time) progress.timesAscend = false;
    progress.cursor = Cursor{block.number, block.hash, block.time};
    for (const auto& event : block.events) {
        const auto inserted = batch.inserter.insert(progress.ref, event);
        if (!inserted) return inserted.error();
        batch.tally.count(inserted->acting, event.type, event.time);
        if (event.type == EventType::Unmapped) ++progress.unmapped;
        if (++progress.events % fenceDistance != 0) continue;
        if (auto done = putFence(progress, inserted->key, event.time); !done) return done;
    }
    return Done{};
}

Status BlockAppender::putFence(const ChainProgress& progress, EventKey key, std::int64_t time)
{
    return m_connection.run("INSERT INTO fence (chain, ordinal, key, time) VALUES (?, ?, ?, ?)", progress.ref.value(),
                            progress.events, key.packed(), time);
}

} // namespace guanlan::store
