// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/genesis_verdict.h"
#include "ui/connect/wizard_step.h"

class QLineEdit;

namespace guanlan::ui {

class FieldList;
class PlainLabel;

/// Which genesis block is pinned, and on whose word. Complete when operators agree, or the user knows its hash from elsewhere.
class GenesisStep : public WizardStep {
    Q_OBJECT

public:
    explicit GenesisStep(QWidget* parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    bool isComplete() const override { return pinned(); }
    void setNodes(const std::vector<items::TestedNode>& nodes);
    const items::GenesisGroup* pinned() const; ///< nullptr: none yet.

private:
    void fill();
    QString standingText() const;
    QString knownText() const;
    items::GenesisVerdict m_verdict;
    PlainLabel* m_standing;
    FieldList* m_chains;
    PlainLabel* m_knownLabel;
    QLineEdit* m_known;
    PlainLabel* m_knownNote;
};

} // namespace guanlan::ui
