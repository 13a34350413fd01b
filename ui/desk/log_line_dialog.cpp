// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/log_line_dialog.h"

#include "models/items/data_hub.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_room.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {
namespace {

constexpr int longestLine = 500;
constexpr int noteWidth = 480;

} // namespace

LogLineDialog::Write LogLineDialog::intoCases(items::CaseDesk& cases, Drafts drafts)
{
    return [&cases, drafts = std::move(drafts)](const std::string& line) {
        return cases.act(drafts(line)).then([](const Result<store::CaseReceipt>& receipt) { return receipt ? Status{Done{}} : Status{receipt.error()}; });
    };
}

LogLineDialog::LogLineDialog(const Words& words, Write write, QWidget* parent)
    : QDialog{parent}
    , m_send{std::move(write)}
    , m_line{new QLineEdit}
    , m_refusal{new PlainLabel{TextRole::Body}}
    , m_write{new QPushButton{words.button}}
    , m_cancel{new QPushButton{tr("Cancel")}}
{
    setWindowTitle(words.title);
    layOut(words);
    m_write->setEnabled(false);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString& text) { m_write->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_write, &QPushButton::clicked, this, &LogLineDialog::send);
}

void LogLineDialog::layOut(const Words& words)
{
    keepTextWhole(*this);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    column->setSpacing(metrics::gap);
    auto* note = new PlainLabel{words.note, TextRole::Muted};
    for (PlainLabel* label : {note, m_refusal}) {
        label->setWordWrap(true);
        label->setMinimumWidth(noteWidth);
    }
    m_line->setMaxLength(longestLine);
    m_line->setPlaceholderText(words.hint);
    m_line->setAccessibleName(words.name);
    m_refusal->hide();
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_write, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_cancel, QDialogButtonBox::RejectRole);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_write->setDefault(true);
    for (QWidget* each : QList<QWidget*>{note, m_line, m_refusal, buttons}) column->addWidget(each);
}

void LogLineDialog::send()
{
    setWriting(true);
    items::whenAnswered(m_send(m_line->text().trimmed().toStdString()), this, [this](const Status& written) {
        if (written) return accept();
        m_refusal->setText(items::errorText(written.error()));
        m_refusal->show();
        setWriting(false);
    });
}

void LogLineDialog::setWriting(bool writing)
{
    m_isWriting = writing;
    for (QWidget* each : std::initializer_list<QWidget*>{m_line, m_write, m_cancel}) each->setEnabled(!writing);
    if (!writing) m_line->setFocus();
}

void LogLineDialog::reject()
{
    if (!m_isWriting) QDialog::reject();
}

} // namespace guanlan::ui
