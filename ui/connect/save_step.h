// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/chain_connector.h"
#include "ui/connect/wizard_step.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace guanlan::ui {

class PlainLabel;

/// Where the workspace of a newly connected chain is.
enum class ConnectInto {
    NewWorkspace, ///< Made for it.
    OpenWorkspace, ///< The one before the user: it holds other chains already.
};

/// Where the chain file, and the workspace where one is made, are put; with the file as it will be.
class SaveStep : public WizardStep {
    Q_OBJECT

public:
    SaveStep(items::ChainConnector& connector, ConnectInto into, QWidget* parent = nullptr);

    QString title() const override;
    QString explanation() const override;
    bool isComplete() const override;
    void setDraft(const items::ChainDraft& draft);
    /// Writes the chain file. The error is shown here, too.
    Status write();
    items::ChainConnection connection() const;

private:
    QLineEdit* addPath(class QGridLayout& grid, int row, const QString& label, const QString& filter);
    void suggestPaths();
    void showText();
    QString problem() const;
    items::ChainConnector& m_connector;
    const ConnectInto m_into;
    items::ChainDraft m_draft;
    bool m_isSound = false; ///< The program's reader takes the file.
    QLineEdit* m_chainFile = nullptr;
    QLineEdit* m_workspace = nullptr;
    QLineEdit* m_passphrase = nullptr;
    QLineEdit* m_again = nullptr;
    QCheckBox* m_now;
    QPlainTextEdit* m_text;
    PlainLabel* m_note;
};

} // namespace guanlan::ui
