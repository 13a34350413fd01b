// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/file_naming.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guanlan::store {

namespace fs = std::filesystem;

Error systemFailure(const std::string& what)
{
    return {ErrorKind::Unavailable, what + " (" + std::strerror(errno) + "); check the disk and the folder's permissions"};
}

Status makeEmptyFile(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return systemFailure("the file could not be made");
    ::close(descriptor);
    return Done{};
}

bool hasStillItsName(int descriptor, const fs::path& path)
{
    struct stat held{}, named{};
    return ::fstat(descriptor, &held) == 0 && ::lstat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

Status giveName(const fs::path& from, const fs::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0) return systemFailure("the file could not be named");
    const fs::path folder = to.has_parent_path() ? to.parent_path() : fs::path{"."};
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return Done{};
    (void)::fsync(descriptor);
    ::close(descriptor);
    return Done{};
}

} // namespace guanlan::store
