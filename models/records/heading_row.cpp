// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/heading_row.h"

#include <algorithm>

namespace guanlan::records {

Result<Row> readHeadingRow(const std::function<Result<bool>(Row&)>& next)
{
    std::optional<Row> title;
    Row row;
    for (int titles = 0; titles <= mostTitles;) {
        const auto found = next(row);
        if (!found) return found.error();
        if (!*found) break;
        const auto filled = std::ranges::count_if(row.cells, [](const std::string& cell) { return !cell.empty(); });
        if (filled > 1 || !row.faults.empty()) return row;
        if (filled == 0) continue;
        ++titles;
        if (!title) title = row;
    }
    if (title) return *title;
    return Error{ErrorKind::InvalidInput, "the file holds no row; its first one must name the columns"};
}

Status checkHeadingRow(const Row& row, const std::string& place)
{
    if (row.faults.empty()) return Done{};
    const RecordFault fault = row.faults.front().fault;
    if (fault == RecordFault::TooManyCells)
        return Error{ErrorKind::InvalidInput, place + ": names more than " + std::to_string(mostColumns) + " columns; hand in a file with fewer"};
    return Error{ErrorKind::InvalidInput, place + ": the headings cannot be read: " + std::string{faultEnglish(fault)}};
}

} // namespace guanlan::records
