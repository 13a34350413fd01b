// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/csv_record.h"

namespace guanlan::records {

namespace {

bool isBreak(char c) { return c == '\n' || c == '\r'; }

} // namespace

std::size_t lineLength(std::string_view text)
{
    const std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return 0;
    if (text[end] == '\n') return end + 1;
    if (end + 1 == text.size()) return 0;
    return text[end + 1] == '\n' ? end + 2 : end + 1;
}

CsvEnd CsvRecord::read(std::string_view text, bool last, Row& row)
{
    m_length = 0;
    m_lineBreaks = 0;
    m_cells = 0;
    row.faults.clear();
    for (;;) {
        if (m_cells < mostColumns && row.cells.size() <= m_cells) row.cells.emplace_back();
        std::string& cell = m_cells < mostColumns ? row.cells[m_cells] : m_spare;
        cell.clear();
        ++m_cells;
        const bool isQuoted = m_length < text.size() && text[m_length] == '"';
        const CsvEnd end = isQuoted ? quoted(text, last, cell) : plain(text, last, cell);
        if (end == CsvEnd::Broken) return broken(text, row, m_fault);
        if (end == CsvEnd::NeedsMore) return end;
        if (m_length < text.size() && text[m_length] == m_delimiter) {
            ++m_length;
            continue;
        }
        const CsvEnd line = endLine(text, last);
        if (line == CsvEnd::Broken) return broken(text, row, RecordFault::StrayQuote);
        if (line == CsvEnd::Whole) row.cells.resize(std::min(m_cells, mostColumns));
        return line;
    }
}

CsvEnd CsvRecord::plain(std::string_view text, bool last, std::string& cell)
{
    const std::size_t start = m_length;
    while (m_length < text.size()) {
        const char c = text[m_length];
        if (c == m_delimiter || isBreak(c)) break;
        if (c == '"') {
            m_fault = RecordFault::StrayQuote;
            return CsvEnd::Broken;
        }
        ++m_length;
    }
    if (m_length == text.size() && !last) return CsvEnd::NeedsMore;
    cell.assign(text.substr(start, m_length - start));
    return CsvEnd::Whole;
}

CsvEnd CsvRecord::quoted(std::string_view text, bool last, std::string& cell)
{
    ++m_length;
    for (;;) {
        const std::size_t quote = text.find('"', m_length);
        if (quote == std::string_view::npos) {
            m_fault = RecordFault::OpenQuote;
            return last ? CsvEnd::Broken : CsvEnd::NeedsMore;
        }
        cell.append(text.substr(m_length, quote - m_length));
        if (quote + 1 == text.size() && !last) return CsvEnd::NeedsMore;
        m_length = quote + 1;
        if (m_length == text.size() || text[m_length] != '"') break;
        cell.push_back('"');
        ++m_length;
    }
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool isPair = cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n';
        if (isBreak(cell[i]) && !isPair) ++m_lineBreaks;
    }
    return CsvEnd::Whole;
}

CsvEnd CsvRecord::endLine(std::string_view text, bool last)
{
    if (m_length == text.size()) return last ? CsvEnd::Whole : CsvEnd::NeedsMore;
    if (!isBreak(text[m_length])) return CsvEnd::Broken;
    if (text[m_length] == '\r') {
        if (m_length + 1 == text.size() && !last) return CsvEnd::NeedsMore;
        if (m_length + 1 < text.size() && text[m_length + 1] == '\n') ++m_length;
    }
    ++m_length;
    ++m_lineBreaks;
    return CsvEnd::Whole;
}

CsvEnd CsvRecord::broken(std::string_view text, Row& row, RecordFault fault)
{
    const std::size_t line = lineLength(text);
    m_length = line ? line : text.size();
    m_lineBreaks = 1;
    const std::string_view first = text.substr(0, std::min<std::size_t>(m_length, 200));
    row.faults.push_back({std::nullopt, fault, std::string{first.substr(0, first.find_last_not_of("\r\n") + 1)}});
    return CsvEnd::Broken;
}

} // namespace guanlan::records
