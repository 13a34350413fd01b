// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.h"

#include "models/analytics/downsample.h"
#include "ui/charts/chart_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QLineSeries>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace guanlan::ui {

namespace {

constexpr qreal axisGap = 8;

std::int64_t highest(const ChartData& data, ChartForm form)
{
    std::int64_t most = 0;
    for (std::size_t i = 0; i < data.starts.size(); ++i) {
        std::int64_t sum = 0;
        for (const ChartSeries& series : data.series) {
            sum = form == ChartForm::StackedBars ? sum + series.values[i] : series.values[i];
            most = std::max(most, sum);
        }
    }
    return most;
}

QAbstractSeries* stackedBars(const ChartData& data)
{
    auto* bars = new QStackedBarSeries;
    bars->setBarWidth(data.size() > 120 ? 1.0 : 0.8);
    for (const ChartSeries& series : data.series) {
        auto* set = new QBarSet{QString{}};
        set->setColor(seriesColour(series.colour));
        set->setBorderColor(Qt::transparent);
        QList<qreal> values;
        for (const std::int64_t value : series.values) values.append(qreal(value));
        set->append(values);
        bars->append(set);
    }
    return bars;
}

QAbstractSeries* line(const ChartSeries& series, int pixelWidth)
{
    std::vector<analytics::ChartPoint> points;
    for (std::size_t i = 0; i < series.values.size(); ++i) points.push_back({double(i), double(series.values[i])});
    QList<QPointF> thinned;
    for (const analytics::ChartPoint& point : analytics::decimate(points, pixelWidth))
        thinned.append({point.x, point.y});
    auto* result = new QLineSeries;
    result->setPen(seriesPen(series.colour));
    result->replace(thinned);
    if (thinned.size() == 1) { // Which no line goes through.
        result->setPointsVisible(true);
        result->setMarkerSize(7);
    }
    return result;
}

/// The grid, the counts at its left and the dates below it.
void drawAxes(QPainter& painter, const ChartData& data, const QRectF& plot, const AxisRange& range)
{
    const QFontMetricsF metrics{painter.font()};
    for (std::int64_t value = 0; value <= range.top; value += range.step) {
        const qreal y = std::round(plot.bottom() - plot.height() * double(value) / double(range.top)) + 0.5;
        painter.setPen(value == 0 ? tokens().outline : tokens().line);
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
        painter.setPen(tokens().muted);
        const QRectF label{0, y - metrics.height() / 2, plot.left() - axisGap, metrics.height()};
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
    }
    const qreal pitch = plot.width() / std::max(1, data.size());
    const qreal width = metrics.horizontalAdvance(QStringLiteral("2026-03")) + 12;
    for (const auto& [bucket, text] : dateTicks(data, width / pitch)) {
        const qreal x = plot.left() + (bucket + 0.5) * pitch;
        QRectF label{x - width / 2, plot.bottom() + 5, width, metrics.height()};
        if (label.right() > plot.right() + 12) continue;
        if (label.left() < 0) label.moveLeft(0);
        painter.setPen(tokens().outline);
        painter.drawLine(QPointF{x, plot.bottom() + 1}, QPointF{x, plot.bottom() + 4});
        painter.setPen(tokens().muted);
        painter.drawText(label, Qt::AlignCenter, text);
    }
}

} // namespace

ChartCanvas::ChartCanvas() : m_scene{std::make_unique<QGraphicsScene>()}, m_chart{new QChart}
{
    m_scene->addItem(m_chart);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
}

ChartCanvas::~ChartCanvas() = default;

void ChartCanvas::draw(const ChartData& data, ChartForm form, const QSize& size, qreal pixelRatio)
{
    m_picture = QPixmap{size * pixelRatio};
    m_picture.setDevicePixelRatio(pixelRatio);
    m_picture.fill(Qt::transparent);
    const AxisRange range = axisRange(highest(data, form));
    const QFontMetricsF metrics{smallFont()};
    const qreal left = metrics.horizontalAdvance(QString::number(range.top)) + axisGap + 2;
    m_plot = QRectF{left, metrics.height() / 2, size.width() - left - 12, size.height() - metrics.height() * 1.5 - 8};
    if (m_plot.width() < 8 || m_plot.height() < 8) return;

    QPainter painter{&m_picture};
    painter.setFont(smallFont());
    drawAxes(painter, data, m_plot, range);

    m_chart->removeAllSeries();
    for (QAbstractAxis* axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    if (form == ChartForm::StackedBars) m_chart->addSeries(stackedBars(data));
    else
        for (const ChartSeries& series : data.series) m_chart->addSeries(line(series, int(m_plot.width())));
    auto* across = new QValueAxis;
    across->setRange(-0.5, data.size() - 0.5);
    auto* up = new QValueAxis;
    up->setRange(0, double(range.top));
    for (QValueAxis* axis : {across, up}) axis->setVisible(false);
    m_chart->addAxis(across, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries* series : m_chart->series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    m_chart->resize(size);
    m_chart->setPlotArea(m_plot);
    m_scene->setSceneRect(QRectF{QPointF{}, QSizeF{size}});
    painter.setRenderHint(QPainter::Antialiasing, form == ChartForm::Lines);
    m_scene->render(&painter, QRectF{QPointF{}, QSizeF{size}}, m_scene->sceneRect());
}

} // namespace guanlan::ui
