// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/event_map.h"

#include "models/items/event_table_model.h"

#include <algorithm>
#include <cmath>

namespace guanlan::items {
namespace {

using store::Direction;
using store::EventReader;

/// The key of the filter's first or last event; nullopt: there is none.
Result<std::optional<EventKey>> endKey(EventReader& reader, const store::EventFilter& filter, Direction direction)
{
    const auto page = reader.page({filter, direction, {}, 1, 0});
    if (!page) return page.error();
    return page->rows.empty() ? std::optional<EventKey>{} : page->rows.front().key;
}

/// The first of the ordinals 0 … total whose fence does not lie before the key.
Result<std::int64_t> ordinalOf(EventReader& reader, EventKey key, std::int64_t total)
{
    std::int64_t low = 0, high = total;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const auto fence = reader.fenceAt(middle);
        if (!fence) return fence.error();
        if (fence->after < key) low = middle + 1;
        else high = middle;
    }
    return low;
}

/// Keys that begin stretches of about as many events (of no filter) each between the two, ascending, `first` the first.
Result<std::vector<EventKey>> stretches(EventReader& reader, EventKey first, EventKey last)
{
    const auto total = reader.total();
    if (!total) return total.error();
    const auto from = ordinalOf(reader, first, *total), to = ordinalOf(reader, last, *total);
    if (!from) return from.error();
    if (!to) return to.error();
    std::vector<EventKey> keys{first};
    for (int i = 1; i < EventMap::segments; ++i) {
        const auto fence = reader.fenceAt(*from + (*to - *from) * i / EventMap::segments);
        if (!fence) return fence.error();
        // Blocks are what a filter can name.
        const EventKey begin{fence->after.chain(), fence->after.block() + 1, 0};
        if (fence->after.chain() != ChainRef{} && keys.back() < begin && begin < last) keys.push_back(begin);
    }
    return keys;
}

/// How many events of the filter lie in [first, end), at most `cap`.
Result<store::Count> countBetween(EventReader& reader, const store::EventFilter& filter, EventKey first, std::optional<EventKey> end, std::int64_t cap)
{
    store::Count sum;
    const ChainRef lastChain = end ? end->chain() : ChainRef{EventKey::maxChain};
    for (int number = first.chain().value(); number <= lastChain.value(); ++number) {
        store::EventFilter part = filter;
        const ChainRef chain{std::uint8_t(number)};
        if (filter.chain && *filter.chain != chain) continue;
        part.chain = chain;
        if (chain == first.chain()) part.firstBlock = std::max(filter.firstBlock.value_or(0), first.block());
        if (end && chain == lastChain) {
            if (end->block() == 0) continue;
            part.lastBlock = std::min(filter.lastBlock.value_or(EventKey::maxBlock), end->block() - 1);
        }
        const auto count = reader.count(part, std::max<std::int64_t>(cap - sum.value, 0));
        if (!count) return count.error();
        sum.value += count->value;
        sum.exact = sum.exact && count->exact;
        if (!sum.exact) return sum;
    }
    return sum;
}

} // namespace

Result<EventMap> EventMap::make(EventReader& reader, const store::EventFilter& filter, std::int64_t cap)
{
    EventMap map;
    const auto first = endKey(reader, filter, Direction::Forward), last = endKey(reader, filter, Direction::Backward);
    if (!first) return first.error();
    if (!last) return last.error();
    if (!*first || !*last) return map;
    map.m_end = (*last)->packed() + 1;
    const auto keys = stretches(reader, **first, **last);
    if (!keys) return keys.error();
    for (std::size_t i = 0; i < keys->size(); ++i) {
        const auto end = i + 1 < keys->size() ? std::optional{(*keys)[i + 1]} : std::nullopt;
        store::Count count{1, false};
        if (map.m_exact) {
            const auto counted = countBetween(reader, filter, (*keys)[i], end, cap - map.m_total);
            if (!counted) return counted.error();
            count = *counted;
        }
        if (!count.exact) { // Too many to count: all stretches weigh the same.
            map.m_exact = false;
            break;
        }
        if (count.value > 0) map.m_segments.push_back({(*keys)[i], map.m_total, count.value});
        map.m_total += count.value;
    }
    if (map.m_exact) return map;
    const std::int64_t each = std::max<std::int64_t>(cap / std::int64_t(keys->size()), 1);
    map.m_segments.clear();
    map.m_total = 0;
    for (const EventKey key : *keys) {
        map.m_segments.push_back({key, map.m_total, each});
        map.m_total += each;
    }
    return map;
}

std::int64_t EventMap::endOf(std::size_t segment) const
{
    return segment + 1 < m_segments.size() ? m_segments[segment + 1].first.packed() : m_end;
}

EventKey EventMap::keyAt(double share) const
{
    const double wanted = std::clamp(share, 0.0, 1.0) * double(m_total);
    const auto after = std::partition_point(m_segments.begin(), m_segments.end(), [&](const Segment& s) { return double(s.before + s.count) <= wanted; });
    if (after == m_segments.end()) return EventKey{m_end};
    const std::int64_t first = after->first.packed(), length = endOf(std::size_t(after - m_segments.begin())) - first;
    return EventKey{first + std::int64_t(std::floor(double(length) * (wanted - double(after->before)) / double(after->count)))};
}

double EventMap::shareBefore(EventKey key) const
{
    if (m_total == 0) return 0;
    const auto after = std::partition_point(m_segments.begin(), m_segments.end(), [&](const Segment& s) { return s.first <= key; });
    if (after == m_segments.begin()) return 0;
    const std::size_t at = std::size_t(after - m_segments.begin()) - 1;
    const Segment& segment = m_segments[at];
    const std::int64_t first = segment.first.packed(), length = std::max<std::int64_t>(endOf(at) - first, 1);
    const double inside = std::min(1.0, double(key.packed() - first) / double(length));
    return (double(segment.before) + inside * double(segment.count)) / double(m_total);
}

QFuture<Result<EventMap>> askEventMap(DataHub& hub, const store::EventFilter& filter)
{
    return hub.ask<EventMap>([filter](EventReader& reader) { return EventMap::make(reader, filter, EventTableModel::countCap); }, Urgency::Background);
}

} // namespace guanlan::items
