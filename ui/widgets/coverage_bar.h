// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/coverage.h"

class QPainter;
class QRectF;

namespace guanlan::ui {

/// How far a chain is proven, agreed and reported: a bar in the levels' colours that fills `room`.
void paintCoverageBar(QPainter& painter, const QRectF& room, const items::Coverage& coverage);

/// The same in figures, each in its level's colour, in one line with the painter's font; what does not fit is cut with "…".
void paintCoverageText(QPainter& painter, const QRectF& room, const items::Coverage& coverage);

} // namespace guanlan::ui
