// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/event_rule_reader.h"

#include "chainsync/profile/mapping_reader.h"
#include "chainsync/profile/path_reader.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t mostMappings = 64;
constexpr std::size_t mostCalls = 16;

/// Reads a path; what is wrong with it is refused at `place`.
template <class Path>
std::optional<Path> orRefuse(Result<Path> path, const JsonPlace& place)
{
    if (path) return std::move(path).value();
    place.refuse(path.error().message);
    return std::nullopt;
}

class CallReader {
public:
    CallReader(const JsonPlace& place, std::string label, PathReader& paths) : m_place{place}, m_paths{paths}
    {
        m_rule.label = std::move(label);
    }

    CallRule read()
    {
        m_place.allowOnly({"signature", "each", "same", "note"});
        const JsonPlace text = m_place.required("signature");
        const auto signature = parseAbiSignature(text.text(), AbiDeclaration::Function);
        if (!signature) {
            text.refuse(signature.error().message);
            return m_rule;
        }
        std::copy_n(signature->hash.begin(), m_rule.selector.size(), m_rule.selector.begin());
        m_rule.parameters = signature->parameters;
        if (const JsonPlace each = m_place.optional("each"); each.isPresent()) readEach(each);
        if (const JsonPlace same = m_place.optional("same"); same.isPresent())
            for (const auto& [argument, value] : same.members())
                readAgreement(argument, value);
        return std::move(m_rule);
    }

private:
    void readEach(const JsonPlace& place)
    {
        const auto path = orRefuse(readCallPath(place.text(), m_rule.parameters), place);
        if (!path) return;
        m_rule.each = path->steps;
        if (m_rule.each.back() != elementAtHand) place.refuse("must end in '[]'");
        if (std::size_t(std::count(m_rule.each.begin(), m_rule.each.end(), elementAtHand)) > deepestCallList)
            place.refuse("goes through more than " + std::to_string(deepestCallList) + " lists");
    }

    void readAgreement(std::string_view argument, const JsonPlace& place)
    {
        const auto value = orRefuse(m_paths.value(place.text()), place);
        if (!value) return;
        CallRule::Agreement agreement{std::nullopt, *value};
        if (argument != "@sender") {
            agreement.argument = orRefuse(readArgument(argument, m_rule), place);
            if (!agreement.argument) return;
        }
        const AbiType sender{AbiKind::Address, 0, {}, false, 32};
        const AbiType& type = agreement.argument ? agreement.argument->type : sender;
        if (!type.isWord() || abiName(type) != abiName(value->type))
            place.refuse("'" + std::string{argument} + "' is " + abiName(type) + ", '" + place.text() + "' is " + abiName(value->type));
        m_rule.same.push_back(std::move(agreement));
    }

    const JsonPlace& m_place;
    PathReader& m_paths;
    CallRule m_rule;
};

class EventRuleReader {
public:
    EventRuleReader(const JsonPlace& place, const AbiSignature& signature)
        : m_place{place}, m_paths{signature, m_rule}
    {
        m_rule.signature = place.required("signature").text();
    }

    EventRule read()
    {
        if (const JsonPlace each = m_place.optional("each"); each.isPresent()) readEach(each);
        if (const JsonPlace skip = m_place.optional("skip_zero"); skip.isPresent()) readSkip(skip);
        if (const JsonPlace calls = m_place.optional("calls"); calls.isPresent()) readCalls(calls);
        const JsonPlace map = m_place.required("map");
        const auto entries = map.items();
        if (entries.empty()) map.refuse("must not be empty; leave the event out, or say \"ignore\" or \"unmapped\"");
        if (entries.size() > mostMappings) map.refuse("has more than " + std::to_string(mostMappings) + " mappings");
        for (const JsonPlace& entry : entries) {
            if (!m_rule.mappings.empty() && m_rule.mappings.back().conditions.empty())
                entry.refuse("is never reached: the mapping before it has no 'when'");
            m_rule.mappings.push_back(readMapping(entry, m_rule, m_paths));
        }
        return std::move(m_rule);
    }

private:
    void readEach(const JsonPlace& place) { m_rule.each = orRefuse(m_paths.list(place.text()), place); }

    void readSkip(const JsonPlace& place)
    {
        if (!m_rule.each) place.refuse("needs 'each' in the event");
        m_rule.skipZero = orRefuse(m_paths.value(place.text()), place);
        if (m_rule.skipZero && !m_rule.skipZero->type.isWord()) place.refuse("'" + place.text() + "' is no single word");
    }

    void readCalls(const JsonPlace& place)
    {
        if (m_rule.each) place.refuse("cannot be used beside 'each': a call's arguments belong to whole logs");
        for (const auto& [label, call] : place.members()) {
            m_rule.calls.push_back(CallReader{call, label, m_paths}.read());
            const CallRule& last = m_rule.calls.back();
            const auto same = [&](const CallRule& other) { return other.selector == last.selector; };
            if (std::any_of(m_rule.calls.begin(), m_rule.calls.end() - 1, same)) call.refuse("the same selector as another call");
        }
        if (m_rule.calls.size() > mostCalls) place.refuse("has more than " + std::to_string(mostCalls) + " functions");
    }

    const JsonPlace& m_place;
    EventRule m_rule;
    PathReader m_paths;
};

} // namespace

EventRule readEventRule(const JsonPlace& place)
{
    place.allowOnly({"signature", "calls", "each", "skip_zero", "map", "note"});
    const JsonPlace text = place.required("signature");
    const auto signature = parseAbiSignature(text.text(), AbiDeclaration::Event);
    if (!signature) {
        text.refuse(signature.error().message);
        return {};
    }
    return EventRuleReader{place, *signature}.read();
}

} // namespace guanlan::chainsync
