// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/block_source.h"

#include <future>

namespace guanlan::chainsync {

Status readOneHeader(BlockSource& source, std::uint64_t number, const std::atomic<bool>& cancelled,
    const std::function<void(const RawBlock&)>& read)
{
    using namespace std::chrono_literals;
    std::promise<std::optional<SourceFailure>> promise;
    auto answered = promise.get_future();
    source.fetchHeaders(number, 1, [&](const SourceAnswer& answer) {
        if (const auto* failure = std::get_if<SourceFailure>(&answer)) return promise.set_value(*failure);
        read(std::get<0>(answer).front());
        promise.set_value(std::nullopt);
    });
    bool aborted = false;
    while (answered.wait_for(50ms) != std::future_status::ready) {
        if (cancelled && !aborted) {
            source.abort();
            aborted = true;
        }
    }
    if (const auto failure = answered.get()) return toError(source, *failure);
    return Done{};
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
