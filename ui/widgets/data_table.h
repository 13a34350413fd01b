// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"

#include <QTableView>

namespace guanlan::ui {

/// A table of rows: flat, 28 px rows, widths remembered, copying as tab-separated text (Ctrl+C) with headings.
class DataTable : public QTableView {
    Q_OBJECT

public:
    /// `settingsName`: under which the widths of columns are remembered; empty: not.
    explicit DataTable(const QString& settingsName, QWidget* parent = nullptr);
    ~DataTable() override;

    /// The role under which cells give their text in full for copying; Qt::DisplayRole unless told.
    void setCopyRole(int role) { m_copyRole = role; }
    CellDelegate& cells() const { return *m_cells; }
    /// Widths in px where none are remembered; a last column that stretches takes what is left.
    void setWidths(const QList<int>& widths);
    /// Hides columns for a while: they are copied all the same, and stand there again in the next session.
    void coverColumns(const QList<int>& columns, bool covered);
    void setModel(QAbstractItemModel* model) override;

    QList<int> selectedRows() const; ///< Ascending.
    QString selectionAsText() const; ///< Tab-separated, with headings.

Q_SIGNALS:
    /// Enter or double click.
    void rowActivated(int row);
    void currentRowChanged(int row); ///< -1: none.

protected:
    void updateGeometries() override; ///< Shows whole rows only: no row is cut off at the lower edge.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void saveWidths();
    QString m_settingsName;
    CellDelegate* m_cells;
    int m_copyRole = Qt::DisplayRole;
    QList<int> m_covered;
    bool m_settling = false; ///< Within updateGeometries().
};

} // namespace guanlan::ui
