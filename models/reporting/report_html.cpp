// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_html.h"

#include "models/reporting/html_chart.h"
#include "models/reporting/markup_text.h"
#include "models/reporting/paper_rows.h"
#include "models/reporting/report_colours.h"

#include <algorithm>
#include <span>

namespace guanlan::reporting {

namespace {

constexpr const char* style = R"(
*{box-sizing:border-box}
body{margin:0 auto;max-width:1120px;padding:32px 24px;color:var(--ink);background:var(--paper);font:13px/1.55 "Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei","Segoe UI",sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:24px;margin:0 0 16px}
h2{font-size:18px;margin:40px 0 8px;padding-bottom:4px;border-bottom:1px solid var(--line)}
h3{font-size:14px;margin:24px 0 8px}
nav a{color:var(--accent);text-decoration:none;margin-right:16px}
nav a.in{color:var(--muted)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:0 0 16px}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
.figures{display:flex;flex-wrap:wrap;gap:24px;margin:16px 0}
.figure b{display:block;font-size:24px;font-weight:600}
.figure span{color:var(--muted)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:4px 8px;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
th{color:var(--muted);font-weight:500;position:sticky;top:0;background:var(--paper)}
.n{text-align:right;white-space:nowrap}
.t{white-space:nowrap}
.id{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:11px}
svg{width:100%;height:auto}
svg text{font-size:11px;fill:var(--muted)}
.legend span{margin-right:16px}
.legend i{display:inline-block;width:10px;height:10px;margin-right:4px}
.empty{color:var(--muted)}
@media print{body{padding:0;max-width:none}th{position:static}tr,svg{break-inside:avoid}thead{display:table-header-group}@page{size:A4 landscape;margin:14mm}}
)";

std::string colourStyle()
{
    std::string out = "\n:root{";
    for (const auto& [name, colour] : {std::pair{"paper", colours::paper}, {"ink", colours::ink}, {"muted", colours::muted}, {"line", colours::line}, {"accent", colours::accent}})
        out += std::string{"--"} + name + ":" + std::string{colour} + ";";
    return out + "}";
}

std::string grouped(std::int64_t value)
{
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(), least = value < 0 ? 4 : 3; at > least; at -= 3) digits.insert(at - 3, "\u2009");
    return digits;
}

void appendFigures(TextPieces& out, const Report& report, const ReportSection& section)
{
    if (section.figures.empty()) return;
    const bool chinese = report.language == ReportLanguage::Chinese;
    out += "<div class=\"figures\">\n";
    for (const ReportFigure& figure : section.figures) {
        out += "<div class=\"figure\"><span>" + pageText(figure.label) + "</span><b>" + grouped(figure.value) + "</b>";
        if (figure.before) out += "<span>" + std::string{chinese ? "上期 " : "before "} + grouped(*figure.before) + "</span>";
        out += "</div>\n";
    }
    out += "</div>\n";
}

std::string cellClass(const ReportColumn& column)
{
    if (column.align == Align::Right) return " class=\"n\"";
    if (column.kind == CellKind::Time) return " class=\"t\"";
    return column.monospace || column.weight == 0 ? " class=\"id\"" : "";
}

void appendTable(TextPieces& out, const ReportTable& table, ReportLanguage language)
{
    out += "<h3>" + pageText(table.title) + "</h3>\n";
    if (table.rows.empty()) {
        out += "<p class=\"empty\">" + pageText(table.emptyText) + "</p>\n";
        return;
    }
    out += "<table><thead><tr>";
    for (const ReportColumn& column : table.columns) out += "<th" + cellClass(column) + ">" + pageText(column.title) + "</th>";
    out += "</tr></thead><tbody>\n";
    for (const auto& row : std::span{table.rows}.first(paperRows(table))) {
        if (!out.isWanted()) return;
        out += "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) out += "<td" + cellClass(table.columns[i]) + ">" + pageText(row[i]) + "</td>";
        out += "</tr>\n";
    }
    out += "</tbody></table>\n";
    if (const std::string note = paperNote(table, language); !note.empty()) out += "<p class=\"empty\">" + pageText(note) + "</p>\n";
}

void appendSection(TextPieces& out, const Report& report, std::size_t number)
{
    const ReportSection& section = report.sections[number];
    out += "<section id=\"s" + std::to_string(number + 1) + "\">\n<h2>" + pageText(section.heading) + "</h2>\n";
    for (const std::string& paragraph : section.paragraphs) out += "<p>" + pageText(paragraph) + "</p>\n";
    appendFigures(out, report, section);
    if (section.chart) {
        std::string chart;
        appendChart(chart, *section.chart);
        out += chart;
    }
    for (const ReportTable& table : section.tables) appendTable(out, table, report.language);
    out += "</section>\n";
}

} // namespace

bool writeHtml(const Report& report, const TextSink& sink)
{
    TextPieces out{sink};
    const bool chinese = report.language == ReportLanguage::Chinese;
    out += std::string{"<!DOCTYPE html>\n<html lang=\""} + (chinese ? "zh-CN" : "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + pageText(report.title) + "</title>\n<style>" + colourStyle() + style
        + "</style>\n</head>\n<body>\n<h1>" + pageText(report.title) + "</h1>\n<dl>\n";
    for (const auto& [label, value] : report.cover) out += "<dt>" + pageText(label) + "</dt><dd>" + pageText(value) + "</dd>\n";
    out += "</dl>\n<nav>";
    const bool hasParts = std::ranges::any_of(report.sections, &ReportSection::isWithin);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const ReportSection& section = report.sections[i];
        out += std::string{hasParts && !section.isWithin && i > 0 ? "<br>" : ""} + "<a" + (section.isWithin ? " class=\"in\"" : "") + " href=\"#s" + std::to_string(i + 1) + "\">"
            + pageText(section.heading) + "</a>";
    }
    out += "</nav>\n";
    for (std::size_t i = 0; i < report.sections.size(); ++i) appendSection(out, report, i);
    out += "</body>\n</html>\n";
    return out.finish();
}

} // namespace guanlan::reporting
