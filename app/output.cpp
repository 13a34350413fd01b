// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "app/exit_status.h"
#include "models/reporting/ocel_writer.h"
#include "models/store/workspace_files.h"

#include <QSaveFile>

#include <cstdio>
#include <fstream>

namespace guanlan::app {

namespace fs = std::filesystem;

namespace {
Error outputFailed()
{
    return {ErrorKind::Unavailable, "standard output: cannot write, as the reader went away or the disk is full; read all of it, or free some space"};
}
}

std::string oneLine(std::string_view text)
{
    std::string line{text};
    for (char& c : line) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) c = '?';
    }
    return line;
}

Status print(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) return outputFailed();
    return Done{};
}

Status flushOutput()
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) return outputFailed();
    return Done{};
}

int printAnswer(std::string_view text)
{
    if (const Status printed = print(text); !printed) return fail(printed.error());
    const Status flushed = flushOutput();
    return flushed ? int{exitDone} : fail(flushed.error());
}

namespace {

/// Where SQLite's header keeps the application's number, big endian (https://www.sqlite.org/fileformat2.html).
constexpr std::size_t applicationIdAt = 68, headerBytes = 72;

std::uint32_t applicationIdOf(std::string_view header)
{
    std::uint32_t id = 0;
    for (std::size_t at = applicationIdAt; at < headerBytes; ++at) id = id << 8 | std::uint8_t(header[at]);
    return id;
}

/// A database that is no event log of ours, or the key of one, wherever it was copied to. Never of the workspace that is open:
/// SQLite's locks would go with the descriptor.
bool looksLikeWorkspace(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    std::string begin(headerBytes, '\0');
    file.read(begin.data(), std::streamsize(begin.size()));
    const bool isDatabase = begin.starts_with("SQLite format 3") && applicationIdOf(begin) != std::uint32_t{reporting::ocelApplicationId};
    return isDatabase || begin.starts_with("guanlan-key ");
}

} // namespace

Status checkTarget(const fs::path& path, const fs::path& workspace)
{
    std::error_code ignored;
    const bool isThere = fs::exists(path, ignored);
    if (!isThere && fs::is_symlink(path, ignored))
        return Error{ErrorKind::InvalidInput, path.string() + ": is a link that leads to no file; name another"};
    if (isThere && !fs::is_regular_file(path, ignored))
        return Error{ErrorKind::InvalidInput, path.string() + ": is no file that could be replaced; name another"};
    bool isWorkspace = fs::exists(store::lockFilePath(path), ignored) || fs::exists(fs::path{path} += ".key", ignored);
    for (const char* companion : {"", ".key", ".lock", "-wal", "-shm"})
        isWorkspace = isWorkspace || (isThere && fs::equivalent(path, fs::path{workspace} += companion, ignored));
    isWorkspace = isWorkspace || (isThere && looksLikeWorkspace(path));
    if (isWorkspace) return Error{ErrorKind::InvalidInput, path.string() + ": is a workspace, or belongs to one; name another file"};
    return Done{};
}

Status writeFile(const std::string& path, std::string_view content)
{
    QSaveFile file{QString::fromStdString(path)};
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write(content.data(), qint64(content.size())) == qint64(content.size()) && file.flush() && file.commit();
    if (!written)
        return Error{ErrorKind::Unavailable,
            path + ": cannot write: " + file.errorString().toStdString() + ": choose another folder or free some space"};
    return Done{};
}

} // namespace guanlan::app
