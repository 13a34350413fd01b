// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/lag_chart.h"

#include "models/items/text.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/chart_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStandardItem>
#include <QToolTip>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int labelWidth = 56, axisHeight = 20, rightMargin = 12, topMargin = 8;
constexpr std::int64_t leastSpan = 60; ///< Seconds from left to right at least.

} // namespace

LagChart::LagChart(QWidget* parent) : QWidget{parent} { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding); }

void LagChart::setSamples(std::vector<items::LagSample> samples, items::DisplayZone zone)
{
    m_samples = std::move(samples);
    m_zone = zone;
    setAccessibleDescription(m_samples.empty() ? QString{} : describe(m_samples.back()));
    update();
}

QList<QStandardItem*> LagChart::twinRow(const items::LagSample& sample) const
{
    auto* behind = new QStandardItem{sample.behind ? items::formatCount(std::int64_t(*sample.behind)) : tr("not read")};
    behind->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return {new QStandardItem{items::formatTime(sample.time, m_zone)}, behind};
}

QRectF LagChart::room() const
{
    return {labelWidth, topMargin, qreal(std::max(40, width() - labelWidth - rightMargin)), qreal(std::max(20, height() - topMargin - axisHeight))};
}

qreal LagChart::xOf(std::int64_t time) const
{
    const std::int64_t last = m_samples.back().time, first = std::min(m_samples.front().time, last - leastSpan);
    return room().left() + room().width() * qreal(time - first) / qreal(last - first);
}

std::uint64_t LagChart::most() const
{
    std::uint64_t most = 0;
    for (const items::LagSample& sample : m_samples) most = std::max(most, sample.behind.value_or(0));
    return most;
}

QString LagChart::describe(const items::LagSample& sample) const
{
    const QString time = items::formatTime(sample.time, m_zone);
    return sample.behind ? tr("%1: %2 blocks behind").arg(time, items::formatCount(std::int64_t(*sample.behind))) : tr("%1: nobody read or answered").arg(time);
}

void LagChart::paintAxes(QPainter& painter) const
{
    const QRectF area = room();
    const AxisRange range = axisRange(std::int64_t(most()));
    for (std::int64_t value = 0; value <= range.top; value += range.step) {
        const qreal y = area.bottom() - area.height() * qreal(value) / qreal(range.top);
        painter.setPen(tokens().line);
        painter.drawLine(QPointF{area.left(), y}, QPointF{area.right(), y});
        painter.setPen(tokens().muted);
        painter.drawText(QRectF{0, y - 8, labelWidth - 8.0, 16}, Qt::AlignRight | Qt::AlignVCenter, items::formatCount(value));
    }
    const auto time = [this](std::int64_t moment) { return items::formatTime(moment, m_zone).mid(11); };
    const std::int64_t last = m_samples.back().time, first = std::min(m_samples.front().time, last - leastSpan);
    const QRectF below{area.left(), area.bottom() + 2, area.width(), axisHeight - 2.0};
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, time(first));
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, time((first + last) / 2));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, time(last));
}

void LagChart::paintGaps(QPainter& painter) const
{
    const QRectF area = room();
    for (const items::LagGap& gap : items::gapsOf(m_samples)) {
        const qreal left = xOf(m_samples[gap.first > 0 ? gap.first - 1 : 0].time);
        const qreal right = xOf(m_samples[std::min(gap.last + 1, m_samples.size() - 1)].time);
        const QRectF stretch{left, area.top(), std::max<qreal>(2, right - left), area.height()};
        painter.fillRect(stretch, QBrush{blend(tokens().surface, tokens().muted, 0.45), Qt::BDiagPattern});
        const QString words = tr("not read");
        if (painter.fontMetrics().horizontalAdvance(words) + 12 > stretch.width()) continue;
        const QRectF plate{stretch.center().x() - painter.fontMetrics().horizontalAdvance(words) / 2.0 - 4, stretch.center().y() - 9,
            painter.fontMetrics().horizontalAdvance(words) + 8.0, 18};
        painter.fillRect(plate, tokens().surface);
        painter.setPen(tokens().muted);
        painter.drawText(plate, Qt::AlignCenter, words);
    }
}

void LagChart::paintLine(QPainter& painter) const
{
    const QRectF area = room();
    const qreal top = qreal(axisRange(std::int64_t(most())).top);
    QPainterPath path;
    bool isDrawing = false;
    for (const items::LagSample& sample : m_samples) {
        if (!sample.behind) {
            isDrawing = false;
            continue;
        }
        const QPointF at{xOf(sample.time), area.bottom() - area.height() * qreal(*sample.behind) / top};
        if (isDrawing) {
            path.lineTo(at);
            continue;
        }
        path.addEllipse(at, 1, 1); // One alone between gaps is seen, too.
        path.moveTo(at);
        isDrawing = true;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(seriesPen(0));
    painter.drawPath(path);
}

void LagChart::paintEvent(QPaintEvent*)
{
    if (m_samples.empty()) return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    paintAxes(painter);
    paintGaps(painter);
    paintLine(painter);
}

bool LagChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_samples.empty()) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto nearest = std::ranges::min_element(m_samples, {}, [&](const items::LagSample& sample) { return std::abs(xOf(sample.time) - help->pos().x()); });
    QToolTip::showText(help->globalPos(), items::plainToolTip(describe(*nearest)), this);
    return true;
}

void LagChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
