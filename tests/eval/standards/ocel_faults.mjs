// SPDX-License-Identifier: GPL-3.0-or-later
// Spoils a sound OCEL 2.0 file in one way at a time: the check must notice each.
import fs from 'node:fs';
import { problemsOf } from './ocel.mjs';
import { change } from './sqlite.mjs';

const one = (table) => `(SELECT min(ocel_id) FROM ${table})`;
/// What is done, and the code under which it must be noticed. Tables of a type are those of any consortium's log.
const faults = [
  ['table', 'DROP TABLE object_object'],
  ['columns', 'ALTER TABLE event_object RENAME COLUMN ocel_qualifier TO qualifier'],
  ['columns', 'ALTER TABLE event_CredentialIssued RENAME COLUMN ocel_time TO time'],
  ['columns', 'ALTER TABLE object_Credential RENAME COLUMN ocel_changed_field TO changed'],
  ['columns', 'ALTER TABLE event_CredentialIssued ADD COLUMN ocel_extra TEXT'],
  ['type-table', 'DROP TABLE event_CredentialRevoked'],
  ['type-table', "INSERT INTO object_map_type VALUES ('order', 'Order')"],
  ['stray', 'CREATE TABLE event_Nothing (ocel_id TEXT, ocel_time TEXT)'],
  ['stray', 'CREATE VIEW everything AS SELECT * FROM event'],
  ['stray', 'CREATE TRIGGER t AFTER INSERT ON event BEGIN SELECT 1; END'],
  ['primary-key', 'CREATE TABLE t AS SELECT * FROM event; DROP TABLE event; CREATE TABLE event (ocel_id TEXT, ocel_type TEXT REFERENCES event_map_type (ocel_type)); INSERT INTO event SELECT * FROM t; DROP TABLE t'],
  ['foreign-key', 'CREATE TABLE t AS SELECT * FROM object_object; DROP TABLE object_object; CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT, PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier)); INSERT INTO object_object SELECT * FROM t; DROP TABLE t'],
  ['attribute-type', 'ALTER TABLE event_CredentialIssued ADD COLUMN note VARCHAR'],
  ['attribute-value', `UPDATE event_CredentialIssued SET block = 'many' WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['attribute-value', `UPDATE event_CredentialVerified SET accepted = 2 WHERE ocel_id = ${one('event_CredentialVerified')}`],
  ['attribute-value', `UPDATE event_CredentialIssued SET valid_until = 'soon' WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['time', `UPDATE event_CredentialIssued SET ocel_time = '2026-02-30 00:00:00' WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['time', `UPDATE event_CredentialIssued SET ocel_time = '2 March 2026' WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['dangling', `DELETE FROM event WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['dangling', `DELETE FROM object WHERE ocel_id = ${one('object_Credential')}`],
  ['dangling', `INSERT INTO event_object VALUES ('no such event', ${one('object')}, 'x')`],
  ['dangling', `INSERT INTO event_object VALUES (${one('event')}, 'no such object', 'x')`],
  ['dangling', `INSERT INTO object_object VALUES ('no such object', ${one('object')}, 'x')`],
  ['dangling', `INSERT INTO object_object VALUES (${one('object')}, 'no such object', 'x')`],
  ['dangling', `UPDATE event SET ocel_type = 'unheard of' WHERE ocel_id = ${one('event')}`],
  ['type-of-row', `UPDATE event SET ocel_type = 'credential.revoked' WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['no-row', `DELETE FROM event_CredentialIssued WHERE ocel_id = ${one('event_CredentialIssued')}`],
  ['no-row', `DELETE FROM object_Subject WHERE ocel_id = ${one('object_Subject')}`],
  ['initial', `DELETE FROM object_Credential WHERE ocel_id = ${one('object_Credential')} AND ocel_changed_field IS NULL`],
  ['changed-field', `UPDATE object_Credential SET ocel_changed_field = 'colour' WHERE ocel_changed_field = 'state' AND ocel_id = ${one('object_Credential')}`],
  ['changed-field', 'UPDATE object_Credential SET state = NULL WHERE ocel_changed_field IS NOT NULL'],
  ['empty', `UPDATE event_object SET ocel_qualifier = '' WHERE ocel_event_id = ${one('event')}`],
  ['duplicate', `INSERT INTO object SELECT ocel_id, 'credential' FROM event WHERE ocel_id = ${one('event')}`],
];

/// What the check did not notice; `folder` is for copies.
export function unnoticedFaults(sound, folder) {
  const missed = [];
  for (const [index, [code, sql]] of faults.entries()) {
    const copy = `${folder}/fault-${index}.sqlite`;
    fs.copyFileSync(sound, copy);
    change(copy, `PRAGMA foreign_keys=OFF; BEGIN; ${sql}; COMMIT;`);
    if (!problemsOf(copy).some((problem) => problem.code === code)) missed.push(`${code}: ${sql}`);
    fs.rmSync(copy);
  }
  const damaged = fs.readFileSync(sound);
  damaged.fill(0x55, Math.floor(damaged.length / 2), Math.floor(damaged.length / 2) + 4096);
  fs.writeFileSync(`${folder}/damaged.sqlite`, damaged);
  if (!problemsOf(`${folder}/damaged.sqlite`).some((problem) => problem.code === 'file')) missed.push('file: a page overwritten');
  fs.rmSync(`${folder}/damaged.sqlite`);
  return { planted: faults.length + 1, missed };
}
