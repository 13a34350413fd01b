// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/report_jobs.h"

#include "models/items/error_text.h"
#include "models/items/text.h"

#include <QDateTime>
#include <QFileInfo>

namespace guanlan::ui {

ReportJobs::ReportJobs(const QString& workspace, QObject* parent) : QObject{parent}, m_history{workspace}, m_job{m_watcher, items::JobUnit::Steps}
{
    m_job.setWords([this] { return m_jobs.empty() ? QString{} : tr("Writing %1").arg(QFileInfo{m_jobs.back().request.path}.fileName()); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ReportJobs::finish);
}

ReportJobs::~ReportJobs()
{
    m_watcher.cancel();
    m_watcher.waitForFinished(); // The runner must not outlive what it reads.
    if (isRunning()) remember(); // Its file took its place before it could be stopped.
}

void ReportJobs::setRunner(items::ReportRunner* runner)
{
    m_runner = runner;
    Q_EMIT runnerChanged();
}

void ReportJobs::start(const items::ReportRequest& request, const QString& title, const QString& passphrase)
{
    m_jobs.push_back({request, ReportState::Running, 0, {}, title});
    m_watcher.setFuture(m_runner->start(request, passphrase));
    Q_EMIT changed();
}

void ReportJobs::cancel() { m_watcher.cancel(); }

void ReportJobs::finish()
{
    remember();
    Q_EMIT changed();
}

void ReportJobs::remember()
{
    ReportJob& job = m_jobs.back();
    const auto future = m_watcher.future();
    if (future.resultCount() == 0) {
        job.state = ReportState::Cancelled;
    } else if (const auto outcome = future.resultAt(0); outcome) {
        job.state = ReportState::Done;
        job.bytes = outcome->bytes;
        m_history.add({.path = outcome->path, .title = job.title, .from = job.request.from, .to = job.request.to, .bytes = outcome->bytes,
            .time = QDateTime::currentSecsSinceEpoch(), .isSigned = !job.request.signing.identity.isEmpty(), .signer = outcome->signer, .fingerprint = outcome->fingerprint});
    } else {
        job.state = outcome.error().kind == ErrorKind::Cancelled ? ReportState::Cancelled : ReportState::Failed;
        job.error = outcome.error();
    }
}

} // namespace guanlan::ui
