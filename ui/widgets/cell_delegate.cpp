// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_delegate.h"

#include "models/items/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/coverage_bar.h"
#include "ui/widgets/severity_badge.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace guanlan::ui {
namespace {

constexpr int padding = 8;
constexpr int shapeSide = 10;

} // namespace

CellDelegate::CellDelegate(QObject* parent) : QStyledItemDelegate{parent} {}

void CellDelegate::setSeverityColumn(int column, int role)
{
    m_severityColumn = column;
    m_severityRole = role;
}

void CellDelegate::setLevelColumn(int column, int role)
{
    m_levelColumn = column;
    m_levelRole = role;
}

void CellDelegate::setCoverageColumn(int column, int role)
{
    m_coverageColumn = column;
    m_coverageRole = role;
}

bool CellDelegate::isMuted(const QModelIndex& index) const { return m_mutedRole >= 0 && index.data(m_mutedRole).toBool(); }

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const bool selected = given.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (selected) painter->fillRect(given.rect, t.selection);
    painter->setPen(t.line);
    painter->drawLine(given.rect.bottomLeft(), given.rect.bottomRight());
    painter->setPen(isMuted(index) ? t.muted : t.ink);
    if (index.column() == m_severityColumn) {
        paintSeverityCell(painter, given, index);
    } else if (index.column() == m_coverageColumn) {
        paintCoverageCell(painter, given, index);
    } else {
        if (index.column() == m_levelColumn) painter->setPen(t.levels.at(std::size_t(qBound(0, index.data(m_levelRole).toInt(), 3))));
        const bool isId = m_idColumns.contains(index.column());
        painter->setFont(isId ? idFont() : bodyFont());
        const int alignment = index.data(Qt::TextAlignmentRole).isValid() ? index.data(Qt::TextAlignmentRole).toInt()
                                                                         : int(Qt::AlignLeft | Qt::AlignVCenter);
        const int lower = isId ? 1 : 0; // The two faces do not share a baseline.
        const QRect room = given.rect.adjusted(padding, lower, -padding, lower);
        painter->drawText(room, alignment | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(),
                m_middleElided.contains(index.column()) ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metric{m_idColumns.contains(index.column()) ? idFont() : option.font};
    const int shape = index.column() == m_severityColumn ? shapeSide + 6 : 0;
    return {metric.horizontalAdvance(index.data().toString()) + 2 * padding + shape, metrics::rowHeight};
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isCut = option.rect.width() < sizeHint(option, index).width();
    if (event->type() != QEvent::ToolTip || !isCut || index.data(Qt::ToolTipRole).isValid()) return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), items::plainToolTip(index.data().toString()), view);
    return true;
}

void CellDelegate::paintSeverityCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto severity = Severity(qBound(0, index.data(m_severityRole).toInt(), 3));
    const QRectF shape{option.rect.left() + double(padding), option.rect.center().y() - shapeSide / 2.0, shapeSide, shapeSide};
    paintSeverity(*painter, shape, severity);
    painter->setFont(bodyFont());
    painter->setPen(isMuted(index) ? tokens().muted : tokens().of(severity));
    painter->drawText(option.rect.adjusted(padding + shapeSide + 6, 0, 0, 0), Qt::AlignVCenter, index.data().toString());
}

void CellDelegate::paintCoverageCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto coverage = index.data(m_coverageRole).value<items::Coverage>();
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    constexpr int barWidth = 80, barHeight = 8;
    paintCoverageBar(*painter, {double(room.left()), room.center().y() - barHeight / 2.0, barWidth, barHeight}, coverage);
    painter->setFont(bodyFont());
    paintCoverageText(*painter, room.adjusted(barWidth + 12, 0, 0, 0), coverage);
}

} // namespace guanlan::ui
