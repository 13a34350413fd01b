// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/event_export_service.h"

#include "app/manifest_lookup.h"
#include "app/output.h"
#include "app/promise_control.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <ctime>

namespace guanlan::app {

namespace {

/// No device, no workspace, and nothing whose signature would not hold any more.
Status checkPlace(const std::string& path, const std::string& workspace)
{
    if (const Status may = checkTarget(path, workspace); !may) return may;
    std::error_code ignored;
    const auto manifest = manifestOver(std::filesystem::weakly_canonical(path, ignored));
    if (!manifest || !std::filesystem::exists(path, ignored)) return Done{};
    return Error{ErrorKind::InvalidInput, path + ": a signed export is there; choose another name"};
}

Result<items::EventExportOutcome> exportTo(store::Workspace& workspace, const items::EventExportRequest& request, const RunControl& control)
{
    if (const Status may = checkPlace(request.path.toStdString(), workspace.path().string()); !may) return may.error();
    const auto reader = workspace.reader();
    if (!reader) return reader.error();
    const auto rows = items::exportEvents(**reader, request, std::time(nullptr), control);
    if (!rows) return rows.error();
    return items::EventExportOutcome{request.path, *rows, QFileInfo{request.path}.size()};
}

} // namespace

EventExportService::EventExportService(store::Workspace& workspace) : m_workspace{workspace} { m_pool.setMaxThreadCount(1); }

EventExportService::~EventExportService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

QFuture<Result<items::EventExportOutcome>> EventExportService::start(const items::EventExportRequest& request)
{
    return QtConcurrent::run(&m_pool, [this, request](QPromise<Result<items::EventExportOutcome>>& promise) {
        promise.addResult(exportTo(m_workspace, request, controlOf(promise, m_isEnding)));
    });
}

} // namespace guanlan::app
