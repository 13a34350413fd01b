// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/block_pipeline.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t windowBlocks = 4096;
constexpr std::size_t windowEvents = 20'000;
constexpr double densityMemory = 1.0 / 64; ///< Weight of the newest block.
constexpr double denseFrom = 0.9;

} // namespace

BlockPipeline::BlockPipeline(const ChainFamily& family, BlockSource& source, std::uint64_t from, std::uint64_t to)
    : m_family{family}
    , m_source{source}
    , m_front{from}
    , m_end{to + 1}
    , m_next{from}
    , m_density{source.isSequential() ? 1.0 : 0.0}
{
    const std::scoped_lock lock{m_mutex};
    ask();
}

BlockPipeline::~BlockPipeline()
{
    std::unique_lock lock{m_mutex};
    m_closing = true;
    if (m_inFlight > 0) m_source.abort();
    m_changed.wait(lock, [this] { return m_inFlight == 0; });
}

std::vector<VerifiedBlock> BlockPipeline::take(
    std::size_t maxBlocks, std::size_t maxEvents, std::chrono::milliseconds wait)
{
    std::vector<VerifiedBlock> taken;
    std::size_t events = 0;
    std::unique_lock lock{m_mutex};
    const auto ready = [this] { return !m_slots.empty() && m_slots.front().isDone; };
    m_changed.wait_for(lock, wait, [&] { return ready() || (m_stop && m_stop->block == m_front); });
    while (ready() && taken.size() < maxBlocks && (taken.empty() || events < maxEvents)) {
        taken.push_back(std::move(m_slots.front().block));
        m_slots.pop_front();
        ++m_front;
        events += taken.back().events.size();
    }
    m_heldEvents -= events;
    ask();
    return taken;
}

std::optional<PipelineStop> BlockPipeline::stopped() const
{
    const std::scoped_lock lock{m_mutex};
    return m_stop && m_stop->block == m_front ? m_stop : std::nullopt;
}

std::string_view BlockPipeline::phase() const
{
    const std::scoped_lock lock{m_mutex};
    return m_wantContents.empty() && !prefersContents() ? "headers" : "contents";
}

bool BlockPipeline::prefersContents() const { return m_source.isSequential() || m_density >= denseFrom; }

/// The block that is next in order may always be fetched, so that a full window cannot stand still.
bool BlockPipeline::mayDecodeMore(std::uint64_t next) const { return next == m_front || m_heldEvents < windowEvents; }

void BlockPipeline::ask()
{
    while (!m_closing && m_inFlight < m_source.parallelRequests() && (askForContents() || askForHeaders() || askForFront()))
        ;
}

bool BlockPipeline::askForContents()
{
    std::vector<std::uint64_t> numbers;
    if (!m_wantContents.empty() && mayDecodeMore(*m_wantContents.begin())) {
        while (!m_wantContents.empty() && numbers.size() < m_source.contentBatch()) {
            numbers.push_back(*m_wantContents.begin());
            m_wantContents.erase(m_wantContents.begin());
        }
    } else if (m_wantContents.empty() && prefersContents()) {
        numbers = nextWanted(m_source.contentBatch(), true);
    }
    if (numbers.empty()) return false;
    send(std::move(numbers), true);
    return true;
}

bool BlockPipeline::askForHeaders()
{
    if (prefersContents()) return false;
    auto numbers = nextWanted(m_source.headerBatch(), false);
    if (numbers.empty()) return false;
    send(std::move(numbers), false);
    return true;
}

/// Where as much is held as may be, only the next block in order makes room: asked for in vain, it must not wait for others.
bool BlockPipeline::askForFront()
{
    if (m_again.erase(m_front) == 0) return false;
    send({m_front}, true);
    return true;
}

/// Consecutive blocks to ask for: those asked for in vain first.
std::vector<std::uint64_t> BlockPipeline::nextWanted(std::size_t most, bool forDecoding)
{
    std::vector<std::uint64_t> numbers;
    const std::uint64_t first = m_again.empty() ? m_next : *m_again.begin();
    if (forDecoding && !mayDecodeMore(first)) return numbers;
    while (!m_again.empty() && numbers.size() < most && *m_again.begin() == first + numbers.size()) {
        numbers.push_back(*m_again.begin());
        m_again.erase(m_again.begin());
    }
    while (numbers.size() < most && m_next < m_end && m_next < m_front + windowBlocks && m_next == first + numbers.size()) {
        numbers.push_back(m_next++);
        m_slots.emplace_back();
    }
    return numbers;
}

