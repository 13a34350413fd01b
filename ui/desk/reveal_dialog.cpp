// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reveal_dialog.h"

#include "models/items/case_desk.h"
#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int longestReason = 500;
constexpr int noteWidth = 480;

} // namespace

RevealDialog::RevealDialog(items::CaseDesk& cases, items::Directory& directory, const SubjectId& holder, QWidget* parent)
    : QDialog{parent}
    , m_cases{cases}
    , m_directory{directory}
    , m_holder{holder}
    , m_reason{new QLineEdit}
    , m_refusal{new PlainLabel{TextRole::Body}}
    , m_show{new QPushButton{tr("Show in full")}}
{
    setObjectName(QStringLiteral("revealDialog"));
    setWindowTitle(tr("Why is %1 shown in full?").arg(items::shortId(holder)));
    layOut();
    m_show->setEnabled(false);
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString& text) { m_show->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_show, &QPushButton::clicked, this, &RevealDialog::send);
}

void RevealDialog::layOut()
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    auto* note = new PlainLabel{tr("A holder's pseudonym is shortened unless it is needed. The reason, your name (%1) and the time are kept in the case log and cannot be taken back.")
                                    .arg(items::visibleText(m_cases.operatorName())),
        TextRole::Muted};
    for (PlainLabel* label : {note, m_refusal}) {
        label->setWordWrap(true);
        label->setMinimumWidth(noteWidth);
    }
    m_reason->setMaxLength(longestReason);
    m_reason->setPlaceholderText(tr("Reason, for example the number of the case"));
    m_reason->setAccessibleName(tr("Reason"));
    m_refusal->hide();
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_show, QDialogButtonBox::AcceptRole);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_show->setDefault(true);
    for (QWidget* each : QList<QWidget*>{note, m_reason, m_refusal, buttons}) column->addWidget(each);
}

void RevealDialog::send()
{
    m_show->setEnabled(false);
    const auto written = m_cases.act({{CaseAct::Reveal, toText(m_holder), {}, m_reason->text().trimmed().toStdString()}});
    items::whenAnswered(written, this, [this](const Result<store::CaseReceipt>& receipt) {
        if (!receipt) {
            m_refusal->setText(items::visibleText(receipt.error().message));
            m_refusal->show();
            return m_show->setEnabled(true);
        }
        m_directory.reveal(m_holder);
        accept();
    });
}

} // namespace guanlan::ui
