// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/run_control.h"
#include "models/store/statement.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace guanlan::crypto {
class SecretKey;
}

namespace guanlan::store {

/// One SQLite connection, used by one thread at a time. Every setting that safety asks for is made here.
class Connection {
public:
    enum class Access {
        Read,
        ReadAsItIs, ///< Without log and locks: the caller sees to it that nobody writes meanwhile.
        Write,
    };

    /// @param key  Absent: the file is not encrypted.
    /// @param cacheKib  Page cache, KiB.
    /// Touches nothing in the file: what is in it shows only when it is read.
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& path, const crypto::SecretKey* key,
                                                    Access access, int cacheKib);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// What SQLite is told to open with SQLITE_OPEN_URI for ReadAsItIs.
    static std::string nameAsItIs(const std::filesystem::path& path);

    /// Unavailable unless the file keeps a write-ahead log. Reads page 1: Corrupt if that is not to be read.
    Status verifyWal();
    /// Gives the file a write-ahead log, and verifies it.
    Status switchToWal();
    /// What a commit outlasts. Full: a power cut. Ordered: the newest commits may be lost in one, and with them none
    /// before them, nor the file's soundness (SQLite: synchronous=NORMAL in WAL mode).
    enum class Durability { Full, Ordered };
    /// Full at first. @pre No transaction is open: SQLite refuses.
    Status setDurability(Durability durability);
    /// Runs statements that have no parameters.
    Status execute(const char* sql);
    /// A statement of one's own, kept by the caller.
    Result<Statement> prepare(std::string_view sql);
    /// A statement kept by the connection, reset. Not to be used again while its rows are read.
    Result<Statement*> cached(const char* sql);
    /// A cached statement with its parameters bound, to be read with next().
    template <class... Values>
    Result<Statement*> query(const char* sql, const Values&... values)
    {
        auto statement = cached(sql);
        if (statement) ((*statement)->bind(values), ...);
        return statement;
    }
    /// Runs a cached statement with these parameters.
    template <class... Values>
    Status run(const char* sql, const Values&... values)
    {
        auto statement = query(sql, values...);
        return statement ? (*statement)->run() : Status{std::move(statement).error()};
    }
    /// First column of the first row; 0 where there is none.
    Result<std::int64_t> integer(const char* sql);
    /// Rows that the last statement inserted, changed or removed.
    std::int64_t changes() const;
    /// Leaves no cached statement half read: one that is would hold its snapshot.
    void resetStatements();
    /// Makes the running statement end with Cancelled. The only call allowed from another thread.
    void interrupt();
    /// From now on asks every `watchSteps` steps of what runs (instructions, and pages of a check) whether to stop: then it ends with
    /// Cancelled, too. An empty function: asks no more.
    void watch(std::function<bool()> stop);
    static constexpr int watchSteps = 1000;
    /// Copies all pages into `copy`, an empty file that is open to write, with the same key or none: the content as this
    /// connection's open transaction sees it, in one commit. Tells how many pages of how many. Cancelled; Corrupt.
    /// @pre A read transaction has begun to read here; without one whoever writes meanwhile makes it begin anew.
    Status copyTo(Connection& copy, const RunControl& control);

private:
    explicit Connection(sqlite3* handle) : m_handle{handle} {}
    Status configure(const crypto::SecretKey* key, Access access, int cacheKib);
    Status applyKey(const crypto::SecretKey& key);

    sqlite3* m_handle = nullptr;
    std::function<bool()> m_stop; ///< What watch() was given.
    std::unordered_map<const char*, Statement> m_cached;
};

/// Calls `take` for each row that a statement gives. `take` must not use the same statement again.
template <class Take>
Status forEachRow(Result<Statement*> statement, const Take& take)
{
    if (!statement) return std::move(statement).error();
    for (;;) {
        auto row = (*statement)->next();
        if (!row) return std::move(row).error();
        if (!*row) return Done{};
        take(static_cast<const Statement&>(**statement));
    }
}

/// Rolls back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    static Result<Transaction> begin(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Status commit();

private:
    explicit Transaction(Connection& connection) : m_connection{&connection} {}
    Connection* m_connection;
};

} // namespace guanlan::store
