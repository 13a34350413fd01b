// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/frame/passphrase_dialog.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/widgets/pasted_text.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_room.h"

#include <QAction>
#include <QApplication>
#include <QDialogButtonBox>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace guanlan::ui {

PassphraseDialog::PassphraseDialog(const QString& file, Attempt attempt, QWidget* parent)
    : QDialog{parent}
    , m_attempt{std::move(attempt)}
    , m_passphrase{new QLineEdit}
    , m_message{new PlainLabel{TextRole::Muted}}
{
    setWindowTitle(tr("Open workspace"));
    setMinimumWidth(460);
    auto* question = new PlainLabel{TextRole::Body};
    question->setText(tr("%1 is encrypted. Its passphrase:").arg(items::visibleText(file)));
    question->setWordWrap(true);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("passphraseMessage"));
    auto* buttons = new QDialogButtonBox;
    m_open = buttons->addButton(tr("Open"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_open->setEnabled(false);
    keepTextWhole(*this);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    for (QWidget* part : std::initializer_list<QWidget*>{question, m_passphrase, m_message, buttons}) column->addWidget(part);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_open->setEnabled(!text.isEmpty());
        if (!text.isEmpty()) m_message->clear();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PassphraseDialog::reject);
}

void PassphraseDialog::accept()
{
    if (!m_open->isEnabled()) return;
    std::string passphrase = withoutLineEnds(m_passphrase->text()).toStdString();
    const Result<bool> opened = attempt(passphrase);
    m_passphrase->clear();
    if (opened && *opened) return QDialog::accept();
    m_message->setText(opened ? tr("This passphrase does not open it. Try again.") : items::errorText(opened.error()));
    m_passphrase->setFocus();
}

/// Deriving the key takes most of a second: the window is painted meanwhile; what is typed or clicked waits.
Result<bool> PassphraseDialog::attempt(std::string& passphrase)
{
    m_message->setText(tr("Opening…"));
    setEnabled(false);
    QApplication::setOverrideCursor(Qt::WaitCursor);
    QFutureWatcher<Result<bool>> watcher;
    QEventLoop loop;
    connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(QtConcurrent::run([&] { return m_attempt(passphrase); }));
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    watcher.waitForFinished(); // The program may be ending.
    QApplication::restoreOverrideCursor();
    setEnabled(true);
    return watcher.result();
}

} // namespace guanlan::ui
