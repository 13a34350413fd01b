// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/block_source.h"

#include <algorithm>
#include <future>

namespace guanlan::chainsync {

namespace {

/// Waits for what `ask` asked for.
std::optional<SourceFailure> await(BlockSource& source, const std::atomic<bool>& cancelled,
    const std::function<void(AnswerHandler)>& ask, const std::function<void(std::span<const RawBlock>)>& read)
{
    using namespace std::chrono_literals;
    std::promise<std::optional<SourceFailure>> promise;
    auto answered = promise.get_future();
    ask([&](const SourceAnswer& answer) {
        if (const auto* failure = std::get_if<SourceFailure>(&answer)) return promise.set_value(*failure);
        read(std::get<0>(answer));
        promise.set_value(std::nullopt);
    });
    bool aborted = false;
    while (answered.wait_for(50ms) != std::future_status::ready) {
        if (cancelled && !aborted) {
            source.abort();
            aborted = true;
        }
    }
    return answered.get();
}

} // namespace

Status readOneHeader(BlockSource& source, std::uint64_t number, const std::atomic<bool>& cancelled,
    const std::function<void(const RawBlock&)>& read)
{
    const auto failure = await(
        source, cancelled, [&](AnswerHandler handler) { source.fetchHeaders(number, 1, std::move(handler)); },
        [&](std::span<const RawBlock> blocks) { read(blocks.front()); });
    if (failure) return toError(source, *failure);
    return Done{};
}

Status readHeaders(BlockSource& source, std::uint64_t from, std::uint32_t count, const std::atomic<bool>& cancelled,
    const std::function<void(std::span<const RawBlock>)>& read)
{
    while (true) {
        const auto failure = await(
            source, cancelled, [&](AnswerHandler handler) { source.fetchHeaders(from, count, std::move(handler)); }, read);
        if (!failure) return Done{};
        if (failure->kind != SourceFailure::Kind::TooMuch) return toError(source, *failure);
        count = std::min(count, source.headerBatch());
    }
}

Status readContents(BlockSource& source, std::vector<std::uint64_t> numbers, const std::atomic<bool>& cancelled,
    const std::function<void(std::span<const RawBlock>)>& read)
{
    while (true) {
        const auto failure = await(
            source, cancelled, [&](AnswerHandler handler) { source.fetchContents(numbers, std::move(handler)); }, read);
        if (!failure) return Done{};
        if (failure->kind != SourceFailure::Kind::TooMuch) return toError(source, *failure);
        numbers.resize(std::min<std::size_t>(numbers.size(), source.contentBatch()));
    }
}

Error toError(const BlockSource& source, const SourceFailure& failure)
{
    const std::string where = source.name() + " (" + source.address() + "): ";
    switch (failure.kind) {
    case SourceFailure::Kind::Cancelled: return {ErrorKind::Cancelled, "cancelled"};
    case SourceFailure::Kind::Malformed:
    case SourceFailure::Kind::Truncated: return {ErrorKind::Corrupt, where + failure.message};
    case SourceFailure::Kind::TooMuch:
    case SourceFailure::Kind::NotThere:
    case SourceFailure::Kind::Unavailable: break;
    }
    return {ErrorKind::Unavailable, where + failure.message};
}

} // namespace guanlan::chainsync
