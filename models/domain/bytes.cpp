// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/bytes.h"

namespace guanlan {

namespace {

constexpr std::uint8_t notHex = 0xff;

constexpr auto digitValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(notHex);
    for (unsigned digit = 0; digit < 10; ++digit)
        values['0' + digit] = std::uint8_t(digit);
    for (unsigned digit = 0; digit < 6; ++digit) {
        values['a' + digit] = std::uint8_t(10 + digit);
        values['A' + digit] = std::uint8_t(10 + digit);
    }
    return values;
}();

void appendHex(std::string& text, ByteView bytes)
{
    constexpr char digits[] = "0123456789abcdef";
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
}

} // namespace

std::string toHex(ByteView bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2);
    appendHex(text, bytes);
    return text;
}

std::string toPrefixedHex(ByteView bytes)
{
    std::string text;
    text.reserve(bytes.size() * 2 + 2);
    text = "0x";
    appendHex(text, bytes);
    return text;
}

bool decodePrefixedHex(std::string_view text, std::span<std::uint8_t> out)
{
    if (text.size() != out.size() * 2 + 2 || text[0] != '0' || text[1] != 'x') return false;
    std::uint8_t bad = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::uint8_t high = digitValues[std::uint8_t(text[2 + 2 * i])];
        const std::uint8_t low = digitValues[std::uint8_t(text[3 + 2 * i])];
        bad |= (high | low) & 0xf0;
        out[i] = std::uint8_t(high << 4 | (low & 15));
    }
    return bad == 0;
}

std::optional<Bytes> decodePrefixedHex(std::string_view text)
{
    if (text.size() < 2 || text.size() % 2 != 0) return std::nullopt;
    Bytes bytes(text.size() / 2 - 1);
    if (!decodePrefixedHex(text, std::span{bytes})) return std::nullopt;
    return bytes;
}

ByteView asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace guanlan
