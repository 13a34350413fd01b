// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keeping_service.h"

#include "app/leaving.h"
#include "app/promise_control.h"
#include "app/secret_file.h"
#include "models/crypto/sha256.h"
#include "models/store/key_file.h"
#include "models/store/workspace_backup.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrent>

namespace guanlan::app {

namespace {

Result<items::KeyFacts> factsOf(const store::Workspace& workspace)
{
    if (!workspace.isEncrypted()) return Error{ErrorKind::NotFound, "the workspace has no passphrase"};
    const auto path = store::keyFilePath(workspace.path());
    const auto text = store::readKeyText(path);
    if (!text) return text.error();
    const QString file = QString::fromStdString(path.string());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text->data());
    return items::KeyFacts{.path = file, .derivation = QString::fromStdString(*text).section(QLatin1Char{'\n'}, 1, 1),
        .written = QFileInfo{file}.lastModified().toSecsSinceEpoch(), .sha256 = QString::fromStdString(toHex(crypto::sha256({bytes, text->size()})))};
}

} // namespace

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

QFuture<Result<items::KeyFacts>> KeepingService::keyFacts()
{
    return QtConcurrent::run(&m_pool, [this] { return factsOf(m_workspace); });
}

QFuture<Result<items::LeavingOutcome>> KeepingService::exportAll(const QString& folder)
{
    return QtConcurrent::run(&m_pool, [this, folder](QPromise<Result<items::LeavingOutcome>>& promise) {
        const auto rows = app::exportAll(m_workspace, folder.toStdString(), controlOf(promise, m_isEnding));
        promise.addResult(rows ? Result<items::LeavingOutcome>{{folder, *rows}} : Result<items::LeavingOutcome>{rows.error()});
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
