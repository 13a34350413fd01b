// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/row_source.h"

#include <functional>

namespace guanlan::records {

/// So many lines of titles may stand above the headings.
constexpr int mostTitles = 10;

/// Reads the row that names the columns: the first one that is not empty, but for titles, which are rows with one filled cell. Where there
/// is no other row, the first title; the other rows that were read are gone, since a table of one column holds no records.
/// @param next  As RowSource::next. @return the row; one with faults names nothing. InvalidInput: there is no row.
Result<Row> readHeadingRow(const std::function<Result<bool>(Row&)>& next);

/// What is wrong with it, of what `place` ("line 3") names; done: nothing is.
Status checkHeadingRow(const Row& row, const std::string& place);

} // namespace guanlan::records
