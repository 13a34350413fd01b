// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/chain_wizard.h"

#include "ui/connect/contract_step.h"
#include "ui/connect/genesis_step.h"
#include "ui/connect/node_step.h"
#include "ui/widgets/plain_label.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int wide = 760, high = 600;

} // namespace

ChainWizard::ChainWizard(items::ChainConnector& connector, ConnectInto into, QWidget* parent)
    : QDialog{parent}
    , m_nodes{new NodeStep{connector}}
    , m_genesis{new GenesisStep}
    , m_contracts{new ContractStep{connector}}
    , m_save{new SaveStep{connector, into}}
    , m_steps{m_nodes, m_genesis, m_contracts, m_save}
    , m_explanation{new PlainLabel{TextRole::Muted}}
    , m_stack{new QStackedWidget}
    , m_cancel{new QPushButton{tr("Cancel")}}
    , m_back{new QPushButton{tr("Back")}}
    , m_next{new QPushButton}
{
    setWindowTitle(tr("Connect a chain"));
    resize(wide, high);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    auto* marks = new QHBoxLayout;
    marks->setSpacing(20);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_marks.push_back(new PlainLabel{tr("%1  %2").arg(i + 1).arg(m_steps[i]->title()), TextRole::Muted});
        marks->addWidget(m_marks.back());
        m_stack->addWidget(m_steps[i]);
        connect(m_steps[i], &WizardStep::completeChanged, this, &ChainWizard::showState);
    }
    marks->addStretch(1);
    m_explanation->setWordWrap(true);
    column->addLayout(marks);
    column->addWidget(m_explanation);
    column->addSpacing(4);
    column->addWidget(m_stack, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {m_cancel, m_back, m_next}) buttons->addWidget(button);
    column->addLayout(buttons);
    m_next->setDefault(true);
    m_next->setObjectName(QStringLiteral("wizardNext"));
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, [this] { showStep(m_stack->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this, &ChainWizard::goOn);
    showStep(0);
}

void ChainWizard::showStep(int step)
{
    m_stack->setCurrentIndex(step);
    for (std::size_t i = 0; i < m_marks.size(); ++i) m_marks[i]->setRole(int(i) == step ? TextRole::Section : TextRole::Muted);
    m_explanation->setText(m_steps[std::size_t(step)]->explanation());
    if (step == 1) m_genesis->setNodes(m_nodes->nodes());
    if (step == 3) m_save->setDraft(draft());
    m_back->setEnabled(step > 0);
    m_next->setText(step + 1 < int(m_steps.size()) ? tr("Next") : tr("Connect"));
    m_steps[std::size_t(step)]->setFocus(); // Its first field, as it passes it on.
    showState();
}

void ChainWizard::showState() { m_next->setEnabled(m_steps[std::size_t(m_stack->currentIndex())]->isComplete()); }

items::ChainDraft ChainWizard::draft() const
{
    items::ChainDraft draft;
    draft.name = m_nodes->chainName();
    if (const items::GenesisGroup* chain = m_genesis->pinned()) {
        draft.chainId = chain->chainId;
        draft.genesis = chain->genesis;
        draft.consensus = chain->furthest.consensus;
        draft.nodes = chain->nodes;
    }
    m_contracts->fill(draft);
    return draft;
}

void ChainWizard::goOn()
{
    const int step = m_stack->currentIndex();
    if (step + 1 < int(m_steps.size())) return showStep(step + 1);
    if (!m_save->write()) return showState();
    m_connection = m_save->connection();
    accept();
}

} // namespace guanlan::ui
