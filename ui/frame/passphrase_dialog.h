// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDialog>

#include <functional>
#include <string>

class QLineEdit;
class QPushButton;

namespace guanlan::ui {

class PlainLabel;

/// Asks for an encrypted workspace's passphrase until one opens it or the user gives up (rejected).
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// Opens the workspace with a passphrase, on another thread; false: it is another one. An error is shown as it is.
    using Attempt = std::function<Result<bool>(std::string& passphrase)>;

    PassphraseDialog(const QString& file, Attempt attempt, QWidget* parent = nullptr);

public Q_SLOTS:
    void accept() override;

private:
    Result<bool> attempt(std::string& passphrase);
    Attempt m_attempt;
    QLineEdit* m_passphrase;
    PlainLabel* m_message;
    QPushButton* m_open;
};

} // namespace guanlan::ui
