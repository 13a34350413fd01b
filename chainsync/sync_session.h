// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/pending_batch.h"
#include "chainsync/sync_engine.h"
#include "models/domain/rate_meter.h"

#include <QThreadPool>

#include <map>

namespace guanlan::chainsync {

/// One chain's way into the workspace during one call of syncChain(): takes verified blocks in order, checks
/// that they link to what is stored, stores them in batches, tells progress and records incidents. Lives on the
/// calling thread, which is the only one that writes.
class SyncSession {
public:
    /// Why blocks do not go on: one that cannot be stored, or an error of the store, or Cancelled.
    using Halt = std::variant<PipelineStop, Error>;

    SyncSession(const SyncOptions& options, store::EventWriter& writer, const std::atomic<bool>& cancelled);
    /// Enters the chain into the workspace and finds where to go on.
    Status open();

    /// Stores all up to `target`, or says why not; what precedes is stored then, too (not when cancelled).
    std::optional<Halt> advance(BlockSource& source, std::uint64_t target);
    /// Takes everything above `ancestor` back out of the workspace.
    Status rewind(const store::Cursor& ancestor);
    /// Records an incident and tells of it.
    Status report(std::string kind, const std::string& node, std::optional<std::uint64_t> block, std::string message);
    Status writeNodes(const std::vector<store::NodeState>& nodes, std::optional<std::uint64_t> head);
    Status raiseAgreed(std::uint64_t block);
    /// Keeps two sealed headers of one height and stops reading the chain. Gives the error to end with.
    Error freeze(const Fork& fork);
    /// The last block's header in full, where its seals were followed.
    Result<Bytes> lastHeader();
    /// Why a header cannot be the next one after a stored block, by its seals; the reason of a rewind is not taken on trust.
    Result<std::optional<BlockFailure>> failureAfter(const store::Cursor& block, const CheckedHeader& next) const;
    /// Remembers a block's hash that links below it prove.
    void remember(std::uint64_t block, const BlockHash& hash) { m_recent[block] = hash; }
    /// Whether another history's header is sealed by those who had to seal the block of its height.
    bool isSealedToo(const HeaderSeals& other) const { return m_batch.isSealedToo(other); }
    std::optional<std::uint64_t> provenUpTo() const { return m_batch.provenUpTo(); }

    /// "CHAIN: NODE: block N: what is wrong. What is kept; what to do."
    std::string describe(const std::string& node, const PipelineStop& stop) const;
    void tellProgress(std::string_view phase, bool now);
    bool pauseFor(std::chrono::milliseconds time) const; ///< false when cancelled meanwhile.
    static Error cancelledError();

    const SyncOptions& options() const { return m_options; }
    const std::atomic<bool>& cancelled() const { return m_cancelled; }
    const ChainFamily& family() const { return *m_family; }
    QThreadPool& pool() { return m_pool; }
    const SyncSummary& summary() const { return m_summary; }
    const std::optional<store::Cursor>& last() const { return m_last; }
    std::uint64_t next() const { return m_last ? m_last->block + 1 : m_options.chain.startBlock; }
    /// How far to go for a head: not beyond stopAt, nor beyond what can be numbered.
    std::uint64_t limited(std::uint64_t head) const;
    /// Hashes of the last blocks that this call knows.
    const std::map<std::uint64_t, BlockHash>& recent() const { return m_recent; }

private:
    std::optional<Halt> accept(VerifiedBlock block);
    std::optional<BlockFailure> linkFailure(const CheckedHeader& header) const;
    Error frozenError(std::uint64_t block) const;
    bool isPaced(std::uint64_t block) const { return m_options.paceFrom && block >= *m_options.paceFrom; }
    bool isBatchFull() const;
    std::optional<Halt> flush();
    Status storeSettled(PendingBatch::Settled& settled);
    Result<std::unique_ptr<SealFollower>> followerAt(const std::optional<store::Cursor>& cursor) const;
    Error notFollowed(std::uint64_t block) const;

    const SyncOptions& m_options;
    store::EventWriter& m_writer;
    const std::atomic<bool>& m_cancelled;
    std::unique_ptr<ChainFamily> m_family;
    QThreadPool m_pool;
    ChainRef m_chain;
    std::optional<store::Cursor> m_last; ///< Accepted; stored once flushed.
    std::optional<store::Cursor> m_stored;
    std::map<std::uint64_t, BlockHash> m_recent;
    PendingBatch m_batch;
    std::chrono::steady_clock::time_point m_batchSince;
    std::vector<store::NodeState> m_writtenNodes;
    std::optional<std::uint64_t> m_agreed;
    SyncSummary m_summary;
    RateMeter m_blockRate, m_eventRate;
    std::chrono::steady_clock::time_point m_toldAt;
};

} // namespace guanlan::chainsync
