// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reports_page.h"

#include "models/items/data_hub.h"
#include "models/items/directory.h"
#include "models/items/text.h"
#include "ui/desk/report_dialog.h"
#include "ui/desk/report_form.h"
#include "ui/desk/report_jobs.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/state_stack.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

namespace guanlan::ui {
namespace {

constexpr int formWidth = 560;

QString stateText(const ReportJob& job)
{
    switch (job.state) {
    case ReportState::Running: return job.percent < 0 ? ReportsPage::tr("Writing…") : ReportsPage::tr("Writing, %1 %").arg(job.percent);
    case ReportState::Done: return ReportsPage::tr("Written, %1").arg(QLocale{}.formattedDataSize(job.bytes));
    case ReportState::Failed: return ReportsPage::tr("Failed: %1").arg(job.message);
    case ReportState::Cancelled: return ReportsPage::tr("Cancelled");
    }
    return {};
}

} // namespace

ReportsPage::ReportsPage(items::DataHub& hub, ReportJobs& jobs, QWidget* parent)
    : Page{hub, parent}
    , m_jobs{jobs}
    , m_newHeader{new SectionHeader}
    , m_form{new ReportForm{hub.directory(), jobs}}
    , m_message{new PlainLabel{TextRole::Muted}}
    , m_export{new QPushButton}
    , m_cancel{new QPushButton}
    , m_listHeader{new SectionHeader}
    , m_rows{new QStandardItemModel}
    , m_table{new DataTable{QStringLiteral("reports")}}
    , m_states{new StateStack{m_table}}
    , m_folder{new QPushButton}
{
    auto* page = new QHBoxLayout{this};
    page->setContentsMargins(metrics::pageMargin, metrics::pageMargin, metrics::pageMargin, metrics::pageMargin);
    page->setSpacing(metrics::gap);
    page->addWidget(formCard());
    page->addWidget(listCard(), 1);
    connectParts();
    retranslate();
    m_table->setWidths({260, 190, 160});
}

QWidget* ReportsPage::formCard()
{
    auto* card = new Card;
    card->setFixedWidth(formWidth);
    auto* form = new QVBoxLayout{card};
    form->setContentsMargins(16, 8, 16, 16);
    form->setSpacing(12);
    form->addWidget(m_newHeader);
    form->addWidget(m_form);
    form->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    form->addLayout(buttons);
    form->addStretch();
    m_message->setWordWrap(true);
    m_export->setDefault(true);
    m_export->setIcon(QIcon{});
    m_cancel->hide();
    return card;
}

QWidget* ReportsPage::listCard()
{
    auto* card = new Card;
    auto* list = new QVBoxLayout{card};
    list->setContentsMargins(1, 8, 1, metrics::radius);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 15, 0);
    head->addWidget(m_listHeader);
    head->addWidget(m_folder);
    list->addLayout(head);
    list->addWidget(m_states, 1);
    m_rows->setParent(m_table);
    m_table->setModel(m_rows);
    m_folder->setIcon(lineIcon(QStringLiteral("folder")));
    return card;
}

void ReportsPage::connectParts()
{
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::start);
    connect(m_cancel, &QPushButton::clicked, &m_jobs, &ReportJobs::cancel);
    connect(&m_jobs, &ReportJobs::changed, this, &ReportsPage::showJobs);
    connect(&m_jobs, &ReportJobs::runnerChanged, this, &ReportsPage::showJobs);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        const std::size_t newest = m_jobs.jobs().size() - 1;
        const int row = qMax(0, m_table->currentIndex().row());
        openFolderOf(m_jobs.jobs()[newest - std::size_t(row)].request.path);
    });
}

void ReportsPage::setScope(const items::ViewScope& scope) { m_form->setScope(scope); }

void ReportsPage::retranslate()
{
    m_newHeader->setTitle(tr("New report"));
    m_listHeader->setTitle(tr("Exported in this session"));
    m_export->setText(tr("Export"));
    m_cancel->setText(tr("Cancel"));
    m_folder->setText(tr("Open folder"));
    m_rows->setHorizontalHeaderLabels({tr("File"), tr("Period"), tr("State")});
    m_table->setAccessibleName(tr("Exported in this session"));
    m_form->retranslate();
    showJobs();
}

void ReportsPage::start()
{
    m_message->clear();
    const auto request = m_form->request();
    if (!request) m_message->setText(items::visibleText(request.error().message));
    else m_jobs.start(*request);
}

void ReportsPage::showJobs()
{
    const auto& jobs = m_jobs.jobs();
    m_export->setEnabled(m_jobs.runner() && !m_jobs.isRunning());
    m_cancel->setVisible(!jobs.empty() && jobs.back().state == ReportState::Running);
    m_folder->setVisible(!jobs.empty());
    if (jobs.empty()) {
        m_states->showEmpty(tr("Nothing exported yet"), tr("Choose a template, institutions and a period, then export. From any other page: Ctrl+E."));
        return;
    }
    m_states->showContent();
    m_rows->setRowCount(int(jobs.size()));
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const ReportJob& job = jobs[jobs.size() - 1 - i]; // Newest first.
        const auto zone = items::DisplayZone::Shanghai;
        const QStringList texts{QFileInfo{job.request.path}.fileName(),
            items::formatDate(job.request.from, zone) + QStringLiteral(" – ") + items::formatDate(job.request.to - 1, zone), stateText(job)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QStandardItem{texts[column]};
            item->setToolTip(column == 0 ? job.request.path : texts[column]);
            m_rows->setItem(int(i), column, item);
        }
    }
}

} // namespace guanlan::ui
