// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/inert_text.h"

#include <algorithm>
#include <array>

namespace guanlan::reporting {

namespace {

bool isNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.';
    });
}

/// Behind blanks, too: readers may take them off.
bool looksLikeFormula(std::string_view text)
{
    if (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n')) return true;
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    constexpr std::array<std::string_view, 8> begins{"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::ranges::any_of(begins, [text](std::string_view each) { return text.starts_with(each); }) && !isNumber(text);
}

} // namespace

std::string inertText(std::string_view text) { return (looksLikeFormula(text) ? "'" : "") + std::string{text}; }

} // namespace guanlan::reporting
