// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/archive_source.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace dom = simdjson::dom;

namespace {

using Kind = SourceFailure::Kind;

constexpr std::uint64_t wantedBytes = 1024 * 1024;
constexpr std::uint64_t mostBlocks = 64;

std::optional<std::uint64_t> numberOf(const std::string& line)
{
    dom::parser parser;
    std::uint64_t number = 0;
    if (parser.parse(line)["number"].get(number) != simdjson::SUCCESS) return std::nullopt;
    return number;
}

std::string notABlock(std::uint64_t number)
{
    return "the line of block " + std::to_string(number) + " is not a block of an archive";
}

} // namespace

Result<std::unique_ptr<ArchiveSource>> ArchiveSource::open(const std::filesystem::path& file, QThreadPool& pool)
{
    auto reader = ArchiveReader::open(file);
    if (!reader) return std::move(reader).error();
    return std::unique_ptr<ArchiveSource>{new ArchiveSource{std::move(reader).value(), file, pool}};
}

ArchiveSource::ArchiveSource(ArchiveReader reader, const std::filesystem::path& file, QThreadPool& pool)
    : m_reader{std::move(reader)}
    , m_name{file.filename().string()}
    , m_path{file.string()}
    , m_pool{pool}
    , m_thread{[this] { run(); }}
{
}

ArchiveSource::~ArchiveSource()
{
    abort();
    {
        const std::scoped_lock lock{m_mutex};
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<SourceTip> ArchiveSource::tip(const std::atomic<bool>&) { return SourceTip{title().chainId, title().head}; }

std::uint32_t ArchiveSource::contentBatch() const
{
    return std::uint32_t(std::clamp<std::uint64_t>(wantedBytes / std::max<std::uint64_t>(1, m_bytesPerBlock), 1, mostBlocks));
}

void ArchiveSource::fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler)
{
    std::vector<std::uint64_t> numbers(count);
    for (std::uint32_t i = 0; i < count; ++i)
        numbers[i] = from + i;
    fetchContents(std::move(numbers), std::move(handler));
}

void ArchiveSource::fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler)
{
    {
        const std::scoped_lock lock{m_mutex};
        m_requests.push_back({std::move(numbers), std::move(handler)});
    }
    m_wake.notify_all();
}

void ArchiveSource::abort()
{
    std::deque<Request> dropped;
    m_aborted = true;
    {
        const std::scoped_lock lock{m_mutex};
        dropped = std::exchange(m_requests, {});
    }
    if (dropped.empty()) return;
    m_pool.start([dropped] {
        for (const Request& request : dropped)
            request.handler(SourceFailure{Kind::Cancelled, "cancelled", request.numbers.front()});
    });
}

void ArchiveSource::run()
{
    std::unique_lock lock{m_mutex};
    while (true) {
        m_wake.wait(lock, [this] { return m_stopping || !m_requests.empty(); });
        if (m_requests.empty()) return;
        const Request request = std::move(m_requests.front());
        m_requests.pop_front();
        lock.unlock();
        serve(request);
        lock.lock();
    }
}

void ArchiveSource::serve(const Request& request)
{
    std::vector<std::string> lines;
    {
        const std::scoped_lock lock{m_mutex};
        if (m_flaw && !m_broken) m_broken = m_flaw;
    }
    skipTo(request.numbers.front());
    while (!m_broken && lines.size() < request.numbers.size()) {
        if (auto line = nextLine()) lines.push_back(std::move(*line));
    }
    if (lines.empty()) {
        SourceFailure failure = *m_broken;
        failure.block = request.numbers.front();
        return request.handler(failure);
    }
    std::size_t bytes = 0;
    for (const std::string& line : lines)
        bytes += line.size();
    m_bytesPerBlock = (m_bytesPerBlock + bytes / lines.size()) / 2;
    m_pool.start([this, request, lines = std::move(lines)] { deliver(request, lines); });
}

void ArchiveSource::skipTo(std::uint64_t number)
{
    if (!m_started && !m_broken) {
        m_started = true;
        m_next = number; // So that a failure names it.
        if (auto line = nextLine()) {
            const auto first = numberOf(*line);
            if (!first) m_broken = {Kind::Malformed, notABlock(number), number};
            m_first = std::move(line);
            m_next = first.value_or(number);
        }
    }
    if (!m_broken && m_next > number) {
        m_broken = {Kind::Malformed,
            "begins at block " + std::to_string(m_next) + ", but block " + std::to_string(number) + " is needed first", number};
    }
    while (!m_broken && m_next < number) {
        if (m_aborted) m_broken = {Kind::Cancelled, "cancelled", number};
        else nextLine();
    }
}

std::optional<std::string> ArchiveSource::nextLine()
{
    if (m_first) {
        ++m_next;
        return std::exchange(m_first, std::nullopt);
    }
    auto line = m_reader.next();
    if (!line) {
        m_broken = {Kind::Malformed, line.error().message, m_next};
    } else if (!*line || !(*line)->isComplete) {
        const bool asAnnounced = !*line && m_next > title().head;
        m_broken = {asAnnounced ? Kind::NotThere : Kind::Truncated,
            "ends before block " + std::to_string(m_next) + (asAnnounced ? "" : ", although its first line announces blocks up to "
                + std::to_string(title().head)), m_next};
    } else {
        ++m_next;
        return std::move((*line)->text);
    }
    return std::nullopt;
}

/// Gives the blocks before a flaw; the flaw itself comes when the block is asked for again.
void ArchiveSource::giveUpTo(const Request& request, std::span<const RawBlock> blocks, const SourceFailure& flaw)
{
    if (blocks.empty()) return request.handler(flaw);
    {
        const std::scoped_lock lock{m_mutex};
        m_flaw = flaw;
    }
    request.handler(blocks);
}

void ArchiveSource::deliver(const Request& request, const std::vector<std::string>& lines)
{
    std::vector<dom::parser> parsers(lines.size());
    std::vector<RawBlock> blocks;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::uint64_t wanted = request.numbers[i];
        std::uint64_t number = 0;
        dom::object line;
        dom::element block, receipts;
        const bool isPadded = lines[i].capacity() >= lines[i].size() + simdjson::SIMDJSON_PADDING;
        const auto flawed = [&](std::string message) { giveUpTo(request, blocks, {Kind::Malformed, std::move(message), wanted}); };
        if (parsers[i].parse(lines[i].data(), lines[i].size(), !isPadded).get(line) != simdjson::SUCCESS
            || line["number"].get(number) != simdjson::SUCCESS || line["block"].get(block) != simdjson::SUCCESS
            || line["receipts"].get(receipts) != simdjson::SUCCESS)
            return flawed(notABlock(wanted));
        if (number != wanted) {
            return flawed("block " + std::to_string(number) + " stands where block " + std::to_string(wanted)
                + " is due: lines must ascend without gaps");
        }
        blocks.push_back({wanted, block, receipts});
    }
    request.handler(std::span<const RawBlock>{blocks});
}

} // namespace guanlan::chainsync
