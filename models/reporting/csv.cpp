// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/csv.h"

#include "models/domain/visible_text.h"
#include "models/reporting/inert_text.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

/// Tabs and line breaks stay: a quoted cell may hold them.
std::string visibleInLines(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\t\r\n", at), text.size());
        out += visibleUtf8(text.substr(at, end - at));
        if (end < text.size()) out += text[end];
        at = end + 1;
    }
    return out;
}

void appendTable(TextPieces& out, const ReportTable& table)
{
    out += csvLine({table.title});
    std::vector<std::string> titles;
    for (const ReportColumn& column : table.columns)
        titles.push_back(column.title);
    out += csvLine(titles);
    for (const auto& row : table.rows) {
        if (!out.isWanted()) return;
        out += csvLine(row);
    }
    if (table.rows.empty()) out += csvLine({table.emptyText});
    out += "\r\n";
}

} // namespace

std::string csvCell(std::string_view text)
{
    const std::string cell = inertText(visibleInLines(text));
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += ',';
        line += csvCell(cells[i]);
    }
    return line + "\r\n";
}

bool writeCsv(const Report& report, const TextSink& sink)
{
    TextPieces out{sink};
    out += "\xef\xbb\xbf" + csvLine({report.title});
    for (const auto& [label, value] : report.cover)
        out += csvLine({label, value});
    out += "\r\n";
    for (const ReportSection& section : report.sections) {
        out += csvLine({section.heading});
        for (const std::string& paragraph : section.paragraphs)
            out += csvLine({paragraph});
        if (!section.figures.empty())
            out += csvLine(report.language == ReportLanguage::Chinese ? std::vector<std::string>{"指标", "本期", "上期"}
                                                                      : std::vector<std::string>{"Figure", "This period", "Period before"});
        for (const ReportFigure& figure : section.figures)
            out += csvLine({figure.label, std::to_string(figure.value),
                figure.before ? std::to_string(*figure.before) : std::string{}});
        out += "\r\n";
        for (const ReportTable& table : section.tables)
            appendTable(out, table);
    }
    return out.finish();
}

} // namespace guanlan::reporting
