// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace_files.h"

#include "models/store/file_naming.h"
#include "models/store/key_file.h"
#include "models/store/schema.h"

#include <sqlite3.h>

namespace guanlan::store {

namespace {

namespace fs = std::filesystem;

constexpr int buildCacheKib = 1024;

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path{"."}; }

fs::path unfinishedPath(const fs::path& workspace) { return fs::path{workspace} += ".new"; }

void removeUnfinished(const fs::path& path)
{
    std::error_code ignored;
    const fs::path unfinished = unfinishedPath(path);
    if (!fs::exists(unfinished, ignored)) return;
    for (const fs::path& one : {keyFilePath(path), fs::path{unfinished} += "-wal", fs::path{unfinished} += "-shm", unfinished})
        fs::remove(one, ignored);
}

Status buildSchema(const fs::path& path, const OptionalKey& key)
{
    auto connection = Connection::open(path, key ? &*key : nullptr, Connection::Access::Write, buildCacheKib);
    if (!connection) return std::move(connection).error();
    if (auto done = (*connection)->switchToWal(); !done) return done;
    return migrate(**connection);
}

enum class Look {
    Missing,
    Plain, ///< An unencrypted database; it may be damaged.
    Other, ///< Encrypted, or no database.
    Busy,
    OutOfReach, ///< It needs a write-ahead log, and none can be had where it lies.
};

constexpr int busyMilliseconds = 5000;

/// Through SQLite only: whoever closes a descriptor of his own on the file drops the locks of every other connection
/// that this process has, and the next program to leave takes the write-ahead log away from under them.
/// @source  SQLite, "How To Corrupt An SQLite Database File", 2.2.
Look lookAt(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) return Look::Missing;
    sqlite3* handle = nullptr;
    const bool isAsItIs = isReadAsItIs(path);
    const std::string name = isAsItIs ? Connection::nameAsItIs(path) : path.string();
    int code = sqlite3_open_v2(name.c_str(), &handle, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_READONLY | (isAsItIs ? SQLITE_OPEN_URI : 0), nullptr);
    const bool isOpen = code == SQLITE_OK;
    if (isOpen) sqlite3_busy_timeout(handle, busyMilliseconds);
    if (isOpen) code = sqlite3_exec(handle, "PRAGMA application_id", nullptr, nullptr, nullptr);
    sqlite3_close_v2(handle);
    switch (code & 0xff) {
    case SQLITE_NOTADB: return Look::Other;
    case SQLITE_BUSY: return Look::Busy;
    case SQLITE_CANTOPEN: return ::access(path.c_str(), R_OK) == 0 && ::access(folderOf(path).c_str(), W_OK) != 0 ? Look::OutOfReach : Look::Missing;
    case SQLITE_PROTOCOL: // A log whose index cannot be made.
    case SQLITE_READONLY: return ::access(folderOf(path).c_str(), W_OK) != 0 ? Look::OutOfReach : Look::Plain;
    default: return isOpen ? Look::Plain : Look::Missing;
    }
}

/// What a link names: SQLite is told to follow none, and the key file lies beside the file itself.
fs::path resolved(const fs::path& path)
{
    std::error_code failure;
    const fs::path file = fs::weakly_canonical(path, failure);
    return failure ? path : file;
}

} // namespace

fs::path lockFilePath(const fs::path& workspace) { return fs::path{workspace} += ".lock"; }

bool isReadAsItIs(const fs::path& workspace)
{
    if (::access(folderOf(workspace).c_str(), W_OK) == 0) return false;
    std::error_code failure;
    if (fs::exists(fs::path{workspace} += "-shm", failure) || failure) return false; // Somebody has it open, or was killed.
    const auto logged = fs::file_size(fs::path{workspace} += "-wal", failure);
    return failure ? failure == std::errc::no_such_file_or_directory : logged == 0;
}

bool needsPassphrase(const fs::path& workspace)
{
    std::error_code ignored;
    const fs::path file = resolved(workspace);
    return lookAt(file) == Look::Other && fs::exists(keyFilePath(file), ignored);
}

Result<OptionalKey> buildWorkspace(const fs::path& path, const std::optional<std::string>& passphrase)
{
    removeUnfinished(path);
    const fs::path unfinished = unfinishedPath(path);
    if (auto done = makeEmptyFile(unfinished); !done) return std::move(done).error();
    OptionalKey key;
    if (passphrase) {
        auto made = createKeyFile(keyFilePath(path), *passphrase);
        if (!made) {
            std::error_code ignored;
            fs::remove(unfinished, ignored);
            return std::move(made).error();
        }
        key = std::move(made).value();
    }
    auto done = buildSchema(unfinished, key);
    if (done) done = giveName(unfinishedPath(path), path);
    if (done) return key;
    removeUnfinished(path);
    return std::move(done).error();
}

Result<OptionalKey> unlockWorkspace(const fs::path& workspace, const std::optional<std::string>& passphrase)
{
    const fs::path path = resolved(workspace);
    const Look look = lookAt(path);
    if (look == Look::Missing)
        return Error{ErrorKind::NotFound, "there is no such file, or it cannot be read; check the name and its permissions"};
    std::error_code ignored;
    if (fs::file_size(path, ignored) == 0 && !ignored)
        return Error{ErrorKind::InvalidInput, "this file is empty, and so no workspace; choose another, or remove it and sync into that name"};
    if (look == Look::Busy)
        return Error{ErrorKind::Unavailable, "another program holds the workspace; try again when it is done"};
    if (look == Look::OutOfReach)
        return Error{ErrorKind::Unavailable, "its folder may not be written, and its write-ahead log " + path.filename().string()
                + "-wal cannot be used there; copy all of its files into a folder of your own, or open it once where it may be written"};
    if (look == Look::Plain) {
        if (!passphrase) return OptionalKey{};
        return Error{ErrorKind::InvalidInput, "a passphrase was given, but this workspace is not encrypted; open it without"};
    }
    if (!fs::exists(keyFilePath(path), ignored)) {
        return Error{ErrorKind::InvalidInput, "this file is not a Guanlan workspace, or its key file "
                         + keyFilePath(path).filename().string() + " is missing; choose another file, or put the key file back"};
    }
    if (!passphrase) return Error{ErrorKind::InvalidInput, "this workspace is encrypted; give its passphrase"};
    auto key = readKeyFile(keyFilePath(path), *passphrase);
    if (!key) return std::move(key).error();
    return OptionalKey{std::move(key).value()};
}

} // namespace guanlan::store
