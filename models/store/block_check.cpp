// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/block_check.h"

#include <string>

namespace guanlan::store {

namespace {

Error refuse(std::uint64_t block, const std::string& reason)
{
    return {ErrorKind::InvalidInput, "block " + std::to_string(block) + ": " + reason + "; nothing was stored"};
}

Status checkEvents(const BlockContent& block)
{
    const Event* previous = nullptr;
    for (const auto& event : block.events) {
        const std::string where = "the event at log index " + std::to_string(event.key.logIndex());
        if (event.key.block() != block.number) return refuse(block.number, where + " belongs to another block");
        if (event.time != block.time) return refuse(block.number, where + " does not carry the block's time");
        if (event.key.isBlock()) return refuse(block.number, where + " has too high a log index");
        if (event.txIndex > EventKey::maxLogIndex) return refuse(block.number, where + " has too high a transaction index");
        if (previous) {
            const auto place = [](const Event& one) { return std::pair{one.key.logIndex(), one.key.part()}; };
            const bool isAfterLogs = event.type == EventType::CallSilent && previous->type != EventType::CallSilent;
            if (place(*previous) >= place(event) || (previous->txIndex > event.txIndex && !isAfterLogs))
                return refuse(block.number, where + " is out of order");
            if (previous->txIndex == event.txIndex && previous->tx != event.tx)
                return refuse(block.number, where + " gives its transaction a second hash");
        }
        previous = &event;
    }
    return Done{};
}

} // namespace

Status checkBlocks(const std::vector<BlockContent>& blocks, std::uint64_t first)
{
    std::uint64_t expected = first;
    for (const auto& block : blocks) {
        if (block.number != expected)
            return refuse(block.number, "block " + std::to_string(expected) + " was to come next");
        if (block.number > EventKey::maxBlock) return refuse(block.number, "the number is above what a workspace can hold");
        if (auto done = checkEvents(block); !done) return done;
        ++expected;
    }
    return Done{};
}

} // namespace guanlan::store
