// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace guanlan {

/// Text from a chain, node or file as it may be shown or written into a document: control characters become their pictures
/// (␊), what cannot be seen and what turns the direction of writing its number (⟨U+202E⟩), each byte that is no part of
/// UTF-8 (RFC 3629) U+FFFD. The result is UTF-8.
std::string visibleUtf8(std::string_view text);

} // namespace guanlan
