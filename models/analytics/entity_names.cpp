// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"

namespace guanlan::analytics {

std::string shortId(ByteView bytes)
{
    constexpr std::size_t headDigits = 4, tailDigits = 4;
    const std::string digits = toHex(bytes);
    if (digits.empty()) return "0x0";
    if (digits.size() <= headDigits + tailDigits) return "0x" + digits;
    return "0x" + digits.substr(0, headDigits) + "…" + digits.substr(digits.size() - tailDigits);
}

} // namespace guanlan::analytics
