// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace guanlan::ui {

/// Cells that are more than text, by the role that a cell answers (models/items/insight_roles.h): sparklines,
/// counts of findings with their shapes, severities and states of credentials. In the look of CellDelegate.
class InsightDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace guanlan::ui
