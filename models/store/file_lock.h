// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <filesystem>
#include <optional>

namespace guanlan::store {

/// An exclusive lock on a file beside the workspace: who holds it is the one writer. The system gives it back
/// when its holder ends, however that happens; the file stays.
class FileLock {
public:
    /// Unavailable if somebody holds it, in this process or another.
    static Result<FileLock> acquire(const std::filesystem::path& path);
    /// Keeps writers away, together with others who only read; absent where there is no such file. Unavailable: somebody writes, or
    /// whether somebody does cannot be known.
    static Result<std::optional<FileLock>> share(const std::filesystem::path& path);
    /// Whether only such readers hold it.
    static bool isShared(const std::filesystem::path& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

} // namespace guanlan::store
