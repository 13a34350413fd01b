// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/lag_chart.h"

#include "models/items/text.h"
#include "ui/charts/chart_data.h"
#include "ui/charts/chart_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
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

LagChart::LagChart(QWidget* parent) : ChartPicture{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void LagChart::setSamples(std::vector<items::LagSample> samples, items::DisplayZone zone)
{
    const std::int64_t marked = m_current >= 0 ? m_samples[std::size_t(m_current)].time : 0;
    const bool follows = m_current < 0;
    m_samples = std::move(samples);
    m_zone = zone;
    m_current = -1;
    const auto again = std::ranges::find(m_samples, marked, &items::LagSample::time); // The oldest go as new ones come.
    if (!follows && again != m_samples.end()) m_current = int(again - m_samples.begin());
    if (m_current < 0) setAccessibleDescription(m_samples.empty() ? QString{} : describe(m_samples.back()));
    update();
}

QStringList LagChart::figures() const
{
    QStringList all;
    for (const items::LagSample& sample : m_samples)
        all += {items::formatTime(sample.time, m_zone), sample.behind ? items::formatCount(std::int64_t(*sample.behind)) : tr("not read")};
    return all;
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
    paintCurrent(painter);
}

void LagChart::paintCurrent(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    if (hasFocus()) {
        painter.setPen(tokens().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    if (m_current < 0) return;
    const QRectF area = room();
    const QPointF at = pointOf(m_current);
    painter.setPen(tokens().accent);
    painter.drawLine(QPointF{at.x(), area.top()}, QPointF{at.x(), area.bottom()});
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_samples[std::size_t(m_current)].behind) painter.drawEllipse(at, 3.5, 3.5);
}

QPointF LagChart::pointOf(int sample) const
{
    const items::LagSample& one = m_samples.at(std::size_t(sample));
    const QRectF area = room();
    const qreal share = one.behind ? qreal(*one.behind) / qreal(axisRange(std::int64_t(most())).top) : 0.5;
    return {xOf(one.time), area.bottom() - area.height() * share};
}

int LagChart::sampleAt(const QPointF& position) const
{
    if (m_samples.empty()) return -1;
    return int(std::ranges::min_element(m_samples, {}, [&](const items::LagSample& sample) { return std::abs(xOf(sample.time) - position.x()); }) - m_samples.begin());
}

void LagChart::setCurrent(int sample)
{
    if (m_current == sample) return;
    m_current = sample;
    if (sample >= 0) setAccessibleDescription(describe(m_samples[std::size_t(sample)]));
    update();
}

void LagChart::activate(int sample)
{
    if (sample < 0) return;
    if (m_samples[std::size_t(sample)].behind) {
        Q_EMIT sampleActivated(m_samples[std::size_t(sample)]);
        return;
    }
    for (const items::LagGap& gap : items::gapsOf(m_samples))
        if (gap.first <= std::size_t(sample) && std::size_t(sample) <= gap.last) {
            Q_EMIT gapActivated(m_samples[gap.first].time, m_samples[gap.last].time);
            return;
        }
}

void LagChart::mouseMoveEvent(QMouseEvent* event) { setCurrent(sampleAt(event->position())); }

void LagChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return;
    setCurrent(sampleAt(event->position()));
    activate(m_current);
}

void LagChart::leaveEvent(QEvent*) { setCurrent(-1); }

void LagChart::keyPressEvent(QKeyEvent* event)
{
    const int last = int(m_samples.size()) - 1;
    if (last < 0) return QWidget::keyPressEvent(event);
    const int at = m_current < 0 ? last : m_current;
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(m_current < 0 ? last : std::max(0, at - 1)); break;
    case Qt::Key_Right: setCurrent(std::min(last, at + 1)); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: setCurrent(at), activate(at); break;
    default: QWidget::keyPressEvent(event);
    }
}

bool LagChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_samples.empty()) return ChartPicture::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), items::plainToolTip(describe(m_samples[std::size_t(sampleAt(help->pos()))])), this);
    return true;
}

void LagChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) update();
    QWidget::changeEvent(event);
}

} // namespace guanlan::ui
