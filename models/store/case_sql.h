// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::store {

/// Version 7: cases. `case_entry` is CaseEntry, which see for the hash; `undoes` is NULL for 0. It only grows: the triggers
/// refuse everything else to whoever opens the file with other tools (a replacement deletes without a trigger, but it needs a number
/// that is there), Connection's own rule does here. `case_state` is foldCase() of a finding's entries, kept with them.
/// finding_by_urgency holds all that a queue asks of a finding, so that none need be read to leave it out.
constexpr const char* schemaCases = R"(
CREATE TABLE case_entry (
    number INTEGER PRIMARY KEY, batch INTEGER NOT NULL, time INTEGER NOT NULL, operator TEXT NOT NULL, act INTEGER NOT NULL,
    finding TEXT NOT NULL, value TEXT NOT NULL, text TEXT NOT NULL, undoes INTEGER, hash BLOB NOT NULL);
CREATE INDEX case_entry_by_finding ON case_entry (finding);
CREATE INDEX case_entry_by_undone ON case_entry (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER case_entry_stays BEFORE DELETE ON case_entry BEGIN SELECT raise(ABORT, 'the case log only grows'); END;
CREATE TRIGGER case_entry_is_final BEFORE UPDATE ON case_entry BEGIN SELECT raise(ABORT, 'the case log only grows'); END;
CREATE TRIGGER case_entry_follows BEFORE INSERT ON case_entry
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM case_entry)
    BEGIN SELECT raise(ABORT, 'the case log only grows'); END;
CREATE TABLE case_state (
    finding TEXT PRIMARY KEY, disposition INTEGER NOT NULL, since INTEGER, assignee TEXT NOT NULL, snoozed_until INTEGER,
    notes INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX finding_by_urgency ON finding (severity, time, id, rule, institution, counterparty, credential, verdict);
)";

} // namespace guanlan::store
