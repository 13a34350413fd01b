// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/finding_trend_view.h"

#include "models/items/labels.h"
#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace guanlan::ui {

namespace {

constexpr int severities = 4, leastPitch = 5, axisGap = 8, shapeRoom = 12;

} // namespace

FindingTrendView::FindingTrendView(QWidget* parent) : ChartPicture{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
}

void FindingTrendView::setTrend(ChartData trend)
{
    const auto before = m_current;
    const std::int64_t start = before ? m_shown.starts[std::size_t(before->bucket)] : 0;
    m_trend = std::move(trend);
    m_current.reset();
    fit();
    const auto same = std::ranges::find(m_shown.starts, start); // Who was there stays there.
    if (before && same != m_shown.starts.end()) m_current = {int(same - m_shown.starts.begin()), before->severity};
}

void FindingTrendView::fit()
{
    const analytics::Bucket before = m_shown.bucket;
    m_shown = coarsened(m_trend, std::max(8, (width() - 48) / leastPitch));
    if (m_current && m_current->bucket >= m_shown.size()) m_current.reset();
    if (m_shown.bucket != before) Q_EMIT bucketChanged();
    update();
}

QStringList FindingTrendView::figures() const
{
    QStringList all;
    for (const ChartSeries& series : m_trend.series)
        for (const std::int64_t count : series.values)
            if (count > 0) all += QString::number(count);
    return all;
}

std::int64_t FindingTrendView::highest() const
{
    std::int64_t most = 0;
    for (int bucket = 0; bucket < m_shown.size(); ++bucket) {
        std::int64_t sum = 0;
        for (int severity = 0; severity < severities; ++severity) sum += value(bucket, Severity(severity));
        most = std::max(most, sum);
    }
    return most;
}

QRectF FindingTrendView::plot() const
{
    const QFontMetricsF text{smallFont()};
    const qreal left = text.horizontalAdvance(items::formatCount(axisRange(highest()).top)) + axisGap;
    return {left, text.height() / 2, std::max(8.0, width() - left - axisGap), std::max(8.0, height() - text.height() * 1.5 - axisGap)};
}

QRectF FindingTrendView::partRect(int bucket, Severity severity) const
{
    const QRectF area = plot();
    const qreal pitch = area.width() / m_shown.size(), top = qreal(axisRange(highest()).top);
    std::int64_t below = 0;
    for (int each = 0; each < int(severity); ++each) below += value(bucket, Severity(each));
    const std::int64_t count = value(bucket, severity);
    if (count == 0) return {};
    const qreal high = area.height() * qreal(count) / top, low = area.bottom() - area.height() * qreal(below) / top;
    return {area.left() + bucket * pitch + pitch * 0.1, low - high, std::max(1.0, pitch * 0.8), high};
}

std::optional<FindingTrendView::Mark> FindingTrendView::markAt(const QPointF& position) const
{
    const QRectF area = plot();
    if (m_shown.size() == 0 || !area.contains(position)) return std::nullopt;
    Mark mark{std::min(int((position.x() - area.left()) / area.width() * m_shown.size()), m_shown.size() - 1), std::nullopt};
    for (int severity = 0; severity < severities; ++severity)
        if (const QRectF part = partRect(mark.bucket, Severity(severity)); !part.isEmpty() && position.y() >= part.top() && position.y() < part.bottom())
            mark.severity = Severity(severity);
    return mark;
}

QString FindingTrendView::describe(int bucket) const
{
    QString text = bucketLabel(m_shown, bucket);
    std::int64_t sum = 0;
    for (int severity = 0; severity < severities; ++severity) {
        const std::int64_t count = value(bucket, Severity(severity));
        sum += count;
        if (count > 0) text += QLatin1Char('\n') + m_shown.series[std::size_t(severity)].name + QStringLiteral(": ") + items::formatCount(count);
    }
    return text + QLatin1Char('\n') + tr("Total: %1").arg(items::formatCount(sum));
}

bool FindingTrendView::event(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
    if (event->type() != QEvent::ToolTip) return ChartPicture::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto mark = markAt(help->pos())) QToolTip::showText(help->globalPos(), items::plainToolTip(describe(mark->bucket)), this);
    return true;
}

void FindingTrendView::resizeEvent(QResizeEvent*) { fit(); }

