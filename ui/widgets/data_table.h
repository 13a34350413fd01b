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
    /// Widths in px where none are remembered, and never less than the heading needs; a last column that stretches takes what is left.
    void setWidths(const QList<int>& widths);
    /// Hides columns for a while: they are copied all the same, and stand there again in the next session.
    void coverColumns(const QList<int>& columns, bool covered);
    void setModel(QAbstractItemModel* model) override;
    QSize minimumSizeHint() const override; ///< Its heading and a few rows.

    QList<int> shownColumns() const; ///< As the user has ordered them; covered ones count as shown.
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
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void saveWidths();
    void giveWidths(); ///< To columns that the user has not set otherwise.
    void keepStretched(); ///< Not narrower than its heading: rather, the table is wider than its view.
    void loosen(); ///< Stretches again.
    void showColumn(int column, bool shown);
    QString m_settingsName;
    CellDelegate* m_cells;
    int m_copyRole = Qt::DisplayRole;
    QList<int> m_covered;
    QPersistentModelIndex m_pressed; ///< By the right button, until another press or key.
    QList<int> m_widths; ///< As the design has them.
    QList<int> m_given; ///< As they were last given.
    QByteArray m_asMade; ///< The heading's state before what is remembered.
    int m_tight = -1; ///< A column that would be stretched, had it more room than its heading needs.
    bool m_tightIsLast = false; ///< It is stretched since it is the last one.
    bool m_keeping = false; ///< Within keepStretched().
    QTimer m_stretching;
    QTimer m_savingWidths; ///< What the user set outlasts a killed window, too.
    bool m_settling = false; ///< Within updateGeometries().
};

} // namespace guanlan::ui
