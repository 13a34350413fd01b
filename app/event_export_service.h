// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/event_export.h"
#include "models/store/workspace.h"

#include <QThreadPool>

#include <atomic>

namespace guanlan::app {

/// Writes the window's events into files, one export at a time, with a reader of its own.
class EventExportService final : public items::EventExporter {
public:
    /// `workspace` must outlive the service.
    explicit EventExportService(store::Workspace& workspace);
    ~EventExportService() override; ///< Waits for what runs, after telling it to stop.

    QFuture<Result<items::EventExportOutcome>> start(const items::EventExportRequest& request) override;

private:
    store::Workspace& m_workspace;
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_pool;
};

} // namespace guanlan::app
