// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/act_mark.h"

#include "ui/insight/condition_mark.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace guanlan::ui {

namespace {

/// Holds the translation context "ActMark".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ActMark)
};

void paintTick(QPainter& painter, const QRectF& ring, const QColor& colour)
{
    painter.setBrush(colour);
    painter.drawEllipse(ring);
    painter.setPen(QPen{tokens().surface, ring.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const auto at = [&ring](qreal x, qreal y) { return QPointF{ring.left() + x * ring.width(), ring.top() + y * ring.height()}; };
    painter.drawPolyline(QPolygonF{{at(0.27, 0.52), at(0.44, 0.69), at(0.73, 0.34)}});
}

} // namespace

ActShape actShape(const Event& event)
{
    switch (event.type) {
    case EventType::CredentialSuspended: return ActShape::Suspended;
    case EventType::CredentialReinstated: return ActShape::Reinstated;
    case EventType::CredentialRevoked: return ActShape::Revoked;
    case EventType::ConsentGranted: return ActShape::Consented;
    case EventType::ConsentWithdrawn: return ActShape::Withdrawn;
    case EventType::CredentialPresented: return ActShape::Presented;
    case EventType::CredentialVerified: return event.accepted.value_or(true) ? ActShape::Accepted : ActShape::Refused;
    default: return ActShape::Issued;
    }
}

QString actShapeLabel(ActShape shape)
{
    switch (shape) {
    case ActShape::Issued: return Words::tr("Issued");
    case ActShape::Suspended: return Words::tr("Suspended");
    case ActShape::Reinstated: return Words::tr("Reinstated");
    case ActShape::Revoked: return Words::tr("Revoked");
    case ActShape::Consented: return Words::tr("Consent given");
    case ActShape::Withdrawn: return Words::tr("Consent withdrawn");
    case ActShape::Presented: return Words::tr("Presented");
    case ActShape::Accepted: return Words::tr("Accepted");
    case ActShape::Refused: return Words::tr("Refused");
    }
    return {};
}

QColor actColour(ActShape shape)
{
    switch (shape) {
    case ActShape::Issued:
    case ActShape::Reinstated: return conditionColour(analytics::CredentialCondition::Active);
    case ActShape::Suspended: return conditionColour(analytics::CredentialCondition::Suspended);
    case ActShape::Revoked: return conditionColour(analytics::CredentialCondition::Revoked);
    case ActShape::Consented:
    case ActShape::Withdrawn: return tokens().series[4];
    case ActShape::Presented:
    case ActShape::Accepted:
    case ActShape::Refused: return tokens().accent;
    }
    return tokens().muted;
}

void paintAct(QPainter& painter, const QRectF& rect, ActShape shape)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box{0, 0, side, side};
    box.moveCenter(rect.center());
    const QRectF ring = box.adjusted(1, 1, -1, -1);
    const QColor colour = actColour(shape);
    using analytics::CredentialCondition;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colour, 1.6});
    painter.setBrush(Qt::NoBrush);
    switch (shape) {
    case ActShape::Issued: paintCondition(painter, rect, CredentialCondition::Active); break;
    case ActShape::Suspended: paintCondition(painter, rect, CredentialCondition::Suspended); break;
    case ActShape::Revoked: paintCondition(painter, rect, CredentialCondition::Revoked); break;
    case ActShape::Reinstated:
        painter.drawEllipse(ring);
        painter.setBrush(colour);
        painter.drawEllipse(ring.center(), side / 5, side / 5);
        break;
    case ActShape::Consented: painter.setBrush(colour); [[fallthrough]];
    case ActShape::Withdrawn: painter.drawRect(ring.adjusted(1, 1, -1, -1)); break;
    case ActShape::Presented:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{ring.topLeft() + QPointF{1, 0}, QPointF{ring.right(), ring.center().y()}, ring.bottomLeft() + QPointF{1, 0}}});
        break;
    case ActShape::Accepted: paintTick(painter, ring, colour); break;
    case ActShape::Refused:
        painter.drawEllipse(ring);
        painter.drawLine(QPointF{ring.left() + side / 4, ring.center().y()}, QPointF{ring.right() - side / 4, ring.center().y()});
        break;
    }
    painter.restore();
}

} // namespace guanlan::ui
