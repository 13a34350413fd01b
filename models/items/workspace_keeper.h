// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QFuture>
#include <QString>

#include <cstdint>

namespace guanlan::items {

/// A copy of the workspace that was written.
struct BackupOutcome {
    QString path;
    std::int64_t bytes = 0;
};

/// How the workspace is locked.
struct KeyFacts {
    QString path; ///< Of the key file.
    QString derivation; ///< As it stands there: "argon2id t=3 m=65536 p=4" (passes, KiB of memory, lanes).
    std::int64_t written = 0; ///< UTC seconds.
    QString sha256; ///< Of the file, hex.
};

/// Everything that was exported.
struct LeavingOutcome {
    QString folder;
    std::int64_t rows = 0;
};

/// Looks after the window's workspace in the background; app gives it to the window.
class WorkspaceKeeper {
public:
    virtual ~WorkspaceKeeper() = default;
    /// Progress (JobUnit::Pages: those copied, then those checked) is the future's own. Cancelling it leaves nothing. Failure: InvalidInput (something is there), NotFound (no such
    /// folder), Unavailable (cannot be written), Corrupt (the workspace is damaged).
    virtual QFuture<Result<BackupOutcome>> backUp(const QString& path) = 0;
    /// NotFound: the workspace has no passphrase.
    virtual QFuture<Result<KeyFacts>> keyFacts() = 0;
    /// Writes events, findings, the case log and a backup into a new folder, to be read without this program. Progress (JobUnit::Rows) is the
    /// future's own. Cancelling it leaves nothing. Failure: InvalidInput (something is there), Unavailable (cannot be written).
    virtual QFuture<Result<LeavingOutcome>> exportAll(const QString& folder) = 0;
    /// Takes about a second, and cannot be stopped. Failure: InvalidInput (the present one is wrong), Unavailable, Corrupt.
    virtual QFuture<Status> changePassphrase(const QString& present, const QString& next) = 0;
};

} // namespace guanlan::items
