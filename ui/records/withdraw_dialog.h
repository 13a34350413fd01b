// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/record_import.h"
#include "ui/desk/log_line_dialog.h"

#include <memory>

namespace guanlan::ui {

/// Asks why a file of business records is taken back, and takes it back.
class WithdrawDialog : public LogLineDialog {
    Q_OBJECT

public:
    /// `importer` must outlive the dialog.
    WithdrawDialog(items::RecordImporter& importer, const items::TakenFile& file, const QString& operatorName, QWidget* parent = nullptr);
    /// Once accepted: why what is left could not be held against the chain at once; empty: it was.
    const QString& remark() const { return *m_remark; }

private:
    WithdrawDialog(items::RecordImporter& importer, const items::TakenFile& file, const QString& operatorName, std::shared_ptr<QString> remark, QWidget* parent);
    std::shared_ptr<QString> m_remark;
};

} // namespace guanlan::ui
