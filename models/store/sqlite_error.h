// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <string_view>

struct sqlite3;

namespace guanlan::store {

/// What SQLite reported, as one of our kinds: a page that does not authenticate or contradicts itself is
/// Corrupt, an interrupted statement Cancelled, a broken constraint InvalidInput, all else Unavailable.
Error sqliteError(int code, std::string_view message);

/// The same for the last failure on a connection.
Error sqliteError(sqlite3* connection);

} // namespace guanlan::store
