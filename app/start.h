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

    /// @param message  Why: what could not be opened. Empty: the user asked for it.
    void showWelcome(const QString& message = {});
    /// Opens a workspace and shows it; remembers it as the last one. Asks for its passphrase. Errors as openForWindow().
    Status openWorkspace(store::Workspace::Options options);
    /// The built-in demonstration, in a folder that vanishes.
    Status openDemonstration();
    /// Asks for a chain's nodes and makes a workspace for it.
    void connectChain();

    ui::WelcomeWindow* welcome() const { return m_welcome.get(); } ///< nullptr: not shown.
    WindowSession* session() const { return m_session.get(); } ///< nullptr: no workspace is open.

private:
    void show(std::unique_ptr<store::Workspace> workspace, SessionKind kind);
    void leaveSession();
    Status openConnected(items::ChainConnection connection);
    void tryOr(const std::function<Status()>& open);

    std::function<Result<SyncPlan>()> m_demonstration;
    std::function<Status(store::Workspace&)> m_handIn;
    ConnectionService m_connector;
    std::unique_ptr<QTemporaryDir> m_folder; ///< Of the demonstration: outlives its session.
    std::unique_ptr<ui::WelcomeWindow> m_welcome;
    std::unique_ptr<WindowSession> m_session;
};

} // namespace guanlan::app
