// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/report_request.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace guanlan::ui {

enum class ReportState { Running, Done, Failed, Cancelled };

/// A report that was asked for in this session.
struct ReportJob {
    items::ReportRequest request;
    ReportState state = ReportState::Running;
    int percent = -1; ///< -1: cannot be said yet.
    std::int64_t bytes = 0; ///< Of the file, where done.
    QString message; ///< Why it failed.
};

/// The reports of this session: runs one at a time, tells how far it is.
class ReportJobs : public QObject {
    Q_OBJECT

public:
    explicit ReportJobs(QObject* parent = nullptr);
    ~ReportJobs() override;

    /// `runner` must outlive this; nullptr: reports cannot be made here.
    void setRunner(items::ReportRunner* runner);
    items::ReportRunner* runner() const { return m_runner; }

    bool isRunning() const { return m_watcher.isRunning(); }
    void start(const items::ReportRequest& request); ///< @pre A runner, and !isRunning().
    void cancel();
    const std::vector<ReportJob>& jobs() const { return m_jobs; } ///< Newest last.

Q_SIGNALS:
    void changed();
    void runnerChanged();

private:
    void finish();
    items::ReportRunner* m_runner = nullptr;
    std::vector<ReportJob> m_jobs;
    QFutureWatcher<Result<items::ReportOutcome>> m_watcher;
};

} // namespace guanlan::ui
