// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/csv_record.h"
#include "models/records/text_file.h"

namespace guanlan::records {

/// A table of text. Its first row that is not empty holds the headings. Memory: one row, at most a few MiB.
class CsvRowSource final : public RowSource {
public:
    /// @param delimiter  Absent: that of comma, semicolon, tab and bar which parts the first rows most evenly.
    static Result<std::unique_ptr<RowSource>> open(std::unique_ptr<TextFile> file, std::optional<char> delimiter);

    const std::vector<std::string>& headings() const override { return m_headings; }
    Result<bool> next(Row& row) override;
    BytePosition position() const override { return {m_file->done(), m_file->total()}; }
    std::string description() const override;

private:
    explicit CsvRowSource(std::unique_ptr<TextFile> file) : m_file{std::move(file)} {}
    Status findDelimiter(std::optional<char> wanted);
    Status readHeadings();
    Result<bool> readRow(Row& row); ///< Before it is held against the headings.
    Result<bool> readOverlong(Row& row);
    Status fill(); ///< Brings more text, or sets m_last.
    std::string_view rest() const { return std::string_view{m_text}.substr(m_start); }
    void check(Row& row, std::size_t cells) const;

    std::unique_ptr<TextFile> m_file;
    std::string m_text;
    std::size_t m_start = 0; ///< Of what is not read yet.
    bool m_last = false; ///< Nothing comes after m_text.
    std::int64_t m_line = 1;
    char m_delimiter = ',';
    CsvRecord m_record{','};
    std::vector<std::string> m_headings;
};

} // namespace guanlan::records
