// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/credential_chain.h"

#include <QColor>

class QPainter;
class QRectF;

namespace guanlan::ui {

/// The colour of a credential's state, and its shape centred in `rect`: ● valid, ○ not yet valid, ◐ suspended,
/// ✕ revoked, an empty square expired, a dot never issued. Drawn, not written: no font needed.
QColor conditionColour(analytics::CredentialCondition condition);
void paintCondition(QPainter& painter, const QRectF& rect, analytics::CredentialCondition condition);

} // namespace guanlan::ui
