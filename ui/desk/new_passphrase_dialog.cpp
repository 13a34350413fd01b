// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/new_passphrase_dialog.h"

#include "models/items/data_hub.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/passphrase_caution.h"
#include "ui/widgets/pasted_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_room.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

namespace guanlan::ui {
namespace {

constexpr int fieldWidth = 280;

} // namespace

NewPassphraseDialog::NewPassphraseDialog(items::WorkspaceKeeper& keeper, QWidget* parent)
    : QDialog{parent}
    , m_keeper{keeper}
    , m_present{new QLineEdit}
    , m_next{new QLineEdit}
    , m_again{new QLineEdit}
    , m_message{new PlainLabel{TextRole::Body}}
    , m_change{new QPushButton{tr("Change")}}
    , m_leave{new QPushButton{tr("Cancel")}}
{
    setObjectName(QStringLiteral("newPassphraseDialog"));
    setWindowTitle(tr("Change the passphrase"));
    layOut();
    keepTextWhole(*this);
    setWorking(false);
    for (QLineEdit* each : {m_present, m_next, m_again})
        connect(each, &QLineEdit::textEdited, this, [this] {
            m_message->setInk(Ink::Plain);
            m_message->setText(passphraseCaution(m_next->text()));
            setWorking(false);
        });
    connect(m_change, &QPushButton::clicked, this, &NewPassphraseDialog::accept);
    connect(m_leave, &QPushButton::clicked, this, &NewPassphraseDialog::reject);
}

void NewPassphraseDialog::layOut()
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(10);
    int row = 0;
    for (const auto& [label, edit, name] : {std::tuple{tr("Present passphrase"), m_present, "presentPassphrase"}, {tr("New passphrase"), m_next, "nextPassphrase"},
             {tr("Once more"), m_again, "nextPassphraseAgain"}}) {
        auto* words = new PlainLabel{label, TextRole::Body};
        words->setBuddy(edit);
        edit->setEchoMode(QLineEdit::Password);
        edit->setAccessibleName(label);
        edit->setObjectName(QLatin1String{name});
        edit->setMinimumWidth(fieldWidth);
        grid->addWidget(words, row, 0);
        grid->addWidget(edit, row++, 1);
    }
    auto* note = new PlainLabel{tr("A forgotten passphrase cannot be recovered by anybody. Backups made before go on opening with their former one."), TextRole::Small};
    for (PlainLabel* each : {note, m_message}) each->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("newPassphraseMessage"));
    m_message->setMinimumHeight(m_message->fontMetrics().height());
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_change, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_leave, QDialogButtonBox::RejectRole);
    m_change->setDefault(true);
    for (QWidget* each : std::initializer_list<QWidget*>{note, m_message, buttons}) grid->addWidget(each, row++, 0, 1, 2);
}

void NewPassphraseDialog::setWorking(bool works)
{
    m_works = works;
    for (QLineEdit* each : {m_present, m_next, m_again}) each->setEnabled(!works);
    m_leave->setEnabled(!works);
    m_change->setEnabled(!works && !m_present->text().isEmpty() && !m_next->text().isEmpty() && !m_again->text().isEmpty());
}

void NewPassphraseDialog::accept()
{
    if (!m_change->isEnabled()) return;
    if (withoutLineEnds(m_next->text()) != withoutLineEnds(m_again->text())) {
        m_message->setInk(Ink::Wrong);
        m_message->setText(tr("The two new passphrases differ."));
        m_again->selectAll();
        return m_again->setFocus();
    }
    setWorking(true);
    m_message->setInk(Ink::Plain);
    m_message->setText(tr("Changing…"));
    items::whenAnswered(m_keeper.changePassphrase(withoutLineEnds(m_present->text()), withoutLineEnds(m_next->text())), this, [this](const Status& changed) { showAnswer(changed); });
}

void NewPassphraseDialog::showAnswer(const Status& changed)
{
    if (changed) {
        for (QLineEdit* each : {m_present, m_next, m_again}) each->clear();
        return QDialog::accept();
    }
    const bool isWrong = changed.error().kind == ErrorKind::InvalidInput;
    m_message->setInk(Ink::Wrong);
    m_message->setText(isWrong ? tr("The present passphrase is another one.") : items::errorText(changed.error()));
    setWorking(false);
    m_present->selectAll();
    m_present->setFocus();
}

void NewPassphraseDialog::reject()
{
    if (!m_works) QDialog::reject();
}

} // namespace guanlan::ui
