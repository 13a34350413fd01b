// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/row_source.h"
#include "models/records/text_file.h"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace guanlan::records {

/// One JSON object a line, read by simdjson. The headings are the keys of the first lines; a key that a line lacks, and null,
/// is an empty cell. Numbers stay as they are written. Lines must be UTF-8. Memory: one line.
class JsonLinesRowSource final : public RowSource {
public:
    static Result<std::unique_ptr<RowSource>> open(const std::filesystem::path& path);
    ~JsonLinesRowSource() override;

    const std::vector<std::string>& headings() const override { return m_headings; }
    Result<bool> next(Row& row) override;
    BytePosition position() const override;
    std::string description() const override { return "JSON lines, UTF-8"; }

private:
    struct Parser;
    JsonLinesRowSource();
    Status findHeadings(const std::filesystem::path& path);
    /// The next line without its break; false at the end. Of one that is too long only the beginning, and `whole` is false.
    Result<bool> readLine(std::string& line, bool& whole);
    void parse(Row& row);
    void addHeading(std::string heading);

    std::unique_ptr<Parser> m_parser;
    std::unique_ptr<TextFile> m_file;
    std::string m_text;
    std::size_t m_start = 0;
    bool m_ended = false;
    std::int64_t m_line = 0;
    std::string m_current;
    bool m_collecting = false; ///< Keys that are not known yet become headings.
    std::vector<std::string> m_headings;
    std::unordered_map<std::string, std::size_t> m_columns;
    std::vector<std::int64_t> m_seen; ///< By column, the line that had it last.
};

} // namespace guanlan::records
