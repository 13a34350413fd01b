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

Json tableJson(const ReportTable& table)
{
    Json columns = Json::array(), rows = Json::array();
    for (const ReportColumn& column : table.columns) columns.push_back({{"title", column.title}, {"kind", kindName(column)}});
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (std::size_t i = 0; i < row.size(); ++i) cells.push_back(cellJson(table.columns[i], row[i]));
        rows.push_back(std::move(cells));
    }
    return {{"title", table.title}, {"columns", columns}, {"rows", rows}, {"empty", table.emptyText}};
}

Json chartJson(const ReportChart& chart)
{
    Json series = Json::array();
    for (const auto& one : chart.series) series.push_back({{"name", one.name}, {"counts", one.counts}});
    return {{"title", chart.title}, {"first_day", toIsoDate(chart.firstDay)}, {"series", series}};
}

Json sectionJson(const ReportSection& section)
{
    Json figures = Json::array(), tables = Json::array();
    for (const ReportFigure& figure : section.figures)
        figures.push_back({{"label", figure.label}, {"value", figure.value}, {"before", figure.before ? Json(*figure.before) : Json(nullptr)}});
    for (const ReportTable& table : section.tables) tables.push_back(tableJson(table));
    return {{"heading", section.heading}, {"paragraphs", section.paragraphs}, {"figures", figures},
        {"chart", section.chart ? chartJson(*section.chart) : Json(nullptr)}, {"tables", tables}};
}

} // namespace

std::string toJson(const Report& report)
{
    Json cover = Json::array(), sections = Json::array();
    for (const auto& [label, value] : report.cover) cover.push_back({{"label", label}, {"value", value}});
    for (const ReportSection& section : report.sections) sections.push_back(sectionJson(section));
    const Json json{{"format", "guanlan-report"}, {"version", 1}, {"title", report.title},
        {"language", report.language == ReportLanguage::Chinese ? "zh-CN" : "en"}, {"cover", cover}, {"sections", sections}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace guanlan::reporting
