// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_staging.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guanlan::app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view mark = ".guanlan-export-";

int lockOf(const fs::path& folder)
{
    const int file = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 || flock(file, LOCK_EX | LOCK_NB) == 0) return file;
    close(file);
    return -1;
}

/// Only what nobody writes into any more.
void removeLeftOver(const fs::path& folder)
{
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}, end; !failed && each != end; each.increment(failed)) {
        if (!each->path().filename().string().starts_with(mark)) continue;
        const int lock = lockOf(each->path());
        if (lock < 0) continue;
        std::error_code ignored;
        fs::remove_all(each->path(), ignored);
        close(lock);
    }
}

/// A link stays one: what it leads to is replaced.
fs::path placeOf(const std::string& target)
{
    std::error_code failed;
    const fs::path whole = fs::weakly_canonical(fs::absolute(fs::path{target}), failed);
    return failed ? fs::absolute(fs::path{target}) : whole;
}

} // namespace

ExportStaging::~ExportStaging()
{
    for (const Folder& folder : m_folders) {
        std::error_code ignored;
        fs::remove_all(folder.hidden, ignored);
        close(folder.lock);
    }
}

Result<std::string> ExportStaging::add(const std::string& target)
{
    const fs::path place = placeOf(target);
    const auto hidden = folderBeside(place);
    if (!hidden) return hidden.error().during(target);
    m_files.push_back({target, place, *hidden / fs::path{target}.filename()});
    return m_files.back().hidden.string();
}

Result<fs::path> ExportStaging::folderBeside(const fs::path& target)
{
    const fs::path folder = target.parent_path();
    const auto known = std::ranges::find(m_folders, folder, &Folder::target);
    if (known != m_folders.end()) return known->hidden;
    removeLeftOver(folder);
    std::string name = (folder / (std::string{mark} + "XXXXXX")).string();
    if (!mkdtemp(name.data()))
        return Error{ErrorKind::Unavailable, std::string{"cannot write: "} + std::strerror(errno) + ": choose another folder or free some space"};
    const int lock = lockOf(name); // Where a file system knows no locks, nothing that is left over is found either.
    m_folders.push_back({folder, name, lock});
    return fs::path{name};
}

Status ExportStaging::place(const std::vector<std::string>& obsolete)
{
    std::error_code failed;
    for (const std::string& path : obsolete) {
        fs::remove(path, failed);
        if (failed) return Error{ErrorKind::Unavailable, path + ": cannot be removed: " + failed.message() + ": choose another folder"};
    }
    for (const File& file : m_files) {
        struct stat before{};
        if (stat(file.target.c_str(), &before) == 0) (void)chmod(file.hidden.c_str(), before.st_mode & 07777); // Who may read it stays.
        fs::rename(file.hidden, file.target, failed);
        if (failed) return Error{ErrorKind::Unavailable, file.asked + ": cannot write: " + failed.message() + ": choose another folder or free some space"};
    }
    return Done{};
}

Error ExportStaging::named(Error error) const
{
    for (const File& file : m_files) {
        const std::string hidden = file.hidden.string();
        for (std::size_t at = error.message.find(hidden); at != std::string::npos; at = error.message.find(hidden, at + file.asked.size()))
            error.message.replace(at, hidden.size(), file.asked);
    }
    return error;
}

} // namespace guanlan::app
