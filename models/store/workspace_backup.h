// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/run_control.h"
#include "models/store/connection.h"

#include <filesystem>

namespace guanlan::store {

/// The workspace that is copied.
struct BackupSource {
    Connection& connection; ///< To read, and without an open transaction.
    const crypto::SecretKey* key; ///< nullptr: it is not encrypted.
    std::filesystem::path file;
};

/// What is made: a workspace like any other.
struct Backup {
    std::int64_t bytes = 0; ///< Of its file.
};

/// Copies a workspace as it is now, also while somebody writes to it: what is committed later is not in the copy. Until then the
/// source's write-ahead log only grows. The copy, encrypted under the same data key, lies beside its name (`target`.guanlan-part) until all
/// of its pages were read again, its tables have as many rows as the source's, and it is on the disk with its key file; then it gets
/// its name. Stopped or failed, nothing of it is left; killed, the next one to the same name clears up.
/// Tells of work done and to do, half of it copying, half checking.
/// InvalidInput: something is there, or belongs to a workspace of that name; or the source is what an interrupted copy to that name has left. NotFound: there is no such folder. Unavailable: the disk is
/// full or may not be written to. Corrupt: the source is damaged. Cancelled.
Result<Backup> backUp(const BackupSource& source, const std::filesystem::path& target, const RunControl& control);

} // namespace guanlan::store
