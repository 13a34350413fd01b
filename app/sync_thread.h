// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chain_sync.h"
#include "models/items/data_hub.h"
#include "models/items/sync_status.h"

#include <QThread>

#include <atomic>

namespace guanlan::app {

/// Reads one chain on a thread of its own and tells the window. Stops and waits when destroyed.
class SyncThread final : public QThread {
    Q_OBJECT

public:
    SyncThread(SyncPlan plan, store::Workspace& workspace, items::SyncStatus& status, items::DataHub& hub);
    ~SyncThread() override;

    void stop() { m_cancelled = true; }

protected:
    void run() override;

private:
    void show(const chainsync::SyncProgress& progress);
    void showEnd(const Result<chainsync::SyncSummary>& summary);

    SyncPlan m_plan;
    store::Workspace& m_workspace;
    items::SyncStatus& m_status;
    items::DataHub& m_hub;
    items::SyncProgress m_shown;
    std::atomic<bool> m_cancelled{false};
};

} // namespace guanlan::app