void BlockPipeline::send(std::vector<std::uint64_t> numbers, bool whole)
{
    ++m_inFlight;
    auto handler = [this, numbers, whole](const SourceAnswer& answer) { onAnswer(numbers, whole, answer); };
    if (whole) m_source.fetchContents(std::move(numbers), std::move(handler));
    else m_source.fetchHeaders(numbers.front(), std::uint32_t(numbers.size()), std::move(handler));
}

void BlockPipeline::onAnswer(const std::vector<std::uint64_t>& numbers, bool whole, const SourceAnswer& answer)
{
    if (const auto* blocks = std::get_if<std::span<const RawBlock>>(&answer)) {
        if (whole) readContents(*blocks);
        else readHeaders(*blocks);
    }
    const std::scoped_lock lock{m_mutex};
    if (const auto* failure = std::get_if<SourceFailure>(&answer)) onFailure(numbers, *failure);
    else putBack(std::span{numbers}.subspan(std::get<0>(answer).size()));
    --m_inFlight;
    ask();
    m_changed.notify_all();
}

void BlockPipeline::onFailure(const std::vector<std::uint64_t>& numbers, const SourceFailure& failure)
{
    if (failure.kind == SourceFailure::Kind::TooMuch) return putBack(numbers);
    const auto missing = std::lower_bound(numbers.begin(), numbers.end(), failure.block);
    stopAt(missing == numbers.end() ? numbers.front() : *missing, failure);
    putBack(numbers);
}

void BlockPipeline::readHeaders(std::span<const RawBlock> blocks)
{
    for (const RawBlock& raw : blocks) {
        CheckedHeader header;
        const auto failure = m_family.checkHeader(raw.block, raw.number, header);
        const std::scoped_lock lock{m_mutex};
        if (m_closing) return;
        if (failure) return stopAt(raw.number, *failure);
        noteDensity(header.mayHold);
        if (!header.mayHold) {
            settle(raw.number, {std::move(header), {}});
        } else {
            slot(raw.number).headerRead = true;
            m_wantContents.insert(raw.number);
        }
    }
}

void BlockPipeline::readContents(std::span<const RawBlock> blocks)
{
    for (const RawBlock& raw : blocks) {
        CheckedHeader header;
        std::vector<Event> events;
        const auto failure = m_family.checkBlock(raw.block, *raw.receipts, raw.number, header, events);
        const std::scoped_lock lock{m_mutex};
        if (m_closing) return;
        if (failure) return stopAt(raw.number, *failure);
        if (!slot(raw.number).headerRead) noteDensity(header.mayHold);
        m_heldEvents += events.size();
        settle(raw.number, {std::move(header), std::move(events)});
    }
}

void BlockPipeline::settle(std::uint64_t number, VerifiedBlock block)
{
    Slot& at = slot(number);
    at.block = std::move(block);
    at.isDone = true;
    if (number == m_front) m_changed.notify_all();
}

void BlockPipeline::noteDensity(bool mayHold) { m_density += (double(mayHold) - m_density) * densityMemory; }

/// What was asked for in vain is wanted again, unless the pipeline stops before it.
void BlockPipeline::putBack(std::span<const std::uint64_t> numbers)
{
    for (const std::uint64_t number : numbers) {
        if (number >= m_end) return;
        (slot(number).headerRead ? m_wantContents : m_again).insert(number);
    }
}

void BlockPipeline::stopAt(std::uint64_t number, std::variant<BlockFailure, SourceFailure> reason)
{
    if (m_stop && m_stop->block <= number) return;
    m_stop = PipelineStop{number, std::move(reason)};
    m_end = std::min(m_end, number);
    m_again.erase(m_again.lower_bound(number), m_again.end());
    m_wantContents.erase(m_wantContents.lower_bound(number), m_wantContents.end());
}

} // namespace guanlan::chainsync
