// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/workspace_keeper.h"
#include "models/store/workspace.h"

#include <QThreadPool>

#include <atomic>

namespace guanlan::app {

/// Backs the window's workspace up, exports all of it, tells how it is locked and changes its passphrase, off the window's thread.
class KeepingService final : public items::WorkspaceKeeper {
public:
    /// `workspace` must outlive the service.
    explicit KeepingService(store::Workspace& workspace);
    ~KeepingService() override; ///< Waits for what runs, after telling it to stop.

    QFuture<Result<items::BackupOutcome>> backUp(const QString& path) override;
    QFuture<Result<items::KeyFacts>> keyFacts() override;
    QFuture<Result<items::LeavingOutcome>> exportAll(const QString& folder) override;
    QFuture<Status> changePassphrase(const QString& present, const QString& next) override;

private:
    store::Workspace& m_workspace;
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_pool; ///< A passphrase need not wait for a backup.
};

} // namespace guanlan::app
