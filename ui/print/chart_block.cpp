// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/time.h"
#include "ui/print/report_blocks.h"
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace guanlan::ui {

namespace {

constexpr qreal chartHeight = 150 * pt;
constexpr qreal axisWidth = 32 * pt;
constexpr qreal legendHeight = 16 * pt;
constexpr qreal labelHeight = 14 * pt;

const Tokens& paper() { return tokensOf(Theme::Light); }

std::vector<std::int64_t> dailyTotals(const reporting::ReportChart& chart)
{
    std::vector<std::int64_t> totals;
    for (const auto& series : chart.series) {
        totals.resize(std::max(totals.size(), series.counts.size()));
        for (std::size_t day = 0; day < series.counts.size(); ++day)
            totals[day] += series.counts[day];
    }
    return totals;
}

/// 1, 2 or 5 times a power of ten, so that about four steps reach `highest`.
std::int64_t niceStep(std::int64_t highest)
{
    const double raw = std::max(1.0, double(highest) / 4);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= raw) return std::int64_t(factor * power);
    return std::int64_t(10 * power);
}

void paintLegend(QPainter& painter, const reporting::ReportChart& chart, const PrintFonts& fonts, QPointF at)
{
    painter.setFont(fonts.small);
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        painter.fillRect(QRectF{at.x(), at.y() + 2 * pt, 8 * pt, 8 * pt}, paper().series[i % paper().series.size()]);
        const QString name = QString::fromStdString(chart.series[i].name);
        painter.setPen(paper().muted);
        painter.drawText(QRectF{at.x() + 12 * pt, at.y(), 100 * pt, legendHeight}, Qt::AlignLeft | Qt::AlignTop, name);
        at.rx() += 90 * pt;
    }
}

void paintAxis(QPainter& painter, const QRectF& plot, std::int64_t step, std::int64_t top, const PrintFonts& fonts)
{
    painter.setFont(fonts.small);
    for (std::int64_t value = 0; value <= top; value += step) {
        const qreal y = plot.bottom() - plot.height() * qreal(value) / qreal(top);
        painter.setPen(QPen{paper().line, 0.5 * pt});
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
        painter.setPen(paper().muted);
        painter.drawText(QRectF{plot.left() - axisWidth, y - 6 * pt, axisWidth - 4 * pt, 12 * pt},
            Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
    }
}

void paintDates(QPainter& painter, const QRectF& plot, std::int64_t firstDay, std::size_t days)
{
    const std::size_t every = std::max<std::size_t>(1, days / 8);
    painter.setPen(paper().muted);
    for (std::size_t day = 0; day < days; day += every) {
        const qreal x = plot.left() + plot.width() * qreal(day) / qreal(days);
        painter.drawText(QRectF{x, plot.bottom() + 2 * pt, 80 * pt, labelHeight}, Qt::AlignLeft | Qt::AlignTop,
            QString::fromStdString(toIsoDate(firstDay + std::int64_t(day))));
    }
}

void paintBars(QPainter& painter, const reporting::ReportChart& chart, const QRectF& plot, std::size_t days, std::int64_t top)
{
    const qreal slot = plot.width() / qreal(days);
    for (std::size_t day = 0; day < days; ++day) {
        qreal base = plot.bottom();
        for (std::size_t i = 0; i < chart.series.size(); ++i) {
            if (day >= chart.series[i].counts.size()) continue;
            const qreal height = plot.height() * qreal(chart.series[i].counts[day]) / qreal(top);
            base -= height;
            painter.fillRect(QRectF{plot.left() + slot * qreal(day), base, slot * 0.8, height},
                paper().series[i % paper().series.size()]);
        }
    }
}

} // namespace

PrintBlock chartBlock(const reporting::ReportChart& chart, const PrintFonts& fonts)
{
    return {.height = chartHeight + legendHeight + labelHeight + 24 * pt, .paint = [=](QPainter& painter, const QRectF& area) {
                painter.setFont(fonts.subheading);
                painter.setPen(paper().ink);
                painter.drawText(QRectF{area.left(), area.top(), area.width(), 16 * pt}, QString::fromStdString(chart.title));
                paintLegend(painter, chart, fonts, {area.left() + axisWidth, area.top() + 18 * pt});
                const std::vector<std::int64_t> totals = dailyTotals(chart);
                if (totals.empty()) return;
                const std::int64_t highest = std::max<std::int64_t>(1, *std::max_element(totals.begin(), totals.end()));
                const std::int64_t step = niceStep(highest);
                const std::int64_t top = (highest + step - 1) / step * step;
                const QRectF plot{area.left() + axisWidth, area.top() + 20 * pt + legendHeight, area.width() - axisWidth,
                    chartHeight - 12 * pt};
                paintAxis(painter, plot, step, top, fonts);
                paintBars(painter, chart, plot, totals.size(), top);
                paintDates(painter, plot, chart.firstDay, totals.size());
            }};
}

} // namespace guanlan::ui
