// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/record_import.h"
#include "models/store/workspace.h"

#include <QThreadPool>

#include <atomic>

namespace guanlan::app {

/// Reads institutions' files for the window, one at a time, off its thread.
class RecordService final : public items::RecordImporter {
public:
    /// `workspace` must outlive the service.
    explicit RecordService(store::Workspace& workspace);
    ~RecordService() override; ///< Waits for what runs, after telling it to stop.

    bool takesRecords() const override;
    QFuture<Result<std::vector<items::TakenFile>>> files() override;
    QFuture<Result<QString>> withdraw(const items::TakenFile& file, const QString& operatorName, const std::string& reason) override;
    QFuture<Result<items::RecordFileLook>> look(const items::RecordFile& file) override;
    QFuture<Result<items::RecordReading>> read(
        const items::RecordFile& file, const std::vector<items::RecordFieldColumn>& fields, Intent intent) override;

private:
    store::Workspace& m_workspace;
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_pool;
};

} // namespace guanlan::app
