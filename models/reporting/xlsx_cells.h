// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reporting/report.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

/// What stands in the workbooks that we write: text and numbers, never a formula.
namespace guanlan::reporting {

constexpr std::size_t rowsASheet = 1'048'575; ///< Below a heading.

struct XlsxFormats {
    explicit XlsxFormats(lxw_workbook* book);
    lxw_format* title;
    lxw_format* heading;
    lxw_format* count;
    lxw_format* minute;
    lxw_format* second;
};

/// The text as a cell can hold it: made visible (domain/visible_text.h), and ending with "…" where a cell takes no more.
std::string xlsxText(std::string_view text);
void writeXlsxText(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text, lxw_format* format = nullptr);
/// A real number or time where the column holds such (report_cells.h).
void writeXlsxCell(lxw_worksheet* sheet, std::size_t row, std::size_t at, const ReportColumn& column, const std::string& cell, const XlsxFormats& formats);

/// Headings in the first row, frozen, and the columns' widths.
void beginXlsxTable(lxw_worksheet* sheet, const std::vector<ReportColumn>& columns, const XlsxFormats& formats);
/// What filters the rows below the headings.
void endXlsxTable(lxw_worksheet* sheet, std::size_t columns, std::size_t rows);

} // namespace guanlan::reporting
