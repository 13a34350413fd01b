// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_dialog.h"

#include "models/items/error_text.h"
#include "models/items/text.h"
#include "ui/desk/report_form.h"
#include "ui/desk/report_jobs.h"
#include "ui/widgets/job_line.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/text_room.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

namespace guanlan::ui {

void openFolderOf(const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo{path}.absolutePath())); }

ReportDialog::ReportDialog(items::Directory& directory, ReportJobs& jobs, const items::ViewScope& scope, const ReportSubject& subject, QWidget* parent)
    : QDialog{parent}
    , m_jobs{jobs}
    , m_form{new ReportForm{directory, jobs}}
    , m_line{new JobLine{jobs.job(), JobStop::Elsewhere}}
    , m_message{new PlainLabel{TextRole::Muted}}
    , m_export{new QPushButton{tr("Export")}}
    , m_folder{new QPushButton{tr("Open folder")}}
    , m_close{new QPushButton{tr("Cancel")}}
{
    setWindowTitle(tr("Export report"));
    setMinimumWidth(600);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_form);
    column->addWidget(m_line);
    column->addWidget(m_message);
    keepTextWhole(*this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : {m_close, m_folder, m_export}) buttons->addWidget(button);
    column->addLayout(buttons);
    m_form->setScope(scope);
    m_form->setSubject(subject);
    m_message->setWordWrap(true);
    m_folder->hide();
    m_export->setDefault(true);
    m_export->setFocus();
    showReady();
    connect(m_export, &QPushButton::clicked, this, &ReportDialog::start);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_started && m_jobs.isRunning()) m_jobs.cancel();
        else reject();
    });
    connect(m_folder, &QPushButton::clicked, this, [this] { openFolderOf(m_jobs.jobs().back().request.path); });
    connect(&m_jobs, &ReportJobs::changed, this, &ReportDialog::showJob);
}

void ReportDialog::showReady()
{
    m_export->setEnabled(m_jobs.runner() && !m_jobs.isRunning());
    m_message->setText(m_jobs.isRunning() ? tr("Another report is being written; it can be watched on the Reports page.") : QString{});
}

void ReportDialog::start()
{
    const auto request = m_form->request();
    if (!request) {
        m_message->setText(items::errorText(request.error()));
        return;
    }
    if (const QString doubt = m_form->replacingDoubt(); !doubt.isEmpty()) return m_message->setText(doubt);
    m_started = true;
    m_form->setEnabled(false);
    m_jobs.start(*request, m_form->templateTitle(), m_form->takePassphrase());
}

void ReportDialog::showJob()
{
    if (!m_started) return showReady();
    const ReportJob& job = m_jobs.jobs().back();
    const bool running = job.state == ReportState::Running;
    m_export->setEnabled(!running);
    m_export->setVisible(job.state != ReportState::Done);
    m_folder->setVisible(job.state == ReportState::Done);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    m_form->setEnabled(!running && job.state != ReportState::Done);
    switch (job.state) {
    case ReportState::Running: m_message->setText(tr("Writing the report…")); break;
    case ReportState::Done: m_message->setText(tr("Written to %1").arg(items::visibleText(job.request.path))); break;
    case ReportState::Failed: m_message->setText(job.error ? items::errorText(*job.error) : QString{}); break;
    case ReportState::Cancelled: m_message->setText(tr("Cancelled; no file was written.")); break;
    }
}

} // namespace guanlan::ui
