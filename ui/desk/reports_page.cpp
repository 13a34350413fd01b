// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reports_page.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/received_dialog.h"
#include "ui/desk/report_dialog.h"
#include "ui/desk/report_form.h"
#include "ui/desk/report_jobs.h"
#include "ui/desk/report_preview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/split_layout.h"
#include "ui/widgets/state_stack.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>

#include <algorithm>

namespace guanlan::ui {
namespace {

constexpr int formWidth = 560, widestForm = 640;

/// Of one that was not written, or not yet.
QString stateText(const ReportJob& job, const QString& progress)
{
    switch (job.state) {
    case ReportState::Running: return progress.isEmpty() ? ReportsPage::tr("Writing…") : ReportsPage::tr("Writing, %1").arg(progress);
    case ReportState::Done: return {};
    case ReportState::Failed: return ReportsPage::tr("Failed: %1").arg(job.error ? items::errorText(*job.error) : QString{});
    case ReportState::Cancelled: return ReportsPage::tr("Cancelled");
    }
    return {};
}

QString stateText(const WrittenReport& report)
{
    const QString when = items::formatTime(report.time, items::DisplayZone::Shanghai);
    if (!QFileInfo::exists(report.path)) return ReportsPage::tr("Written %1; the file is no longer there").arg(when);
    const QString size = QLocale{}.formattedDataSize(report.bytes);
    return report.isSigned ? ReportsPage::tr("Written %1, %2, signed").arg(when, size) : ReportsPage::tr("Written %1, %2").arg(when, size);
}

/// Of a credential: none.
QString periodText(std::int64_t from, std::int64_t to)
{
    if (to <= from) return ReportsPage::tr("Whole life");
    const auto zone = items::DisplayZone::Shanghai;
    return items::formatDate(from, zone) + QStringLiteral(" – ") + items::formatDate(to - 1, zone);
}

} // namespace

ReportsPage::ReportsPage(items::DataHub& hub, ReportJobs& jobs, items::ReceivedFiles* received, QWidget* parent)
    : Page{hub, parent}
    , m_jobs{jobs}
    , m_received{received}
    , m_newHeader{new SectionHeader}
    , m_form{new ReportForm{hub.directory(), jobs}}
    , m_message{new PlainLabel{TextRole::Muted}}
    , m_export{new QPushButton}
    , m_line{new JobLine{jobs.job()}}
    , m_listHeader{new SectionHeader}
    , m_rows{new QStandardItemModel}
    , m_table{new DataTable{QStringLiteral("reports")}}
    , m_states{new StateStack{m_table}}
    , m_preview{new QPushButton}
    , m_check{new QPushButton}
    , m_folder{new QPushButton}
{
    auto* page = new QHBoxLayout{this};
    page->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    page->setSpacing(metrics::gap);
    page->addWidget(formCard());
    page->addWidget(listCard(), 1);
    connectParts();
    retranslate();
    m_table->setWidths({230, 130, 180, 160});
    setAcceptDrops(m_received != nullptr);
}

QWidget* ReportsPage::formCard()
{
    auto* card = new Card;
    card->setFixedWidth(std::min(textPx(formWidth), widestForm));
    auto* form = new QVBoxLayout{card};
    form->setContentsMargins(16, 8, 16, 16);
    form->setSpacing(12);
    form->addWidget(m_newHeader);
    form->addWidget(plainScroll(m_form), 1);
    form->addWidget(m_message);
    form->addWidget(m_line);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_preview);
    buttons->addStretch();
    buttons->addWidget(m_export);
    form->addLayout(buttons);
    m_message->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_export->setObjectName(QStringLiteral("reportExport"));
    m_preview->setObjectName(QStringLiteral("reportPreview"));
    m_export->setDefault(true);
    m_export->setIcon(QIcon{});
    m_line->cancelButton().setObjectName(QStringLiteral("cancelReport"));
    return card;
}

QWidget* ReportsPage::listCard()
{
    auto* card = new Card;
    auto* list = new QVBoxLayout{card};
    list->setContentsMargins(1, 8, 1, metrics::radius);
    auto* head = new SplitLayout;
    head->setContentsMargins(15, 0, 15, 0);
    head->names().addWidget(m_listHeader, 1);
    for (QPushButton* each : {m_check, m_folder}) head->addWidget(each);
    list->addLayout(head);
    list->addWidget(m_states, 1);
    m_check->setObjectName(QStringLiteral("checkReceived"));
    m_rows->setParent(m_table);
    m_table->setModel(m_rows);
    m_folder->setIcon(lineIcon(QStringLiteral("folder")));
    return card;
}

