// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/row_source.h"
#include "models/records/xlsx_workbook.h"

namespace guanlan::records {

/// The first sheet of a workbook, read row by row by QXmlStreamReader; its first row that is not empty holds the headings.
/// Texts and numbers are taken as they stand in the file (of a formula: the value that was kept beside it), dates by their
/// cell's format as "2026-03-02T09:20:11", without a zone. Memory: the shared strings, and a row.
class XlsxRowSource final : public RowSource {
public:
    static Result<std::unique_ptr<RowSource>> open(const std::filesystem::path& path);

    const std::vector<std::string>& headings() const override { return m_headings; }
    Result<bool> next(Row& row) override;
    BytePosition position() const override; ///< In bytes of the sheet's XML.
    std::string description() const override { return "XLSX, sheet \"" + m_book.sheetName + "\""; }

private:
    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        std::string text;
    };
    XlsxRowSource(std::unique_ptr<XlsxPackage> package, XlsxWorkbook book, std::unique_ptr<XlsxPart> sheet);
    Status readHeadings();
    Result<bool> readRow(Row& row);
    Status readCells(Row& row); ///< Up to the row's end.
    Status beginRow(Row& row);
    void beginCell();
    void endCell(Row& row);
    /// The cell's text for a number.
    void addNumber(Row& row, std::string& target);

    std::unique_ptr<XlsxPackage> m_package;
    XlsxWorkbook m_book;
    std::int64_t m_total = 0;
    XmlWalk m_xml;
    std::int64_t m_line = 0;
    Cell m_cell;
    std::size_t m_nextColumn = 0;
    std::vector<std::string> m_headings;
};

} // namespace guanlan::records
