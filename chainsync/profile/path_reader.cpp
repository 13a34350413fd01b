// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/path_reader.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

Error reason(std::string text) { return {ErrorKind::InvalidInput, std::move(text)}; }

struct Piece {
    std::string_view name;
    int lists; ///< How many lists its elements are taken from.
};

/// "a[].b" as (a, 1), (b, 0).
std::vector<Piece> split(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('.', begin), text.size());
        std::string_view name = text.substr(begin, end - begin);
        int lists = 0;
        for (; name.ends_with("[]"); ++lists)
            name.remove_suffix(2);
        pieces.push_back({name, lists});
        begin = end + 1;
    }
    return pieces;
}

Result<CallPath> walk(std::string_view text, const AbiType& parameters)
{
    std::vector<std::size_t> steps;
    const AbiType* type = &parameters;
    std::string holder;
    for (const auto& [name, lists] : split(text)) {
        const auto same = [&, wanted = name](const AbiMember& member) { return member.name == wanted; };
        const auto found = name.empty() ? type->members.end() : std::find_if(type->members.begin(), type->members.end(), same);
        if (type->kind != AbiKind::Tuple || found == type->members.end())
            return reason(holder.empty() ? "no parameter " + inQuotes(name) : inQuotes(holder) + " has no member " + inQuotes(name));
        steps.push_back(std::size_t(found - type->members.begin()));
        type = &found->type;
        for (int i = 0; i < lists; ++i) {
            if (!type->isList()) return reason(inQuotes(name) + " is " + abiName(*type) + " and has no elements");
            steps.push_back(elementAtHand);
            type = &type->element();
        }
        holder = name;
    }
    return CallPath{std::move(steps), *type};
}

AbiType wordType(AbiKind kind, std::size_t size = 0) { return {kind, size, {}, false, 32}; }

std::optional<ValuePath> surroundings(std::string_view text)
{
    using Origin = ValuePath::Origin;
    if (text == "@contract") return ValuePath{Origin::Contract, 0, {}, wordType(AbiKind::Address)};
    if (text == "@sender") return ValuePath{Origin::Sender, 0, {}, wordType(AbiKind::Address)};
    if (text == "@block_time") return ValuePath{Origin::BlockTime, 0, {}, wordType(AbiKind::Uint, 64)};
    if (text == "@selector") return ValuePath{Origin::Selector, 0, {}, wordType(AbiKind::FixedBytes, 4)};
    return std::nullopt;
}

} // namespace

std::string inQuotes(std::string_view name) { return "'" + std::string{name} + "'"; }

PathReader::PathReader(const AbiSignature& signature, EventRule& rule) : m_rule{rule}
{
    std::vector<AbiMember> data;
    for (const AbiMember& member : signature.parameters.members) {
        if (!member.isIndexed) {
            data.push_back(member);
            continue;
        }
        m_topics.push_back(member);
        m_rule.topicTypes.push_back(member.type.isWord() ? member.type : wordType(AbiKind::FixedBytes, 32));
    }
    m_rule.topic = signature.hash;
    m_rule.data = abiTuple(std::move(data));
}

Result<ValuePath> PathReader::value(std::string_view text)
{
    if (text.starts_with('@')) {
        const auto found = surroundings(text);
        if (!found) return reason(inQuotes(text) + " is none of: @contract, @sender, @block_time, @selector");
        return *found;
    }
    const auto topic = std::find_if(m_topics.begin(), m_topics.end(), [name = split(text).front().name](const AbiMember& member) {
        return !name.empty() && member.name == name;
    });
    if (topic != m_topics.end()) {
        const auto index = std::size_t(topic - m_topics.begin());
        if (topic->name != text) return reason("of " + inQuotes(topic->name) + ", which is indexed, only the hash is on chain");
        return ValuePath{ValuePath::Origin::Topic, index + 1, {}, m_rule.topicTypes[index]};
    }
    auto found = walk(text, m_rule.data);
    if (!found) return found.error();
    const auto& steps = found->steps;
    const auto elements = std::count(steps.begin(), steps.end(), elementAtHand);
    if (elements > 0) {
        if (elements > 1 || steps[1] != elementAtHand) return reason("'[]' may only follow the parameter itself");
        if (!m_rule.each) return reason("'[]' needs 'each' in the event");
        if (steps.front() != m_rule.each->steps.front())
            m_rule.alongside.push_back({ValuePath::Origin::Data, 0, {steps.front()}, m_rule.data.members[steps.front()].type});
    }
    return ValuePath{ValuePath::Origin::Data, 0, steps, found->type};
}

Result<ValuePath> PathReader::list(std::string_view text) const
{
    const auto found = walk(text, m_rule.data);
    if (!found) return found.error();
    if (found->steps.size() != 1 || !found->type.isList()) return reason(inQuotes(text) + " is no list that is a parameter by itself");
    return ValuePath{ValuePath::Origin::Data, 0, found->steps, found->type};
}

Result<CallPath> readCallPath(std::string_view text, const AbiType& parameters) { return walk(text, parameters); }

} // namespace guanlan::chainsync
