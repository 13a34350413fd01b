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
    auto family = openFamily(m_options.chain, m_options.profiles, m_options.verify ? Trust::Nothing : Trust::Everything);
    if (!family) return std::move(family).error();
    m_family = std::move(family).value();

    const ChainFile& file = m_options.chain;
    const auto chain = m_writer.openChain({file.name, file.family, file.chainId, file.genesis, file.startBlock, file.text,
        toText(ChainOrigin{file.path, m_options.archive})});
    if (!chain) return chain.error();
    m_chain = m_summary.chain = *chain;
    if (!file.institutions.empty()) {
        if (auto set = m_writer.setDirectory(file.institutions); !set) return set;
    }
    if (!file.schemas.empty()) {
        if (auto set = m_writer.setSchemas(file.schemas); !set) return set;
    }
    const auto cursor = m_writer.cursor(m_chain);
    if (!cursor) return cursor.error();
    m_last = *cursor;
    if (m_last) {
        m_recent[m_last->block] = m_last->hash;
        m_summary.synced = m_last->block;
    }
    return Done{};
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
            if (auto flushed = flush(); !flushed) return std::move(flushed).error();
        }
        if (stop) return *stop;
        tellProgress(pipeline.phase(), false);
    }
    if (auto flushed = flush(); !flushed) return std::move(flushed).error();
    return std::nullopt;
}

std::optional<SyncSession::Halt> SyncSession::accept(VerifiedBlock block)
{
    const std::uint64_t number = block.content.number;
    if (auto failure = linkFailure(block)) {
        if (auto flushed = flush(); !flushed) return std::move(flushed).error();
        return PipelineStop{number, std::move(*failure)};
    }
    if (isPaced(number)) {
        if (auto flushed = flush(); !flushed) return std::move(flushed).error();
        if (!pauseFor(std::chrono::milliseconds{m_options.releaseIntervalMs})) return cancelledError();
    }
    if (m_batch.empty()) m_batchSince = Clock::now();
    m_last = store::Cursor{number, block.content.hash, block.content.time};
    m_recent[number] = block.content.hash;
    if (m_recent.size() > recentBlocks) m_recent.erase(m_recent.begin());
    m_batchEvents += block.content.events.size();
    m_batch.push_back(std::move(block.content));
    if (isPaced(number) || isBatchFull()) {
        if (auto flushed = flush(); !flushed) return std::move(flushed).error();
    }
    return std::nullopt;
}

std::optional<BlockFailure> SyncSession::linkFailure(const VerifiedBlock& block) const
{
    if (!m_last) {
        if (block.content.number != 0 || block.content.hash == m_options.chain.genesis) return std::nullopt;
        return BlockFailure{"wrong-genesis", "its genesis block is " + toText(block.content.hash)
                + ", but the chain file pins " + toText(m_options.chain.genesis)};
    }
    if (block.parent != m_last->hash) {
        return BlockFailure{"parent-link", "it names " + toText(block.parent) + " as the block before, which is "
                + toText(m_last->hash)};
    }
    if (block.content.time < m_last->time) return BlockFailure{"timestamp", "it is older than the block before it"};
    return std::nullopt;
}

bool SyncSession::isBatchFull() const
{
    return !m_batch.empty()
        && (m_batch.size() >= std::size_t(std::max(1, m_options.batchBlocks)) || m_batchEvents >= batchEvents
            || Clock::now() - m_batchSince >= batchTime);
}

Status SyncSession::flush()
{
    if (m_batch.empty()) return Done{};
    if (auto stored = m_writer.append(m_chain, m_batch); !stored) return stored;
    m_summary.blocks += std::int64_t(m_batch.size());
    m_summary.events += std::int64_t(m_batchEvents);
    m_summary.synced = m_batch.back().number;
    m_batch.clear();
    m_batchEvents = 0;
    m_options.committed(m_chain, m_summary.synced);
    tellProgress("contents", false);
    return Done{};
}

Status SyncSession::rewind(const store::Cursor& ancestor)
{
    if (auto rewound = m_writer.rewind(m_chain, ancestor.block, ancestor.hash, ancestor.time); !rewound) return rewound;
    m_last = ancestor;
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
    const auto time = Clock::now();
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
