// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_xlsx.h"

#include "models/domain/aside.h"
#include "models/domain/visible_text.h"
#include "models/reporting/draft_file.h"
#include "models/reporting/event_export.h"
#include "models/reporting/report_cells.h"
#include "models/reporting/xlsx_sheet_names.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <sys/mman.h>
#include <unistd.h>

namespace guanlan::reporting {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t mostCellBytes = 32'000; // The limit is 32 767 characters; counted in bytes none is too long.
constexpr std::size_t rowsASheet = LXW_ROW_MAX - 1; // The heading takes one.
constexpr std::size_t rowsBetweenLooks = 1000;
constexpr std::chrono::milliseconds lookAgain{20};

std::string cellText(std::string_view text)
{
    std::string shown = visibleUtf8(text);
    if (shown.size() <= mostCellBytes) return shown;
    std::size_t end = mostCellBytes;
    while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0) == 0x80) --end;
    return shown.substr(0, end) + "…";
}

struct Formats {
    explicit Formats(lxw_workbook* book)
        : title{workbook_add_format(book)}
        , heading{workbook_add_format(book)}
        , count{workbook_add_format(book)}
        , time{workbook_add_format(book)}
    {
        format_set_bold(title);
        format_set_font_size(title, 14);
        format_set_bold(heading);
        format_set_bottom(heading, LXW_BORDER_THIN);
        format_set_num_format(count, "#,##0");
        format_set_num_format(time, "yyyy-mm-dd hh:mm");
    }
    lxw_format* title;
    lxw_format* heading;
    lxw_format* count;
    lxw_format* time;
};

void writeText(lxw_worksheet* sheet, std::size_t row, std::size_t column, std::string_view text, lxw_format* format = nullptr)
{
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), cellText(text).c_str(), format);
}

void writeCell(lxw_worksheet* sheet, std::size_t row, std::size_t at, const ReportColumn& column, const std::string& cell, const Formats& formats)
{
    if (const auto count = countOfCell(column, cell)) {
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(at), double(*count), formats.count);
    } else if (const auto time = timeOfCell(column, cell)) {
        lxw_datetime moment{time->year, time->month, time->day, time->hour, time->minute, double(time->second)};
        worksheet_write_datetime(sheet, lxw_row_t(row), lxw_col_t(at), &moment, formats.time);
    } else {
        writeText(sheet, row, at, cell);
    }
}

/// Cover, paragraphs and figures: what is no table.
void writeSummary(lxw_workbook* book, SheetNames& names, const Report& report, const Formats& formats)
{
    const bool chinese = report.language == ReportLanguage::Chinese;
    lxw_worksheet* sheet = workbook_add_worksheet(book, names.take(chinese ? "概要" : "Summary").c_str());
    worksheet_set_column(sheet, 0, 0, 28, nullptr);
    worksheet_set_column(sheet, 1, 2, 24, nullptr);
    std::size_t row = 0;
    writeText(sheet, row++, 0, report.title, formats.title);
    for (const auto& [label, value] : report.cover) {
        writeText(sheet, row, 0, label);
        writeText(sheet, row++, 1, value);
    }
    for (const ReportSection& section : report.sections) {
        ++row;
        writeText(sheet, row++, 0, section.heading, formats.heading);
        for (const std::string& paragraph : section.paragraphs) writeText(sheet, row++, 0, paragraph);
        if (section.figures.empty()) continue;
        writeText(sheet, row, 0, chinese ? "指标" : "Figure", formats.heading);
        writeText(sheet, row, 1, chinese ? "本期" : "This period", formats.heading);
        writeText(sheet, row++, 2, chinese ? "上期" : "Period before", formats.heading);
        for (const ReportFigure& figure : section.figures) {
            writeText(sheet, row, 0, figure.label);
            worksheet_write_number(sheet, lxw_row_t(row), 1, double(figure.value), formats.count);
            if (figure.before) worksheet_write_number(sheet, lxw_row_t(row), 2, double(*figure.before), formats.count);
            ++row;
        }
    }
}

