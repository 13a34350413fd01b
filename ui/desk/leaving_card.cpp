// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/leaving_card.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"

#include <QDate>
#include <QFileDialog>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace guanlan::ui {

LeavingCard::LeavingCard(items::WorkspaceKeeper* keeper, QWidget* parent)
    : Card{parent}
    , m_keeper{keeper}
    , m_job{m_watcher, items::JobUnit::Rows}
    , m_header{new SectionHeader}
    , m_note{new PlainLabel{TextRole::Small}}
    , m_export{new QPushButton}
    , m_close{new QPushButton}
    , m_line{new JobLine{m_job}}
    , m_message{new PlainLabel{TextRole::Body}}
{
    m_job.setWords([] { return tr("Exporting everything"); });
    m_export->setObjectName(QStringLiteral("exportAll"));
    m_close->setObjectName(QStringLiteral("closeProgram"));
    m_message->setObjectName(QStringLiteral("leavingMessage"));
    m_line->cancelButton().setObjectName(QStringLiteral("cancelExportAll"));
    m_export->setEnabled(keeper != nullptr);
    for (PlainLabel* each : {m_note, m_message}) each->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::grid * 2);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(10);
    column->addWidget(m_header);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addWidget(m_line);
    column->addWidget(m_message);
    connect(m_export, &QPushButton::clicked, this, &LeavingCard::askWhereTo);
    connect(m_close, &QPushButton::clicked, this, &LeavingCard::closeRequested);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &LeavingCard::finish);
    retranslate();
}

LeavingCard::~LeavingCard() { m_watcher.cancel(); }

void LeavingCard::retranslate()
{
    m_header->setTitle(tr("Exit"));
    m_note->setText(tr("Events, findings and the case log as JSON Lines, what their fields mean, and a backup of the workspace: a folder that can be read without this program. Holders are in it in full."));
    m_export->setText(tr("Export everything…"));
    m_close->setText(tr("Close the window"));
    m_line->retranslate();
}

void LeavingCard::askWhereTo()
{
    if (!m_export->isEnabled()) return;
    auto* dialog = new QFileDialog{window(), tr("Export everything to a new folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // Nothing is written over.
    dialog->selectFile(QStringLiteral("guanlan-%1").arg(QDate::currentDate().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &LeavingCard::exportTo);
    dialog->open();
}

void LeavingCard::exportTo(const QString& folder)
{
    if (!m_export->isEnabled()) return;
    m_message->hide();
    m_export->setEnabled(false);
    m_watcher.setFuture(m_keeper->exportAll(folder));
}

void LeavingCard::finish()
{
    m_export->setEnabled(true);
    const auto future = m_watcher.future();
    QString sentence = tr("Cancelled; nothing of it is left.");
    if (future.resultCount() > 0) {
        const auto done = future.resultAt(0);
        sentence = done ? tr("%1 rows are in %2.").arg(items::formatCount(done->rows), items::visibleText(done->folder)) : items::errorText(done.error());
    }
    m_message->setText(sentence);
    m_message->show();
    Q_EMIT told(sentence);
}

} // namespace guanlan::ui
