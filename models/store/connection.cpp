// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"

#include "models/crypto/secret_key.h"
#include "models/domain/bytes.h"
#include "models/store/sqlite_error.h"

#include <array>
#include <cctype>
#include <sqlite3.h>
#include <string>
#include <utility>

namespace guanlan::store {

namespace {

constexpr int busyMilliseconds = 5000;

/// Nothing that this program runs takes from the case log or rewrites it; its triggers hold others to that.
int letCaseLogGrow(void*, int action, const char* table, const char*, const char*, const char*)
{
    const bool takesAway = action == SQLITE_DELETE || action == SQLITE_UPDATE || action == SQLITE_DROP_TABLE;
    return takesAway && table && std::string_view{table} == "case_entry" ? SQLITE_DENY : SQLITE_OK;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& path, const crypto::SecretKey* key,
                                                     Access access, int cacheKib)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
    switch (access) {
    case Access::Read: flags |= SQLITE_OPEN_READONLY; break;
    case Access::ReadAsItIs: flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI; break;
    case Access::Write: flags |= SQLITE_OPEN_READWRITE; break;
    }
    sqlite3* handle = nullptr;
    const std::string name = access == Access::ReadAsItIs ? nameAsItIs(path) : path.string();
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Connection> connection{new Connection{handle}};
    if (code != SQLITE_OK) return handle ? sqliteError(handle) : sqliteError(code, sqlite3_errstr(code));
    if (auto done = connection->configure(key, access, cacheKib); !done) return std::move(done).error();
    return connection;
}

std::string Connection::nameAsItIs(const std::filesystem::path& path)
{
    std::string name{"file:"};
    for (const char c : path.string()) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) || c == '/' || c == '.' || c == '-' || c == '_';
        if (isPlain) name += c;
        else name += "%" + toHex(asBytes(std::string_view{&c, 1}));
    }
    return name + "?immutable=1";
}

Connection::~Connection()
{
    m_cached.clear();
    sqlite3_close_v2(m_handle);
}

Status Connection::configure(const crypto::SecretKey* key, Access access, int cacheKib)
{
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    if (key) {
        if (auto done = applyKey(*key); !done) return done;
    }
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_set_authorizer(m_handle, &letCaseLogGrow, nullptr);
    const std::string pragmas = "PRAGMA cell_size_check=ON; PRAGMA foreign_keys=OFF; PRAGMA synchronous=FULL;"
                                "PRAGMA cache_size=-"
        + std::to_string(cacheKib)
        + (access != Access::Write ? "; PRAGMA query_only=ON;"
                                  : "; PRAGMA wal_autocheckpoint=8000; PRAGMA journal_size_limit=67108864;");
    return execute(pragmas.c_str());
}

Status Connection::applyKey(const crypto::SecretKey& key)
{
    constexpr std::string_view prefix{"raw:"};
    constexpr std::string_view digits{"0123456789abcdef"};
    std::array<char, 4 + 64> text{};
    auto out = std::copy(prefix.begin(), prefix.end(), text.begin());
    for (const std::uint8_t byte : key.view()) {
        *out++ = digits[byte >> 4];
        *out++ = digits[byte & 15];
    }
    const int code = sqlite3_key_v2(m_handle, "main", text.data(), int(text.size()));
    crypto::wipe(text.data(), text.size());
    if (code != SQLITE_OK) return sqliteError(m_handle);
    return Done{};
}

Status Connection::verifyWal()
{
    auto mode = prepare("PRAGMA journal_mode");
    if (!mode) return std::move(mode).error();
    auto row = mode->next();
    if (!row) return std::move(row).error();
    if (*row && mode->text(0) == "wal") return Done{};
    return Error{ErrorKind::Unavailable,
                 "workspace: it has no write-ahead log, or none can be had where the file lies (a network drive, "
                 "perhaps); keep the workspace on a local disk"};
}

Status Connection::switchToWal()
{
    if (auto done = execute("PRAGMA journal_mode=WAL"); !done) return done;
    return verifyWal();
}

Status Connection::setDurability(Durability durability)
{
    // Not by a cached statement: this pragma acts when it is prepared.
    return execute(durability == Durability::Full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
}

Status Connection::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) return sqliteError(m_handle);
    return Done{};
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK) {
        return sqliteError(m_handle);
    }
    return Statement{statement};
}

Result<Statement*> Connection::cached(const char* sql)
{
    auto found = m_cached.find(sql);
    if (found == m_cached.end()) {
        auto made = prepare(sql);
        if (!made) return std::move(made).error();
        found = m_cached.emplace(sql, std::move(made).value()).first;
    }
    found->second.reset();
    return &found->second;
}

Result<std::int64_t> Connection::integer(const char* sql)
{
    auto statement = prepare(sql);
    if (!statement) return std::move(statement).error();
    auto row = statement->next();
    if (!row) return std::move(row).error();
    return *row ? statement->integer(0) : std::int64_t{0};
}

std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }

void Connection::resetStatements()
{
    for (auto& entry : m_cached)
        entry.second.reset();
}

void Connection::interrupt() { sqlite3_interrupt(m_handle); }

void Connection::watch(std::function<bool()> stop)
{
    m_stop = std::move(stop);
    const auto ask = [](void* connection) { return int(static_cast<Connection*>(connection)->m_stop()); };
    sqlite3_progress_handler(m_handle, m_stop ? watchSteps : 0, m_stop ? +ask : nullptr, this);
}

Status Connection::copyTo(Connection& copy, const RunControl& control)
{
    constexpr int pagesAtOnce = 256; // 1 MiB: often enough to stop at once.
    sqlite3_backup* backup = sqlite3_backup_init(copy.m_handle, "main", m_handle, "main");
    if (!backup) return sqliteError(copy.m_handle);
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !control.cancelled()) {
        code = sqlite3_backup_step(backup, pagesAtOnce);
        const std::int64_t total = sqlite3_backup_pagecount(backup);
        control.progress(total - sqlite3_backup_remaining(backup), total);
    }
    sqlite3_backup_finish(backup);
    if (code == SQLITE_DONE) return Done{};
    return code == SQLITE_OK ? sqliteError(SQLITE_INTERRUPT, "the copy is not whole") : sqliteError(code, sqlite3_errstr(code));
}

Result<Transaction> Transaction::begin(Connection& connection, Kind kind)
{
    if (auto done = connection.run(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !done)
        return std::move(done).error();
    return Transaction{connection};
}

Transaction::~Transaction()
{
    if (!m_connection) return;
    m_connection->resetStatements();
    // A failure here means that SQLite has rolled back by itself already.
    (void)m_connection->run("ROLLBACK");
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection{std::exchange(other.m_connection, nullptr)} {}

Status Transaction::commit()
{
    auto done = m_connection->run("COMMIT");
    if (done) m_connection = nullptr;
    return done;
}

} // namespace guanlan::store
