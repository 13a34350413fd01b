// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "ui/desk/log_line_dialog.h"

namespace guanlan::items {
class Directory;
}

namespace guanlan::ui {

/// Asks why a holder is to be shown in full, and writes that into the case log in the operator's name; only then is he shown, on every
/// page, for as long as the window is open.
class RevealDialog : public LogLineDialog {
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    RevealDialog(items::CaseDesk& cases, items::Directory& directory, const SubjectId& holder, QWidget* parent = nullptr);
};

} // namespace guanlan::ui
