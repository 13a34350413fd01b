// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace_backup.h"

#include "models/store/file_lock.h"
#include "models/store/file_naming.h"
#include "models/store/key_file.h"
#include "models/store/workspace_files.h"

#include <algorithm>
#include <unistd.h>
#include <vector>

namespace guanlan::store {

namespace {

namespace fs = std::filesystem;

constexpr int copyCacheKib = 8 * 1024;
constexpr const char* partSuffix = ".guanlan-part"; ///< What has it is ours to clear away.

fs::path with(const fs::path& path, const char* suffix) { return fs::path{path} += suffix; }

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// Where the copy is to lie, and where it lies until it is whole.
struct Place {
    fs::path target;
    fs::path part;
    FileLock lock; ///< Against whoever makes a workspace, or another copy, of that name.
};

/// Takes away what is not whole.
void clear(const fs::path& part)
{
    std::error_code ignored;
    for (const fs::path& one : {keyFilePath(part), with(part, "-wal"), with(part, "-shm"), with(part, "-journal"), part})
        fs::remove(one, ignored);
}

/// Without links, since SQLite is told to follow none.
Result<fs::path> resolvedTarget(const fs::path& target)
{
    std::error_code failure;
    const fs::path folder = fs::canonical(target.has_parent_path() ? target.parent_path() : fs::path{"."}, failure);
    if (failure || !fs::is_directory(folder, failure))
        return Error{ErrorKind::NotFound, "there is no such folder; make it, or choose another"};
    if (target.filename().empty()) return Error{ErrorKind::InvalidInput, "this is a folder; name a file in it"};
    if (::access(folder.c_str(), W_OK | X_OK) != 0) return systemFailure("nothing can be written into this folder");
    return folder / target.filename();
}

/// A copy that was killed between its two names has left its key, the source's own, under the name of the whole one.
bool isLeftKey(const fs::path& target, const fs::path& source)
{
    const auto left = readKeyText(keyFilePath(target));
    const auto own = readKeyText(keyFilePath(source));
    return isThere(with(target, partSuffix)) && left && own && *left == *own;
}

enum class LeftKey { Tolerated, InTheWay };

/// Nothing is written over, least of all the only key of a workspace that was moved away; and SQLite would play what is left of
/// another's log into the copy.
Status expectFree(const fs::path& target, const fs::path& source, LeftKey leftKey)
{
    std::error_code ignored;
    if (fs::equivalent(with(target, partSuffix), source, ignored))
        return Error{ErrorKind::InvalidInput, "the workspace itself is what an interrupted copy of that name has left, and would be cleared away; rename it and its key file, or choose another name"};
    for (const fs::path& one : {target, keyFilePath(target), with(target, "-wal"), with(target, "-shm"), with(target, "-journal")}) {
        if (leftKey == LeftKey::Tolerated && one == keyFilePath(target) && isLeftKey(target, source)) continue;
        if (isThere(one))
            return Error{ErrorKind::InvalidInput, one.filename().string() + " is there already, and nothing is written over; choose another name, or move it away"};
    }
    return Done{};
}

Result<Place> takePlace(const fs::path& wanted, const fs::path& source)
{
    auto target = resolvedTarget(wanted);
    if (!target) return target.error();
    // Before the lock file is made beside it, and once nobody else can be making it.
    if (auto free = expectFree(*target, source, LeftKey::Tolerated); !free) return std::move(free).error();
    auto lock = FileLock::acquire(lockFilePath(*target));
    if (!lock) return std::move(lock).error();
    std::error_code ignored;
    if (!isThere(*target) && isLeftKey(*target, source)) fs::remove(keyFilePath(*target), ignored);
    if (auto free = expectFree(*target, source, LeftKey::InTheWay); !free) return std::move(free).error();
    clear(with(*target, partSuffix));
    return Place{*target, with(*target, partSuffix), std::move(lock).value()};
}

/// The control of one half of the work.
RunControl halfOf(const RunControl& control, std::int64_t before)
{
    return {.cancelled = control.cancelled,
        .progress = [&control, before](std::int64_t done, std::int64_t total) { control.progress(before * total + done, 2 * total); }};
}

Status copyPages(const BackupSource& source, const fs::path& part, const RunControl& control)
{
    if (auto made = makeEmptyFile(part); !made) return made;
    auto copy = Connection::open(part, source.key, Connection::Access::Write, copyCacheKib);
    if (!copy) return std::move(copy).error();
    return source.connection.copyTo(**copy, control);
}

/// Without shared memory, which a network drive may not have.
Result<std::unique_ptr<Connection>> openAlone(const fs::path& part, const crypto::SecretKey* key)
{
    auto copy = Connection::open(part, key, Connection::Access::Write, copyCacheKib);
    if (!copy) return copy;
    if (auto done = (*copy)->execute("PRAGMA locking_mode=EXCLUSIVE"); !done) return std::move(done).error();
    return copy;
}

Status checkPages(Connection& copy)
{
    auto check = copy.prepare("PRAGMA quick_check(1)");
    if (!check) return std::move(check).error();
    auto row = check->next();
    if (!row) return std::move(row).error();
    if (*row && check->text(0) == "ok") return Done{};
    return Error{ErrorKind::Corrupt, "its pages contradict each other: the workspace or the disk is damaged; restore it from an earlier copy, or sync again into a new one"};
}

Status compareCounts(Connection& source, Connection& copy)
{
    std::vector<std::string> tables;
    const auto listed = forEachRow(source.query("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name"),
        [&](const Statement& row) { tables.push_back(row.text(0)); });
    if (!listed) return listed;
    for (const std::string& table : tables) {
        const std::string sql = "SELECT count(*) FROM \"" + table + '"';
        const auto there = source.integer(sql.c_str()), here = copy.integer(sql.c_str());
        if (!there || !here) return !there ? there.error() : here.error();
        if (*there != *here) return Error{ErrorKind::Corrupt, "the copy has other rows in " + table + " than the workspace; check the disk"};
    }
    return Done{};
}

Status checkCopy(const BackupSource& source, const fs::path& part, const RunControl& control)
{
    auto copy = openAlone(part, source.key);
    if (!copy) return std::move(copy).error();
    const auto pages = (*copy)->integer("PRAGMA page_count");
    if (!pages) return pages.error();
    std::int64_t asked = 0; // A page is about two steps.
    (*copy)->watch([&] {
        control.progress(std::min(++asked * Connection::watchSteps / 2, *pages), *pages);
        return control.cancelled();
    });
    source.connection.watch(control.cancelled);
    auto done = checkPages(**copy);
    if (done) done = compareCounts(source.connection, **copy);
    source.connection.watch({});
    if (done) control.progress(*pages, *pages);
    return done;
}

/// The source is read in one transaction: the copy is what it was at one moment, and may be compared with it.
Status makeCopy(const BackupSource& source, const fs::path& part, const RunControl& control)
{
    auto snapshot = Transaction::begin(source.connection, Transaction::Kind::Read);
    if (!snapshot) return std::move(snapshot).error();
    if (const auto begun = source.connection.integer("SELECT count(*) FROM sqlite_schema"); !begun) return begun.error();
    if (auto copied = copyPages(source, part, halfOf(control, 0)); !copied) return copied;
    if (auto checked = checkCopy(source, part, halfOf(control, 1)); !checked) return checked;
    if (control.cancelled()) return Error{ErrorKind::Cancelled, {}};
    return source.key ? copyKeyFile(keyFilePath(source.file), keyFilePath(part)) : Status{Done{}};
}

/// The key first: where the one has its name, so has the other.
Status giveNames(const BackupSource& source, const Place& place)
{
    if (auto free = expectFree(place.target, source.file, LeftKey::InTheWay); !free) return free;
    if (source.key) {
        if (auto done = giveName(keyFilePath(place.part), keyFilePath(place.target)); !done) return done;
    }
    auto done = giveName(place.part, place.target);
    std::error_code ignored;
    if (!done && source.key) fs::remove(keyFilePath(place.target), ignored); // Else it stood in the next copy's way.
    return done;
}

} // namespace

Result<Backup> backUp(const BackupSource& source, const fs::path& target, const RunControl& control)
{
    const std::string what = "backup " + target.string();
    const auto place = takePlace(target, source.file);
    if (!place) return place.error().during(what);
    auto done = makeCopy(source, place->part, control);
    if (done) done = giveNames(source, *place);
    std::error_code ignored;
    if (done) // Its lock file stays, as every workspace has one: who may only read it keeps writers away by that.
        return Backup{std::int64_t(fs::file_size(place->target, ignored))};
    clear(place->part);
    if (fs::file_size(lockFilePath(place->target), ignored) == 0) fs::remove(lockFilePath(place->target), ignored); // Another's has text in it.
    if (done.error().kind == ErrorKind::Cancelled) return Error{ErrorKind::Cancelled, what + ": stopped; nothing of it is left"};
    return std::move(done).error().during(what);
}

} // namespace guanlan::store
