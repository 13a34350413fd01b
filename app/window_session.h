// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connection_service.h"
#include "app/event_export_service.h"
#include "app/keeping_service.h"
#include "app/received_service.h"
#include "app/record_service.h"
#include "app/report_service.h"
#include "app/sync_thread.h"
#include "models/items/case_desk.h"
#include "models/items/data_hub.h"
#include "models/items/sync_status.h"
#include "models/items/writer_watch.h"
#include "models/store/workspace.h"
#include "ui/frame/main_window.h"
#include "ui/frame/session_info.h"

#include <deque>
#include <functional>
#include <memory>

namespace guanlan::app {

enum class SessionKind { Ordinary, Demonstration };
enum class Building { AtOnce, InSteps };

/// A window over one workspace, with all that it asks and shows.
class WindowSession : public QObject {
    Q_OBJECT

public:
    WindowSession(std::unique_ptr<store::Workspace> workspace, SessionKind kind, Building building = Building::AtOnce);
    ~WindowSession() override;

    /// Of one built in steps: the next, so that what is on the screen meanwhile never stops for long. @return whether all is there;
    /// the window must not be shown before.
    bool build();
    ui::MainWindow& window() { return *m_window; }
    store::Workspace& workspace() { return *m_workspace; }
    /// Begins to read a chain in the background; stops what was read before.
    void startSync(SyncPlan plan);
    void stopSync();
    bool isSyncing() const { return m_sync && m_sync->isRunning(); }
    /// Reads on from the chains that the workspace holds, as their chain files say: one after the other, since one writes
    /// at a time, and of those that go on the last is followed.
    void resumeSync();
    /// Asks for a chain's nodes and reads it into this workspace beside the others.
    void connectChain();

private:
    void planBuilding(const ui::SessionInfo& info);
    void addDesk(const ui::SessionInfo& info, const std::shared_ptr<const analytics::RulePack>& rules);
    std::shared_ptr<const analytics::RulePack> rulesInForce();
    void startNext();
    void takeChain(const items::ChainConnection& connection);
    void startBehind(SyncPlan plan, const QString& chainFile);

    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<items::DataHub> m_hub;
    std::unique_ptr<items::CaseDesk> m_cases;
    items::SyncStatus m_status;
    std::unique_ptr<RecordService> m_records;
    std::unique_ptr<ReportService> m_reports;
    std::unique_ptr<KeepingService> m_keeper;
    std::unique_ptr<EventExportService> m_events;
    ReceivedService m_received;
    ConnectionService m_connector;
    std::unique_ptr<items::WriterWatch> m_watch; ///< Where another process writes.
    std::unique_ptr<ui::MainWindow> m_window;
    std::deque<std::function<void()>> m_steps; ///< Of building.
    std::deque<SyncPlan> m_next; ///< What is read when the present chain has been.
    std::unique_ptr<SyncThread> m_sync;
    std::uint64_t m_run = 0; ///< Counts what was started: the end of an earlier one starts nothing.
};

} // namespace guanlan::app
