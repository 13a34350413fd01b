// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/workspace_card.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/field_list.h"
#include "ui/desk/new_passphrase_dialog.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/id_label.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace guanlan::ui {

WorkspaceCard::WorkspaceCard(const SessionInfo& session, items::WorkspaceKeeper* keeper, QWidget* parent)
    : Card{parent}
    , m_session{session}
    , m_keeper{keeper}
    , m_job{m_watcher, items::JobUnit::Pages}
    , m_header{new SectionHeader}
    , m_fields{new FieldList}
    , m_backUp{new QPushButton}
    , m_passphrase{new QPushButton}
    , m_line{new JobLine{m_job}}
    , m_message{new PlainLabel{TextRole::Body}}
{
    m_job.setWords([] { return tr("Backing up"); });
    layOut();
    connectParts();
    setRunning(false);
    m_message->hide();
    retranslate();
}

WorkspaceCard::~WorkspaceCard() { m_watcher.cancel(); }

void WorkspaceCard::layOut()
{
    m_backUp->setObjectName(QStringLiteral("backUp"));
    m_passphrase->setObjectName(QStringLiteral("changePassphrase"));
    m_line->cancelButton().setObjectName(QStringLiteral("cancelBackUp"));
    m_message->setObjectName(QStringLiteral("workspaceMessage"));
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid * 2);
    buttons->addWidget(m_backUp);
    buttons->addWidget(m_passphrase);
    buttons->addStretch();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_header);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_line);
    column->addWidget(m_message);
}

void WorkspaceCard::connectParts()
{
    connect(m_backUp, &QPushButton::clicked, this, &WorkspaceCard::askWhereTo);
    connect(m_passphrase, &QPushButton::clicked, this, &WorkspaceCard::changePassphrase);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &WorkspaceCard::finish);
}

QString WorkspaceCard::whyNoBackup() const
{
    if (m_session.demonstration) return tr("The demonstration is made anew whenever it is opened: there is nothing to keep.");
    return {};
}

QString WorkspaceCard::whyNoPassphrase() const
{
    if (m_session.demonstration || !m_session.encrypted)
        return tr("This workspace has no passphrase. One can only be given when a workspace is made: connect its chains into a new one.");
    if (m_session.frozen) return tr("The workspace's folder may not be written. Copy it into one of your own first.");
    if (m_session.readOnly) return tr("Another program writes to this workspace. Close it there, then open it here again.");
    return {};
}

bool WorkspaceCard::canBackUp() const { return m_keeper && whyNoBackup().isEmpty(); }

void WorkspaceCard::retranslate()
{
    m_header->setTitle(tr("Workspace"));
    m_backUp->setText(tr("Back up…"));
    m_passphrase->setText(tr("Change passphrase…"));
    m_line->retranslate();
    const QString noBackup = whyNoBackup(), noPassphrase = whyNoPassphrase();
    m_backUp->setToolTip(noBackup.isEmpty() ? tr("Copies the workspace as it is now, also while chains are read, and checks the copy") : noBackup);
    m_passphrase->setToolTip(noPassphrase.isEmpty() ? tr("The workspace then opens with the new one only") : noPassphrase);
    for (QPushButton* each : {m_backUp, m_passphrase}) each->setAccessibleDescription(each->toolTip());
    fill();
}

void WorkspaceCard::fill()
{
    m_fields->clear();
    m_size = nullptr;
    if (m_session.demonstration) {
        m_fields->addText(tr("File"), tr("Built-in demonstration"));
    } else {
        m_fields->addId(tr("File"), items::visibleText(m_session.workspacePath));
        m_size = new PlainLabel{TextRole::Body};
        m_fields->addWidget(tr("Size"), m_size);
        showSize();
    }
    m_fields->addText(tr("Protection"), m_session.encrypted ? tr("Encrypted with a passphrase") : tr("Not encrypted"));
    const QString frozen = tr("Read only: its folder may not be written");
    m_fields->addText(tr("Access"), m_session.frozen ? frozen : m_session.readOnly ? tr("Read only: another window writes") : tr("Reads and writes"));
    m_fields->addText(tr("Privacy"), tr("Holders are shown shortened until a reason to see one in full is written into the case log."));
    auto* reveals = new QPushButton{tr("Holders shown in full…")};
    reveals->setObjectName(QStringLiteral("openReveals"));
    connect(reveals, &QPushButton::clicked, this, &WorkspaceCard::revealsRequested);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout{row};
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(reveals);
    line->addStretch();
    m_fields->addWidget({}, row);
}

void WorkspaceCard::showSize()
{
    if (m_size) m_size->setText(QLocale{}.formattedDataSize(QFileInfo{m_session.workspacePath}.size()));
}

void WorkspaceCard::setRunning(bool runs)
{
    m_backUp->setEnabled(!runs && canBackUp());
    m_passphrase->setEnabled(m_keeper && whyNoPassphrase().isEmpty());
}

void WorkspaceCard::askWhereTo()
{
    if (!m_backUp->isEnabled()) return;
    const QFileInfo file{m_session.workspacePath};
    auto* dialog = new QFileDialog{window(), tr("Back up to"), file.absolutePath()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // Nothing is written over.
    dialog->selectFile(QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), QDate::currentDate().toString(Qt::ISODate), file.suffix().isEmpty() ? QStringLiteral("glw") : file.suffix()));
    connect(dialog, &QFileDialog::fileSelected, this, &WorkspaceCard::backUp);
    dialog->open();
}

void WorkspaceCard::backUp(const QString& path)
{
    if (!m_backUp->isEnabled()) return;
    m_target = QFileInfo::exists(path) ? QString{} : path;
    m_message->hide();
    setRunning(true);
    m_watcher.setFuture(m_keeper->backUp(path));
    m_line->setVisible(true);
    m_line->cancelButton().setFocus();
}

void WorkspaceCard::finish()
{
    const bool hadFocus = m_line->cancelButton().hasFocus();
    setRunning(false);
    if (hadFocus) m_backUp->setFocus();
    const auto future = m_watcher.future();
    if (future.resultCount() == 0) { // Cancelled: perhaps when it had its name already.
        const QFileInfo target{m_target};
        return target.isFile() ? sayBackedUp(m_target, target.size()) : say(tr("The backup was cancelled; nothing of it is left."));
    }
    const auto made = future.resultAt(0);
    if (made) sayBackedUp(made->path, made->bytes);
    else say(items::errorText(made.error()), Ink::Wrong);
}

void WorkspaceCard::sayBackedUp(const QString& target, std::int64_t bytes)
{
    const QString size = QLocale{}.formattedDataSize(bytes), path = items::visibleText(target);
    say(m_session.encrypted ? tr("Backed up to %1 (%2). It opens with the present passphrase and the .key file beside it: keep both.").arg(path, size)
                            : tr("Backed up to %1 (%2).").arg(path, size));
}

void WorkspaceCard::say(const QString& sentence, Ink ink)
{
    m_message->setInk(ink);
    m_message->setText(sentence);
    m_message->show();
    Q_EMIT told(sentence);
}

void WorkspaceCard::changePassphrase()
{
    if (!m_passphrase->isEnabled()) return;
    auto* dialog = new NewPassphraseDialog{*m_keeper, window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { say(tr("The passphrase is changed. Backups made before open with their former one.")); });
    dialog->open();
}

} // namespace guanlan::ui
