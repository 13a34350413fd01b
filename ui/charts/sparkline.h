// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

class QPainter;
class QRectF;

namespace guanlan::ui {

/// Draws counts as small bars from a common ground line, as many as fit, each the sum of its share of the counts;
/// the highest fills the area.
void paintSparkline(QPainter& painter, const QRectF& area, const std::vector<std::int64_t>& counts);

} // namespace guanlan::ui
