// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/sync_session.h"

#include "chainsync/chain_origin.h"

#include <algorithm>
#include <thread>

namespace guanlan::chainsync {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t batchEvents = 8192;
constexpr auto batchTime = 500ms;
constexpr std::size_t recentBlocks = 4096;

std::int64_t nowSeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

SyncSession::SyncSession(const SyncOptions& options, store::EventWriter& writer, const std::atomic<bool>& cancelled)
    : m_options{options}
    , m_writer{writer}
    , m_cancelled{cancelled}
{
    m_pool.setMaxThreadCount(2);
}

Error SyncSession::cancelledError()
{
    return {ErrorKind::Cancelled, "sync was cancelled; what was read is kept: sync again to go on."};
}

Status SyncSession::open()
{
    auto family = openFamily(m_options.chain, m_options.profiles, m_options.verify ? Trust::Nothing : Trust::Everything,
        m_options.seals);
    if (!family) return std::move(family).error();
    m_family = std::move(family).value();

    const ChainFile& file = m_options.chain;
    const auto chain = m_writer.openChain({file.name, file.family, file.chainId, file.genesis, file.startBlock, file.text,
        toText(ChainOrigin{file.path, m_options.archive, digestsOf(m_options.profiles)})});
    if (!chain) return chain.error();
    m_chain = m_summary.chain = *chain;
    if (auto set = m_writer.setDirectory(m_chain, file.institutions); !set) return set;
    if (auto set = m_writer.setSchemas(m_chain, file.schemas); !set) return set;
    const auto frozen = m_writer.fork(m_chain);
    if (!frozen) return frozen.error();
    if (*frozen) return frozenError((*frozen)->block);
    const auto cursor = m_writer.cursor(m_chain);
    if (!cursor) return cursor.error();
    m_last = m_stored = *cursor;
    if (m_last) {
        m_recent[m_last->block] = m_last->hash;
        m_summary.synced = m_last->block;
    }
    auto follower = followerAt(m_last);
    if (!follower) return std::move(follower).error();
    m_batch.begin(std::move(follower).value());
    const auto states = m_writer.sealStates(m_chain);
    if (!states) return states.error();
    for (const store::SealState& state : *states)
        m_recent[state.block] = state.hash;
    return Done{};
}

/// Seals can only be followed from where they were followed to. Null where nothing is sealed.
Result<std::unique_ptr<SealFollower>> SyncSession::followerAt(const std::optional<store::Cursor>& cursor) const
{
    std::optional<store::SealState> state;
    if (cursor) {
        auto states = m_writer.sealStates(m_chain);
        if (!states) return std::move(states).error();
        for (store::SealState& known : *states)
            if (known.block == cursor->block && known.hash == cursor->hash) state = std::move(known);
    }
    auto sets = m_writer.validatorSets(m_chain);
    if (!sets) return std::move(sets).error();
    if (cursor) std::erase_if(*sets, [&](const ValidatorSet& set) { return set.from > cursor->block; });
    auto follower = m_family->followSeals(state, std::move(sets).value());
    if (!follower) return std::move(follower).error().during(m_options.chain.name);
    if (*follower && cursor && !state) return notFollowed(cursor->block);
    return follower;
}

Error SyncSession::notFollowed(std::uint64_t block) const
{
    return {ErrorKind::InvalidInput, m_options.chain.name + ": the seals of this workspace were not checked up to block "
            + std::to_string(block) + "; sync the chain into a new workspace."};
}

Result<std::optional<BlockFailure>> SyncSession::failureAfter(const store::Cursor& block, const CheckedHeader& next) const
{
    auto follower = followerAt(block);
    if (!follower) return std::move(follower).error();
    if (!*follower) return std::optional<BlockFailure>{};
    return (*follower)->follow(next.number, next.seals);
}

Error SyncSession::frozenError(std::uint64_t block) const
{
    return {ErrorKind::Corrupt, m_options.chain.name + ": validators sealed two different blocks " + std::to_string(block)
            + "; the chain is frozen as it was read, and both headers are kept as evidence: ask the operators which history holds."};
}

Error SyncSession::freeze(const Fork& fork)
{
    if (auto kept = m_writer.freeze(m_chain, fork); !kept) return std::move(kept).error();
    Error error = frozenError(fork.block);
    const std::string which = " " + fork.kept.node + " gave " + toText(fork.kept.hash) + ", " + fork.other.node + " gave "
        + toText(fork.other.hash) + ".";
    if (auto told = report("fork", fork.other.node, fork.block, error.message + which); !told) return std::move(told).error();
    return error;
}

Result<Bytes> SyncSession::lastHeader()
{
    auto states = m_writer.sealStates(m_chain);
    if (!states) return std::move(states).error();
    const bool isLast = m_last && !states->empty() && states->back().block == m_last->block;
    return isLast ? states->back().header : Bytes{};
}

std::uint64_t SyncSession::limited(std::uint64_t head) const
{
    return std::min({head, m_options.stopAt.value_or(EventKey::maxBlock), EventKey::maxBlock});
}

std::optional<SyncSession::Halt> SyncSession::advance(BlockSource& source, std::uint64_t target)
{
    m_summary.head = std::max(m_summary.head, target);
    if (next() > target) return std::nullopt;
    BlockPipeline pipeline{*m_family, source, next(), target};
    while (next() <= target) {
        if (m_cancelled) return cancelledError();
        auto blocks = pipeline.take(std::size_t(std::max(1, m_options.batchBlocks)), batchEvents, 100ms);
        const auto stop = blocks.empty() ? pipeline.stopped() : std::nullopt;
        for (VerifiedBlock& block : blocks) {
            if (m_cancelled) return cancelledError();
            if (auto halt = accept(std::move(block))) return halt;
        }
        if (stop || isBatchFull()) {
            if (auto halt = flush()) return halt;
        }
        if (stop) return *stop;
        tellProgress(pipeline.phase(), false);
    }
    return flush();
}

std::optional<SyncSession::Halt> SyncSession::accept(VerifiedBlock block)
{
    const CheckedHeader header = block.header;
    const std::uint64_t number = header.number;
    if (auto failure = linkFailure(header)) {
        if (auto halt = flush()) return halt;
        return PipelineStop{number, std::move(*failure)};
    }
    if (isPaced(number)) {
        if (auto halt = flush()) return halt;
        if (!pauseFor(std::chrono::milliseconds{m_options.releaseIntervalMs})) return cancelledError();
    }
    if (m_batch.isEmpty()) m_batchSince = Clock::now();
    if (auto failure = m_batch.take(std::move(block))) {
        if (auto halt = flush()) return halt;
        return PipelineStop{number, std::move(*failure)};
    }
    m_last = store::Cursor{number, header.hash, header.time};
    m_recent[number] = header.hash;
    if (m_recent.size() > recentBlocks) m_recent.erase(m_recent.begin());
    return isPaced(number) || isBatchFull() ? flush() : std::nullopt;
}

std::optional<BlockFailure> SyncSession::linkFailure(const CheckedHeader& header) const
{
    if (!m_last) {
        if (header.number != 0 || header.hash == m_options.chain.genesis) return std::nullopt;
        return BlockFailure{"wrong-genesis", "its genesis block is " + toText(header.hash)
                + ", but the chain file pins " + toText(m_options.chain.genesis)};
    }
    if (header.parent != m_last->hash) {
        return BlockFailure{"parent-link", "it names " + toText(header.parent) + " as the block before, which is "
                + toText(m_last->hash)};
    }
    if (header.time < m_last->time) return BlockFailure{"timestamp", "it is older than the block before it"};
    return std::nullopt;
}

bool SyncSession::isBatchFull() const
{
    return !m_batch.isEmpty()
        && (m_batch.size() >= std::size_t(std::max(1, m_options.batchBlocks)) || m_batch.events() >= batchEvents
            || Clock::now() - m_batchSince >= batchTime);
}

/// Stores what the seals allow; stops at the first block that they do not.
std::optional<SyncSession::Halt> SyncSession::flush()
{
    auto settled = m_batch.settle();
    if (auto stored = storeSettled(settled); !stored) return std::move(stored).error();
    if (!settled.stop) return std::nullopt;
    m_last = m_stored;
    m_recent.erase(m_recent.lower_bound(settled.stop->block), m_recent.end());
    return std::move(*settled.stop);
}

Status SyncSession::storeSettled(PendingBatch::Settled& settled)
{
    if (settled.blocks.empty()) return Done{};
    if (auto stored = m_writer.append(m_chain, settled.blocks, settled.seals); !stored) return stored;
    const store::BlockContent& last = settled.blocks.back();
    m_stored = store::Cursor{last.number, last.hash, last.time};
    m_summary.blocks += std::int64_t(settled.blocks.size());
    m_summary.events += std::int64_t(settled.events);
    m_summary.synced = last.number;
    m_options.committed(m_chain, m_summary.synced);
    tellProgress("contents", false);
    return Done{};
}

Status SyncSession::rewind(const store::Cursor& ancestor)
{
    if (provenUpTo() && ancestor.block < *provenUpTo()) return notFollowed(ancestor.block);
    auto follower = followerAt(ancestor); // Before anything is removed.
    if (!follower) return std::move(follower).error();
    if (auto rewound = m_writer.rewind(m_chain, ancestor.block, ancestor.hash, ancestor.time); !rewound) return rewound;
    m_last = m_stored = ancestor;
    m_batch.begin(std::move(follower).value());
    m_recent.erase(m_recent.upper_bound(ancestor.block), m_recent.end());
    m_recent[ancestor.block] = ancestor.hash;
    m_summary.synced = ancestor.block;
    if (m_agreed && *m_agreed > ancestor.block) m_agreed = ancestor.block;
    return Done{};
}

Status SyncSession::writeNodes(const std::vector<store::NodeState>& nodes, std::optional<std::uint64_t> head)
{
    if (head) m_summary.head = std::max(m_summary.head, *head);
    if (nodes == m_writtenNodes) return Done{};
    m_writtenNodes = nodes;
    return m_writer.setNodes(m_chain, nodes, head);
}

Status SyncSession::raiseAgreed(std::uint64_t block)
{
    if (m_agreed && *m_agreed >= block) return Done{};
    m_agreed = block;
    return m_writer.raiseLevels(m_chain, block, std::nullopt);
}

Status SyncSession::report(std::string kind, const std::string& node, std::optional<std::uint64_t> block, std::string message)
{
    const Incident incident{0, nowSeconds(), m_chain, std::move(kind), node, block, std::move(message)};
    auto recorded = m_writer.record(incident);
    ++m_summary.incidents;
    m_options.incident(incident);
    return recorded;
}

std::string SyncSession::describe(const std::string& node, const PipelineStop& stop) const
{
    const std::string where = m_options.chain.name + ": " + node + ": ";
    const std::string kept = next() == m_options.chain.startBlock ? "Nothing was stored"
                                                                   : "What precedes, up to block " + std::to_string(next() - 1) + ", is kept";
    if (const auto* failure = std::get_if<SourceFailure>(&stop.reason)) {
        return where + failure->message + ". " + kept
            + (failure->kind == SourceFailure::Kind::Truncated ? "; give the whole archive and sync again." : "; ask another node or archive.");
    }
    const auto& failure = std::get<BlockFailure>(stop.reason);
    return where + "block " + std::to_string(stop.block) + ": " + failure.message + " (" + failure.kind + "). " + kept
        + "; ask another node or archive.";
}

void SyncSession::tellProgress(std::string_view phase, bool now)
{
    const auto time = m_options.clock();
    if (!now && time - m_toldAt < 200ms) return;
    m_toldAt = time;
    m_blockRate.update(time, double(m_summary.blocks));
    m_eventRate.update(time, double(m_summary.events));
    SyncProgress progress;
    progress.synced = m_summary.synced;
    progress.target = m_summary.head;
    progress.events = m_summary.events;
    progress.blocksPerSecond = m_blockRate.perSecond();
    progress.eventsPerSecond = m_eventRate.perSecond();
    if (progress.blocksPerSecond > 0 && progress.target >= progress.synced)
        progress.secondsLeft = double(progress.target - progress.synced) / progress.blocksPerSecond;
    progress.phase = phase;
    m_options.progress(progress);
}

bool SyncSession::pauseFor(std::chrono::milliseconds time) const
{
    for (const auto end = Clock::now() + time; Clock::now() < end;) {
        if (m_cancelled) return false;
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(20ms, end - Clock::now()));
    }
    return !m_cancelled;
}

} // namespace guanlan::chainsync
