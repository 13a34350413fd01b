// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace guanlan::ui {
namespace {

constexpr int narrowest = 40; // px

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
    horizontalHeader()->setMinimumSectionSize(narrowest); // Unless told, the widest letter's: some faces have one of 100 px.
    horizontalHeader()->setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setCornerButtonEnabled(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu{this};
        addColumnActions(menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
    m_stretching.setSingleShot(true);
    connect(&m_stretching, &QTimer::timeout, this, &DataTable::keepStretched);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { if (!m_keeping) m_stretching.start(0); }); // Others leave it more or less, or hide.
    m_savingWidths.setSingleShot(true);
    m_savingWidths.setInterval(500);
    connect(&m_savingWidths, &QTimer::timeout, this, &DataTable::saveWidths);
    connect(horizontalHeader(), &QHeaderView::sectionResized, &m_savingWidths, qOverload<>(&QTimer::start));
    connect(horizontalHeader(), &QHeaderView::sectionMoved, &m_savingWidths, qOverload<>(&QTimer::start));
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) { Q_EMIT rowActivated(index.row()); });
}

DataTable::~DataTable() { saveWidths(); }

void DataTable::setWidths(const QList<int>& widths)
{
    m_widths = widths;
    giveWidths();
    m_asMade = horizontalHeader()->saveState();
    if (m_settingsName.isEmpty()) return;
    const QByteArray state = QSettings{}.value(QStringLiteral("columns/") + m_settingsName).toByteArray();
    if (!state.isEmpty()) horizontalHeader()->restoreState(state);
}

void DataTable::giveWidths()
{
    loosen();
    const QHeaderView& heading = *horizontalHeader();
    const qsizetype sized = heading.count() - (heading.stretchLastSection() ? 1 : 0);
    const QList<int> before = std::exchange(m_given, {});
    for (int column = 0; column < std::min(m_widths.size(), sized); ++column) {
        m_given.append(std::max(qRound(m_widths[column] * textScale()), heading.sectionSizeHint(column)));
        const bool isTheUsers = column < before.size() && !isColumnHidden(column) && columnWidth(column) != before[column];
        if (!isTheUsers && heading.sectionResizeMode(column) != QHeaderView::Stretch) setColumnWidth(column, m_given.last());
    }
    keepStretched();
}

void DataTable::loosen()
{
    if (m_tight < 0) return;
    if (m_tightIsLast) horizontalHeader()->setStretchLastSection(true);
    else horizontalHeader()->setSectionResizeMode(m_tight, QHeaderView::Stretch);
    m_tight = -1;
}

void DataTable::keepStretched()
{
    QHeaderView& heading = *horizontalHeader();
    if (!isVisible() || m_keeping || heading.count() == 0) return;
    m_keeping = true;
    loosen();
    m_tightIsLast = heading.stretchLastSection();
    int stretched = -1;
    for (int visual = heading.count() - 1; visual >= 0 && stretched < 0; --visual) {
        const int column = heading.logicalIndex(visual);
        if (!isColumnHidden(column) && (m_tightIsLast || heading.sectionResizeMode(column) == QHeaderView::Stretch)) stretched = column;
    }
    if (stretched >= 0) {
        const int needs = heading.sectionSizeHint(stretched), room = viewport()->width() - (heading.length() - heading.sectionSize(stretched));
        if (room < needs) {
            m_tight = stretched;
            if (m_tightIsLast) heading.setStretchLastSection(false);
            else heading.setSectionResizeMode(stretched, QHeaderView::Interactive);
            setColumnWidth(stretched, needs);
        }
    }
    m_keeping = false;
}

void DataTable::coverColumns(const QList<int>& columns, bool covered)
{
    for (const int column : columns) {
        const bool changes = covered ? !isColumnHidden(column) : m_covered.removeAll(column) > 0; // What the user hid stays hidden.
        if (covered && changes) m_covered.append(column);
        if (changes) setColumnHidden(column, covered);
    }
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        giveWidths();
        Q_EMIT currentRowChanged(-1);
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this, &DataTable::giveWidths); // Another language has longer words.
}

QList<int> DataTable::selectedRows() const
{
    QList<int> rows;
    if (!selectionModel()) return rows;
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> DataTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column) || m_covered.contains(column))
            columns.append(column);
    return columns;
}

QString DataTable::selectionAsText(TextForm form) const
{
    const QList<int> columns = shownColumns();
    QStringList headings;
    for (const int column : columns) headings.append(model()->headerData(column, Qt::Horizontal).toString());
    QList<QStringList> rows;
    for (const int row : selectedRows()) {
        QStringList& cells = rows.emplaceBack();
        for (const int column : columns) cells.append(model()->index(row, column).data(m_copyRole).toString());
    }
    return tableText(form, headings, rows);
}

void DataTable::addCopyActions(QMenu& menu)
{
    const auto add = [&](const QString& text, TextForm form) {
        return menu.addAction(text, this, [this, form] { QGuiApplication::clipboard()->setText(selectionAsText(form)); });
    };
    add(tr("Copy rows"), TextForm::Tabs)->setShortcut(QKeySequence::Copy); // Shown; the key itself is the table's.
    add(tr("Copy rows as CSV"), TextForm::Csv);
    add(tr("Copy rows as Markdown"), TextForm::Markdown);
}

void DataTable::showColumn(int column, bool shown)
{
    m_covered.removeAll(column);
    setColumnHidden(column, !shown);
}

void DataTable::addColumnActions(QMenu& menu)
{
    const QList<int> shown = shownColumns();
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction* action = menu.addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(shown.contains(column));
        action->setEnabled(shown.size() > 1 || !shown.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { showColumn(column, on); });
    }
    menu.addSeparator();
    menu.addAction(tr("Columns as they were"), this, [this] {
        const QList<int> covered = m_covered;
        coverColumns(covered, false);
        loosen();
        horizontalHeader()->restoreState(m_asMade);
        m_given.clear();
        giveWidths();
        coverColumns(covered, true);
    });
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (selectedRows().isEmpty()) return;
    QMenu menu{this};
    addCopyActions(menu);
    menu.exec(event->globalPos());
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_widths.isEmpty())
        QMetaObject::invokeMethod(this, &DataTable::giveWidths, Qt::QueuedConnection); // When the heading has its new face, too.
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    keepStretched();
}

QSize DataTable::minimumSizeHint() const
{
    constexpr int leastRows = 2;
    return {QTableView::minimumSizeHint().width(), horizontalHeader()->sizeHint().height() + leastRows * metrics::rowHeight + 2 * frameWidth()};
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

QModelIndex DataTable::menuCell(const QPoint& at) const { return m_pressed.isValid() ? QModelIndex{m_pressed} : indexAt(at); }

void DataTable::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::RightButton ? indexAt(event->position().toPoint()) : QModelIndex{};
    QTableView::mousePressEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    m_pressed = QModelIndex{};
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
    const QList<int> covered = m_covered;
    setUpdatesEnabled(false);
    loosen();
    coverColumns(covered, false);
    QSettings{}.setValue(QStringLiteral("columns/") + m_settingsName, horizontalHeader()->saveState());
    coverColumns(covered, true);
    keepStretched();
    setUpdatesEnabled(true);
    m_savingWidths.stop(); // What was done here is no change of the user's.
}

} // namespace guanlan::ui
