// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/csv_row_source.h"

#include "models/records/heading_row.h"

#include <algorithm>
#include <map>

namespace guanlan::records {

namespace {

constexpr char delimiters[] = {',', '\t', ';', '|'};
constexpr int rowsTried = 20;

bool isEmpty(const Row& row)
{
    return row.faults.empty() && std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

/// How many cells the first rows have together, where that many parted by `delimiter` is what most of them have.
std::size_t evenness(std::string_view text, bool last, char delimiter)
{
    CsvRecord record{delimiter};
    Row row;
    std::map<std::size_t, std::size_t> rowsByCells;
    for (int tried = 0; tried < rowsTried && !text.empty(); ++tried) {
        const CsvEnd end = record.read(text, last, row);
        if (end == CsvEnd::NeedsMore) break;
        if (end == CsvEnd::Whole && record.cells() > 1) ++rowsByCells[record.cells()];
        text.remove_prefix(record.length());
    }
    std::size_t best = 0;
    for (const auto& [cells, rows] : rowsByCells)
        best = std::max(best, rows * 1000 + cells);
    return best;
}

std::string_view nameOf(char delimiter)
{
    switch (delimiter) {
    case ';': return "semicolon";
    case '\t': return "tab";
    case '|': return "bar";
    default: return "comma";
    }
}

} // namespace

Result<std::unique_ptr<RowSource>> CsvRowSource::open(std::unique_ptr<TextFile> file, std::optional<char> delimiter)
{
    std::unique_ptr<CsvRowSource> source{new CsvRowSource{std::move(file)}};
    if (auto done = source->findDelimiter(delimiter); !done) return std::move(done).error();
    if (auto done = source->readHeadings(); !done) return std::move(done).error();
    return std::unique_ptr<RowSource>{std::move(source)};
}

Status CsvRowSource::fill()
{
    m_text.erase(0, m_start);
    m_start = 0;
    const auto more = m_file->read(m_text);
    if (!more) return more.error();
    m_last = !*more;
    return Done{};
}

Status CsvRowSource::findDelimiter(std::optional<char> wanted)
{
    if (auto done = fill(); !done) return done;
    std::size_t best = 0;
    for (const char delimiter : delimiters) {
        const std::size_t even = evenness(rest(), m_last, delimiter);
        if (even > best) best = even, m_delimiter = delimiter;
    }
    if (wanted) m_delimiter = *wanted;
    m_record = CsvRecord{m_delimiter};
    return Done{};
}

Status CsvRowSource::readHeadings()
{
    auto row = readHeadingRow([this](Row& each) { return readRow(each); });
    if (!row) return std::move(row).error();
    if (row->faults.empty() && m_record.cells() > mostColumns) row->faults.push_back({std::nullopt, RecordFault::TooManyCells, {}});
    for (const std::string& heading : row->cells)
        if (row->faults.empty() && !isUtf8(heading)) row->faults.push_back({std::nullopt, RecordFault::BadEncoding, {}});
    if (const Status usable = checkHeadingRow(*row, "line " + std::to_string(row->line)); !usable) return usable;
    m_headings = std::move(row->cells);
    return Done{};
}

Result<bool> CsvRowSource::next(Row& row)
{
    for (;;) {
        const auto found = readRow(row);
        if (!found || !*found) return found;
        if (isEmpty(row)) continue;
        if (row.faults.empty()) check(row, m_record.cells());
        return true;
    }
}

Result<bool> CsvRowSource::readRow(Row& row)
{
    for (;;) {
        if (rest().empty() && m_last) return false;
        row.line = m_line;
        const CsvEnd end = rest().empty() ? CsvEnd::NeedsMore : m_record.read(rest(), m_last, row);
        if (end == CsvEnd::NeedsMore && rest().size() > largestRow) return readOverlong(row);
        if (end == CsvEnd::NeedsMore) {
            if (auto done = fill(); !done) return std::move(done).error();
            continue;
        }
        if (end == CsvEnd::Broken && lineLength(rest()) == 0 && !m_last) { // The bad line itself is not all there.
            if (rest().size() > largestRow) return readOverlong(row);
            if (auto done = fill(); !done) return std::move(done).error();
            continue;
        }
        if (end == CsvEnd::Whole && m_record.length() > largestRow) return readOverlong(row);
        m_start += m_record.length();
        m_line += m_record.lineBreaks();
        return true;
    }
}

Result<bool> CsvRowSource::readOverlong(Row& row)
{
    row.cells.clear();
    const std::string head{rest().substr(0, 200)};
    const std::size_t firstLine = lineLength(rest());
    // A quotation mark that is never closed takes all that follows: only its own line is given up.
    const bool isOpen = firstLine > 0 && firstLine <= largestRow;
    row.faults.assign(1, {std::nullopt, isOpen ? RecordFault::OpenQuote : RecordFault::RowTooLong, head.substr(0, head.find_first_of("\r\n"))});
    for (;;) {
        const std::size_t length = lineLength(rest());
        if (length > 0 || m_last) {
            m_start += length > 0 ? length : rest().size();
            ++m_line;
            return true;
        }
        m_start = m_text.size() - (m_text.ends_with('\r') ? 1 : 0);
        if (auto done = fill(); !done) return std::move(done).error();
    }
}

void CsvRowSource::check(Row& row, std::size_t cells) const
{
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        const std::string& cell = row.cells[column];
        if (cell.size() > largestCell) row.faults.push_back({column, RecordFault::CellTooLong, cell.substr(0, 200)});
        else if (!isUtf8(cell)) row.faults.push_back({column, RecordFault::BadEncoding, cell});
    }
    if (cells == m_headings.size()) return;
    // Spreadsheets leave delimiters behind for columns that were emptied.
    const auto isBare = [&](std::size_t column) { return row.cells[column].empty(); };
    bool onlyBare = cells <= row.cells.size() && cells > m_headings.size();
    for (std::size_t column = m_headings.size(); onlyBare && column < cells; ++column)
        onlyBare = isBare(column);
    if (onlyBare) return row.cells.resize(m_headings.size());
    const RecordFault fault = cells < m_headings.size() ? RecordFault::TooFewCells : RecordFault::TooManyCells;
    row.faults.push_back({std::nullopt, fault, std::to_string(cells) + " / " + std::to_string(m_headings.size())});
}

std::string CsvRowSource::description() const
{
    return "CSV, " + std::string{encodingName(m_file->encoding())} + (m_file->hasMark() ? " (marked)" : "") + ", "
        + std::string{nameOf(m_delimiter)};
}

} // namespace guanlan::records
