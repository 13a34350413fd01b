// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace guanlan::ui {

namespace {

constexpr int minPitch = 3;

std::vector<std::int64_t> summed(const std::vector<std::int64_t>& counts, std::size_t most)
{
    const std::size_t share = (counts.size() + most - 1) / most;
    std::vector<std::int64_t> result((counts.size() + share - 1) / share, 0);
    for (std::size_t i = 0; i < counts.size(); ++i) result[i / share] += counts[i];
    return result;
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& area, const std::vector<std::int64_t>& counts)
{
    if (counts.empty() || area.width() < minPitch) return;
    const std::vector<std::int64_t> bars = summed(counts, std::size_t(area.width() / minPitch));
    const std::int64_t most = *std::max_element(bars.begin(), bars.end());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(tokens().line);
    painter.drawLine(QPointF{area.left(), area.bottom()}, QPointF{area.right(), area.bottom()});
    const qreal pitch = area.width() / qreal(bars.size());
    for (std::size_t i = 0; i < bars.size() && most > 0; ++i) {
        if (bars[i] == 0) continue;
        const qreal height = std::max<qreal>(1, area.height() * qreal(bars[i]) / qreal(most));
        painter.fillRect(QRectF{area.left() + qreal(i) * pitch, area.bottom() - height, std::max<qreal>(1, pitch - 1), height},
                         tokens().accent);
    }
    painter.restore();
}

} // namespace guanlan::ui