void FindingTrendView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setFont(smallFont());
    if (m_shown.size() == 0) return;
    paintAxes(painter);
    for (int bucket = 0; bucket < m_shown.size(); ++bucket) paintBucket(painter, bucket);
    if (!hasFocus()) return;
    painter.setPen(tokens().accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void FindingTrendView::paintAxes(QPainter& painter) const
{
    const QRectF area = plot();
    const QFontMetricsF text{painter.font()};
    const AxisRange range = axisRange(highest());
    for (std::int64_t count = 0; count <= range.top; count += range.step) {
        const qreal y = std::round(area.bottom() - area.height() * qreal(count) / qreal(range.top)) + 0.5;
        painter.setPen(count == 0 ? tokens().outline : tokens().line);
        painter.drawLine(QPointF{area.left(), y}, QPointF{area.right(), y});
        painter.setPen(tokens().muted);
        painter.drawText(QRectF{0, y - text.height() / 2, area.left() - axisGap / 2.0, text.height()}, Qt::AlignRight | Qt::AlignVCenter, items::formatCount(count));
    }
    const qreal pitch = area.width() / m_shown.size(), room = text.horizontalAdvance(QStringLiteral("2026-03")) + 12;
    for (const auto& [bucket, words] : dateTicks(m_shown, room / pitch)) {
        QRectF label{area.left() + (bucket + 0.5) * pitch - room / 2, area.bottom() + 4, room, text.height()};
        if (label.right() > width()) continue;
        if (label.left() < 0) label.moveLeft(0);
        painter.drawText(label, Qt::AlignCenter, words);
    }
}

void FindingTrendView::paintBucket(QPainter& painter, int bucket) const
{
    const QRectF area = plot();
    const bool isCurrent = hasFocus() && m_current && m_current->bucket == bucket;
    if (isCurrent) painter.fillRect(QRectF{area.left() + bucket * area.width() / m_shown.size(), area.top(), area.width() / m_shown.size(), area.height()}, tokens().hover);
    for (int severity = 0; severity < severities; ++severity) {
        const QRectF part = partRect(bucket, Severity(severity));
        if (part.isEmpty()) continue;
        painter.fillRect(part.height() > 3 ? part.adjusted(0, 1, 0, 0) : part, tokens().of(Severity(severity)));
        if (part.width() >= shapeRoom && part.height() >= shapeRoom) {
            painter.setPen(tokens().onAccent);
            painter.drawText(part, Qt::AlignCenter, items::severityShape(Severity(severity)));
        }
        if (!isCurrent || m_current->severity != Severity(severity)) continue;
        painter.setPen(QPen{tokens().accent, 2});
        painter.drawRect(part.adjusted(-1, -1, 1, 1));
    }
}

void FindingTrendView::activate(const Mark& mark)
{
    Q_EMIT activated(m_shown.starts[std::size_t(mark.bucket)], m_shown.endOf(mark.bucket), mark.severity);
}

void FindingTrendView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || !mark) return;
    m_current = mark;
    update();
    activate(*mark);
}

/// From the whole bar up through its parts, and back.
void FindingTrendView::walkParts(int step)
{
    std::vector<std::optional<Severity>> parts{std::nullopt};
    for (int severity = 0; severity < severities; ++severity)
        if (value(m_current->bucket, Severity(severity)) > 0) parts.emplace_back(Severity(severity));
    const auto at = std::find(parts.begin(), parts.end(), m_current->severity) - parts.begin();
    m_current->severity = parts[std::size_t(std::clamp<std::ptrdiff_t>(at + step, 0, std::ptrdiff_t(parts.size()) - 1))];
}

void FindingTrendView::keyPressEvent(QKeyEvent* event)
{
    const int last = m_shown.size() - 1;
    if (last < 0) return QWidget::keyPressEvent(event);
    const bool isNew = !m_current;
    if (isNew) m_current = Mark{last, std::nullopt};
    switch (event->key()) {
    case Qt::Key_Left: m_current = Mark{isNew ? last : std::max(0, m_current->bucket - 1), std::nullopt}; break;
    case Qt::Key_Right: m_current = Mark{std::min(last, m_current->bucket + 1), std::nullopt}; break;
    case Qt::Key_Home: m_current = Mark{0, std::nullopt}; break;
    case Qt::Key_End: m_current = Mark{last, std::nullopt}; break;
    case Qt::Key_Up: walkParts(1); break;
    case Qt::Key_Down: walkParts(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter: return activate(*m_current);
    default: return QWidget::keyPressEvent(event);
    }
    const auto& severity = m_current->severity;
    setAccessibleDescription(describe(m_current->bucket) + (severity ? QLatin1Char('\n') + items::severityLabel(*severity) : QString{}));
    update();
}

} // namespace guanlan::ui
