// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace guanlan::store {

/// 'GLAN' in the file header.
constexpr std::int64_t applicationId = 0x474C414E;
/// The newest schema that this program knows: PRAGMA user_version.
constexpr std::int64_t schemaVersion = 9;

/// InvalidInput where the file is another program's database, or of a newer version of this program, or, where it is
/// only to be read, of an older one: that must be opened for writing once, to be migrated.
Status checkSchema(Connection& connection, Connection::Access access);

/// Brings the schema forward to schemaVersion in one transaction; an empty database becomes a workspace.
Status migrate(Connection& connection);

} // namespace guanlan::store
