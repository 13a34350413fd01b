// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guanlan::store {

/// Types that make up the bulk of a chain; all others are found through event_by_type.
/// The same words must stand in the index and in the query that is to use it.
/// Not written with IN: a list of more than two is a temporary table, made anew for each row inserted.
#define GUANLAN_SPARSE_TYPES "type <> 11 AND type <> 15 AND type <> 17 AND type <> 18"
/// consent.granted and consent.withdrawn.
#define GUANLAN_CONSENT_TYPES "type IN (15,16)"
/// credential.issued.
#define GUANLAN_ISSUANCE "type = 11"
/// Whose a finding is: the same words in the index and in the query that is to use it.
#define GUANLAN_BLAMED "coalesce(institution, counterparty)"
/// Entities of higher numbers wait for entity_mark.
#define GUANLAN_INDEXED_ENTITIES "(SELECT value FROM setting WHERE name = 'indexed-entities')"
/// The number of an entity that the index has, by mark and bytes.
#define GUANLAN_FIND_ENTITY \
    "SELECT entity.id FROM entity_mark CROSS JOIN entity ON entity.id = entity_mark.id WHERE entity_mark.mark = ? AND bytes = ?"

/// Version 1. Columns that name an institution, credential, address and so on hold the number of a row of
/// `entity`. An event's and a transaction's key are packed as EventKey does; NULL means absent.
/// `mark` is what EntityMark makes of the bytes.
/// The indexes of `event` end with its key without naming it: SQLite would keep it twice.
/// `extras` says in which side tables to look: 1 evidence, 2 text, 4 raw.
constexpr const char* schemaOne = R"(
CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO setting (name, value) VALUES ('mark-key', randomblob(16));
CREATE TABLE entity (id INTEGER PRIMARY KEY, mark INTEGER NOT NULL, bytes BLOB NOT NULL);
CREATE INDEX entity_by_mark ON entity (mark);
CREATE TABLE event (
    key INTEGER PRIMARY KEY,
    time INTEGER NOT NULL, tx_index INTEGER NOT NULL, type INTEGER NOT NULL, extras INTEGER NOT NULL,
    contract INTEGER NOT NULL, sender INTEGER NOT NULL,
    institution INTEGER, counterparty INTEGER, subject INTEGER, credential INTEGER, schema INTEGER,
    consent INTEGER, digest INTEGER, business_ref INTEGER, controller INTEGER, old_controller INTEGER,
    valid_from INTEGER, valid_until INTEGER, purpose INTEGER, reason INTEGER, version INTEGER,
    accepted INTEGER, status INTEGER, kind INTEGER);
