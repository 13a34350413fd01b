// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/charts/chart_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/least_column.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/split_layout.h"

#include <QClipboard>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace guanlan::ui {

namespace {

QToolButton* tool(const char* name)
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String{name});
    button->setAutoRaise(true);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ChartPanel::ChartPanel(QWidget* picture, QAbstractItemModel* twin, QWidget* below, QWidget* parent)
    : QWidget{parent}
    , m_header{new SectionHeader}
    , m_stack{new QStackedWidget}
    , m_below{below}
    , m_table{new DataTable{{}}}
    , m_toggle{tool("tableToggle")}
    , m_copy{tool("copyCsv")}
{
    m_table->setModel(twin);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_toggle->setCheckable(true);
    m_header->addTool(m_copy);
    m_header->addTool(m_toggle);
    m_stack->addWidget(picture);
    m_stack->addWidget(m_table);
    auto* column = new LeastColumn{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header);
    if (below) column->addWidget(below);
    column->addWidget(m_stack, 1);
    connect(m_toggle, &QToolButton::toggled, this, &ChartPanel::showTable);
    connect(m_copy, &QToolButton::clicked, this, &ChartPanel::copyCsv);
    retranslate();
}

void ChartPanel::setTwinWords(Twin twin)
{
    m_twin = twin;
    retranslate();
}

void ChartPanel::setBare()
{
    m_header->hide();
    auto* foot = new SplitLayout;
    m_footnote = new PlainLabel{TextRole::Small};
    m_footnote->setElided(Qt::ElideRight);
    foot->names().addWidget(m_footnote, 1);
    for (QToolButton* button : {m_copy, m_toggle}) foot->addWidget(button);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot);
}

void ChartPanel::setFootnote(const QString& text)
{
    if (m_footnote) m_footnote->setText(text);
}

QWidget* ChartPanel::picture() const { return m_stack->widget(0); }

void ChartPanel::setTitle(const QString& title)
{
    m_header->setTitle(title);
    m_stack->widget(0)->setAccessibleName(title);
    m_table->setAccessibleName(title);
}

void ChartPanel::showTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    m_toggle->setChecked(table);
    retranslate();
}

bool ChartPanel::showsTable() const { return m_stack->currentIndex() == 1; }

void ChartPanel::setFolded(bool folded)
{
    for (QWidget* part : {static_cast<QWidget*>(m_stack), m_below, static_cast<QWidget*>(m_toggle), static_cast<QWidget*>(m_copy)})
        if (part) part->setVisible(!folded);
}

void ChartPanel::copyCsv() const { QApplication::clipboard()->setText(tableCsv(*m_table->model())); }

void ChartPanel::retranslate()
{
    switch (m_twin) {
    case Twin::Table: m_toggle->setText(showsTable() ? tr("View as chart") : tr("View as table")); break;
    case Twin::List: m_toggle->setText(showsTable() ? tr("View as graph") : tr("View as list")); break;
    }
    m_copy->setText(tr("Copy CSV"));
    m_copy->setToolTip(tr("Copies the figures with their header"));
}

} // namespace guanlan::ui
