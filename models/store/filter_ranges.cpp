// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/filter_ranges.h"

#include "models/store/event_level.h"

#include <algorithm>
#include <set>

namespace guanlan::store {

namespace {

struct BlockRange {
    std::uint64_t first = 0; ///< Inclusive.
    std::uint64_t last = EventKey::maxBlock; ///< Inclusive.
};

/// The keys of a chain that can hold block times in [from, to), by its fences.
Result<KeyRange> narrow(KeyRange range, ChainRef chain, const EventFilter& filter, Connection& connection)
{
    if (filter.from) {
        auto last = connection.query("SELECT key FROM fence WHERE chain = ? AND time < ? ORDER BY ordinal DESC LIMIT 1",
                                     chain.value(), *filter.from);
        if (!last) return std::move(last).error();
        auto row = (*last)->next();
        if (!row) return std::move(row).error();
        if (*row) range.low = (*last)->integer(0) + 1;
        (*last)->reset();
    }
    if (filter.to) {
        auto first = connection.query("SELECT key FROM fence WHERE chain = ? AND time >= ? ORDER BY ordinal LIMIT 1",
                                      chain.value(), *filter.to);
        if (!first) return std::move(first).error();
        auto row = (*first)->next();
        if (!row) return std::move(row).error();
        if (*row) range.high = (*first)->integer(0);
        (*first)->reset();
    }
    return range;
}

/// The blocks within `asked` whose level is among `levels`: a level holds from one of the chain's marks to the next.
std::vector<BlockRange> blocksOfLevels(BlockRange asked, const ChainMarks& chain, const std::vector<VerificationLevel>& levels)
{
    if (levels.empty()) return {asked};
    std::set<std::uint64_t> begins{0};
    if (chain.agreedUpTo) begins.insert(*chain.agreedUpTo + 1);
    if (chain.provenUpTo) begins.insert(*chain.provenUpTo + 1);
    if (chain.forkedFrom) begins.insert(*chain.forkedFrom);
    std::vector<BlockRange> blocks;
    for (auto begin = begins.begin(); begin != begins.end(); ++begin) {
        const auto next = std::next(begin);
        const auto level = levelOfBlock(*begin, chain.agreedUpTo, chain.provenUpTo, chain.forkedFrom);
        if (std::find(levels.begin(), levels.end(), level) == levels.end()) continue;
        const BlockRange both{std::max(asked.first, *begin), std::min(asked.last, next == begins.end() ? EventKey::maxBlock : *next - 1)};
        if (both.first <= both.last) blocks.push_back(both);
    }
    return blocks;
}

} // namespace

Result<std::vector<KeyRange>> filterRanges(const EventFilter& filter, const ChainMarkList& marks, Connection& connection)
{
    const BlockRange asked{filter.firstBlock.value_or(0), std::min(filter.lastBlock.value_or(EventKey::maxBlock), EventKey::maxBlock)};
    std::vector<KeyRange> ranges;
    for (const auto& chain : marks.all()) {
        if ((filter.chain && *filter.chain != chain.ref) || asked.first > asked.last) continue;
        KeyRange times = keysOfChain(chain.ref);
        if (chain.timesAscend) {
            const auto narrowed = narrow(times, chain.ref, filter, connection);
            if (!narrowed) return narrowed.error();
            times = *narrowed;
        }
        for (const BlockRange& blocks : blocksOfLevels(asked, chain, filter.levels)) {
            const KeyRange both{std::max(times.low, EventKey{chain.ref, blocks.first, 0}.packed()),
                                std::min(times.high, lastKeyOfBlock(chain.ref, blocks.last))};
            if (both.low <= both.high) ranges.push_back(both);
        }
    }
    return ranges;
}

} // namespace guanlan::store
