// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <simdjson.h>

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace guanlan::chainsync {

/// A block as a node or an archive gave it: unverified.
struct RawBlock {
    std::uint64_t number = 0; ///< The one asked for; what the answer says of itself is not checked here.
    simdjson::dom::element block;
    std::optional<simdjson::dom::element> receipts; ///< Absent where only the header was asked for.
};

/// Why a source did not give what was asked of it.
struct SourceFailure {
    enum class Kind {
        TooMuch, ///< Ask again for fewer: headerBatch() or contentBatch() has become smaller.
        NotThere, ///< The source has no such block (yet).
        Unavailable, ///< Not reached, or it refuses; retried already.
        Malformed, ///< What came is not an answer: set the source aside.
        Truncated, ///< The archive ends here although it should not.
        Cancelled, ///< abort() was called.
    };
    Kind kind = Kind::Unavailable;
    std::string message; ///< One sentence: what, where, why; the caller adds what to do.
    std::uint64_t block = 0; ///< The first one that is missing.
};

/// The blocks asked for, in that order (fewer where an archive ends among them), or the failure. The elements live
/// only during the call.
using SourceAnswer = std::variant<std::span<const RawBlock>, SourceFailure>;
using AnswerHandler = std::function<void(const SourceAnswer&)>;

/// What a source says of itself.
struct SourceTip {
    std::uint64_t chainId = 0;
    std::uint64_t head = 0;
};

/// Where raw blocks come from: a node or an archive. Thread-safe. A handler is called exactly once, always from
/// another thread than the one that asked, and never after the destructor has returned.
class BlockSource {
public:
    virtual ~BlockSource() = default;

    /// The operator's name, or the archive's file name.
    virtual const std::string& name() const = 0;
    virtual const std::string& address() const = 0; ///< URL or path.
    /// Waits for the answer; ends within 0.2 s when `cancelled` becomes true.
    /// Unavailable, Corrupt (what came is not an answer), InvalidInput (not an archive), Cancelled.
    virtual Result<SourceTip> tip(const std::atomic<bool>& cancelled) = 0;

    /// Whether contents cost nothing more than headers, and must be asked for in ascending order: an archive.
    virtual bool isSequential() const = 0;
    virtual std::uint32_t headerBatch() const = 0; ///< Most headers to ask for at once, now.
    virtual std::uint32_t contentBatch() const = 0; ///< Most whole blocks to ask for at once, now.
    virtual std::uint32_t parallelRequests() const = 0; ///< So many requests keep it busy.

    virtual void fetchHeaders(std::uint64_t from, std::uint32_t count, AnswerHandler handler) = 0;
    virtual void fetchContents(std::vector<std::uint64_t> numbers, AnswerHandler handler) = 0;
    /// Ends all that is under way with Cancelled, soon. A node stays usable, an archive does not.
    virtual void abort() = 0;
};

/// Asks for one header and waits. `read` gets it while it lives.
Status readOneHeader(BlockSource& source, std::uint64_t number, const std::atomic<bool>& cancelled,
    const std::function<void(const RawBlock&)>& read);

/// Asks for headers of consecutive blocks and waits, again for fewer where they were too many: `read` gets those that
/// came, from the first on, at least one.
Status readHeaders(BlockSource& source, std::uint64_t from, std::uint32_t count, const std::atomic<bool>& cancelled,
    const std::function<void(std::span<const RawBlock>)>& read);

/// Asks for whole blocks and waits, again for fewer where they were too many: `read` gets those that came, from the
/// first on, at least one.
Status readContents(BlockSource& source, std::vector<std::uint64_t> numbers, const std::atomic<bool>& cancelled,
    const std::function<void(std::span<const RawBlock>)>& read);

/// A failure as an error that a user can act on.
Error toError(const BlockSource& source, const SourceFailure& failure);

} // namespace guanlan::chainsync
