// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlite_error.h"

#include <sqlite3.h>

namespace guanlan::store {

namespace {

std::string_view advice(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "the workspace file is damaged or was changed; restore it from a copy, or sync again into a new one";
    case SQLITE_FULL: return "the disk is full; make room and try again";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program holds the workspace; try again when it is done";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "the workspace may not be written to; check its permissions";
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return "the workspace file could not be read or written; check the disk and permissions";
    case SQLITE_INTERRUPT: return "stopped on request";
    default: return {};
    }
}

ErrorKind kindOf(int code)
{
    switch (code) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorKind::Corrupt;
    case SQLITE_INTERRUPT: return ErrorKind::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH: return ErrorKind::InvalidInput;
    default: return ErrorKind::Unavailable;
    }
}

} // namespace

Error sqliteError(int code, std::string_view message)
{
    const int primary = code & 0xff;
    std::string text{"workspace: "};
    text += message;
    if (const auto hint = advice(primary); !hint.empty()) {
        text += "; ";
        text += hint;
    }
    return {kindOf(primary), std::move(text)};
}

Error sqliteError(sqlite3* connection)
{
    return sqliteError(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection));
}

} // namespace guanlan::store
