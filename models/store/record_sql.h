// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::store {

/// Version 8: business records. A row of `record_file` is a file that was taken whole, with what became of its rows; a row of
/// `record` is BusinessRecord, which see. `kind`, `outcome` and `channel` are its enumerations' numbers, amounts fen.
constexpr const char* schemaRecords = R"(
CREATE TABLE record_file (
    number INTEGER PRIMARY KEY, institution BLOB NOT NULL, digest BLOB NOT NULL, name TEXT NOT NULL, bytes INTEGER NOT NULL,
    time INTEGER NOT NULL, taken INTEGER NOT NULL, refused INTEGER NOT NULL, mapping TEXT NOT NULL, UNIQUE (institution, digest));
CREATE TABLE record (
    file INTEGER NOT NULL, line INTEGER NOT NULL, reference TEXT NOT NULL, kind INTEGER NOT NULL, time INTEGER NOT NULL,
    subject BLOB, credential BLOB, digest BLOB, class TEXT NOT NULL, outcome INTEGER, amount_from INTEGER, amount_to INTEGER,
    channel INTEGER NOT NULL, operator TEXT NOT NULL, PRIMARY KEY (file, line)) WITHOUT ROWID;
CREATE TABLE record_mapping (institution BLOB PRIMARY KEY, mapping TEXT NOT NULL) WITHOUT ROWID;
)";

} // namespace guanlan::store
