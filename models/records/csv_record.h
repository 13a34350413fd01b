// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/row_source.h"

#include <string_view>

namespace guanlan::records {

/// What became of reading one record.
enum class CsvEnd {
    Whole,
    NeedsMore, ///< The text ends before the record does.
    Broken, ///< `row.faults` says why; the record is its first line only.
};

/// One record of RFC 4180, strictly: cells parted by a delimiter; a cell in quotation marks holds delimiters, line breaks and
/// doubled quotation marks; the record ends with LF, CRLF or CR.
class CsvRecord {
public:
    explicit CsvRecord(char delimiter) : m_delimiter{delimiter} {}

    /// Reads the record at the beginning of `text` into `row`'s cells, whose room is used again. Cells past mostColumns are
    /// read over and counted.
    /// @param last  Nothing comes after `text`.
    CsvEnd read(std::string_view text, bool last, Row& row);

    std::size_t length() const { return m_length; } ///< Bytes of the record, its line break included.
    std::int64_t lineBreaks() const { return m_lineBreaks; } ///< In them.
    std::size_t cells() const { return m_cells; } ///< That were read, also past mostColumns.

private:
    CsvEnd quoted(std::string_view text, bool last, std::string& cell);
    CsvEnd plain(std::string_view text, bool last, std::string& cell);
    CsvEnd endLine(std::string_view text, bool last);
    CsvEnd broken(std::string_view text, Row& row, RecordFault fault);

    char m_delimiter;
    std::size_t m_length = 0;
    std::int64_t m_lineBreaks = 0;
    std::size_t m_cells = 0;
    RecordFault m_fault = RecordFault::StrayQuote;
    std::string m_spare; ///< A cell past mostColumns.
};

/// Bytes of the first line of `text`, its break included; 0 where it holds no break (a CR at its end may be half of one).
std::size_t lineLength(std::string_view text);

} // namespace guanlan::records
