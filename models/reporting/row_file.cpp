// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/row_file.h"

#include "models/domain/visible_text.h"
#include "models/reporting/csv.h"
#include "models/reporting/event_export.h"
#include "models/reporting/event_json.h"
#include "models/reporting/report_cells.h"
#include "models/reporting/xlsx_book.h"
#include "models/reporting/xlsx_cells.h"
#include "models/reporting/xlsx_sheet_names.h"

#include <nlohmann/json.hpp>
#include <xlsxwriter.h>

#include <array>
#include <utility>

namespace guanlan::reporting {

namespace {

constexpr std::size_t pieceBytes = 1 << 16;

/// CSV and JSON Lines: a line a row, in pieces.
class TextRows : public RowFile {
public:
    explicit TextRows(const std::string& path) : m_path{path}, m_draft{path} {}
    bool isMade() const { return m_draft.isMade(); }

    bool add(const std::vector<std::string>& cells) override
    {
        append(line(cells));
        return m_pending.size() < pieceBytes || flush();
    }
    Status place(Placing placing, const RunControl& control) override
    {
        return flush() ? placeExport(m_draft, m_path, placing, control) : Status{exportUnwritable(m_path)};
    }

protected:
    virtual std::string line(const std::vector<std::string>& cells) const = 0;
    void append(std::string_view text) { m_pending += text; }

private:
    bool flush() { return m_draft.write(std::exchange(m_pending, {})); }

    const std::string m_path;
    DraftFile m_draft;
    std::string m_pending;
};

class CsvRows final : public TextRows {
public:
    CsvRows(const std::string& path, const RowFileHead& head) : TextRows{path}
    {
        std::vector<std::string> titles;
        for (const ReportColumn& column : head.columns) titles.push_back(column.title);
        append("\xef\xbb\xbf" + csvLine(titles)); // By the mark spreadsheets know UTF-8.
    }

private:
    std::string line(const std::vector<std::string>& cells) const override { return csvLine(cells); }
};

class JsonRows final : public TextRows {
public:
    JsonRows(const std::string& path, RowFileHead head) : TextRows{path}, m_columns{std::move(head.columns)} {}

private:
    std::string line(const std::vector<std::string>& cells) const override
    {
        nlohmann::ordered_json row = nlohmann::ordered_json::object();
        for (std::size_t at = 0; at < m_columns.size() && at < cells.size(); ++at) {
            if (cells[at].empty()) continue;
            if (const auto count = countOfCell(m_columns[at], cells[at])) row[m_columns[at].title] = *count;
            else row[m_columns[at].title] = cells[at];
        }
        return jsonLine(row) + "\n";
    }

    const std::vector<ReportColumn> m_columns;
};

class XlsxRows final : public RowFile {
public:
    XlsxRows(const std::string& path, RowFileHead head) : m_head{std::move(head)}, m_book{path}
    {
        if (!isMade()) return;
        m_book.describe({m_head.title, m_head.about, m_head.madeAt});
        m_formats = std::make_unique<XlsxFormats>(m_book.get());
        beginSheet();
    }
    bool isMade() const { return m_book.isMade(); }

    bool add(const std::vector<std::string>& cells) override
    {
        if (m_rows == rowsASheet) {
            endXlsxTable(m_sheet, m_head.columns.size(), m_rows);
            beginSheet();
        }
        ++m_rows;
        for (std::size_t at = 0; at < m_head.columns.size() && at < cells.size(); ++at)
            if (!cells[at].empty()) writeXlsxCell(m_sheet, m_rows, at, m_head.columns[at], cells[at], *m_formats);
        return true;
    }
    Status place(Placing placing, const RunControl& control) override
    {
        endXlsxTable(m_sheet, m_head.columns.size(), m_rows);
        return m_book.place(placing, control);
    }

private:
    void beginSheet()
    {
        m_sheet = workbook_add_worksheet(m_book.get(), m_names.take(m_head.title).c_str());
        beginXlsxTable(m_sheet, m_head.columns, *m_formats);
        m_rows = 0;
    }

    const RowFileHead m_head;
    XlsxBook m_book;
    std::unique_ptr<XlsxFormats> m_formats;
    SheetNames m_names;
    lxw_worksheet* m_sheet = nullptr;
    std::size_t m_rows = 0;
};

template <class Rows>
Result<std::unique_ptr<RowFile>> made(const std::string& path, RowFileHead head)
{
    auto rows = std::make_unique<Rows>(path, std::move(head));
    if (!rows->isMade()) return exportUnwritable(path);
    return std::unique_ptr<RowFile>{std::move(rows)};
}

} // namespace

Result<RowForm> rowFormOf(const std::string& path)
{
    constexpr std::array<std::pair<std::string_view, RowForm>, 3> endings{{{".csv", RowForm::Csv}, {".jsonl", RowForm::JsonLines}, {".xlsx", RowForm::Xlsx}}};
    for (const auto& [ending, form] : endings)
        if (path.ends_with(ending)) return form;
    return Error{ErrorKind::InvalidInput, path + ": the file's name must end in .csv, .jsonl or .xlsx"};
}

Result<std::unique_ptr<RowFile>> RowFile::create(const std::string& path, RowForm form, RowFileHead head)
{
    switch (form) {
    case RowForm::Csv: return made<CsvRows>(path, std::move(head));
    case RowForm::JsonLines: return made<JsonRows>(path, std::move(head));
    case RowForm::Xlsx: return made<XlsxRows>(path, std::move(head));
    }
    return exportUnwritable(path);
}

} // namespace guanlan::reporting
