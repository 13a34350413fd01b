// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPen>

namespace guanlan::ui {

/// The colour of series `index`, in turn.
QColor seriesColour(int index);

/// A line of that series: stroke patterns differ too, so that colour is never alone.
QPen seriesPen(int index);

/// `share` of `over` on top of `under`, 0 to 1.
QColor blend(const QColor& under, const QColor& over, qreal share);

} // namespace guanlan::ui
