// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/report_request.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QToolButton;

namespace guanlan::ui {

class PlainLabel;

/// By what a report is signed: certificate with its passphrase, SM2 key, time-stamp authority. Remembered, but for the passphrase.
class SigningForm : public QWidget {
    Q_OBJECT

public:
    explicit SigningForm(QWidget* parent = nullptr);
    void retranslate();
    /// InvalidInput: it is to be signed, and no certificate is named.
    Result<items::ReportSigning> signing() const;
    /// The passphrase, which is gone from the form then.
    QString takePassphrase();

private:
    struct Row {
        PlainLabel* label;
        QLineEdit* line;
        QToolButton* browse; ///< nullptr: no file.
    };
    enum class Kind { File, Secret, Address };
    Row addRow(QGridLayout* grid, Kind kind, const char* name);
    void choose(const Row& row);
    void remember() const;
    QCheckBox* m_signs;
    QWidget* m_details;
    Row m_identity, m_passphrase, m_sm2, m_authority;
};

} // namespace guanlan::ui
