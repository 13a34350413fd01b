// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/html_chart.h"

#include "models/domain/time.h"
#include "models/reporting/markup_text.h"
#include "models/reporting/report_colours.h"

#include <algorithm>
#include <cmath>

namespace guanlan::reporting {

namespace {

constexpr double left = 48, top = 8, plotWidth = 1000, plotHeight = 140;

std::string_view colourOf(std::size_t series) { return colours::series[series % colours::series.size()]; }

/// Tenths of a unit are finer than any screen, and write the same everywhere.
std::string tenths(double value)
{
    const auto rounded = std::int64_t(std::llround(value * 10));
    return std::to_string(rounded / 10) + "." + std::to_string(rounded % 10);
}

/// 1, 2 or 5 times a power of ten, so that about four reach `highest`.
std::int64_t stepFor(std::int64_t highest)
{
    std::int64_t power = 1;
    for (;; power *= 10)
        for (const int factor : {1, 2, 5})
            if (factor * power * 4 >= highest) return factor * power;
}

std::string element(const char* shape, std::initializer_list<std::pair<const char*, std::string>> attributes)
{
    std::string out = std::string{"<"} + shape;
    for (const auto& [name, value] : attributes) out += std::string{" "} + name + "=\"" + value + "\"";
    return out;
}

void appendAxes(std::string& out, const ReportChart& chart, std::size_t days, std::int64_t step, std::int64_t most)
{
    for (std::int64_t value = 0; value <= most; value += step) {
        const std::string y = tenths(top + plotHeight * (1 - double(value) / double(most)));
        out += element("line", {{"x1", tenths(left)}, {"x2", tenths(left + plotWidth)}, {"y1", y}, {"y2", y}, {"stroke", std::string{colours::line}}}) + "/>";
        out += element("text", {{"x", tenths(left - 6)}, {"y", y}, {"text-anchor", "end"}, {"dominant-baseline", "middle"}}) + ">"
            + std::to_string(value) + "</text>\n";
    }
    for (std::size_t day = 0; day < days; ++day) {
        const std::string date = toIsoDate(chart.firstDay + std::int64_t(day));
        if (day != 0 && !date.ends_with("-01")) continue;
        if (day != 0 && day * plotWidth / double(days) < 72) continue; // Too near the first label.
        out += element("text", {{"x", tenths(left + plotWidth * double(day) / double(days))}, {"y", tenths(top + plotHeight + 16)}}) + ">"
            + date + "</text>\n";
    }
}

} // namespace

void appendChart(std::string& out, const ReportChart& chart)
{
    std::size_t days = 0;
    for (const auto& series : chart.series) days = std::max(days, series.counts.size());
    if (days == 0) return;
    std::vector<std::int64_t> totals(days);
    out += "<h3>" + pageText(chart.title) + "</h3>\n<p class=\"legend\">";
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        out += "<span><i style=\"background:" + std::string{colourOf(i)} + "\"></i>" + pageText(chart.series[i].name) + "</span>";
        for (std::size_t day = 0; day < chart.series[i].counts.size(); ++day) totals[day] += chart.series[i].counts[day];
    }
    const std::int64_t highest = std::max<std::int64_t>(1, *std::max_element(totals.begin(), totals.end()));
    const std::int64_t step = stepFor(highest), most = (highest + step - 1) / step * step;
    out += "</p>\n<svg viewBox=\"0 0 1060 176\" role=\"img\" aria-label=\"" + pageText(chart.title) + "\">\n";
    appendAxes(out, chart, days, step, most);
    std::vector<std::int64_t> below(days);
    const double width = plotWidth / double(days);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        for (std::size_t day = 0; day < chart.series[i].counts.size(); ++day) {
            const std::int64_t count = chart.series[i].counts[day];
            if (count == 0) continue;
            below[day] += count;
            out += element("rect", {{"x", tenths(left + width * double(day))}, {"y", tenths(top + plotHeight * (1 - double(below[day]) / double(most)))},
                                    {"width", tenths(std::max(width * 0.86, 0.5))}, {"height", tenths(plotHeight * double(count) / double(most))},
                                    {"fill", std::string{colourOf(i)}}}) + "/>\n";
        }
    }
    out += "</svg>\n";
}

} // namespace guanlan::reporting
