// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStyledItemDelegate>

namespace guanlan::ui {

/// How the window's tables look: a faint line below each row, ids in a monospace face, severities with their shape,
/// verification levels in their colour.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit CellDelegate(QObject* parent = nullptr);

    /// Columns whose ends say most: paths, addresses.
    void setMiddleElided(const QSet<int>& columns) { m_middleElided = columns; }
    /// Role under which a row says true where it is to be quiet.
    void setMutedRole(int role) { m_mutedRole = role; }
    void setIdColumns(const QSet<int>& columns) { m_idColumns = columns; }
    /// Column whose cells give int(Severity) under `role`.
    void setSeverityColumn(int column, int role);
    /// Column whose cells give int(VerificationLevel) under `role`.
    void setLevelColumn(int column, int role);
    /// Column whose cells give items::Coverage under `role`, drawn as a bar and figures.
    void setCoverageColumn(int column, int role);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The whole text of a cell that shortens it, where the model has nothing to say of it.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    void paintSeverityCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCoverageCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    bool isMuted(const QModelIndex& index) const;
    QSet<int> m_idColumns, m_middleElided;
    int m_mutedRole = -1;
    int m_severityColumn = -1, m_severityRole = 0;
    int m_levelColumn = -1, m_levelRole = 0;
    int m_coverageColumn = -1, m_coverageRole = 0;
};

} // namespace guanlan::ui
