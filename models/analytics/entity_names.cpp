// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"

#include <algorithm>

namespace guanlan::analytics {

std::string shortId(ByteView bytes)
{
    constexpr std::size_t headDigits = 4, tailDigits = 4;
    constexpr std::size_t before = 12; // Zeros: an address that stands for itself.
    const auto isZero = [](std::uint8_t byte) { return byte == 0; };
    const bool isAddress = bytes.size() == 32 && std::all_of(bytes.begin(), bytes.begin() + before, isZero)
        && !std::all_of(bytes.begin() + before, bytes.end(), isZero);
    const std::string digits = toHex(isAddress ? bytes.subspan(before) : bytes);
    if (digits.empty()) return "0x0";
    if (digits.size() <= headDigits + tailDigits) return "0x" + digits;
    return "0x" + digits.substr(0, headDigits) + "…" + digits.substr(digits.size() - tailDigits);
}

} // namespace guanlan::analytics
