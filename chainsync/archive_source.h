// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/archive_reader.h"
#include "chainsync/block_source.h"

#include <QThreadPool>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace guanlan::chainsync {

/// A chain archive read as a node. Lines are read ahead in order on a thread of its own and parsed on the pool.
/// Headers come with their contents at no extra cost; heights must be asked for in ascending order.
class ArchiveSource final : public BlockSource {
public:
    static Result<std::unique_ptr<ArchiveSource>> open(const std::filesystem::path& file, QThreadPool& pool);
    ~ArchiveSource() override;

    const ArchiveTitle& title() const { return m_reader.title(); }
    const std::string& name() const override { return m_name; }
    const std::string& address() const override { return m_path; }
    Result<SourceTip> tip(const std::atomic<bool>& cancelled) override;
    bool isSequential() const override { return true; }
    std::uint32_t headerBatch() const override { return contentBatch(); }
    std::uint32_t contentBatch() const override;
    std::uint32_t parallelRequests() const override { return 4; }
    void fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler) override;
    void fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler) override;
    void abort() override;

private:
    struct Request {
        std::vector<std::uint64_t> numbers;
        AnswerHandler handler;
    };
    ArchiveSource(ArchiveReader reader, const std::filesystem::path& file, QThreadPool& pool);
    void run();
    void serve(const Request& request);
    /// Finds the first wanted line; only the archive's first number is read for that, the others follow from it.
    void skipTo(std::uint64_t number);
    std::optional<std::string> nextLine();
    void deliver(const Request& request, const std::vector<std::string>& lines);
    void giveUpTo(const Request& request, std::span<const RawBlock> blocks, const SourceFailure& flaw);

    ArchiveReader m_reader;
    std::string m_name;
    std::string m_path;
    QThreadPool& m_pool;
    std::atomic<std::uint64_t> m_bytesPerBlock{64 * 1024};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Request> m_requests;
    std::optional<SourceFailure> m_flaw; ///< Found by parsing.
    bool m_stopping = false;
    std::atomic<bool> m_aborted{false}; ///< For good: an archive is read once, forwards.
    // Only on the reading thread:
    std::uint64_t m_next = 0; ///< Number of the block on the next line.
    std::optional<std::string> m_first; ///< First line with a block, read to learn its number.
    bool m_started = false;
    std::optional<SourceFailure> m_broken; ///< What every further request gets.
    std::thread m_thread;
};

} // namespace guanlan::chainsync
