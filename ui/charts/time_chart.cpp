// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_chart.h"

#include "models/items/text.h"
#include "ui/charts/chart_canvas.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace guanlan::ui {

namespace {
constexpr int minBarPitch = 3;
}

TimeChart::TimeChart(ChartForm form, QWidget* parent)
    : ChartPicture{parent}, m_form{form}, m_canvas{std::make_unique<ChartCanvas>()}
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

TimeChart::~TimeChart() = default;

const ChartData& TimeChart::shown() const { return m_shown; }

void TimeChart::setData(const ChartData& chart)
{
    m_data = chart;
    m_hovered.reset();
    m_anchor.reset();
    m_selection.reset();
    rebuild();
}

QStringList TimeChart::figures() const
{
    QStringList all;
    for (const ChartSeries& series : m_data.series)
        for (const std::int64_t value : series.values)
            if (value != 0) all += QString::number(value);
    return all;
}

void TimeChart::clearSelection()
{
    m_selection.reset();
    update();
}

void TimeChart::rebuild()
{
    const int before = m_shown.size();
    const analytics::Bucket bucket = m_shown.bucket;
    m_shown = m_form == ChartForm::StackedBars ? coarsened(m_data, std::max(12, (width() - 60) / minBarPitch)) : m_data;
    if (m_shown.size() != before) {
        m_hovered.reset();
        m_selection.reset();
    }
    if (m_shown.bucket != bucket) Q_EMIT bucketChanged();
    m_drawn = false; // Drawn when seen: a window that is laid out resizes many times.
    update();
}

void TimeChart::draw()
{
    if (m_drawn) return;
    m_canvas->draw(m_shown, m_form, size(), devicePixelRatioF());
    m_drawn = true;
}

QRectF TimeChart::bucketRect(int bucket) const
{
    const QRectF plot = m_canvas->plotArea();
    const qreal pitch = plot.width() / std::max(1, m_shown.size());
    return {plot.left() + bucket * pitch, plot.top(), pitch, plot.height()};
}

int TimeChart::bucketAt(const QPointF& position) const
{
    const QRectF plot = m_canvas->plotArea();
    const int index = int((position.x() - plot.left()) / plot.width() * m_shown.size());
    return std::clamp(index, 0, std::max(0, m_shown.size() - 1));
}

QString TimeChart::hint(int bucket) const
{
    QString text = bucketLabel(m_shown, bucket);
    std::int64_t sum = 0;
    for (const ChartSeries& series : m_shown.series) {
        const std::int64_t value = series.values[std::size_t(bucket)];
        sum += value;
        if (value > 0 || m_form == ChartForm::Lines)
            text += QStringLiteral("\n%1: %2").arg(series.name, QString::number(value));
    }
    if (m_form == ChartForm::StackedBars) text += QLatin1Char('\n') + tr("Total: %1").arg(sum);
    return text;
}

bool TimeChart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (m_shown.size() > 0 && m_canvas->plotArea().contains(help->pos())) {
            QToolTip::showText(help->globalPos(), items::plainToolTip(hint(bucketAt(help->pos()))), this);
            return true;
        }
    }
    return ChartPicture::event(event);
}

void TimeChart::resizeEvent(QResizeEvent*) { rebuild(); }

void TimeChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) rebuild();
    QWidget::changeEvent(event);
}

void TimeChart::paintEvent(QPaintEvent*)
{
    draw();
    QPainter painter{this};
    const auto band = [&](int first, int last) { return bucketRect(first) | bucketRect(last); };
    if (m_selection) painter.fillRect(band(m_selection->first, m_selection->second), tokens().selection);
    else if (m_hovered) painter.fillRect(band(*m_hovered, *m_hovered), tokens().hover);
    painter.drawPixmap(0, 0, m_canvas->picture());
    if (m_selection) {
        painter.setPen(tokens().accent);
        const QRectF marked = band(m_selection->first, m_selection->second);
        painter.drawLine(marked.topLeft(), marked.bottomLeft());
        painter.drawLine(marked.topRight(), marked.bottomRight());
    }
    if (hasFocus()) {
        painter.setPen(tokens().accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimeChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_shown.size() == 0) return;
    m_anchor = bucketAt(event->position());
}

void TimeChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_shown.size() == 0) return;
    const int bucket = bucketAt(event->position());
    if (m_anchor && bucket != *m_anchor) m_selection = std::minmax(*m_anchor, bucket);
    if (m_hovered != bucket || m_anchor) update();
    m_hovered = bucket;
}

void TimeChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_anchor) return;
    const int bucket = bucketAt(event->position());
    const int anchor = *std::exchange(m_anchor, std::nullopt);
    if (bucket != anchor) {
        finishSelection(std::min(anchor, bucket), std::max(anchor, bucket));
    } else if (m_selection) {
        m_selection.reset();
        Q_EMIT rangeCleared();
    } else if (holds(bucket)) { // Empty ground leads nowhere.
        Q_EMIT bucketActivated(m_shown.starts[std::size_t(bucket)], m_shown.endOf(bucket));
    }
    update();
}

bool TimeChart::holds(int bucket) const
{
    return std::ranges::any_of(m_shown.series, [bucket](const ChartSeries& series) { return series.values[std::size_t(bucket)] > 0; });
}

void TimeChart::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void TimeChart::finishSelection(int first, int last)
{
    m_selection = {first, last};
    Q_EMIT rangeSelected(m_shown.starts[std::size_t(first)], m_shown.endOf(last));
}

void TimeChart::keyPressEvent(QKeyEvent* event)
{
    const int last = m_shown.size() - 1;
    if (last < 0) return QWidget::keyPressEvent(event);
    const int at = m_hovered.value_or(last);
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        const int next = std::clamp(at + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
        if (event->modifiers() & Qt::ShiftModifier) {
            // The end of the selection that is not under the keyboard stays.
            const int anchor = !m_selection ? at : m_selection->first == at ? m_selection->second : m_selection->first;
            finishSelection(std::min(anchor, next), std::max(anchor, next));
        }
        m_hovered = next;
        setAccessibleDescription(hint(next));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT bucketActivated(m_shown.starts[std::size_t(at)], m_shown.endOf(at));
    } else if (event->key() == Qt::Key_Escape && m_selection) {
        m_selection.reset();
        Q_EMIT rangeCleared();
    } else {
        return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace guanlan::ui
