// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/profile/abi_value.h"

#include <algorithm>
#include <cstring>

namespace guanlan::chainsync {

namespace {

constexpr std::size_t wordSize = 32;

constexpr Bytes32 zeros{};
constexpr Bytes32 ones = [] {
    Bytes32 all{};
    all.fill(0xff);
    return all;
}();

/// @pre At most a word.
bool beginsWith(const Bytes32& pattern, ByteView bytes)
{
    return bytes.empty() || std::memcmp(bytes.data(), pattern.data(), bytes.size()) == 0;
}

std::optional<ByteView> slice(ByteView data, std::size_t at, std::size_t size)
{
    if (at > data.size() || size > data.size() - at) return std::nullopt;
    return data.subspan(at, size);
}

/// A length or offset. One larger than the data is of no use to anybody.
std::optional<std::size_t> readSize(ByteView data, std::size_t at)
{
    const auto word = slice(data, at, wordSize);
    if (!word || !beginsWith(zeros, word->first(wordSize - sizeof(std::uint64_t)))) return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : word->last(sizeof value))
        value = value << 8 | byte;
    if (value > data.size()) return std::nullopt;
    return std::size_t(value);
}

bool isClean(const AbiType& type, ByteView word)
{
    switch (type.kind) {
    case AbiKind::Uint: return beginsWith(zeros, word.first(wordSize - type.size / 8));
    case AbiKind::Int: {
        const ByteView value = word.last(type.size / 8);
        return beginsWith(value.front() & 0x80 ? ones : zeros, word.first(wordSize - value.size()));
    }
    case AbiKind::Address: return beginsWith(zeros, word.first(12));
    case AbiKind::Bool: return beginsWith(zeros, word.first(wordSize - 1)) && word.back() <= 1;
    case AbiKind::FixedBytes: return beginsWith(zeros, word.subspan(type.size));
    case AbiKind::Bytes:
    case AbiKind::Text:
    case AbiKind::List:
    case AbiKind::FixedList:
    case AbiKind::Tuple: break;
    }
    return false;
}

/// Checks strict encodings; each function gives the end of what it checked, nullopt if it is none.
class StrictCheck {
public:
    explicit StrictCheck(ByteView data) : m_data{data} {}

    std::optional<std::size_t> value(const AbiType& type, std::size_t at) const
    {
        switch (type.kind) {
        case AbiKind::Uint:
        case AbiKind::Int:
        case AbiKind::Address:
        case AbiKind::Bool:
        case AbiKind::FixedBytes: {
            const auto word = slice(m_data, at, wordSize);
            if (!word || !isClean(type, *word)) return std::nullopt;
            return at + wordSize;
        }
        case AbiKind::Bytes:
        case AbiKind::Text: return byteString(at);
        case AbiKind::List: return list(type, at);
        case AbiKind::FixedList: return sequence(at, type.size, [&](std::size_t) -> auto& { return type.element(); });
        case AbiKind::Tuple: break;
        }
        return sequence(at, type.members.size(), [&](std::size_t i) -> auto& { return type.members[i].type; });
    }

private:
    std::optional<std::size_t> byteString(std::size_t at) const
    {
        const auto size = readSize(m_data, at);
        if (!size) return std::nullopt;
        const std::size_t padding = (wordSize - *size % wordSize) % wordSize;
        const auto content = slice(m_data, at + wordSize, *size + padding);
        if (!content || !beginsWith(zeros, content->last(padding))) return std::nullopt;
        return at + wordSize + content->size();
    }

    std::optional<std::size_t> list(const AbiType& type, std::size_t at) const
    {
        const auto count = readSize(m_data, at);
        if (!count || *count > (m_data.size() - at - wordSize) / type.element().headSize) return std::nullopt;
        return sequence(at + wordSize, *count, [&](std::size_t) -> auto& { return type.element(); });
    }

    template <class TypeOf>
    std::optional<std::size_t> sequence(std::size_t begin, std::size_t count, TypeOf typeOf) const
    {
        std::size_t tail = begin;
        for (std::size_t i = 0; i < count; ++i)
            tail += typeOf(i).headSize;
        std::size_t head = begin;
        for (std::size_t i = 0; i < count; ++i) {
            const AbiType& type = typeOf(i);
            if (type.isDynamic) {
                const auto offset = readSize(m_data, head);
                if (!offset || begin + *offset != tail) return std::nullopt;
            }
            const auto end = value(type, type.isDynamic ? tail : head);
            if (!end) return std::nullopt;
            if (type.isDynamic) tail = *end;
            head += type.headSize;
        }
        return tail;
    }

    ByteView m_data;
};

} // namespace

std::optional<std::size_t> AbiValue::count() const
{
    if (m_type->kind == AbiKind::Tuple) return m_type->members.size();
    if (m_type->kind == AbiKind::FixedList) return m_type->size;
    if (m_type->kind != AbiKind::List) return std::nullopt;
    const auto count = readSize(m_data, m_at);
    if (!count || *count > (m_data.size() - m_at - wordSize) / m_type->element().headSize) return std::nullopt;
    return count;
}

std::optional<AbiValue> AbiValue::child(std::size_t index) const
{
    const auto children = count();
    if (!children || index >= *children) return std::nullopt;
    const bool isTuple = m_type->kind == AbiKind::Tuple;
    const AbiType& type = isTuple ? m_type->members[index].type : m_type->element();
    const std::size_t begin = m_type->kind == AbiKind::List ? m_at + wordSize : m_at;
    const std::size_t head = begin + (isTuple ? m_type->members[index].headOffset : index * type.headSize);
    if (!type.isDynamic) return AbiValue{type, m_data, head};
    const auto offset = readSize(m_data, head);
    if (!offset || *offset > m_data.size() - begin) return std::nullopt;
    return AbiValue{type, m_data, begin + *offset};
}

std::optional<Bytes32> AbiValue::word() const
{
    const auto found = slice(m_data, m_at, wordSize);
    if (!found || !isClean(*m_type, *found)) return std::nullopt;
    Bytes32 word;
    std::copy(found->begin(), found->end(), word.begin());
    return word;
}

std::optional<ByteView> AbiValue::bytes() const
{
    if (!m_type->isByteString()) return std::nullopt;
    const auto size = readSize(m_data, m_at);
    if (!size) return std::nullopt;
    return slice(m_data, m_at + wordSize, *size);
}

bool isCleanWord(const AbiType& type, const Bytes32& word) { return isClean(type, word); }

bool isStrictEncoding(const AbiType& tuple, ByteView data)
{
    return StrictCheck{data}.value(tuple, 0) == data.size();
}

} // namespace guanlan::chainsync
