// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/json_fields.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

constexpr std::size_t mostQuantityDigits = 64;

/// The digits of a quantity without leading zeros; nullopt if it is none.
std::optional<std::string_view> quantityDigits(std::string_view text)
{
    if (!text.starts_with("0x") || text.size() == 2 || text.size() > 2 + mostQuantityDigits) return std::nullopt;
    text.remove_prefix(2);
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
    return text;
}

/// `digits` of a quantity as bytes at the end of `out`, after zeros.
bool decodeQuantity(std::string_view digits, std::span<std::uint8_t> out)
{
    std::array<char, 2 + mostQuantityDigits> padded;
    padded.fill('0');
    padded[1] = 'x';
    const std::size_t size = 2 + 2 * out.size();
    if (digits.size() > 2 * out.size()) return false;
    std::copy(digits.begin(), digits.end(), padded.begin() + std::ptrdiff_t(size - digits.size()));
    return decodePrefixedHex({padded.data(), size}, out);
}

/// A small number by which most different keys differ.
unsigned keyMark(std::string_view key)
{
    if (key.empty()) return 0;
    return (unsigned(key.size()) + 5u * std::uint8_t(key.front()) + 11u * std::uint8_t(key.back())) % 64;
}

} // namespace

JsonFields::JsonFields(simdjson::dom::element element)
{
    simdjson::dom::object object;
    if (element.get(object)) {
        m_failure = "not an object";
        return;
    }
    std::uint64_t marks = 0;
    for (const auto field : object) {
        const std::string_view key = field.key; // No structured binding: clang 14 lets no lambda capture one.
        if (m_count == mostFields) {
            m_failure = "more than " + std::to_string(mostFields) + " fields";
            return;
        }
        const std::uint64_t mark = std::uint64_t{1} << keyMark(key);
        const auto end = m_fields.begin() + std::ptrdiff_t(m_count);
        const auto same = [&key](const Field& other) { return other.first == key; };
        if ((marks & mark) && std::any_of(m_fields.begin(), end, same)) fail(key, "there twice");
        marks |= mark;
        m_fields[m_count++] = {key, field.value};
    }
}

const simdjson::dom::element* JsonFields::find(std::string_view name) const
{
    for (std::size_t i = 0; i < m_count; ++i) {
        const std::size_t at = (m_next + i) % m_count;
        if (m_fields[at].first != name) continue;
        m_next = at + 1;
        return m_fields[at].second.is_null() ? nullptr : &m_fields[at].second;
    }
    return nullptr;
}

void JsonFields::fail(std::string_view name, std::string_view reason)
{
    constexpr std::size_t mostOfName = 40; // A key is the node's text.
    if (!m_failure) m_failure = std::string{name.substr(0, mostOfName)} + ": " + std::string{reason};
}

void JsonFields::failIn(std::string_view name, std::size_t index, const std::string& failure)
{
    if (!m_failure) m_failure = std::string{name} + "[" + std::to_string(index) + "]: " + failure;
}

std::optional<std::string_view> JsonFields::text(std::string_view name)
{
    if (m_failure) return std::nullopt;
    const simdjson::dom::element* element = find(name);
    std::string_view text;
    if (!element) fail(name, "missing");
    else if (element->get(text)) fail(name, "not a string");
    else return text;
    return std::nullopt;
}

void JsonFields::data(std::string_view name, std::span<std::uint8_t> out)
{
    const auto hex = text(name);
    if (hex && !decodePrefixedHex(*hex, out))
        fail(name, "not 0x and " + std::to_string(2 * out.size()) + " hexadecimal digits");
}

void JsonFields::data(std::string_view name, Bytes& out, std::size_t most)
{
    const auto hex = text(name);
    if (!hex) return;
    if (hex->size() > 2 + 2 * most) return fail(name, "longer than " + std::to_string(most) + " bytes");
    auto bytes = decodePrefixedHex(*hex);
    if (!bytes) return fail(name, "not 0x and pairs of hexadecimal digits");
    out = std::move(*bytes);
}

void JsonFields::quantity(std::string_view name, std::uint64_t& out)
{
    const auto hex = text(name);
    if (!hex) return;
    const auto digits = quantityDigits(*hex);
    std::array<std::uint8_t, 8> bytes{};
    if (!digits) return fail(name, "not a quantity");
    if (digits->size() > 2 * bytes.size()) return fail(name, "larger than 64 bits");
    if (!decodeQuantity(*digits, bytes)) return fail(name, "not a quantity");
    out = 0;
    for (const std::uint8_t byte : bytes)
        out = out << 8 | byte;
}

void JsonFields::quantity(std::string_view name, Bytes& out)
{
    const auto hex = text(name);
    if (!hex) return;
    const auto digits = quantityDigits(*hex);
    if (!digits) return fail(name, "not a quantity");
    out.resize((digits->size() + 1) / 2);
    if (!decodeQuantity(*digits, out)) fail(name, "not a quantity");
}

std::optional<simdjson::dom::array> JsonFields::arrayOf(std::string_view name, std::size_t most)
{
    if (m_failure) return std::nullopt;
    const simdjson::dom::element* element = find(name);
    simdjson::dom::array items;
    if (!element) fail(name, "missing");
    else if (element->get(items)) fail(name, "not an array");
    else if (items.size() > most) fail(name, "more than " + std::to_string(most) + " items");
    else return items;
    return std::nullopt;
}

std::optional<std::string> readData(simdjson::dom::element element, std::span<std::uint8_t> out)
{
    std::string_view text;
    if (!element.get(text) && decodePrefixedHex(text, out)) return std::nullopt;
    return "not 0x and " + std::to_string(2 * out.size()) + " hexadecimal digits";
}

} // namespace guanlan::chainsync::evm
