// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/urn.h"

#include <cstdint>

namespace guanlan::reporting {

std::string urnPrefix(std::string_view kind) { return "urn:guanlan:" + std::string{kind} + ":"; }

std::string urnEncoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    std::string out;
    for (const char c : text) {
        const auto byte = std::uint8_t(c);
        if (plain.find(c) != std::string_view::npos) out += c;
        else out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

} // namespace guanlan::reporting
