// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::store {

/// Version 9: reconciliation. A node is an act (its event's key) or a record (file << 32 | line, which is less than any key).
/// `reporter`: an institution, once anybody has handed in records; [first, last] are the days in Shanghai of its first and last record.
/// `reconciliation`: a node's row; `state` is NULL where it is none of its own, as of a record that answers an act. What is `pending`
/// is to be looked at (again). `reconciliation_key`: what nodes are found by, see MatchKey. `reconciliation_finding`: what was said of a
/// node; `reporter_doubt`: of an institution as a whole (`id` is empty where nothing need be said), by which node and basis.
constexpr const char* schemaReconciliation = R"(
CREATE TABLE reporter (
    number INTEGER PRIMARY KEY, institution BLOB NOT NULL UNIQUE, records INTEGER NOT NULL, first INTEGER, last INTEGER,
    first_act INTEGER);
CREATE TABLE reporter_mark (
    reporter INTEGER NOT NULL, chain INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (reporter, chain)) WITHOUT ROWID;
CREATE TABLE reconciliation (
    node INTEGER PRIMARY KEY, reporter INTEGER NOT NULL, pending INTEGER NOT NULL, state INTEGER, partner INTEGER, time INTEGER NOT NULL,
    due INTEGER, doubt INTEGER NOT NULL);
CREATE INDEX reconciliation_pending ON reconciliation (pending) WHERE pending;
CREATE INDEX reconciliation_by_state ON reconciliation (reporter, state, time) WHERE state IS NOT NULL;
CREATE INDEX reconciliation_by_due ON reconciliation (due) WHERE due IS NOT NULL;
CREATE INDEX reconciliation_by_doubt ON reconciliation (reporter, doubt, time) WHERE doubt <> 0;
CREATE TABLE reconciliation_key (
    reporter INTEGER NOT NULL, mark INTEGER NOT NULL, time INTEGER NOT NULL, node INTEGER NOT NULL,
    PRIMARY KEY (reporter, mark, time, node)) WITHOUT ROWID;
CREATE TABLE reconciliation_difference (
    node INTEGER NOT NULL, field INTEGER NOT NULL, recorded TEXT NOT NULL, anchored TEXT NOT NULL, PRIMARY KEY (node, field)) WITHOUT ROWID;
CREATE TABLE reconciliation_finding (node INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (node, id)) WITHOUT ROWID;
CREATE TABLE reporter_doubt (
    reporter INTEGER NOT NULL, doubt INTEGER NOT NULL, node INTEGER NOT NULL, basis TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (reporter, doubt)) WITHOUT ROWID;
INSERT INTO setting (name, value) VALUES ('reconciliation-basis', ''), ('reconciled-record', 0);
)";

} // namespace guanlan::store
