// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping_service.h"

#include "app/promise_control.h"
#include "app/secret_file.h"
#include "models/store/workspace_backup.h"

#include <QtConcurrent>

namespace guanlan::app {

KeepingService::KeepingService(store::Workspace& workspace) : m_workspace{workspace} { m_pool.setMaxThreadCount(2); }

KeepingService::~KeepingService()
{
    m_isEnding = true;
    m_pool.waitForDone();
}

QFuture<Result<items::BackupOutcome>> KeepingService::backUp(const QString& path)
{
    return QtConcurrent::run(&m_pool, [this, path](QPromise<Result<items::BackupOutcome>>& promise) {
        const auto made = m_workspace.backUp(path.toStdString(), controlOf(promise, m_isEnding));
        promise.addResult(made ? Result<items::BackupOutcome>{{path, made->bytes}} : Result<items::BackupOutcome>{made.error()});
    });
}

QFuture<Status> KeepingService::changePassphrase(const QString& present, const QString& next)
{
    struct Both {
        Secret present, next;
    };
    const auto secrets = std::make_shared<Both>();
    secrets->present.text = present.toStdString();
    secrets->next.text = next.toStdString();
    return QtConcurrent::run(&m_pool, [this, secrets] { return m_workspace.changePassphrase(secrets->present.text, secrets->next.text); });
}

} // namespace guanlan::app
