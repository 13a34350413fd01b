// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"

#include "models/store/file_lock.h"
#include "models/store/key_file.h"
#include "models/store/schema.h"
#include "models/store/sqlite_case_log.h"
#include "models/store/sqlite_reader.h"
#include "models/store/sqlite_reconciliation_book.h"
#include "models/store/sqlite_record_book.h"
#include "models/store/sqlite_writer.h"
#include "models/store/workspace_backup.h"
#include "models/store/workspace_files.h"

#include <atomic>
#include <unistd.h>

namespace guanlan::store {

namespace {

constexpr int writerCacheKib = 48 * 1024;
constexpr int readerCacheKib = 8 * 1024;

} // namespace

struct Workspace::State {
    std::filesystem::path path; ///< As the user gave it.
    std::filesystem::path file; ///< Without links, so that lock and key lie beside the file itself.
    OpenMode mode = OpenMode::ReadOnly;
    std::optional<crypto::SecretKey> key;
    std::optional<FileLock> lock;
    bool isAsItIs = false; ///< Read without log and locks; `lock` keeps writers away.
    std::shared_ptr<std::atomic<bool>> writing = std::make_shared<std::atomic<bool>>(false);

    explicit State(const Options& options) : path{options.path}, file{options.path}, mode{options.mode}
    {
        std::error_code failed;
        auto resolved = std::filesystem::weakly_canonical(path, failed);
        if (!failed) file = std::move(resolved);
    }
    /// Where it can only be read as it is, keeps it so.
    Status holdStill()
    {
        if (!isReadAsItIs(file)) return Done{};
        auto shared = FileLock::share(lockFilePath(file));
        if (!shared) return std::move(shared).error();
        if (!isReadAsItIs(file)) return Done{}; // Somebody came before the lock did.
        lock = std::move(shared).value();
        isAsItIs = true;
        mode = OpenMode::ReadOnly;
        return Done{};
    }
    /// A copy of the file alone is a copy of the workspace once whoever wrote has closed it, and nobody else has it open: SQLite puts the
    /// write-ahead log's pages into the file when the last connection closes, but one that only read cannot.
    void foldLog() const
    {
        std::error_code failed;
        const auto logged = std::filesystem::file_size(std::filesystem::path{file} += "-wal", failed);
        if (!failed && logged > 0) (void)connect(Connection::Access::Write, readerCacheKib);
    }
    Result<std::unique_ptr<Connection>> connect(Connection::Access access, int cacheKib) const
    {
        auto connection = Connection::open(file, key ? &*key : nullptr, isAsItIs ? Connection::Access::ReadAsItIs : access, cacheKib);
        if (!connection) return connection;
        if (auto done = checkSchema(**connection, access); !done) return std::move(done).error();
        if (isAsItIs) return connection;
        if (auto done = (*connection)->verifyWal(); !done) return std::move(done).error();
        return connection;
    }
};

Workspace::Workspace(std::unique_ptr<State> state) : m_state{std::move(state)} {}
Workspace::~Workspace()
{
    if (takesCases()) m_state->foldLog();
}
bool Workspace::isEncrypted() const { return m_state->key.has_value(); }
bool Workspace::isReadOnly() const { return m_state->mode != OpenMode::ReadWrite; }
bool Workspace::isFrozen() const { return m_state->isAsItIs; }
bool Workspace::takesCases() const { return m_state->mode != OpenMode::ReadOnly; }
const std::filesystem::path& Workspace::path() const { return m_state->path; }

Result<std::unique_ptr<Workspace>> Workspace::create(const Options& options)
{
    const std::string what = "workspace " + options.path.string();
    if (options.mode != OpenMode::ReadWrite)
        return Error{ErrorKind::InvalidInput, what + ": a new workspace cannot be made to read only"};
    const Error present{ErrorKind::InvalidInput, what + ": a file is there already; open it, or choose another name"};
    auto state = std::make_unique<State>(options);
    std::error_code ignored;
    if (std::filesystem::exists(state->file, ignored)) return present;
    auto lock = FileLock::acquire(lockFilePath(state->file));
    if (!lock) return std::move(lock).error().during(what);
    if (std::filesystem::exists(state->file, ignored)) return present;
    auto key = buildWorkspace(state->file, options.passphrase);
    if (!key) return std::move(key).error().during(what);
    state->key = std::move(*key);
    state->lock = std::move(lock).value();
    return std::unique_ptr<Workspace>{new Workspace{std::move(state)}};
}

Result<std::unique_ptr<Workspace>> Workspace::open(const Options& options)
{
    const std::string what = "workspace " + options.path.string();
    auto state = std::make_unique<State>(options);
    auto key = unlockWorkspace(state->file, options.passphrase);
    if (!key) return std::move(key).error().during(what);
    state->key = std::move(*key);
    if (options.mode != OpenMode::ReadWrite) {
        if (auto held = state->holdStill(); !held) return std::move(held).error().during(what);
    }
    if (options.mode == OpenMode::Beside && (::access(state->file.c_str(), W_OK) != 0 || FileLock::isShared(lockFilePath(state->file))))
        state->mode = OpenMode::ReadOnly;
    if (options.mode != OpenMode::ReadWrite) {
        if (auto connection = state->connect(Connection::Access::Read, readerCacheKib); !connection)
            return std::move(connection).error().during(what);
        return std::unique_ptr<Workspace>{new Workspace{std::move(state)}};
    }
    auto lock = FileLock::acquire(lockFilePath(state->file));
    if (!lock) return std::move(lock).error().during(what);
    state->lock = std::move(lock).value();
    auto connection = state->connect(Connection::Access::Write, readerCacheKib);
    if (!connection) return std::move(connection).error().during(what);
    if (auto done = migrate(**connection); !done) return std::move(done).error().during(what);
    return std::unique_ptr<Workspace>{new Workspace{std::move(state)}};
}

Result<std::unique_ptr<Workspace>> Workspace::openOrCreate(const Options& options)
{
    std::error_code ignored;
    return std::filesystem::exists(options.path, ignored) ? open(options) : create(options);
}

Result<std::unique_ptr<EventReader>> Workspace::reader()
{
    auto connection = m_state->connect(Connection::Access::Read, readerCacheKib);
    if (!connection) return std::move(connection).error();
    return std::unique_ptr<EventReader>{std::make_unique<SqliteReader>(std::move(connection).value())};
}

Result<std::unique_ptr<EventWriter>> Workspace::writer()
{
    if (isReadOnly()) {
        return Error{ErrorKind::Unavailable,
                     "workspace " + path().string() + " was opened to read only; open it for writing to change it"};
    }
    if (m_state->writing->exchange(true)) {
        return Error{ErrorKind::Unavailable,
                     "workspace " + path().string() + ": something else writes already; try again when it is done"};
    }
    const auto release = [writing = m_state->writing] { *writing = false; };
    auto connection = m_state->connect(Connection::Access::Write, writerCacheKib);
    if (!connection) {
        release();
        return std::move(connection).error();
    }
    return std::unique_ptr<EventWriter>{std::make_unique<SqliteWriter>(std::move(connection).value(), release)};
}

Result<std::unique_ptr<CaseLog>> Workspace::caseLog()
{
    auto connection = m_state->connect(takesCases() ? Connection::Access::Write : Connection::Access::Read, readerCacheKib);
    if (!connection) return std::move(connection).error();
    const auto use = takesCases() ? SqliteCaseLog::Use::ReadWrite : SqliteCaseLog::Use::ReadOnly;
    return std::unique_ptr<CaseLog>{std::make_unique<SqliteCaseLog>(std::move(connection).value(), use)};
}

Result<std::unique_ptr<RecordBook>> Workspace::recordBook()
{
    auto connection = m_state->connect(takesCases() ? Connection::Access::Write : Connection::Access::Read, readerCacheKib);
    if (!connection) return std::move(connection).error();
    const auto use = takesCases() ? SqliteRecordBook::Use::ReadWrite : SqliteRecordBook::Use::ReadOnly;
    return std::unique_ptr<RecordBook>{std::make_unique<SqliteRecordBook>(std::move(connection).value(), use)};
}

Result<std::unique_ptr<ReconciliationBook>> Workspace::reconciliationBook()
{
    auto connection = m_state->connect(takesCases() ? Connection::Access::Write : Connection::Access::Read, readerCacheKib);
    if (!connection) return std::move(connection).error();
    const auto use = takesCases() ? SqliteReconciliationBook::Use::ReadWrite : SqliteReconciliationBook::Use::ReadOnly;
    return std::unique_ptr<ReconciliationBook>{std::make_unique<SqliteReconciliationBook>(std::move(connection).value(), use)};
}

Result<Backup> Workspace::backUp(const std::filesystem::path& target, const RunControl& control)
{
    auto connection = m_state->connect(Connection::Access::Read, readerCacheKib);
    if (!connection) return std::move(connection).error();
    return store::backUp({**connection, m_state->key ? &*m_state->key : nullptr, m_state->file}, target, control);
}

Status Workspace::changePassphrase(const std::string& present, const std::string& next)
{
    const std::string what = "workspace " + path().string();
    if (!m_state->key) {
        return Error{ErrorKind::InvalidInput,
                     what + ": it is not encrypted, and so has no passphrase to change; sync into a new workspace with a passphrase"};
    }
    if (m_state->mode != OpenMode::ReadWrite) return Error{ErrorKind::Unavailable, what + ": another program writes to it, or it may not be written; close it there first"};
    auto done = store::changePassphrase(keyFilePath(m_state->file), *m_state->key, present, next);
    return done ? done : std::move(done).error().during(what);
}

} // namespace guanlan::store
