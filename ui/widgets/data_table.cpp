// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/theme/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

namespace guanlan::ui {
namespace {

/// A tab or line break inside a cell would end it.
QString oneCell(QString text) { return text.replace(QChar{u'\t'}, QChar{u' '}).replace(QChar{u'\n'}, QChar{u' '}); }

} // namespace

DataTable::DataTable(const QString& settingsName, QWidget* parent)
    : QTableView{parent}
    , m_settingsName{settingsName}
    , m_cells{new CellDelegate{this}}
{
    setItemDelegate(m_cells);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::rowHeight);
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight); // Before the model: millions of rows, one size.
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setCornerButtonEnabled(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

DataTable::~DataTable() { saveWidths(); }

void DataTable::setWidths(const QList<int>& widths)
{
    const int sized = horizontalHeader()->count() - (horizontalHeader()->stretchLastSection() ? 1 : 0);
    for (int column = 0; column < std::min<qsizetype>(widths.size(), sized); ++column) setColumnWidth(column, widths[column]);
    if (m_settingsName.isEmpty()) return;
    const QByteArray state = QSettings{}.value(QStringLiteral("columns/") + m_settingsName).toByteArray();
    if (!state.isEmpty()) horizontalHeader()->restoreState(state);
}

void DataTable::coverColumns(const QList<int>& columns, bool covered)
{
    for (const int column : columns) setColumnHidden(column, covered);
    m_covered = covered ? columns : QList<int>{};
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT currentRowChanged(-1); });
}

QList<int> DataTable::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel()) return rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QString DataTable::selectionAsText() const
{
    QList<int> columns; // As the user has ordered them.
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column) || m_covered.contains(column))
            columns.append(column);
    QStringList line;
    for (const int column : columns) line.append(oneCell(model()->headerData(column, Qt::Horizontal).toString()));
    QString text = line.join(QChar{u'\t'}) + QChar{u'\n'};
    for (const int row : selectedRows()) {
        line.clear();
        for (const int column : columns) line.append(oneCell(model()->index(row, column).data(m_copyRole).toString()));
        text += line.join(QChar{u'\t'}) + QChar{u'\n'};
    }
    return text;
}

void DataTable::updateGeometries()
{
    if (m_settling) return; // Margins resize the viewport, which asks again.
    m_settling = true;
    QTableView::updateGeometries(); // Leaves no margin below.
    const int height = viewport()->height(), whole = height - height % metrics::rowHeight;
    if (whole > 0 && whole < height && verticalHeader()->length() > whole) {
        QMargins margins = viewportMargins();
        margins.setBottom(height - whole);
        setViewportMargins(margins);
        verticalScrollBar()->setRange(0, verticalHeader()->length() - whole);
        verticalScrollBar()->setPageStep(whole);
    }
    verticalScrollBar()->setSingleStep(metrics::rowHeight);
    m_settling = false;
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectionAsText());
        return;
    }
    QTableView::keyPressEvent(event);
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) event->accept();
}

void DataTable::saveWidths()
{
    if (m_settingsName.isEmpty() || !model() || model()->columnCount() == 0) return;
    coverColumns(m_covered, false);
    QSettings{}.setValue(QStringLiteral("columns/") + m_settingsName, horizontalHeader()->saveState());
}

} // namespace guanlan::ui
