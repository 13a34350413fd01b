// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/sync_status.h"
#include "ui/frame/session_info.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QToolButton;

namespace guanlan::items {
class JobWatch;
}

namespace guanlan::ui {

class PlainLabel;

/// The status bar: synced block, how far behind, from where, what runs, which workspace.
class BottomBar : public QWidget {
    Q_OBJECT

public:
    explicit BottomBar(const SessionInfo& session, QWidget* parent = nullptr);
    void setSync(const std::vector<items::SyncProgress>& chains);
    /// While it runs, it is shown, with how far it is; and it can be stopped from here.
    void addJob(items::JobWatch& job);
    /// A sentence that goes away by itself.
    void tell(const QString& sentence);
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<items::JobWatch*> running() const;
    void showJobs();
    void stopJob();
    SessionInfo m_session;
    std::vector<items::SyncProgress> m_chains;
    PlainLabel* m_sync;
    PlainLabel* m_job; ///< What runs; or, for a moment, a sentence.
    QToolButton* m_stop;
    PlainLabel* m_workspace;
    QTimer m_forget;
    std::vector<items::JobWatch*> m_jobs;
};

} // namespace guanlan::ui
