// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace guanlan::records {

enum class TextEncoding { Utf8, Gb18030, Utf16Le, Utf16Be };

/// "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE".
std::string_view encodingName(TextEncoding encoding);

/// Bytes of the first whole character, 1 to 4; 0 where it is none of UTF-8 (RFC 3629: no surrogates, nothing overlong);
/// -1 where `text` ends within one.
int utf8Length(std::string_view text);
/// Whether all of it is UTF-8.
bool isUtf8(std::string_view text);

/// Finds out what a file without a byte order mark is written in, from all of its bytes. A damaged character or two
/// leave UTF-8 what it is: they are for the rows' faults.
class EncodingGuess {
public:
    void add(std::string_view bytes);
    TextEncoding result() const; ///< Utf8 or Gb18030.

private:
    std::string m_rest; ///< The beginning of a character.
    std::int64_t m_whole = 0; ///< Characters of several bytes.
    std::int64_t m_broken = 0;
};

} // namespace guanlan::records
