// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/rlp.h"

#include <span>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::uint8_t stringBase = 0x80;
constexpr std::uint8_t listBase = 0xc0;
constexpr std::size_t longestShort = 55; // Longer contents carry the length of their length.

/// At most 8 bytes, minimal; in `buffer`, aligned to its end.
std::span<const std::uint8_t> bigEndian(std::uint64_t value, std::array<std::uint8_t, 8>& buffer)
{
    std::size_t begin = buffer.size();
    for (; value != 0; value >>= 8)
        buffer[--begin] = std::uint8_t(value);
    return std::span{buffer}.subspan(begin);
}

struct Prefix {
    std::array<std::uint8_t, 9> bytes{};
    std::size_t size = 0;
};

Prefix prefixOf(std::uint8_t base, std::size_t contentSize)
{
    Prefix prefix;
    if (contentSize <= longestShort) {
        prefix.bytes[0] = std::uint8_t(base + contentSize);
        prefix.size = 1;
        return prefix;
    }
    std::array<std::uint8_t, 8> buffer{};
    const auto length = bigEndian(contentSize, buffer);
    prefix.bytes[0] = std::uint8_t(base + longestShort + length.size());
    std::copy(length.begin(), length.end(), prefix.bytes.begin() + 1);
    prefix.size = 1 + length.size();
    return prefix;
}

} // namespace

void RlpWriter::bytes(ByteView content)
{
    if (content.size() != 1 || content[0] >= stringBase) {
        const Prefix prefix = prefixOf(stringBase, content.size());
        raw({prefix.bytes.data(), prefix.size});
    }
    raw(content);
}

void RlpWriter::number(std::uint64_t value)
{
    std::array<std::uint8_t, 8> buffer{};
    bytes(bigEndian(value, buffer));
}

void RlpWriter::closeList(std::size_t begin)
{
    const Prefix prefix = prefixOf(listBase, m_out.size() - begin);
    m_out.insert(m_out.begin() + std::ptrdiff_t(begin), prefix.bytes.begin(),
        prefix.bytes.begin() + std::ptrdiff_t(prefix.size));
}

std::optional<ByteView> RlpReader::item(Form form)
{
    if (m_rest.empty()) return std::nullopt;
    const std::uint8_t first = m_rest[0];
    const std::uint8_t base = form == Form::List ? listBase : stringBase;
    if (form == Form::String && first < stringBase) {
        const ByteView content = m_rest.first(1);
        m_rest = m_rest.subspan(1);
        return content;
    }
    if (first < base || (form == Form::String && first >= listBase)) return std::nullopt;

    std::size_t length = first - base;
    std::size_t prefix = 1;
    if (length > longestShort) {
        const std::size_t lengthSize = length - longestShort;
        if (m_rest.size() < 1 + lengthSize || m_rest[1] == 0) return std::nullopt;
        length = 0;
        for (std::size_t i = 1; i <= lengthSize; ++i)
            length = length << 8 | m_rest[i];
        if (length <= longestShort) return std::nullopt;
        prefix += lengthSize;
    }
    if (length > m_rest.size() - prefix) return std::nullopt;
    const ByteView content = m_rest.subspan(prefix, length);
    if (form == Form::String && length == 1 && content[0] < stringBase) return std::nullopt;
    m_rest = m_rest.subspan(prefix + length);
    return content;
}

std::optional<ByteView> RlpReader::bytes() { return item(Form::String); }

std::optional<ByteView> RlpReader::bytes(std::size_t size)
{
    const auto content = item(Form::String);
    return content && content->size() == size ? content : std::nullopt;
}

std::optional<ByteView> RlpReader::raw(std::size_t size)
{
    if (size > m_rest.size()) return std::nullopt;
    const ByteView content = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return content;
}

std::optional<std::uint64_t> RlpReader::number()
{
    const auto content = item(Form::String);
    if (!content || content->size() > 8 || (!content->empty() && (*content)[0] == 0)) return std::nullopt;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : *content)
        value = value << 8 | byte;
    return value;
}

std::optional<RlpReader> RlpReader::list()
{
    const auto content = item(Form::List);
    return content ? std::optional{RlpReader{*content}} : std::nullopt;
}

} // namespace guanlan::chainsync::evm
