// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/report_json.h"

#include "models/domain/time.h"
#include "models/reporting/report_cells.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

const char* kindName(const ReportColumn& column)
{
    if (column.kind == CellKind::Time) return "time";
    return column.align == Align::Right ? "count" : "text";
}

Json cellJson(const ReportColumn& column, const std::string& cell)
{
    if (const auto count = countOfCell(column, cell)) return *count;
    if (!timeOfCell(column, cell)) return cell;
    std::string text = cell.substr(0, 10) + "T" + cell.substr(11);
    if (text.size() == 16) text += ":00";
    return text + "+08:00";
}

std::string lineOf(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// What stands before a list, to be closed by its writer: the object without its closing brace.
std::string openObject(const Json& members)
{
    std::string text = lineOf(members);
    text.pop_back();
    return text;
}

void appendTable(TextPieces& out, const ReportTable& table)
{
    Json columns = Json::array();
    for (const ReportColumn& column : table.columns) columns.push_back({{"title", column.title}, {"kind", kindName(column)}});
    out += openObject({{"title", table.title}, {"columns", columns}, {"empty", table.emptyText}}) + ",\"rows\":[";
    const char* between = "\n";
    for (const auto& row : table.rows) {
        if (!out.isWanted()) return;
        Json cells = Json::array();
        for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(cellJson(table.columns[i], row[i]));
        out += between + lineOf(cells);
        between = ",\n";
    }
    out += "]}";
}

Json chartJson(const ReportChart& chart)
{
    Json series = Json::array();
    for (const auto& one : chart.series) series.push_back({{"name", one.name}, {"counts", one.counts}});
    return {{"title", chart.title}, {"first_day", toIsoDate(chart.firstDay)}, {"series", series}};
}

void appendSection(TextPieces& out, const ReportSection& section)
{
    Json figures = Json::array();
    for (const ReportFigure& figure : section.figures)
        figures.push_back({{"label", figure.label}, {"value", figure.value}, {"before", figure.before ? Json(*figure.before) : Json(nullptr)}});
    out += openObject({{"heading", section.heading}, {"paragraphs", section.paragraphs}, {"figures", figures},
               {"chart", section.chart ? chartJson(*section.chart) : Json(nullptr)}})
        + ",\"tables\":[";
    const char* between = "\n";
    for (const ReportTable& table : section.tables) {
        out += between;
        appendTable(out, table);
        between = ",\n";
    }
    out += "]}";
}

} // namespace

bool writeJson(const Report& report, const TextSink& sink)
{
    TextPieces out{sink};
    Json cover = Json::array();
    for (const auto& [label, value] : report.cover) cover.push_back({{"label", label}, {"value", value}});
    out += openObject({{"format", "guanlan-report"}, {"version", 1}, {"template", report.form}, {"title", report.title},
               {"language", report.language == ReportLanguage::Chinese ? "zh-CN" : "en"}, {"cover", cover}})
        + ",\"sections\":[";
    const char* between = "\n";
    for (const ReportSection& section : report.sections) {
        out += between;
        appendSection(out, section);
        between = ",\n";
    }
    out += "]}\n";
    return out.finish();
}

} // namespace guanlan::reporting
