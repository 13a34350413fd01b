// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/severity_badge.h"

#include <QAbstractButton>
#include <QAbstractItemDelegate>
#include <QAccessible>
#include <QCoreApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace guanlan::test {

/// What was looked at, and what is wrong with some of it.
struct Look {
    int seen = 0;
    QStringList faults;
};

inline QString describe(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* each = widget; each; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className()) + (each->objectName().isEmpty() ? QString{} : QLatin1Char{'#'} + each->objectName()));
    return path.mid(std::max<qsizetype>(0, path.size() - 5)).join(QStringLiteral(" > "));
}

inline QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) return button->text();
    if (qobject_cast<const ui::SeverityBadge*>(widget)) return widget->accessibleName();
    return {};
}

/// What does not fit where it stands; what shortens itself with "…" on purpose does.
inline QString clipped(const QWidget* widget)
{
    const auto* label = qobject_cast<const QLabel*>(widget);
    const QSize wanted = widget->sizeHint();
    if (label && label->wordWrap()) {
        const int high = label->heightForWidth(label->width());
        return label->height() + 1 < high ? QStringLiteral("%1 high, needs %2").arg(label->height()).arg(high) : QString{};
    }
    const bool shortens = label && widget->minimumSizeHint().width() < wanted.width();
    if (!shortens && widget->width() + 1 < wanted.width()) return QStringLiteral("%1 wide, needs %2").arg(widget->width()).arg(wanted.width());
    const int lines = QFontMetrics{widget->font()}.ascent() + QFontMetrics{widget->font()}.descent() / 2; // The ink; the face's leading is generous.
    return widget->height() < std::min(wanted.height(), lines) ? QStringLiteral("%1 high, needs %2").arg(widget->height()).arg(lines) : QString{};
}

/// What is said of a cell when the pointer rests on it.
inline QString hintOf(QTableView& table, const QModelIndex& index)
{
    const QString said = index.data(Qt::ToolTipRole).toString();
    if (!said.isEmpty()) return said;
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.rect = table.visualRect(index);
    const QPoint at = option.rect.center();
    QHelpEvent asking{QEvent::ToolTip, at, table.viewport()->mapToGlobal(at)};
    return table.itemDelegateForIndex(index)->helpEvent(&asking, &table, option, index) ? QToolTip::text() : QString{};
}

/// Headings have their room; a cell that shortens its text says all of it when asked.
inline void lookAtTable(QTableView& table, Look& look)
{
    const QHeaderView& heading = *table.horizontalHeader();
    if (!table.model() || !heading.isVisible()) return;
    for (int column = 0; column < heading.count(); ++column) {
        if (heading.isSectionHidden(column)) continue;
        ++look.seen;
        const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
        if (heading.sectionSize(column) < heading.sectionSizeHint(column))
            look.faults += QStringLiteral("heading “%1” %2 wide, needs %3: ").arg(title).arg(heading.sectionSize(column)).arg(heading.sectionSizeHint(column)) + describe(&table);
        for (int row = std::max(0, table.rowAt(0)), last = table.rowAt(table.viewport()->height() - 1); row <= last; ++row) {
            const QModelIndex index = table.model()->index(row, column);
            const QString text = index.data().toString();
            QStyleOptionViewItem option;
            option.initFrom(&table);
            if (text.isEmpty() || table.itemDelegateForIndex(index)->sizeHint(option, index).width() <= heading.sectionSize(column)) continue;
            ++look.seen;
            if (hintOf(table, index).isEmpty()) look.faults += QStringLiteral("cell “%1” of “%2” is cut and says no more: ").arg(text.left(40), title) + describe(&table);
        }
    }
}

/// Labels, buttons, marks, headings and cells below `view` that are cut.
inline Look lookForCuts(QWidget& view)
{
    Look look;
    // A text that has just come has its room, in its row, the list of rows and the window.
    for (int depth = 0; depth < 4; ++depth) QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&view)) continue;
        if (auto* table = qobject_cast<QTableView*>(widget)) lookAtTable(*table, look);
        if (textOf(widget).isEmpty()) continue;
        ++look.seen;
        if (const QString how = clipped(widget); !how.isEmpty()) look.faults += QStringLiteral("“") + textOf(widget).left(40) + QStringLiteral("” ") + how + QStringLiteral(": ") + describe(widget);
    }
    return look;
}

/// What Tab reaches below `view` and a screen reader cannot name.
inline Look lookForNames(QWidget& view)
{
    Look look;
    for (QWidget* widget : view.findChildren<QWidget*>()) {
        const bool takesFocus = widget->focusPolicy() & Qt::TabFocus;
        if (!takesFocus || !widget->isVisibleTo(&view) || widget->focusProxy()) continue;
        ++look.seen;
        const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty()) look.faults += describe(widget);
    }
    return look;
}

} // namespace guanlan::test
