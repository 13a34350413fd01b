// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/mapping.h"

#include "models/crypto/keccak.h"
#include "models/crypto/sha256.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

template <class... Functions>
struct Overload : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overload(Functions...) -> Overload<Functions...>;

bool isZeroWord(const Bytes32& word) { return word == Bytes32{}; }

/// Two's complement, or not, in byte order.
Bytes32 ordered(Bytes32 word, const AbiType& type)
{
    if (type.kind == AbiKind::Int) word.front() ^= 0x80;
    return word;
}

bool compare(Condition::Test test, const Bytes32& left, const Bytes32& right)
{
    switch (test) {
    case Condition::Test::IsOneOf: return left == right;
    case Condition::Test::IsNoneOf: return left != right;
    case Condition::Test::Above: return left > right;
    case Condition::Test::AtLeast: return left >= right;
    case Condition::Test::Below: return left < right;
    case Condition::Test::AtMost: return left <= right;
    }
    return false;
}

bool sameBytes(ByteView bytes, std::string_view text)
{
    return std::ranges::equal(bytes, asBytes(text));
}

std::optional<Bytes32> hashOf(const HashSource& source, const EventReading& reading)
{
    Bytes content;
    for (const ValuePath& path : source.paths) {
        if (path.type.isByteString()) {
            const auto part = reading.bytes(path);
            if (!part) return std::nullopt;
            content.insert(content.end(), part->begin(), part->end());
        } else {
            const auto part = reading.word(path);
            if (!part) return std::nullopt;
            content.insert(content.end(), part->begin(), part->end());
        }
    }
    return source.function == HashSource::Function::Sha256 ? crypto::sha256(content) : crypto::keccak256(content);
}

std::optional<Bytes32> caseOf(const CaseSource& source, const EventReading& reading)
{
    const auto value = reading.word(source.path);
    if (!value) return std::nullopt;
    for (const auto& [wanted, result] : source.arms)
        if (wanted == *value) return result;
    return source.otherwise;
}

/// Applies one source to one field.
class FieldWriter {
public:
    FieldWriter(const FieldRule& rule, const EventReading& reading, Event& event)
        : m_rule{rule}, m_reading{reading}, m_event{event}
    {
    }

    bool write() const
    {
        return std::visit(Overload{
            [&](const ValuePath& path) { return fromPath(path); },
            [&](const ConstantSource& constant) { return fromConstant(constant); },
            [&](const CaseSource& source) { return required(caseOf(source, m_reading)); },
            [&](const HashSource& source) { return required(hashOf(source, m_reading)); },
            [&](const CallSource& source) { return fromCall(source); },
        }, m_rule.source);
    }

private:
    bool fromPath(const ValuePath& path) const
    {
        if (path.type.isByteString()) return text(m_reading.bytes(path));
        if (path.type.isList()) return list(m_reading.find(path));
        return required(m_reading.word(path), signOf(path.type));
    }

    bool fromConstant(const ConstantSource& constant) const
    {
        if (fieldForm(m_rule.field) == FieldForm::Text) return text(asBytes(constant.text));
        return required(constant.word);
    }

    bool fromCall(const CallSource& source) const
    {
        if (!m_reading.fitting || !source.paths[m_reading.fitting->rule]) return true;
        const CallPath& path = *source.paths[m_reading.fitting->rule];
        const auto value = m_reading.fitting->find(path);
        const auto word = value ? value->word() : std::nullopt;
        return !word || required(word, signOf(path.type)); // Arguments that do not decode say nothing.
    }

    static WordSign signOf(const AbiType& type)
    {
        return type.kind == AbiKind::Int ? WordSign::Signed : WordSign::Unsigned;
    }

    bool required(const std::optional<Bytes32>& word, WordSign sign = WordSign::Unsigned) const
    {
        if (!word) return false;
        if (m_rule.zero == ZeroMeans::Absent && isZeroWord(*word)) return true;
        return setField(m_event, m_rule.field, *word, sign);
    }

    bool text(const std::optional<ByteView>& bytes) const
    {
        if (!bytes) return false;
        if (m_rule.zero == ZeroMeans::Absent && bytes->empty()) return true;
        setTextField(m_event, m_rule.field, *bytes);
        return true;
    }

    bool list(const std::optional<AbiValue>& values) const
    {
        const auto count = values ? values->count() : std::nullopt;
        if (!count) return false;
        for (std::size_t i = 0; i < *count; ++i) {
            const auto element = values->child(i);
            if (!element || !required(element->word())) return false;
        }
        return true;
    }

