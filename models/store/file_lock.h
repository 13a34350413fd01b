// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <filesystem>

namespace guanlan::store {

/// An exclusive lock on a file beside the workspace: who holds it is the one writer. The system gives it back
/// when its holder ends, however that happens; the file stays.
class FileLock {
public:
    /// Unavailable if somebody holds it, in this process or another.
    static Result<FileLock> acquire(const std::filesystem::path& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

} // namespace guanlan::store
