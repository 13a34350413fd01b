// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/job_watch.h"
#include "models/items/report_request.h"
#include "ui/desk/report_history.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace guanlan::ui {

enum class ReportState { Running, Done, Failed, Cancelled };

/// A report that was asked for in this session.
struct ReportJob {
    items::ReportRequest request;
    ReportState state = ReportState::Running;
    std::int64_t bytes = 0; ///< Of the file, where done.
    std::optional<Error> error; ///< Why it failed.
    QString title; ///< Of its template.
};

/// The reports of this session: runs one at a time, tells how far it is, and remembers those that were written.
class ReportJobs : public QObject {
    Q_OBJECT

public:
    /// @param workspace  Under which written reports are remembered.
    explicit ReportJobs(const QString& workspace, QObject* parent = nullptr);
    ~ReportJobs() override;

    /// `runner` must outlive this; nullptr: reports cannot be made here.
    void setRunner(items::ReportRunner* runner);
    items::ReportRunner* runner() const { return m_runner; }

    /// Until what became of it is told; the next one must not start before.
    bool isRunning() const { return !m_jobs.empty() && m_jobs.back().state == ReportState::Running; }
    /// @param passphrase  Opens what signs; not kept. @pre A runner, and !isRunning().
    /// @param title  Of the template, for the history.
    void start(const items::ReportRequest& request, const QString& title, const QString& passphrase);
    void cancel();
    /// How far the one that runs is.
    items::JobWatch& job() { return m_job; }
    const std::vector<ReportJob>& jobs() const { return m_jobs; } ///< Newest last.
    const std::vector<WrittenReport>& written() const { return m_history.reports(); } ///< Of earlier sessions, too; newest first.

Q_SIGNALS:
    void changed();
    void runnerChanged();

private:
    void finish();
    void remember(); ///< What became of the newest job.
    items::ReportRunner* m_runner = nullptr;
    std::vector<ReportJob> m_jobs;
    ReportHistory m_history;
    QFutureWatcher<Result<items::ReportOutcome>> m_watcher;
    items::JobWatch m_job;
};

} // namespace guanlan::ui
