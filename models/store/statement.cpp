// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statement.h"

#include "models/store/sqlite_error.h"

#include <sqlite3.h>
#include <utility>

namespace guanlan::store {

Statement::~Statement() { sqlite3_finalize(m_handle); }

Statement::Statement(Statement&& other) noexcept
    : m_handle{std::exchange(other.m_handle, nullptr)}, m_bound{other.m_bound}, m_bindFailure{other.m_bindFailure}
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_bound, other.m_bound);
    std::swap(m_bindFailure, other.m_bindFailure);
    return *this;
}

Statement& Statement::bind(std::int64_t value)
{
    check(sqlite3_bind_int64(m_handle, ++m_bound, value));
    return *this;
}

Statement& Statement::bind(EntityRef ref)
{
    return ref.value() ? bind(std::int64_t{ref.value()}) : bindNull();
}

Statement& Statement::bind(std::string_view text)
{
    const char* data = text.data() ? text.data() : "";
    check(sqlite3_bind_text64(m_handle, ++m_bound, data, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(ByteView blob)
{
    const void* data = blob.data() ? static_cast<const void*>(blob.data()) : "";
    check(sqlite3_bind_blob64(m_handle, ++m_bound, data, blob.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull()
{
    check(sqlite3_bind_null(m_handle, ++m_bound));
    return *this;
}

void Statement::check(int code)
{
    if (code != SQLITE_OK && m_bindFailure == SQLITE_OK) m_bindFailure = code;
}

Result<bool> Statement::next()
{
    if (m_bindFailure != SQLITE_OK) {
        const int code = m_bindFailure;
        reset();
        return sqliteError(code, sqlite3_errstr(code));
    }
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = sqliteError(sqlite3_db_handle(m_handle));
    reset();
    return error;
}

Status Statement::run()
{
    for (;;) {
        auto row = next();
        if (!row) return std::move(row).error();
        if (!*row) return Done{};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_bound = 0;
    m_bindFailure = SQLITE_OK;
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

EntityRef Statement::entity(int column) const
{
    return EntityRef{static_cast<std::uint32_t>(sqlite3_column_int64(m_handle, column))};
}

std::string Statement::text(int column) const
{
    const ByteView bytes = blob(column);
    return {bytes.begin(), bytes.end()};
}

ByteView Statement::blob(int column) const
{
    const void* data = sqlite3_column_blob(m_handle, column);
    const int size = sqlite3_column_bytes(m_handle, column);
    if (!data || size <= 0) return {};
    return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

} // namespace guanlan::store
