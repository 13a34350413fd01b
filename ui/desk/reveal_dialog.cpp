// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reveal_dialog.h"

#include "models/items/directory.h"
#include "models/items/text.h"

namespace guanlan::ui {

RevealDialog::RevealDialog(items::CaseDesk& cases, items::Directory& directory, const SubjectId& holder, QWidget* parent)
    : LogLineDialog{
          {.title = tr("Why is %1 shown in full?").arg(items::shortId(holder)),
              .note = tr("A holder's pseudonym is shortened unless it is needed. The reason, your name (%1) and the time are kept in the case log and cannot be taken back.")
                          .arg(items::visibleText(cases.operatorName())),
              .hint = tr("Reason, for example the number of the case"),
              .name = tr("Reason"),
              .button = tr("Show in full")},
          intoCases(cases, [holder](const std::string& reason) { return std::vector<store::CaseDraft>{{CaseAct::Reveal, toText(holder), {}, reason}}; }), parent}
{
    setObjectName(QStringLiteral("revealDialog"));
    connect(this, &QDialog::accepted, this, [&directory, holder] { directory.reveal(holder); });
}

} // namespace guanlan::ui
