// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_text.h"

#include <QTableView>
#include <QTimer>

class QMenu;

namespace guanlan::ui {

/// A table of rows: flat, 28 px rows; columns, chosen on the heading's menu, their order and widths remembered; copying as
/// tab-separated text (Ctrl+C) or otherwise, with headings.
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
    QString selectionAsText(TextForm form = TextForm::Tabs) const; ///< With headings, columns as they stand.
    /// What copies the selected rows.
    void addCopyActions(QMenu& menu);
    /// Which columns are shown; the last one cannot be hidden. And back to how they were made.
    void addColumnActions(QMenu& menu);
    /// The cell that a menu asked for at this place is about: the one the mouse pressed, although choosing its row may have
    /// moved the columns since.
    QModelIndex menuCell(const QPoint& at) const;

Q_SIGNALS:
    /// Enter or double click.
    void rowActivated(int row);
    void currentRowChanged(int row); ///< -1: none.

protected:
    void updateGeometries() override; ///< Shows whole rows only: no row is cut off at the lower edge.
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override; ///< Columns are as wide as text is large.

private:
    void saveWidths();
    void widen(qreal factor);
    QList<int> shownColumns() const; ///< As the user has ordered them; covered ones count as shown.
    void showColumn(int column, bool shown);
    QString m_settingsName;
    CellDelegate* m_cells;
    int m_copyRole = Qt::DisplayRole;
    QList<int> m_covered;
    QPersistentModelIndex m_pressed; ///< By the right button, until another press or key.
    qreal m_scale; ///< Of the text for which the columns are wide enough.
    qreal m_madeScale = 1;
    QByteArray m_asMade; ///< The heading's state before what is remembered.
    QTimer m_savingWidths; ///< What the user set outlasts a killed window, too.
    bool m_settling = false; ///< Within updateGeometries().
};

} // namespace guanlan::ui
