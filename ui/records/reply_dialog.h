// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/log_line_dialog.h"

namespace guanlan::ui {

/// Asks what an institution answered to findings on its records, and notes it on each one's case.
class ReplyDialog : public LogLineDialog {
    Q_OBJECT

public:
    /// `cases` must outlive the dialog. @param findings  Ids; not empty.
    ReplyDialog(items::CaseDesk& cases, const std::vector<std::string>& findings, QWidget* parent = nullptr);
};

} // namespace guanlan::ui
