// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/insight_delegate.h"

#include "models/items/insight_roles.h"
#include "models/items/text.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/sparkline.h"
#include "ui/insight/condition_mark.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/severity_badge.h"

#include <QPainter>

#include <array>

namespace guanlan::ui {

namespace {

constexpr int padding = 8, shapeSide = 10, shapeGap = 5;

void paintCounts(QPainter& painter, QRect room, const std::array<std::int64_t, 4>& counts)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        const QString text = items::formatCount(counts[i]);
        const int wide = shapeSide + shapeGap + painter.fontMetrics().horizontalAdvance(text);
        if (wide > room.width()) {
            painter.setPen(tokens().muted);
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("…"));
            return;
        }
        paintSeverity(painter, QRectF{qreal(room.left()), room.center().y() + 0.5 - shapeSide / 2.0, shapeSide, shapeSide},
                      Severity(i));
        painter.setPen(tokens().ink);
        painter.drawText(room.adjusted(shapeSide + shapeGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
        room.setLeft(room.left() + wide + 10);
    }
}

/// A number at the right, over a bar as long as its share of the column's largest.
void paintShare(QPainter& painter, const QRect& room, const QString& text, double share, bool isSelected)
{
    const Tokens& t = tokens();
    const QColor bar = isSelected ? blend(t.selection, t.accent, 0.3) : blend(t.surface, t.outline, 0.5); // The figure stays readable on both.
    const int length = qRound(qBound(0.0, share, 1.0) * room.width());
    painter.fillRect(QRect{room.left(), room.top() + 6, length, room.height() - 12}, bar);
    painter.setPen(tokens().ink);
    painter.drawText(room.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void paintMarkedText(QPainter& painter, const QRect& room, const QString& text, const QColor& colour)
{
    const QRect rest = room.adjusted(shapeSide + shapeGap + 1, 0, 0, 0);
    painter.setPen(colour);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rest.width()));
}

} // namespace

void InsightDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, tokens().selection);
    painter->setPen(tokens().line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->setFont(bodyFont());
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const QRectF shape{qreal(room.left()), room.center().y() + 0.5 - shapeSide / 2.0, shapeSide, shapeSide};
    if (const QVariant counts = index.data(items::SparklineRole); counts.isValid()) {
        paintSparkline(*painter, QRectF{room.adjusted(0, 5, 0, -5)}, counts.value<std::vector<std::int64_t>>());
    } else if (const QVariant findings = index.data(items::SeverityCountsRole); findings.isValid()) {
        paintCounts(*painter, room, findings.value<std::array<std::int64_t, 4>>());
    } else if (const QVariant share = index.data(items::ShareRole); share.isValid()) {
        paintShare(*painter, room, index.data().toString(), share.toDouble(), option.state.testFlag(QStyle::State_Selected));
    } else if (const QVariant condition = index.data(items::ConditionRole); condition.isValid()) {
        const auto state = analytics::CredentialCondition(condition.toInt());
        paintCondition(*painter, shape, state);
        paintMarkedText(*painter, room, index.data().toString(), tokens().ink);
    } else if (const QVariant severity = index.data(items::SeverityRole); severity.isValid()) {
        const auto level = Severity(qBound(0, severity.toInt(), 3));
        paintSeverity(*painter, shape, level);
        paintMarkedText(*painter, room, index.data().toString(), tokens().of(level));
    }
    painter->restore();
}

} // namespace guanlan::ui
