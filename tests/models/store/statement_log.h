// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <sqlite3.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace guanlan::test {

/// Hears from SQLite itself every statement that connections run which are opened while it lives.
class StatementLog {
public:
    StatementLog()
    {
        texts().clear();
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&listen));
    }
    ~StatementLog() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&listen)); }
    StatementLog(const StatementLog&) = delete;
    StatementLog& operator=(const StatementLog&) = delete;

    static void clear() { texts().clear(); }
    /// Those that read tables, each once, as they were written: parameters are not filled in.
    static std::vector<std::string> queries()
    {
        std::vector<std::string> queries;
        for (const std::string& text : texts())
            if (text.starts_with("SELECT") || text.starts_with("WITH")) queries.push_back(text);
        return queries;
    }

private:
    static std::set<std::string>& texts()
    {
        static std::set<std::string> texts;
        return texts;
    }
    static int hear(unsigned, void*, void* statement, void*)
    {
        texts().insert(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
        return 0;
    }
    static int listen(sqlite3* connection, const char**, const sqlite3_api_routines*)
    {
        return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, &hear, nullptr);
    }
};

/// SQLite's own words on how it would run a query in this plain file: EXPLAIN QUERY PLAN, a step a line.
inline std::vector<std::string> queryPlan(const std::string& path, const std::string& query)
{
    sqlite3* connection = nullptr;
    std::vector<std::string> steps;
    const auto add = [](void* list, int, char** columns, char**) {
        static_cast<std::vector<std::string>*>(list)->emplace_back(columns[3]);
        return 0;
    };
    const bool done = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK
        && sqlite3_exec(connection, ("EXPLAIN QUERY PLAN " + query).c_str(), add, &steps, nullptr) == SQLITE_OK;
    const std::string failure = done ? "" : sqlite3_errmsg(connection);
    sqlite3_close_v2(connection);
    if (!done) throw std::runtime_error{query + ": " + failure};
    return steps;
}

/// The steps of a plan that read a whole table or index, but for lists of configuration: chains and the directory of
/// institutions, each a file that somebody wrote by hand. What another step of the plan has gathered is no table.
inline std::vector<std::string> fullScans(const std::vector<std::string>& steps)
{
    static const std::set<std::string> lists{"SCAN chain", "SCAN directory"};
    std::vector<std::string> scans;
    for (const std::string& step : steps)
        if (step.starts_with("SCAN") && !step.starts_with("SCAN (subquery") && !lists.contains(step)) scans.push_back(step);
    return scans;
}

} // namespace guanlan::test
