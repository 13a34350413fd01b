// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/condition_mark.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace guanlan::ui {

using analytics::CredentialCondition;

QColor conditionColour(CredentialCondition condition)
{
    switch (condition) {
    case CredentialCondition::Active: return tokens().of(VerificationLevel::Proven);
    case CredentialCondition::NotYetValid: return tokens().of(VerificationLevel::Agreed);
    case CredentialCondition::Expired: return tokens().muted;
    case CredentialCondition::Suspended: return tokens().of(Severity::High);
    case CredentialCondition::Revoked: return tokens().of(Severity::Critical);
    case CredentialCondition::Unknown: return tokens().muted;
    }
    return tokens().muted;
}

void paintCondition(QPainter& painter, const QRectF& rect, CredentialCondition condition)
{
    const qreal side = std::min(rect.width(), rect.height());
    QRectF box{0, 0, side, side};
    box.moveCenter(rect.center());
    const QColor colour = conditionColour(condition);
    const QRectF ring = box.adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colour, 1.6});
    painter.setBrush(Qt::NoBrush);
    switch (condition) {
    case CredentialCondition::Active:
        painter.setBrush(colour);
        painter.drawEllipse(ring);
        break;
    case CredentialCondition::NotYetValid: painter.drawEllipse(ring); break;
    case CredentialCondition::Expired: painter.drawRect(ring); break;
    case CredentialCondition::Suspended:
        painter.drawEllipse(ring);
        painter.setBrush(colour);
        painter.drawPie(ring, 90 * 16, 180 * 16);
        break;
    case CredentialCondition::Revoked:
        painter.setPen(QPen{colour, 2.2, Qt::SolidLine, Qt::RoundCap});
        painter.drawLine(ring.topLeft(), ring.bottomRight());
        painter.drawLine(ring.topRight(), ring.bottomLeft());
        break;
    case CredentialCondition::Unknown:
        painter.setBrush(colour);
        painter.drawEllipse(box.center(), side / 5, side / 5);
        break;
    }
    painter.restore();
}

} // namespace guanlan::ui
