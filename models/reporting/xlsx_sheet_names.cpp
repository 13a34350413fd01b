// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/xlsx_sheet_names.h"

#include "models/domain/visible_text.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr std::size_t mostUnits = 31;

/// Characters, not bytes; one beyond U+FFFF counts twice.
std::string cut(std::string_view text, std::size_t units)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        const std::size_t cost = length == 4 ? 2 : 1;
        if (cost > units) break;
        units -= cost;
        at += length;
    }
    return std::string{text.substr(0, at)};
}

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return text;
}

} // namespace

std::string SheetNames::take(std::string_view wanted)
{
    std::string name = visibleUtf8(wanted);
    for (char& c : name)
        if (std::string_view{"[]:*?/\\'"}.find(c) != std::string_view::npos) c = ' ';
    if (name.find_first_not_of(' ') == std::string::npos) name = "Sheet";
    std::string free = cut(name, mostUnits);
    for (int number = 2; !m_taken.insert(lower(free)).second; ++number) {
        const std::string tail = " (" + std::to_string(number) + ")";
        free = cut(name, mostUnits - tail.size()) + tail;
    }
    return free;
}

} // namespace guanlan::reporting
