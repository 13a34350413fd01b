// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_cells.h"

#include <charconv>

namespace guanlan::reporting {

namespace {

constexpr std::int64_t exactInDouble = std::int64_t{1} << 53;

bool readNumber(std::string_view text, int& number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

std::optional<std::int64_t> countOfCell(const ReportColumn& column, const std::string& cell)
{
    if (column.align != Align::Right || cell.empty()) return {};
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    if (error != std::errc{} || end != cell.data() + cell.size() || number > exactInDouble || number < -exactInDouble) return {};
    return number;
}

std::optional<WallTime> timeOfCell(const ReportColumn& column, const std::string& cell)
{
    // "2026-03-02 09:20" or with ":11".
    if (column.kind != CellKind::Time || (cell.size() != 16 && cell.size() != 19)) return {};
    const std::string_view text = cell;
    const bool separated = text[4] == '-' && text[7] == '-' && text[10] == ' ' && text[13] == ':' && (text.size() == 16 || text[16] == ':');
    WallTime time;
    const bool read = separated && readNumber(text.substr(0, 4), time.year) && readNumber(text.substr(5, 2), time.month)
        && readNumber(text.substr(8, 2), time.day) && readNumber(text.substr(11, 2), time.hour) && readNumber(text.substr(14, 2), time.minute)
        && (text.size() == 16 || readNumber(text.substr(17, 2), time.second));
    return read ? std::optional{time} : std::nullopt;
}

} // namespace guanlan::reporting
