// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/archive_writer.h"

#include "chainsync/chain_reopening.h"

#include <nlohmann/json.hpp>
#include <zlib.h>

#include <future>

namespace guanlan::chainsync {

namespace {

/// A gzip file that appears under its name only by commit().
class ArchiveFile {
public:
    explicit ArchiveFile(const std::filesystem::path& output)
        : m_output{output}
        , m_part{output.string() + ".part"}
        , m_file{gzopen(m_part.c_str(), "wb6")}
    {
    }
    ~ArchiveFile()
    {
        if (m_file) gzclose(m_file);
        std::error_code ignored;
        std::filesystem::remove(m_part, ignored);
    }
    ArchiveFile(const ArchiveFile&) = delete;
    ArchiveFile& operator=(const ArchiveFile&) = delete;

    void write(const std::string& line)
    {
        m_isGood = m_isGood && m_file && gzwrite(m_file, line.data(), unsigned(line.size())) == int(line.size());
    }
    Status check() const
    {
        if (m_isGood && m_file) return Done{};
        return Error{ErrorKind::Unavailable,
            m_part.string() + ": cannot be written; check that the folder exists and that there is space."};
    }
    Status commit()
    {
        m_isGood = m_isGood && m_file && gzclose(std::exchange(m_file, nullptr)) == Z_OK;
        std::error_code failure;
        if (m_isGood) std::filesystem::rename(m_part, m_output, failure);
        if (m_isGood && !failure) return Done{};
        return Error{ErrorKind::Unavailable, m_output.string() + ": cannot be written; check permissions and space."};
    }

private:
    std::filesystem::path m_output, m_part;
    gzFile m_file;
    bool m_isGood = true;
};

/// One export; `work` runs beside the thread that watches the control.
class Export {
public:
    Export(const store::ChainState& chain, const std::filesystem::path& output) : m_chain{chain}, m_file{output} {}

    std::atomic<bool> cancelled{false};
    std::atomic<std::int64_t> done{0};

    Result<ArchiveExport> work()
    {
        const store::ChainIdentity& identity = m_chain.identity;
        auto chain = reopenChain(identity);
        if (!chain) return std::move(chain).error();
        if (auto ready = m_file.check(); !ready) return std::move(ready).error();
        auto source = openRecordedSource(identity, *chain, m_pool, cancelled);
        if (!source) return std::move(source).error();
        m_family = std::move(chain->family);
        return copy(**source);
    }

private:
    Result<ArchiveExport> copy(BlockSource& source)
    {
        const store::ChainIdentity& identity = m_chain.identity;
        const std::uint64_t first = identity.startBlock, last = m_chain.synced->block;
        const nlohmann::ordered_json title{{"format", "guanlan-chain-archive"}, {"version", 1}, {"family", identity.family},
            {"chain_id", identity.chainId}, {"name", identity.name}, {"head", last}};
        m_file.write(title.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        for (std::uint64_t next = first; next <= last;) {
            std::vector<std::uint64_t> numbers;
            for (std::uint64_t n = next; n <= last && numbers.size() < source.contentBatch(); ++n)
                numbers.push_back(n);
            std::optional<Error> problem;
            auto read = readContents(source, std::move(numbers), cancelled, [&](std::span<const RawBlock> blocks) {
                for (const RawBlock& raw : blocks) {
                    if (!problem) problem = add(source, raw);
                    next = raw.number + 1;
                }
            });
            if (!read) return std::move(read).error();
            if (problem) return *problem;
            if (auto good = m_file.check(); !good) return std::move(good).error();
            if (cancelled) return Error{ErrorKind::Cancelled, "export was cancelled; nothing was written."};
            done = std::int64_t(next - first);
        }
        if (m_last != m_chain.synced->hash) {
            return Error{ErrorKind::Corrupt, source.name() + ": its block " + std::to_string(last)
                    + " is another than the workspace holds; sync again before exporting."};
        }
        if (auto committed = m_file.commit(); !committed) return std::move(committed).error();
        return ArchiveExport{first, last};
    }

    std::optional<Error> add(const BlockSource& source, const RawBlock& raw)
    {
        CheckedHeader header;
        std::vector<Event> none;
        const auto failure = m_family->checkBlock(raw.block, *raw.receipts, raw.number, header, none);
        const bool isFirst = raw.number == m_chain.identity.startBlock;
        const bool isLinked = isFirst ? raw.number != 0 || header.hash == m_chain.identity.genesis : header.parent == m_last;
        if (failure || !isLinked) {
            return Error{ErrorKind::Corrupt, source.name() + ": block " + std::to_string(raw.number) + ": "
                    + (failure ? failure->message : "it does not follow the block before it") + "; nothing was written."};
        }
        m_last = header.hash;
        m_file.write(R"({"number":)" + std::to_string(raw.number) + R"(,"block":)" + simdjson::minify(raw.block)
            + R"(,"receipts":)" + simdjson::minify(*raw.receipts) + "}\n");
        return std::nullopt;
    }

    const store::ChainState& m_chain;
    ArchiveFile m_file;
    std::unique_ptr<ChainFamily> m_family;
    QThreadPool m_pool;
    BlockHash m_last;
};

} // namespace

Result<ArchiveExport> exportArchive(
    const store::ChainState& chain, const std::filesystem::path& output, const RunControl& control)
{
    using namespace std::chrono_literals;
    if (!chain.synced) {
        return Error{ErrorKind::NotFound, chain.identity.name + ": nothing of it was synced yet; sync it first."};
    }
    Export work{chain, output};
    auto result = std::async(std::launch::async, [&work] { return work.work(); });
    const auto total = std::int64_t(chain.synced->block - chain.identity.startBlock + 1);
    while (result.wait_for(50ms) != std::future_status::ready) {
        work.cancelled = control.cancelled();
        control.progress(work.done, total);
    }
    return result.get();
}

} // namespace guanlan::chainsync
