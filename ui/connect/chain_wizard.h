// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"
#include "ui/connect/save_step.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QStackedWidget;

namespace guanlan::ui {

class ContractStep;
class GenesisStep;
class NodeStep;
class PlainLabel;

/// Connects a chain in four steps: nodes, genesis block, contracts, and where it is kept. Accepted: the chain file is written.
class ChainWizard : public QDialog {
    Q_OBJECT

public:
    /// `connector` must outlive the dialog.
    ChainWizard(items::ChainConnector& connector, ConnectInto into, QWidget* parent = nullptr);

    /// What came of it. @pre Accepted.
    const items::ChainConnection& connection() const { return m_connection; }

private:
    void showStep(int step);
    void showState();
    void goOn();
    items::ChainDraft draft() const;
    NodeStep* m_nodes;
    GenesisStep* m_genesis;
    ContractStep* m_contracts;
    SaveStep* m_save;
    std::vector<WizardStep*> m_steps;
    std::vector<PlainLabel*> m_marks; ///< One a step, at the top.
    PlainLabel* m_explanation;
    QStackedWidget* m_stack;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QPushButton* m_next;
    items::ChainConnection m_connection;
};

} // namespace guanlan::ui
