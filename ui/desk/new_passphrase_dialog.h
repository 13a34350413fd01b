// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/workspace_keeper.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace guanlan::ui {

class PlainLabel;

/// Asks for the present passphrase of the workspace, and twice for the next one, until it is changed or the user leaves it.
class NewPassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// `keeper` must outlive the dialog.
    explicit NewPassphraseDialog(items::WorkspaceKeeper& keeper, QWidget* parent = nullptr);

public Q_SLOTS:
    void accept() override;
    void reject() override; ///< Not while it is being changed.

private:
    void layOut();
    void showAnswer(const Status& changed);
    void setWorking(bool works);
    items::WorkspaceKeeper& m_keeper;
    QLineEdit* m_present;
    QLineEdit* m_next;
    QLineEdit* m_again;
    PlainLabel* m_message;
    QPushButton* m_change;
    QPushButton* m_leave;
    bool m_works = false;
};

} // namespace guanlan::ui
