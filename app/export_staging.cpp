// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_staging.h"

#include "models/store/file_naming.h"

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

constexpr std::string_view mark = ".guanlan-export-", letters = "XXXXXX";

enum class Hold { Mine, Another, Unlocked };

/// Unlocked: the file system knows no locks.
Hold lockOf(int folder)
{
    if (flock(folder, LOCK_EX | LOCK_NB) == 0) return Hold::Mine;
    return errno == EWOULDBLOCK ? Hold::Another : Hold::Unlocked;
}

int openFolder(const fs::path& folder) { return open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW); }

/// Only what nobody writes into any more.
void removeLeftOver(const fs::path& folder)
{
    std::error_code failed;
    for (fs::directory_iterator each{folder, failed}, end; !failed && each != end; each.increment(failed)) {
        const std::string name = each->path().filename().string();
        if (!name.starts_with(mark) || name.size() != mark.size() + letters.size()) continue;
        const int file = openFolder(each->path());
        if (file < 0) continue;
        std::error_code ignored;
        if (lockOf(file) == Hold::Mine && store::hasStillItsName(file, each->path().string())) fs::remove_all(each->path(), ignored);
        close(file);
    }
}

/// A new folder, held; -1 where none can be made. Somebody else may clear it away before it is held: then another one.
int makeHeld(const fs::path& beside, std::string& path)
{
    for (;;) {
        path = (beside / (std::string{mark} + std::string{letters})).string();
        if (!mkdtemp(path.data())) return -1;
        const int file = openFolder(path);
        if (file < 0 && errno == ENOENT) continue;
        if (file < 0) return -1;
        if (lockOf(file) != Hold::Another && store::hasStillItsName(file, path)) return file;
        close(file);
    }
}

/// A link stays one: what it leads to is replaced.
fs::path placeOf(const std::string& target)
{
    std::error_code failed;
    const fs::path absolute = fs::absolute(fs::path{target}, failed);
    if (failed) return fs::path{target};
    const fs::path whole = fs::weakly_canonical(absolute, failed);
    return failed ? absolute : whole;
}

Error cannotWrite(const std::string& path, const std::string& why)
{
    return {ErrorKind::Unavailable, path + ": cannot write: " + why + ": choose another folder or free some space"};
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
    if (std::ranges::find(m_files, place, &File::target) != m_files.end())
        return Error{ErrorKind::InvalidInput, target + " would be written twice; name another file"};
    const auto hidden = folderBeside(place);
    if (!hidden) return cannotWrite(target, hidden.error().message);
    struct stat before{};
    const int mode = stat(place.c_str(), &before) == 0 ? int(before.st_mode & 07777) : -1;
    m_files.push_back({target, place, *hidden / fs::path{target}.filename(), mode});
    return m_files.back().hidden.string();
}

Result<fs::path> ExportStaging::folderBeside(const fs::path& target)
{
    const fs::path folder = target.parent_path();
    const auto known = std::ranges::find(m_folders, folder, &Folder::target);
    if (known != m_folders.end()) return known->hidden;
    removeLeftOver(folder);
    std::string name;
    const int lock = makeHeld(folder, name);
    if (lock < 0) return Error{ErrorKind::Unavailable, std::strerror(errno)};
    m_folders.push_back({folder, name, lock});
    return fs::path{name};
}

Status ExportStaging::place(const std::vector<std::string>& former)
{
    for (const std::string& path : former) keep(placeOf(path));
    for (const File& file : m_files) keep(file.target);
    const Status placed = placeAll(former);
    if (!placed) putBack();
    return placed;
}

/// By a second name: until it is replaced, nothing is missing.
void ExportStaging::keep(const fs::path& place)
{
    if (std::ranges::find(m_kept, place, &Kept::place) != m_kept.end()) return;
    const auto folder = folderBeside(place);
    if (!folder) return;
    const fs::path hidden = *folder / ("former-" + std::to_string(m_kept.size()));
    if (link(place.c_str(), hidden.c_str()) == 0) m_kept.push_back({place, hidden});
}

Status ExportStaging::placeAll(const std::vector<std::string>& former)
{
    std::error_code failed;
    for (const std::string& path : former) {
        fs::remove(placeOf(path), failed);
        if (failed) return Error{ErrorKind::Unavailable, path + ": cannot be removed: " + failed.message() + ": choose another folder"};
    }
    for (const File& file : m_files) {
        if (file.mode >= 0) (void)chmod(file.hidden.c_str(), mode_t(file.mode)); // Who may read it stays.
        fs::rename(file.hidden, file.target, failed);
        if (failed) return cannotWrite(file.asked, failed.message());
    }
    return Done{};
}

void ExportStaging::putBack()
{
    std::error_code ignored;
    for (const File& file : m_files)
        if (file.mode < 0 && !fs::exists(file.hidden, ignored)) fs::remove(file.target, ignored);
    for (const Kept& kept : m_kept) fs::rename(kept.hidden, kept.place, ignored);
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