/// The rows [first, end) of a table on a sheet of their own. False: cancelled.
bool writePart(lxw_worksheet* sheet, const ReportTable& table, std::size_t first, std::size_t end, const Formats& formats, const RunControl& control)
{
    const auto columns = table.columns.size();
    if (columns == 0) return true;
    for (std::size_t at = 0; at < columns; ++at) {
        const double width = std::clamp(table.columns[at].weight == 0 ? 70.0 : table.columns[at].weight * 14, 10.0, 80.0);
        worksheet_set_column(sheet, lxw_col_t(at), lxw_col_t(at), width, nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, lxw_row_t(end - first), lxw_col_t(columns - 1));
    for (std::size_t at = 0; at < columns; ++at) writeText(sheet, 0, at, table.columns[at].title, formats.heading);
    if (table.rows.empty()) writeText(sheet, 1, 0, table.emptyText);
    for (std::size_t i = first; i < end; ++i) {
        if (i % rowsBetweenLooks == 0 && control.cancelled()) return false;
        for (std::size_t at = 0; at < std::min(columns, table.rows[i].size()); ++at)
            writeCell(sheet, i - first + 1, at, table.columns[at], table.rows[i][at], formats);
    }
    return true;
}

bool writeTables(lxw_workbook* book, SheetNames& names, const Report& report, const Formats& formats, const RunControl& control)
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

void describe(lxw_workbook* book, const Report& report)
{
    std::string title = cellText(report.title), company = "Guanlan";
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.author = company.data();
    properties.created = time_t(report.madeAt); // Not the clock's: the same report gives the same bytes.
    workbook_set_properties(book, &properties);
}

/// A file without a name, so that no half of a workbook ever lies anywhere; gone when it is closed.
class NamelessFile {
public:
    NamelessFile() : m_file{memfd_create("guanlan-workbook", MFD_CLOEXEC)} {}
    ~NamelessFile()
    {
        if (m_file >= 0) close(m_file);
    }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    bool isMade() const { return m_file >= 0; }
    /// By which others in this process open it while it lives.
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

    /// False: the draft cannot take it, or whoever waits wants it no more.
    bool copyTo(DraftFile& draft, const RunControl& control) const
    {
        std::string piece(1 << 20, '\0');
        off_t at = 0;
        for (ssize_t got = pread(m_file, piece.data(), piece.size(), at); got > 0; got = pread(m_file, piece.data(), piece.size(), at)) {
            if (control.cancelled() || !draft.write({piece.data(), std::size_t(got)})) return false;
            at += got;
        }
        return true;
    }

private:
    int m_file;
};

/// Packs the workbook, which libxlsxwriter cannot be interrupted at: whoever cancels leaves it to end by itself. `file` lives as long.
std::optional<lxw_error> pack(lxw_workbook* book, std::shared_ptr<NamelessFile> file, const RunControl& control)
{
    auto packing = std::async(std::launch::async, [book, file = std::move(file)] { return workbook_close(book); });
    while (packing.wait_for(lookAgain) != std::future_status::ready) {
        if (!control.cancelled()) continue;
        freeAside(std::move(packing)); // Which waits for it.
        return std::nullopt;
    }
    return packing.get();
}

} // namespace

Status writeXlsx(const Report& report, const std::string& path, const RunControl& control)
{
    const Error cannot = exportUnwritable(path);
    const Error cancelled = exportCancelled(path);
    std::string folder = fs::absolute(fs::path{path}).parent_path().string(); // Not the system's: what is in it may be confidential.
    const auto file = std::make_shared<NamelessFile>();
    if (access(folder.c_str(), W_OK | X_OK) != 0 || !file->isMade()) return cannot;
    lxw_workbook_options options{LXW_TRUE, folder.data(), LXW_TRUE};
    lxw_workbook* book = workbook_new_opt(file->path().c_str(), &options);
    if (!book) return cannot;
    const Formats formats{book};
    SheetNames names;
    describe(book, report);
    writeSummary(book, names, report, formats);
    if (!writeTables(book, names, report, formats, control)) {
        doAside([book] { lxw_workbook_free(book); }); // Closing it would write what there is.
        return cancelled;
    }
    const auto packed = pack(book, file, control);
    if (!packed) return cancelled;
    DraftFile draft{path};
    if (*packed != LXW_NO_ERROR || !draft.isMade()) return cannot;
    if (file->copyTo(draft, control) && !control.cancelled() && draft.replaceTarget()) return Done{};
    return control.cancelled() ? cancelled : cannot;
}

} // namespace guanlan::reporting
