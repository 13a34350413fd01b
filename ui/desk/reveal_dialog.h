// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace guanlan::items {
class CaseDesk;
class Directory;
} // namespace guanlan::items

namespace guanlan::ui {

class PlainLabel;

/// Asks why a holder is to be shown in full, and writes that into the case log in the operator's name; only then is he shown, on every
/// page, for as long as the window is open.
class RevealDialog : public QDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    RevealDialog(items::CaseDesk& cases, items::Directory& directory, const SubjectId& holder, QWidget* parent = nullptr);

private:
    void layOut();
    void send();
    items::CaseDesk& m_cases;
    items::Directory& m_directory;
    const SubjectId m_holder;
    QLineEdit* m_reason;
    PlainLabel* m_refusal;
    QPushButton* m_show;
};

} // namespace guanlan::ui