void ReportsPage::connectParts()
{
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::start);
    connect(&m_jobs, &ReportJobs::changed, this, &ReportsPage::showJobs);
    connect(&m_jobs.job(), &items::JobWatch::changed, this, &ReportsPage::showProgress);
    connect(&m_jobs, &ReportJobs::runnerChanged, this, &ReportsPage::showJobs);
    connect(m_preview, &QPushButton::clicked, this, &ReportsPage::preview);
    connect(m_check, &QPushButton::clicked, this, [this] { checkReceived({}); });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        const QStandardItem* row = m_rows->item(qMax(0, m_table->currentIndex().row()));
        if (row) openFolderOf(row->data(Qt::ToolTipRole).toString());
    });
}

void ReportsPage::setScope(const items::ViewScope& scope) { m_form->setScope(scope); }

void ReportsPage::retranslate()
{
    m_newHeader->setTitle(tr("New report"));
    m_listHeader->setTitle(tr("Exported reports"));
    m_export->setText(tr("Export"));
    m_line->retranslate();
    m_folder->setText(tr("Open folder"));
    m_preview->setText(tr("Preview"));
    m_check->setText(tr("Check a received file…"));
    m_check->setToolTip(tr("A signed report or an evidence package: who signed it, when, and whether it is as it was. Or drop it here."));
    m_rows->setHorizontalHeaderLabels({tr("File"), tr("Template"), tr("Period"), tr("State")});
    m_table->setAccessibleName(tr("Exported reports"));
    m_form->retranslate();
    showJobs();
}

void ReportsPage::start()
{
    m_message->clear();
    m_message->setInk(Ink::Plain);
    const auto request = m_form->request();
    if (!request) sayWrong(request.error());
    else if (const QString doubt = m_form->replacingDoubt(); !doubt.isEmpty()) m_message->setText(doubt);
    else m_jobs.start(*request, m_form->templateTitle(), m_form->takePassphrase());
}

void ReportsPage::sayWrong(const Error& error)
{
    m_message->setInk(Ink::Wrong);
    m_message->setText(items::errorText(error));
}

void ReportsPage::preview()
{
    m_message->clear();
    m_message->setInk(Ink::Plain);
    const auto request = m_form->draft();
    if (!request) return sayWrong(request.error());
    auto* dialog = new ReportPreview{*m_jobs.runner(), *request, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportsPage::checkReceived(const QString& path)
{
    auto* dialog = new ReceivedDialog{*m_received, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    if (!path.isEmpty()) dialog->check(path);
}

void ReportsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!ReceivedDialog::draggedFile(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ReportsPage::dropEvent(QDropEvent* event)
{
    if (const QString path = ReceivedDialog::draggedFile(event->mimeData()); !path.isEmpty()) checkReceived(path);
}

void ReportsPage::addRow(const QStringList& texts, const QString& path)
{
    QList<QStandardItem*> row;
    for (const QString& text : texts) {
        row << new QStandardItem{text};
        row.back()->setToolTip(row.size() == 1 ? path : text);
    }
    m_rows->appendRow(row);
}

/// Of the one that runs: the rows stay as they are, with what is selected.
void ReportsPage::showProgress()
{
    if (!m_jobs.isRunning() || m_rows->rowCount() == 0) return;
    QStandardItem* state = m_rows->item(0, 3);
    state->setText(stateText(m_jobs.jobs().back(), m_jobs.job().progressText()));
    state->setToolTip(state->text());
}

void ReportsPage::showJobs()
{
    const auto& jobs = m_jobs.jobs();
    const bool isRunning = m_jobs.isRunning();
    m_exportFocus.setEnabled(*m_export, m_jobs.runner() && !isRunning);
    m_preview->setEnabled(m_jobs.runner() && !isRunning);
    m_check->setVisible(m_received != nullptr);
    if (!jobs.empty() && jobs.back().error) sayWrong(*jobs.back().error); // In full, as no cell has room for it.
    m_rows->setRowCount(0);
    for (auto job = jobs.rbegin(); job != jobs.rend(); ++job) // Those that were written stand below, in the history.
        if (job->state != ReportState::Done)
            addRow({QFileInfo{job->request.path}.fileName(), job->title, periodText(job->request.from, job->request.to), stateText(*job, m_jobs.job().progressText())}, job->request.path);
    for (const WrittenReport& report : m_jobs.written())
        addRow({QFileInfo{report.path}.fileName(), report.title, periodText(report.from, report.to), stateText(report)}, report.path);
    m_folder->setVisible(m_rows->rowCount() > 0);
    if (m_rows->rowCount() > 0) return m_states->showContent();
    m_states->showEmpty(tr("Nothing exported yet"), tr("Choose a template, institutions and a period, then export. From any other page: Ctrl+E."));
}

} // namespace guanlan::ui
