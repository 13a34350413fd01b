// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/node_step.h"

#include "ui/connect/node_row.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int rowsAtFirst = 2; ///< Two operators are what makes a genesis block agreed.
constexpr std::size_t mostNodes = 16;

bool isNamed(const NodeRow* row) { return !row->entry().name.isEmpty() && !row->entry().url.isEmpty(); }

} // namespace

NodeStep::NodeStep(items::ChainConnector& connector, QWidget* parent)
    : WizardStep{parent}
    , m_connector{connector}
    , m_name{new QLineEdit}
    , m_rows{new QVBoxLayout}
    , m_add{new QPushButton{tr("Add a node")}}
    , m_test{new QPushButton{tr("Test the connection")}}
    , m_note{new PlainLabel{TextRole::Muted}}
{
    layOut();
    m_add->setIcon(lineIcon(QStringLiteral("plus")));
    m_test->setIcon(lineIcon(QStringLiteral("refresh")));
    m_test->setObjectName(QStringLiteral("testConnection"));
    m_add->setObjectName(QStringLiteral("addNode"));
    for (QPushButton* button : {m_add, m_test}) button->setAutoDefault(false);
    connect(m_name, &QLineEdit::textChanged, this, &NodeStep::completeChanged);
    connect(m_add, &QPushButton::clicked, this, [this] { addRow()->firstField()->setFocus(); });
    connect(m_test, &QPushButton::clicked, this, &NodeStep::testAll);
    setFocusProxy(m_name);
    for (int i = 0; i < rowsAtFirst; ++i) addRow();
    showState();
}

void NodeStep::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* nameLabel = new PlainLabel{tr("Name of the chain"), TextRole::Body};
    nameLabel->setBuddy(m_name);
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("As it shall be called here"));
    m_name->setAccessibleName(tr("Name of the chain"));
    m_name->setObjectName(QStringLiteral("chainName"));
    column->addWidget(nameLabel);
    column->addWidget(m_name);
    column->addSpacing(8);
    column->addWidget(new PlainLabel{tr("Nodes"), TextRole::Body});
    auto* list = new QWidget;
    auto* listColumn = new QVBoxLayout{list};
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->addLayout(m_rows);
    listColumn->addStretch(1);
    m_rows->setSpacing(4);
    column->addWidget(plainScroll(list), 1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_test);
    buttons->addWidget(m_note, 1);
    m_note->setWordWrap(true);
    column->addLayout(buttons);
}

QString NodeStep::title() const { return tr("Nodes"); }

QString NodeStep::explanation() const
{
    return tr("Name nodes of different operators where you can: what two of them say alike needs nobody's word. Nodes of one operator count as one.");
}

QString NodeStep::chainName() const { return m_name->text().simplified(); }

std::vector<items::TestedNode> NodeStep::nodes() const
{
    std::vector<items::TestedNode> all;
    for (const NodeRow* row : m_nodes)
        if (!row->isBlank()) all.push_back(row->tested());
    return all;
}

bool NodeStep::isComplete() const
{
    const auto all = nodes();
    const bool tested = std::ranges::all_of(all, [](const items::TestedNode& node) { return node.answer.has_value(); });
    return !chainName().isEmpty() && tested && std::ranges::any_of(all, [](const items::TestedNode& node) { return bool(*node.answer); });
}

NodeRow* NodeStep::addRow()
{
    auto* row = new NodeRow;
    m_nodes.push_back(row);
    m_rows->addWidget(row);
    connect(row, &NodeRow::changed, this, &NodeStep::showState);
    connect(row, &NodeRow::removeRequested, this, [this, row] { removeRow(row); });
    showState();
    return row;
}

void NodeStep::removeRow(NodeRow* row)
{
    std::erase(m_nodes, row);
    row->setEntry({}); // Ends its test.
    row->hide();
    row->deleteLater();
    showState();
    m_add->setFocus();
}

void NodeStep::testAll()
{
    for (NodeRow* row : m_nodes)
        if (isNamed(row)) row->test(m_connector);
}

void NodeStep::showState()
{
    const bool testing = std::ranges::any_of(m_nodes, [](const NodeRow* row) { return row->isTesting(); });
    const bool half = std::ranges::any_of(m_nodes, [](const NodeRow* row) { return !row->isBlank() && !isNamed(row); });
    for (NodeRow* row : m_nodes) row->setRemovable(m_nodes.size() > 1);
    m_add->setEnabled(m_nodes.size() < mostNodes);
    m_test->setEnabled(!testing && std::ranges::any_of(m_nodes, isNamed));
    const auto all = nodes();
    const bool someFailed = std::ranges::any_of(all, [](const items::TestedNode& node) { return node.answer && !*node.answer; });
    if (half) m_note->setText(tr("A node needs both its operator and its address."));
    else if (someFailed) m_note->setText(tr("A node that does not answer is left out of the chain file; it can be added there later."));
    else m_note->clear();
    Q_EMIT completeChanged();
}

} // namespace guanlan::ui
