// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/event_reading.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

using Indices = std::array<std::size_t, deepestCallList>;

enum class Search { Found, Beyond, Malformed };

/// Walks to the `position`-th element, counting through nested lists in order; what these hold is taken off `position`.
/// A list of the innermost level costs one read of its length.
Search locate(AbiValue value, std::span<const std::size_t> steps, std::size_t& position, Indices& indices, std::size_t depth)
{
    while (!steps.empty() && steps.front() != elementAtHand) {
        const auto next = value.child(steps.front());
        if (!next) return Search::Malformed;
        value = *next;
        steps = steps.subspan(1);
    }
    if (steps.empty()) return position == 0 ? Search::Found : Search::Beyond;
    const auto count = value.count();
    if (!count) return Search::Malformed;
    const auto rest = steps.subspan(1);
    if (std::find(rest.begin(), rest.end(), elementAtHand) == rest.end()) {
        indices[depth] = position;
        if (position < *count) return Search::Found;
        position -= *count;
        return Search::Beyond;
    }
    for (std::size_t i = 0; i < *count; ++i) {
        const auto element = value.child(i);
        if (!element) return Search::Malformed;
        indices[depth] = i;
        const Search inner = locate(*element, rest, position, indices, depth + 1);
        if (inner != Search::Beyond) return inner;
    }
    return Search::Beyond;
}

Bytes32 selectorWord(ByteView input)
{
    Bytes32 word{};
    std::copy(input.begin(), input.begin() + 4, word.begin());
    return word;
}

bool agrees(const EventReading& reading, const FittingCall& call, const CallRule::Agreement& agreement)
{
    const auto value = reading.word(agreement.value);
    if (!agreement.argument) return value == addressWord(reading.call.sender);
    const auto argument = call.find(*agreement.argument);
    return argument && value && argument->word() == value;
}

} // namespace

Bytes32 numberWord(std::uint64_t number)
{
    Bytes32 word{};
    for (std::size_t i = word.size(); number != 0; number >>= 8)
        word[--i] = std::uint8_t(number);
    return word;
}

Bytes32 addressWord(const Address& address) { return padded<Digest>(address).value(); }

std::optional<AbiValue> FittingCall::find(const CallPath& path) const
{
    std::optional<AbiValue> value = arguments;
    std::size_t depth = 0;
    for (const std::size_t step : path.steps) {
        value = value->child(step == elementAtHand ? indices[depth++] : step);
        if (!value) break;
    }
    return value;
}

std::optional<AbiValue> EventReading::find(const ValuePath& path) const
{
    std::optional<AbiValue> value = data;
    for (const std::size_t step : path.steps) {
        value = value->child(step == elementAtHand ? element : step);
        if (!value) break;
    }
    return value;
}

std::optional<Bytes32> EventReading::word(const ValuePath& path) const
{
    switch (path.origin) {
    case ValuePath::Origin::Topic: return log.topics[path.topic];
    case ValuePath::Origin::Data: {
        const auto value = find(path);
        return value ? value->word() : std::nullopt;
    }
    case ValuePath::Origin::Contract: return addressWord(log.contract);
    case ValuePath::Origin::Sender: return addressWord(call.sender);
    case ValuePath::Origin::BlockTime: return numberWord(std::uint64_t(std::max<std::int64_t>(call.blockTime, 0)));
    case ValuePath::Origin::Selector:
        if (call.to != log.contract || call.input.size() < 4) return std::nullopt;
        return selectorWord(call.input);
    }
    return std::nullopt;
}

std::optional<ByteView> EventReading::bytes(const ValuePath& path) const
{
    const auto value = find(path);
    return value ? value->bytes() : std::nullopt;
}

void EventReading::fitCall(const std::vector<CallRule>& rules)
{
    if (call.to != log.contract || call.input.size() < 4) return;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const CallRule& rule = rules[i];
        if (!std::equal(rule.selector.begin(), rule.selector.end(), call.input.begin())) continue;
        FittingCall found{i, AbiValue{rule.parameters, call.input.subspan(4)}, {}};
        std::size_t position = call.logPosition;
        if (locate(found.arguments, rule.each, position, found.indices, 0) != Search::Found) continue;
        const auto holds = [&](const auto& agreement) { return agrees(*this, found, agreement); };
        if (!std::all_of(rule.same.begin(), rule.same.end(), holds)) continue;
        fitting = found;
        return;
    }
}

} // namespace guanlan::chainsync
