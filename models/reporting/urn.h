// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Names for what has no address on the web: "urn:guanlan:credential:0x…".
namespace guanlan::reporting {

/// "urn:guanlan:KIND:".
std::string urnPrefix(std::string_view kind);

/// Any bytes as they may stand in a URN (RFC 8141): all but letters, digits and "-._~" percent-encoded.
std::string urnEncoded(std::string_view text);

} // namespace guanlan::reporting
