// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"
#include "ui/connect/wizard_step.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace guanlan::ui {

class ContractRow;
class PlainLabel;

/// Which contracts are read, by which profiles, from which block on. Complete with one sound contract and no unsound one.
class ContractStep : public WizardStep {
    Q_OBJECT

public:
    explicit ContractStep(items::ChainConnector& connector, QWidget* parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    bool isComplete() const override;
    /// Contracts, own profiles, start block and example go into it.
    void fill(items::ChainDraft& draft) const;
    /// Adds the profile in a file, or says why it is none.
    void takeProfile(const QString& path);
    /// Takes the contracts, schemas and institutions of a chain file.
    void takeChainFile(const QString& path);

private:
    void layOut();
    ContractRow* addRow();
    void removeRow(ContractRow* row);
    void showState(const QString& message = {});
    std::optional<std::uint64_t> startBlock() const;
    items::ChainConnector& m_connector;
    std::vector<items::ProfileChoice> m_profiles;
    QString m_like;
    QVBoxLayout* m_rows;
    std::vector<ContractRow*> m_contracts;
    QPushButton* m_add;
    QPushButton* m_profile;
    QPushButton* m_chainFile;
    QLineEdit* m_start;
    PlainLabel* m_note;
};

} // namespace guanlan::ui