    const FieldRule& m_rule;
    const EventReading& m_reading;
    Event& m_event;
};

/// The events of one log while its elements are gone through.
class LogMapper {
public:
    LogMapper(const EventRule& rule, EventReading& reading) : m_rule{rule}, m_reading{reading} {}

    std::optional<std::vector<Event>> map()
    {
        if (!m_rule.each) mapElement();
        else if (!mapEach()) return std::nullopt;
        if (m_leftOver) {
            if (m_events.empty()) return std::nullopt;
            m_events.push_back(unmappedEvent(m_reading.log));
        }
        if (m_events.size() > EventKey::maxPart + 1) return std::nullopt;
        if (m_events.empty() && !m_ignored) return std::nullopt;
        return std::move(m_events);
    }

private:
    bool mapEach()
    {
        const auto list = m_reading.find(*m_rule.each);
        const auto count = list ? list->count() : std::nullopt;
        if (!count) return false;
        for (const ValuePath& other : m_rule.alongside) {
            const auto values = m_reading.find(other);
            if (!values || values->count() != count) return false;
        }
        for (std::size_t i = 0; i < *count && m_events.size() <= EventKey::maxPart + 1; ++i) {
            m_reading.element = i;
            const auto zero = m_rule.skipZero ? m_reading.word(*m_rule.skipZero) : std::nullopt;
            if (!zero || !isZeroWord(*zero)) mapElement();
        }
        return true;
    }

    void mapElement()
    {
        const auto found = std::find_if(m_rule.mappings.begin(), m_rule.mappings.end(),
                                        [&](const Mapping& mapping) { return mapping.holds(m_reading); });
        if (found == m_rule.mappings.end() || found->outcome == Mapping::Outcome::Unmapped) {
            m_leftOver = true;
            return;
        }
        if (found->outcome == Mapping::Outcome::Ignore) {
            m_ignored = true;
            return;
        }
        Event& event = m_events.emplace_back();
        event.type = found->type;
        const auto fits = [&](const FieldRule& field) { return field.apply(m_reading, event); };
        if (std::all_of(found->fields.begin(), found->fields.end(), fits)) return;
        m_events.pop_back();
        m_leftOver = true;
    }

    const EventRule& m_rule;
    EventReading& m_reading;
    std::vector<Event> m_events;
    bool m_leftOver = false;
    bool m_ignored = false;
};

} // namespace

bool Condition::holds(const EventReading& reading) const
{
    const bool wanted = test != Test::IsNoneOf;
    if (path.type.isByteString()) {
        const auto value = reading.bytes(path);
        const auto same = [&](const std::string& text) { return sameBytes(*value, text); };
        return value && std::any_of(texts.begin(), texts.end(), same) == wanted;
    }
    const auto value = reading.word(path);
    if (!value) return false;
    if (test == Test::IsOneOf || test == Test::IsNoneOf)
        return (std::find(words.begin(), words.end(), *value) != words.end()) == wanted;
    const auto bound = other ? reading.word(*other) : words.front();
    return bound && compare(test, ordered(*value, path.type), ordered(*bound, path.type));
}

bool FieldRule::apply(const EventReading& reading, Event& event) const
{
    return FieldWriter{*this, reading, event}.write();
}

bool Mapping::holds(const EventReading& reading) const
{
    return std::all_of(conditions.begin(), conditions.end(), [&](const Condition& each) { return each.holds(reading); });
}

std::optional<std::vector<Event>> EventRule::map(const LogView& log, const CallView& call) const
{
    if (log.topics.size() != topicTypes.size() + 1) return std::nullopt;
    for (std::size_t i = 0; i < topicTypes.size(); ++i)
        if (!isCleanWord(topicTypes[i], log.topics[i + 1])) return std::nullopt;
    if (!isStrictEncoding(data, log.data)) return std::nullopt;
    EventReading reading{log, call, AbiValue{data, log.data}, 0, std::nullopt};
    reading.fitCall(calls);
    return LogMapper{*this, reading}.map();
}

Event unmappedEvent(const LogView& log)
{
    Event event;
    event.raw = RawLog{{log.topics.begin(), log.topics.end()}, {log.data.begin(), log.data.end()}};
    return event;
}

} // namespace guanlan::chainsync
