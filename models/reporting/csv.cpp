// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/csv.h"

#include <algorithm>

namespace guanlan::reporting {

namespace {

bool isNumber(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.';
    });
}

bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos
        && !isNumber(text);
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
    std::string cell = looksLikeFormula(text) ? "'" : "";
    cell += text;
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
