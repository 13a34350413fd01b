// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chain_sync.h"
#include "app/connection_service.h"
#include "app/window_session.h"
#include "models/store/workspace.h"
#include "ui/frame/welcome_window.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace guanlan::app {

/// Leads from the welcome window to the window over a workspace, and back. One of the two is there at a time.
class Start : public QObject {
    Q_OBJECT

public:
    /// @param demonstration  Plans the reading of the demonstration.
    /// @param handIn  Gives its new workspace what institutions have handed in.
    explicit Start(std::function<Result<SyncPlan>()> demonstration,
        std::function<Status(store::Workspace&)> handIn = [](store::Workspace&) { return Status{Done{}}; });
    ~Start() override;

    /// @param why  What could not be opened; nullopt: the user asked for it.
    void showWelcome(const std::optional<Error>& why = {});
    /// Opens a workspace; remembers it as the last one. Its window is there some turns of the event loop later. Asks for its
    /// passphrase. Errors as openForWindow().
    Status openWorkspace(store::Workspace::Options options);
    /// The built-in demonstration, in a folder that vanishes; its window as above.
    Status openDemonstration();
    /// Asks for a chain's nodes and makes a workspace for it.
    void connectChain();

    ui::WelcomeWindow* welcome() const { return m_welcome.get(); } ///< nullptr: not shown.
    WindowSession* session() const { return m_session.get(); } ///< nullptr: no workspace is open.

private:
    /// A workspace that was made, and what is read into it.
    struct Made {
        std::unique_ptr<QTemporaryDir> folder; ///< Of the demonstration: outlives its session.
        std::unique_ptr<store::Workspace> workspace;
        SyncPlan plan;
        SessionKind kind = SessionKind::Ordinary;
    };
    using Maker = std::function<Result<std::shared_ptr<Made>>()>; ///< Runs on any thread.

    Maker demonstrationMaker() const;
    void make(const Maker& maker); ///< Beside the window.
    void take(Made& made);
    void show(std::unique_ptr<store::Workspace> workspace, SessionKind kind, std::optional<SyncPlan> plan = {});
    void buildOn();
    void leaveSession();
    void makeConnected(items::ChainConnection connection);
    void tell(const Status& opened);
    bool isOpening() const { return m_isMaking || m_opening; } ///< Meanwhile nothing else is opened.

    std::function<Result<SyncPlan>()> m_demonstration;
    std::function<Status(store::Workspace&)> m_handIn;
    ConnectionService m_connector;
    std::unique_ptr<QTemporaryDir> m_folder; ///< As Made::folder.
    std::unique_ptr<WindowSession> m_opening; ///< Of which not all is there.
    std::optional<SyncPlan> m_plan; ///< What it reads then.
    bool m_isMaking = false;
    std::unique_ptr<ui::WelcomeWindow> m_welcome;
    std::unique_ptr<WindowSession> m_session;
};

} // namespace guanlan::app
