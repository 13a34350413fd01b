// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/xlsx_cells.h"

#include "models/domain/visible_text.h"
#include "models/reporting/report_cells.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr std::size_t mostCellBytes = 32'000; // The limit is 32 767 characters; counted in bytes none is too long.
constexpr std::size_t toTheMinute = 16; // "2026-03-02 09:20"

static_assert(rowsASheet == LXW_ROW_MAX - 1);

} // namespace

XlsxFormats::XlsxFormats(lxw_workbook* book)
    : title{workbook_add_format(book)}
    , heading{workbook_add_format(book)}
    , count{workbook_add_format(book)}
    , minute{workbook_add_format(book)}
    , second{workbook_add_format(book)}
{
    format_set_bold(title);
    format_set_font_size(title, 14);
    format_set_bold(heading);
    format_set_bottom(heading, LXW_BORDER_THIN);
    format_set_num_format(count, "#,##0");
    format_set_num_format(minute, "yyyy-mm-dd hh:mm");
    format_set_num_format(second, "yyyy-mm-dd hh:mm:ss");
}

std::string xlsxText(std::string_view text)
{
    std::string shown = visibleUtf8(text);
    if (shown.size() <= mostCellBytes) return shown;
    std::size_t end = mostCellBytes;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) --end;
    return shown.substr(0, end) + "…";
}

void writeXlsxText(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text, lxw_format* format)
{
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), xlsxText(text).c_str(), format);
}

void writeXlsxCell(lxw_worksheet* sheet, std::size_t row, std::size_t at, const ReportColumn& column, const std::string& cell, const XlsxFormats& formats)
{
    if (const auto count = countOfCell(column, cell)) {
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(at), double(*count), formats.count);
    } else if (const auto time = timeOfCell(column, cell)) {
        lxw_datetime moment{time->year, time->month, time->day, time->hour, time->minute, double(time->second)};
        worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(at), &moment, cell.size() == toTheMinute ? formats.minute : formats.second);
    } else {
        writeXlsxText(sheet, row, at, cell);
    }
}

void beginXlsxTable(lxw_worksheet* sheet, const std::vector<ReportColumn>& columns, const XlsxFormats& formats)
{
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const double width = std::clamp(columns[at].weight == 0 ? 70.0 : columns[at].weight * 14, 10.0, 80.0);
        worksheet_set_column(sheet, lxw_col_t(at), lxw_col_t(at), width, nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (std::size_t at = 0; at < columns.size(); ++at) writeXlsxText(sheet, 0, at, columns[at].title, formats.heading);
}

void endXlsxTable(lxw_worksheet* sheet, std::size_t columns, std::size_t rows)
{
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(rows), lxw_col_t(columns - 1));
}

} // namespace guanlan::reporting
