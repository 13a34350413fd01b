// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/block_source.h"
#include "chainsync/chain_family.h"
#include "models/store/event_store.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <variant>
#include <vector>

namespace guanlan::chainsync {

/// A verified block on its way to the store.
struct VerifiedBlock {
    CheckedHeader header; ///< Its link to the block before not yet compared, its seals not yet judged.
    std::vector<Event> events; ///< In log order.
};

/// Why the pipeline stands still at a block: it does not verify, or the source does not give it.
struct PipelineStop {
    std::uint64_t block = 0;
    std::variant<BlockFailure, SourceFailure> reason;
};

/// Fetches a range of blocks from one source with many requests in flight, verifies and decodes them on the pool
/// and gives them out in order. Headers come first and say which blocks must be fetched whole; where nearly
/// every block holds something, or the source is an archive, whole blocks are fetched at once. What is held at a
/// time is bounded: 4096 blocks, about 20 000 decoded events, and the source's own answers.
class BlockPipeline {
public:
    BlockPipeline(const ChainFamily& family, BlockSource& source, std::uint64_t from, std::uint64_t to);
    /// Aborts what is under way and waits for it.
    ~BlockPipeline();
    BlockPipeline(const BlockPipeline&) = delete;
    BlockPipeline& operator=(const BlockPipeline&) = delete;

    /// Waits until the next block is there, or for `wait`; gives up to `maxBlocks` consecutive ones with about
    /// `maxEvents` events at most (but always one whole block). None: nothing yet, or stopped().
    std::vector<VerifiedBlock> take(std::size_t maxBlocks, std::size_t maxEvents, std::chrono::milliseconds wait);
    /// Set once every block before the one in question has been taken.
    std::optional<PipelineStop> stopped() const;
    /// "headers" or "contents": what the next block waits for.
    std::string_view phase() const;

private:
    struct Slot {
        bool isDone = false;
        bool headerRead = false;
        VerifiedBlock block{};
    };

    void ask();
    bool askForContents();
    bool askForHeaders();
    bool askForFront();
    std::vector<std::uint64_t> nextWanted(std::size_t most, bool forDecoding);
    bool mayDecodeMore(std::uint64_t next) const;
    bool prefersContents() const;
    void send(std::vector<std::uint64_t> numbers, bool whole);
    void onAnswer(const std::vector<std::uint64_t>& numbers, bool whole, const SourceAnswer& answer);
    void readHeaders(std::span<const RawBlock> blocks);
    void readContents(std::span<const RawBlock> blocks);
    void settle(std::uint64_t number, VerifiedBlock block);
    void noteDensity(bool mayHold);
    void putBack(std::span<const std::uint64_t> numbers);
    void onFailure(const std::vector<std::uint64_t>& numbers, const SourceFailure& failure);
    void stopAt(std::uint64_t number, std::variant<BlockFailure, SourceFailure> reason);
    Slot& slot(std::uint64_t number) { return m_slots[std::size_t(number - m_front)]; }

    const ChainFamily& m_family;
    BlockSource& m_source;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Slot> m_slots; ///< From m_front on.
    std::uint64_t m_front; ///< Next to be taken.
    std::uint64_t m_end; ///< One beyond the last that is wanted; falls when the pipeline stops early.
    std::uint64_t m_next; ///< Next never asked for.
    std::set<std::uint64_t> m_again; ///< Asked for in vain, wanted again.
    std::set<std::uint64_t> m_wantContents;
    std::size_t m_inFlight = 0;
    std::size_t m_heldEvents = 0;
    double m_density; ///< Smoothed share of blocks that hold something, by their blooms.
    bool m_closing = false;
    std::optional<PipelineStop> m_stop;
};

} // namespace guanlan::chainsync
