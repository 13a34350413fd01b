// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace guanlan::ui {

/// What an act looks like on a swim-lane: shape and colour tell the same, so that colour is never alone.
enum class ActShape { Issued, Suspended, Reinstated, Revoked, Consented, Withdrawn, Presented, Accepted, Refused };

constexpr int actShapes = int(ActShape::Refused) + 1;

/// A credential's verification that names no outcome counts as accepted.
ActShape actShape(const Event& event);
QString actShapeLabel(ActShape shape); ///< "Issued", 签发
QColor actColour(ActShape shape);
/// Drawn, not written: no font needed. Centred in `rect`.
void paintAct(QPainter& painter, const QRectF& rect, ActShape shape);

} // namespace guanlan::ui
