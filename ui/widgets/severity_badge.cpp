// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/severity_badge.h"

#include "models/items/labels.h"
#include "ui/theme/tokens.h"

#include <QEvent>

namespace guanlan::ui {
namespace {

constexpr int shapeSide = 10;

} // namespace

void paintSeverity(QPainter& painter, const QRectF& rect, Severity severity)
{
    const QPointF c = rect.center();
    const qreal r = qMin(rect.width(), rect.height()) / 2.0;
    const QColor colour = tokens().of(severity);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (severity) {
    case Severity::Critical:
        painter.drawPolygon(QPolygonF{{c + QPointF{0, -r}, c + QPointF{r, 0}, c + QPointF{0, r}, c + QPointF{-r, 0}}});
        break;
    case Severity::High:
        painter.drawPolygon(QPolygonF{{c + QPointF{0, -r * 0.9}, c + QPointF{r, r * 0.8}, c + QPointF{-r, r * 0.8}}});
        break;
    case Severity::Medium: painter.drawEllipse(c, r * 0.8, r * 0.8); break;
    case Severity::Low:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{colour, 1.6});
        painter.drawEllipse(c, r * 0.7, r * 0.7);
        break;
    }
    painter.restore();
}

SeverityBadge::SeverityBadge(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setSeverity(Severity::Low);
}

void SeverityBadge::setSeverity(Severity severity)
{
    m_severity = severity;
    setAccessibleName(items::severityLabel(severity));
    updateGeometry();
    update();
}

QSize SeverityBadge::sizeHint() const
{
    return {shapeSide + 6 + fontMetrics().horizontalAdvance(items::severityLabel(m_severity)) + 2,
        qMax(20, fontMetrics().height())};
}

void SeverityBadge::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paintSeverity(painter, QRectF{0, (height() - shapeSide) / 2.0, shapeSide, shapeSide}, m_severity);
    painter.setPen(tokens().of(m_severity));
    painter.drawText(rect().adjusted(shapeSide + 6, 0, 0, 0), Qt::AlignVCenter, items::severityLabel(m_severity));
}

void SeverityBadge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setSeverity(m_severity);
}

} // namespace guanlan::ui
