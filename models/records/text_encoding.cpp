// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/text_encoding.h"

#include <cstring>

namespace guanlan::records {

namespace {

std::uint8_t at(std::string_view text, std::size_t i) { return static_cast<std::uint8_t>(text[i]); }

/// How many bytes at the beginning are ASCII.
std::size_t asciiLength(std::string_view text)
{
    std::size_t i = 0;
    for (std::uint64_t word = 0; i + 8 <= text.size(); i += 8) {
        std::memcpy(&word, text.data() + i, 8);
        if (word & 0x8080808080808080U) break;
    }
    while (i < text.size() && at(text, i) < 0x80)
        ++i;
    return i;
}

} // namespace

std::string_view encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return "UTF-8";
    case TextEncoding::Gb18030: return "GB18030";
    case TextEncoding::Utf16Le: return "UTF-16LE";
    case TextEncoding::Utf16Be: return "UTF-16BE";
    }
    return {};
}

int utf8Length(std::string_view text)
{
    if (text.empty()) return -1;
    const std::uint8_t lead = at(text, 0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = 1; i < length; ++i) {
        if (std::size_t(i) == text.size()) return -1;
        const std::uint8_t byte = at(text, std::size_t(i));
        std::uint8_t low = 0x80, high = 0xBF;
        if (i == 1 && lead == 0xE0) low = 0xA0;
        if (i == 1 && lead == 0xED) high = 0x9F;
        if (i == 1 && lead == 0xF0) low = 0x90;
        if (i == 1 && lead == 0xF4) high = 0x8F;
        if (byte < low || byte > high) return 0;
    }
    return length;
}

bool isUtf8(std::string_view text)
{
    for (;;) {
        text.remove_prefix(asciiLength(text));
        if (text.empty()) return true;
        const int length = utf8Length(text);
        if (length <= 0) return false;
        text.remove_prefix(std::size_t(length));
    }
}

void EncodingGuess::add(std::string_view bytes)
{
    std::string joined;
    if (!m_rest.empty()) bytes = joined = m_rest + std::string{bytes};
    m_rest.clear();
    for (;;) {
        bytes.remove_prefix(asciiLength(bytes));
        if (bytes.empty()) return;
        const int length = utf8Length(bytes);
        if (length < 0) {
            m_rest = bytes;
            return;
        }
        if (length > 0) {
            ++m_whole;
            bytes.remove_prefix(std::size_t(length));
            continue;
        }
        ++m_broken; // With what may have been the rest of it.
        do bytes.remove_prefix(1);
        while (!bytes.empty() && (at(bytes, 0) & 0xC0) == 0x80);
    }
}

TextEncoding EncodingGuess::result() const
{
    // Pairs of GB18030 are UTF-8 by chance now and then; broken bytes outnumber them by far.
    return m_broken == 0 || m_whole > 4 * m_broken ? TextEncoding::Utf8 : TextEncoding::Gb18030;
}

} // namespace guanlan::records
