// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/report_request.h"
#include "models/store/workspace.h"

#include <QThreadPool>

namespace guanlan::app {

/// Makes the window's reports in the background, each with a reader of its own.
class ReportService final : public items::ReportRunner {
public:
    /// `workspace` must outlive the service.
    explicit ReportService(store::Workspace& workspace);
    ~ReportService() override; ///< Waits for what runs, after telling it to stop.

    std::vector<items::ReportTemplate> templates() const override;
    Result<items::ReportTemplate> templateIn(const QString& file) const override;
    QFuture<Result<items::ReportOutcome>> start(const items::ReportRequest& request, const QString& passphrase) override;
    QFuture<Result<std::shared_ptr<const reporting::Report>>> build(const items::ReportRequest& request) override;

private:
    store::Workspace& m_workspace;
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_pool;
};

} // namespace guanlan::app
