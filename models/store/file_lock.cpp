// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/file_lock.h"

#include "models/store/file_naming.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace guanlan::store {

namespace {

constexpr int tries = 3;
constexpr useconds_t pause = 10'000; // µs: who only looks has gone by then.

} // namespace

Result<FileLock> FileLock::acquire(const std::filesystem::path& path)
{
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return Error{ErrorKind::Unavailable, "the lock file " + path.string() + " could not be opened ("
                         + std::strerror(errno) + "); check the folder's permissions"};
    }
    FileLock lock{descriptor};
    bool isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    for (int i = 1; i < tries && !isOurs && errno == EWOULDBLOCK; ++i) {
        usleep(pause);
        isOurs = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    }
    if (isOurs && hasStillItsName(descriptor, path)) return lock; // Else it keeps nobody out: a failed copy took the file away.
    if (isOurs || errno == EWOULDBLOCK) {
        return Error{ErrorKind::Unavailable,
                     "another program writes to this workspace (a window that has it open, or a sync); close it there"};
    }
    return Error{ErrorKind::Unavailable,
                 "the lock file " + path.string() + " could not be locked (" + std::strerror(errno)
                     + "); put the workspace on a disk of this machine"};
}

Result<std::optional<FileLock>> FileLock::share(const std::filesystem::path& path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0 && errno == ENOENT) return std::optional<FileLock>{};
    std::optional<FileLock> lock;
    if (descriptor >= 0) lock = FileLock{descriptor};
    if (lock && flock(descriptor, LOCK_SH | LOCK_NB) == 0) return lock;
    if (lock && errno == EWOULDBLOCK)
        return Error{ErrorKind::Unavailable, "another program writes to it just now, and its folder may not be written by you; try again when that is done"};
    return Error{ErrorKind::Unavailable, "its folder may not be written, and whether somebody else writes cannot be known, since the lock file " + path.string()
            + " cannot be used (" + std::strerror(errno) + "); copy the workspace into a folder of your own"};
}

bool FileLock::isShared(const std::filesystem::path& path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return false;
    const FileLock looking{descriptor};
    for (int i = 0; i < tries; ++i) { // Who looks as this does is taken for a reader, but not for long.
        if (i > 0) usleep(pause);
        if (flock(descriptor, LOCK_EX | LOCK_NB) == 0 || flock(descriptor, LOCK_SH | LOCK_NB) != 0) return false;
        flock(descriptor, LOCK_UN);
    }
    return true;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0) close(m_descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)} {}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

} // namespace guanlan::store
