// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/reply_dialog.h"

#include "models/items/text.h"

namespace guanlan::ui {

ReplyDialog::ReplyDialog(items::CaseDesk& cases, const std::vector<std::string>& findings, QWidget* parent)
    : LogLineDialog{
          {.title = tr("What did the institution reply?"),
              .note = (findings.size() == 1 ? tr("It becomes a note on the finding's case, in your name (%1), and cannot be taken back.")
                                            : tr("It becomes a note on the cases of %2 findings, in your name (%1), and cannot be taken back."))
                          .arg(items::visibleText(cases.operatorName()))
                          .replace(QStringLiteral("%2"), items::formatCount(std::int64_t(findings.size()))),
              .hint = tr("In short, with the letter's number"),
              .name = tr("The institution's reply"),
              .button = tr("Note it")},
          intoCases(cases,
              [findings, prefix = tr("Reply of the institution: ").toStdString()](const std::string& line) {
                  std::vector<store::CaseDraft> drafts;
                  for (const std::string& finding : findings) drafts.push_back({CaseAct::Note, finding, {}, prefix + line});
                  return drafts;
              }),
          parent}
{
    setObjectName(QStringLiteral("replyDialog"));
}

} // namespace guanlan::ui