CREATE INDEX event_by_institution ON event (institution) WHERE institution IS NOT NULL;
CREATE INDEX event_by_counterparty ON event (counterparty) WHERE counterparty IS NOT NULL;
CREATE INDEX event_by_subject ON event (subject) WHERE subject IS NOT NULL;
CREATE INDEX event_by_credential ON event (credential) WHERE credential IS NOT NULL;
CREATE INDEX event_by_type ON event (type) WHERE type NOT IN (11,15,17,18);
CREATE INDEX event_by_consent ON event (consent) WHERE )" GUANLAN_CONSENT_TYPES R"(;
CREATE INDEX event_by_digest ON event (digest) WHERE )" GUANLAN_ISSUANCE R"(;
CREATE TABLE tx (key INTEGER PRIMARY KEY, hash BLOB NOT NULL);
CREATE TABLE event_evidence (
    key INTEGER NOT NULL, position INTEGER NOT NULL, credential INTEGER NOT NULL,
    PRIMARY KEY (key, position)) WITHOUT ROWID;
CREATE INDEX evidence_by_credential ON event_evidence (credential, key);
CREATE TABLE event_text (
    key INTEGER NOT NULL, field INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (key, field)) WITHOUT ROWID;
CREATE TABLE event_raw (key INTEGER PRIMARY KEY, topics BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE activity_day (
    institution INTEGER NOT NULL, bucket INTEGER NOT NULL, type INTEGER NOT NULL, chain INTEGER NOT NULL,
    count INTEGER NOT NULL, PRIMARY KEY (institution, bucket, type, chain)) WITHOUT ROWID;
CREATE TABLE activity_hour (
    institution INTEGER NOT NULL, bucket INTEGER NOT NULL, type INTEGER NOT NULL, chain INTEGER NOT NULL,
    count INTEGER NOT NULL, PRIMARY KEY (institution, bucket, type, chain)) WITHOUT ROWID;
CREATE TABLE fence (
    chain INTEGER NOT NULL, ordinal INTEGER NOT NULL, key INTEGER NOT NULL, time INTEGER NOT NULL,
    PRIMARY KEY (chain, ordinal)) WITHOUT ROWID;
CREATE TABLE chain (
    ref INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, family TEXT NOT NULL, chain_id INTEGER NOT NULL,
    genesis BLOB NOT NULL, start_block INTEGER NOT NULL, config TEXT NOT NULL, source TEXT NOT NULL,
    block INTEGER, hash BLOB, time INTEGER, head INTEGER, agreed INTEGER, proven INTEGER,
    events INTEGER NOT NULL, unmapped INTEGER NOT NULL, times_ascend INTEGER NOT NULL, judged INTEGER NOT NULL);
CREATE TABLE node (
    chain INTEGER NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, url TEXT NOT NULL, head INTEGER,
    state TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (chain, position)) WITHOUT ROWID;
CREATE TABLE incident (
    id INTEGER PRIMARY KEY, time INTEGER NOT NULL, chain INTEGER NOT NULL, kind TEXT NOT NULL, node TEXT NOT NULL,
    block INTEGER, message TEXT NOT NULL);
CREATE INDEX incident_by_place ON incident (chain, kind, node, block);
CREATE TABLE directory (id BLOB PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL, kind INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE schema_info (
    id BLOB PRIMARY KEY, role TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE finding (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, chain INTEGER NOT NULL, rule TEXT NOT NULL,
    severity INTEGER NOT NULL, verdict INTEGER NOT NULL, verdict_now INTEGER NOT NULL, institution INTEGER,
    counterparty INTEGER, subject INTEGER, credential INTEGER, key INTEGER NOT NULL, time INTEGER NOT NULL,
    zh TEXT NOT NULL, en TEXT NOT NULL, pack_digest TEXT NOT NULL);
CREATE INDEX finding_by_key ON finding (key, rule, id);
CREATE INDEX finding_by_credential ON finding (credential) WHERE credential IS NOT NULL;
CREATE TABLE finding_event (
    finding INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (finding, key)) WITHOUT ROWID;
CREATE INDEX finding_event_by_key ON finding_event (key);
)";

/// Version 2: the index of entities is a table of its own, which may lag behind (see EntityInterner); event_by_type as
/// queries name it now.
constexpr const char* schemaTwo = R"(
CREATE TABLE entity_mark (mark INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (mark, id)) WITHOUT ROWID;
INSERT INTO entity_mark (mark, id) SELECT mark, id FROM entity ORDER BY mark, id;
INSERT INTO setting (name, value) SELECT 'indexed-entities', coalesce(max(id), 0) FROM entity;
DROP INDEX entity_by_mark;
DROP INDEX event_by_type;
CREATE INDEX event_by_type ON event (type) WHERE )" GUANLAN_SPARSE_TYPES R"(;
)";

/// Version 3: what the seals of a chain say. `members` are addresses of 20 bytes, one after the other. A row of
/// `sealed_run` stands for the blocks [first, last]: the seals of the last one were checked or, with `own`, of each.
constexpr const char* schemaThree = R"(
CREATE TABLE validator_set (
    chain INTEGER NOT NULL, block INTEGER NOT NULL, origin INTEGER NOT NULL, members BLOB NOT NULL,
    quorum INTEGER NOT NULL, sealed_by_previous INTEGER NOT NULL, previous_quorum INTEGER NOT NULL,
    PRIMARY KEY (chain, block)) WITHOUT ROWID;
CREATE TABLE sealed_run (
    chain INTEGER NOT NULL, last INTEGER NOT NULL, first INTEGER NOT NULL, own INTEGER NOT NULL,
    PRIMARY KEY (chain, last)) WITHOUT ROWID;
CREATE TABLE seal_state (
    chain INTEGER NOT NULL, block INTEGER NOT NULL, state TEXT NOT NULL, hash BLOB NOT NULL,
    header BLOB NOT NULL, PRIMARY KEY (chain, block)) WITHOUT ROWID;
CREATE TABLE fork (
    chain INTEGER PRIMARY KEY, block INTEGER NOT NULL, time INTEGER NOT NULL, node TEXT NOT NULL, hash BLOB NOT NULL,
    header BLOB NOT NULL, other_node TEXT NOT NULL, other_hash BLOB NOT NULL, other_header BLOB NOT NULL);
)";

/// Version 5: what judged a chain, and a second set of findings, of the same columns, which is made beside those in force
/// when a chain is judged again from scratch.
constexpr const char* schemaJudgement = R"(
CREATE TABLE judgement (
    chain INTEGER NOT NULL, draft INTEGER NOT NULL, basis TEXT NOT NULL, pack TEXT NOT NULL, pack_path TEXT NOT NULL,
    up_to INTEGER NOT NULL, PRIMARY KEY (chain, draft)) WITHOUT ROWID;
INSERT INTO judgement (chain, draft, basis, pack, pack_path, up_to) SELECT ref, 0, '', '', '', judged FROM chain;
ALTER TABLE chain DROP COLUMN judged;
CREATE TABLE finding_draft (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, chain INTEGER NOT NULL, rule TEXT NOT NULL,
    severity INTEGER NOT NULL, verdict INTEGER NOT NULL, verdict_now INTEGER NOT NULL, institution INTEGER,
    counterparty INTEGER, subject INTEGER, credential INTEGER, key INTEGER NOT NULL, time INTEGER NOT NULL,
    zh TEXT NOT NULL, en TEXT NOT NULL, pack_digest TEXT NOT NULL);
CREATE TABLE finding_draft_event (
    finding INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (finding, key)) WITHOUT ROWID;
CREATE INDEX finding_open ON finding ()" GUANLAN_BLAMED R"(, severity, time) WHERE verdict_now = 0;
)";

/// Version 6: institutions and schemas of each chain's file, apart. Those that are there are the first chain's until its
/// file is read again.
constexpr const char* schemaDirectories = R"(
ALTER TABLE directory RENAME TO old_directory;
CREATE TABLE directory (
    id BLOB NOT NULL, chain INTEGER NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL, kind INTEGER NOT NULL,
    PRIMARY KEY (id, chain)) WITHOUT ROWID;
INSERT INTO directory (id, chain, zh, en, kind)
    SELECT id, (SELECT min(ref) FROM chain), zh, en, kind FROM old_directory WHERE EXISTS (SELECT 1 FROM chain);
DROP TABLE old_directory;
ALTER TABLE schema_info RENAME TO old_schema_info;
CREATE TABLE schema_info (
    id BLOB NOT NULL, chain INTEGER NOT NULL, role TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    PRIMARY KEY (id, chain)) WITHOUT ROWID;
INSERT INTO schema_info (id, chain, role, zh, en)
    SELECT id, (SELECT min(ref) FROM chain), role, zh, en FROM old_schema_info WHERE EXISTS (SELECT 1 FROM chain);
DROP TABLE old_schema_info;
)";

} // namespace guanlan::store
