// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/coverage_bar.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace guanlan::ui {

void paintCoverageBar(QPainter& painter, const QRectF& room, const items::Coverage& coverage)
{
    painter.fillRect(room, tokens().line);
    qreal left = room.left();
    for (const items::CoveragePart& part : coverage) {
        const qreal wide = room.width() * part.share;
        painter.fillRect(QRectF{left, room.top(), wide, room.height()}, tokens().of(part.level));
        left += wide;
    }
}

void paintCoverageText(QPainter& painter, const QRectF& room, const items::Coverage& coverage)
{
    constexpr qreal between = 14;
    QRectF rest = room;
    for (const items::CoveragePart& part : coverage) {
        const QString text = painter.fontMetrics().elidedText(part.text, Qt::ElideRight, int(rest.width()));
        painter.setPen(tokens().of(part.level));
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        rest.setLeft(rest.left() + painter.fontMetrics().horizontalAdvance(text) + between);
    }
}

} // namespace guanlan::ui
