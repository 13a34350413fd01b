// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/draft_file.h"

#include "models/store/file_naming.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace guanlan::reporting {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = ".part-";
constexpr std::size_t randomLetters = 6;

std::string someLetters()
{
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::random_device random;
    std::uniform_int_distribution<std::size_t> any{0, letters.size() - 1};
    std::string name;
    for (std::size_t i = 0; i < randomLetters; ++i) name += letters[any(random)];
    return name;
}

/// A new locked file, which others may read as the user's umask lets them; -1 where none can be made.
int makeLocked(const std::string& stem, std::string& path)
{
    for (;;) {
        path = stem + someLetters();
        const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0 && errno == EEXIST) continue;
        if (file < 0) return -1;
        (void)flock(file, LOCK_EX | LOCK_NB); // Where a file system knows no locks, nothing that is left over is found either.
        if (store::hasStillItsName(file, path)) return file;
        close(file);
    }
}

} // namespace

DraftFile::DraftFile(const std::string& target)
{
    std::error_code failed;
    fs::path folder = fs::canonical(fs::absolute(fs::path{target}, failed).parent_path(), failed);
    if (failed) return;
    m_target = (folder / fs::path{target}.filename()).string();
    removeLeftOver();
    m_file = makeLocked(m_target + std::string{mark}, m_path);
}

DraftFile::~DraftFile()
{
    if (m_file < 0) return;
    if (!m_isPlaced) unlink(m_path.c_str());
    close(m_file);
}

bool DraftFile::write(std::string_view piece)
{
    while (!piece.empty()) {
        const ssize_t done = ::write(m_file, piece.data(), piece.size());
        if (done <= 0) return false;
        piece.remove_prefix(std::size_t(done));
    }
    return true;
}

bool DraftFile::replaceTarget()
{
    std::error_code failed;
    fs::rename(m_path, m_target, failed);
    m_isPlaced = !failed;
    return m_isPlaced;
}

DraftFile::Placed DraftFile::takeFreePlace()
{
    if (link(m_path.c_str(), m_target.c_str()) == 0) return Placed::Yes; // Unlike a rename, fails where something is. The draft's own name goes with the draft.
    std::error_code ignored;
    if (errno == EEXIST || fs::exists(fs::symlink_status(m_target, ignored))) return Placed::Taken;
    return replaceTarget() ? Placed::Yes : Placed::Failed; // A file system without hard links.
}

void DraftFile::removeLeftOver() const
{
    std::error_code failed;
    const std::string stem = fs::path{m_target}.filename().string() + std::string{mark};
    for (fs::directory_iterator each{fs::path{m_target}.parent_path(), failed}, end; !failed && each != end; each.increment(failed)) {
        const std::string name = each->path().filename().string();
        if (!name.starts_with(stem) || name.size() != stem.size() + randomLetters) continue;
        const int file = open(each->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0) continue;
        if (flock(file, LOCK_EX | LOCK_NB) == 0 && store::hasStillItsName(file, each->path().string())) unlink(each->path().c_str());
        close(file);
    }
}

} // namespace guanlan::reporting
