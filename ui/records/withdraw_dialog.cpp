// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/withdraw_dialog.h"

#include "models/items/text.h"

namespace guanlan::ui {

WithdrawDialog::WithdrawDialog(items::RecordImporter& importer, const items::TakenFile& file, const QString& operatorName, QWidget* parent)
    : WithdrawDialog{importer, file, operatorName, std::make_shared<QString>(), parent}
{
}

WithdrawDialog::WithdrawDialog(
    items::RecordImporter& importer, const items::TakenFile& file, const QString& operatorName, std::shared_ptr<QString> remark, QWidget* parent)
    : LogLineDialog{
          {.title = tr("Why is %1 withdrawn?").arg(items::visibleText(file.name)),
              .note = tr("The rows of %3 (%1) and the findings that rest on them go; notes and decisions stay in the case log, where the reason and your name (%2) are written, too. "
                         "The file can be imported again.")
                          .arg(items::formatCount(file.taken), items::visibleText(operatorName), items::visibleText(file.name)),
              .hint = tr("Reason, for example: handed in for another institution"),
              .name = tr("Reason"),
              .button = tr("Withdraw the file")},
          [&importer, file, operatorName, remark](const std::string& reason) {
              return importer.withdraw(file, operatorName, reason).then([remark](const Result<QString>& said) -> Status {
                  if (!said) return said.error();
                  *remark = *said;
                  return Done{};
              });
          },
          parent}
    , m_remark{std::move(remark)}
{
    setObjectName(QStringLiteral("withdrawDialog"));
}

} // namespace guanlan::ui
