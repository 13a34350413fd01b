// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/genesis_verdict.h"
#include "ui/connect/wizard_step.h"

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace guanlan::ui {

class NodeRow;
class PlainLabel;

/// The chain's name and its nodes, each tested. Complete when all that are named were tested and one answered.
class NodeStep : public WizardStep {
    Q_OBJECT

public:
    explicit NodeStep(items::ChainConnector& connector, QWidget* parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    bool isComplete() const override;
    QString chainName() const;
    std::vector<items::TestedNode> nodes() const; ///< Those that are named.

private:
    void layOut();
    NodeRow* addRow();
    void removeRow(NodeRow* row);
    void testAll();
    void showState();
    items::ChainConnector& m_connector;
    QLineEdit* m_name;
    QVBoxLayout* m_rows;
    QPushButton* m_add;
    QPushButton* m_test;
    PlainLabel* m_note;
    std::vector<NodeRow*> m_nodes;
};

} // namespace guanlan::ui
