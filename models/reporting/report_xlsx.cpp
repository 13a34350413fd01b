// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_xlsx.h"

#include "models/reporting/event_export.h"
#include "models/reporting/xlsx_book.h"
#include "models/reporting/xlsx_cells.h"
#include "models/reporting/xlsx_sheet_names.h"

#include <xlsxwriter.h>

#include <algorithm>

namespace guanlan::reporting {

namespace {

constexpr std::size_t rowsBetweenLooks = 1000;

/// Cover, paragraphs and figures: what is no table.
void writeSummary(lxw_workbook* book, SheetNames& names, const Report& report, const XlsxFormats& formats)
{
    const bool chinese = report.language == ReportLanguage::Chinese;
    lxw_worksheet* sheet = workbook_add_worksheet(book, names.take(chinese ? "概要" : "Summary").c_str());
    worksheet_set_column(sheet, 0, 0, 28, nullptr);
    worksheet_set_column(sheet, 1, 2, 24, nullptr);
    std::size_t row = 0;
    writeXlsxText(sheet, row++, 0, report.title, formats.title);
    for (const auto& [label, value] : report.cover) {
        writeXlsxText(sheet, row, 0, label);
        writeXlsxText(sheet, row++, 1, value);
    }
    for (const ReportSection& section : report.sections) {
        ++row;
        writeXlsxText(sheet, row++, 0, section.heading, formats.heading);
        for (const std::string& paragraph : section.paragraphs) writeXlsxText(sheet, row++, 0, paragraph);
        if (section.figures.empty()) continue;
        writeXlsxText(sheet, row, 0, chinese ? "指标" : "Figure", formats.heading);
        writeXlsxText(sheet, row, 1, chinese ? "本期" : "This period", formats.heading);
        writeXlsxText(sheet, row++, 2, chinese ? "上期" : "Period before", formats.heading);
        for (const ReportFigure& figure : section.figures) {
            writeXlsxText(sheet, row, 0, figure.label);
            worksheet_write_number(sheet, lxw_row_t(row), 1, double(figure.value), formats.count);
            if (figure.before) worksheet_write_number(sheet, lxw_row_t(row), 2, double(*figure.before), formats.count);
            ++row;
        }
    }
}

/// The rows [first, end) of a table on a sheet of their own. False: cancelled.
bool writePart(lxw_worksheet* sheet, const ReportTable& table, std::size_t first, std::size_t end, const XlsxFormats& formats, const RunControl& control)
{
    const auto columns = table.columns.size();
    if (columns == 0) return true;
    beginXlsxTable(sheet, table.columns, formats);
    endXlsxTable(sheet, columns, end - first);
    if (table.rows.empty()) writeXlsxText(sheet, 1, 0, table.emptyText);
    for (std::size_t i = first; i < end; ++i) {
        if (i % rowsBetweenLooks == 0 && control.cancelled()) return false;
        for (std::size_t at = 0; at < std::min(columns, table.rows[i].size()); ++at)
            writeXlsxCell(sheet, i - first + 1, at, table.columns[at], table.rows[i][at], formats);
    }
    return true;
}

bool writeTables(lxw_workbook* book, SheetNames& names, const Report& report, const XlsxFormats& formats, const RunControl& control)
{
    for (const ReportSection& section : report.sections) {
        for (const ReportTable& table : section.tables) {
            std::size_t first = 0;
            do {
                const std::size_t end = std::min(table.rows.size(), first + rowsASheet);
                const std::string name = names.take(section.tables.size() > 1 || section.heading == table.title ? table.title : section.heading + " " + table.title);
                if (!writePart(workbook_add_worksheet(book, name.c_str()), table, first, end, formats, control)) return false;
                first = end;
            } while (first < table.rows.size());
        }
    }
    return true;
}

} // namespace

Status writeXlsx(const Report& report, const std::string& path, const RunControl& control)
{
    XlsxBook book{path};
    if (!book.isMade()) return exportUnwritable(path);
    book.describe({.title = report.title, .about = {}, .madeAt = report.madeAt});
    const XlsxFormats formats{book.get()};
    SheetNames names;
    writeSummary(book.get(), names, report, formats);
    if (!writeTables(book.get(), names, report, formats, control)) return exportCancelled(path);
    return book.place(Placing::Replace, control);
}

} // namespace guanlan::reporting
