// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a SQLite file against the relational form of OCEL 2.0: the specification of 16 October 2023 (arXiv:2403.01975), sections
// 6.1 to 6.7, and https://www.ocel-standard.org/specification/formats/sqlite/ for columns and attribute types.
//
//   node tests/eval/standards/ocel.mjs FILE.sqlite     prints what is wrong; exit status 0: nothing
import path from 'node:path';
import { counted, quoted, rows } from './sqlite.mjs';

const common = {
  event: ['ocel_id', 'ocel_type'], object: ['ocel_id', 'ocel_type'],
  event_object: ['ocel_event_id', 'ocel_object_id', 'ocel_qualifier'],
  object_object: ['ocel_source_id', 'ocel_target_id', 'ocel_qualifier'],
  event_map_type: ['ocel_type', 'ocel_type_map'], object_map_type: ['ocel_type', 'ocel_type_map'],
};
const keys = { event: ['ocel_id'], object: ['ocel_id'], event_object: common.event_object, object_object: common.object_object,
  event_map_type: ['ocel_type'], object_map_type: ['ocel_type'] };
const references = {
  event: ['ocel_type>event_map_type.ocel_type'], object: ['ocel_type>object_map_type.ocel_type'],
  event_object: ['ocel_event_id>event.ocel_id', 'ocel_object_id>object.ocel_id'],
  object_object: ['ocel_source_id>object.ocel_id', 'ocel_target_id>object.ocel_id'],
};
const epoch = '1970-01-01 00:00:00';
const isTime = (column) => `(${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]' AND datetime(${column}, '+0 seconds') = ${column})`;
/// What is true of a value that does not fit a column's type.
const misfit = {
  TEXT: (column) => `typeof(${column}) <> 'text'`, INTEGER: (column) => `typeof(${column}) <> 'integer'`,
  REAL: (column) => `typeof(${column}) NOT IN ('real', 'integer')`, BOOLEAN: (column) => `${column} NOT IN (0, 1)`,
  TIMESTAMP: (column) => `NOT ${isTime(column)}`,
};

class Check {
  constructor(file) {
    this.file = file;
    this.problems = [];
    this.questions = [];
    this.shapes = new Map(['pragma_table_info', 'pragma_foreign_key_list'].map((pragma) => [pragma, this.shapesBy(pragma)]));
  }
  shapesBy(pragma) {
    const all = this.ask(`SELECT m.name AS of_table, p.* FROM sqlite_master AS m, ${pragma}(m.name) AS p WHERE m.type = 'table'`);
    return all.reduce((map, row) => map.set(row.of_table, [...(map.get(row.of_table) ?? []), row]), new Map());
  }
  ask(sql) { return rows(this.file, sql); }
  fault(code, text) { this.problems.push({ code, text }); }
  /// No row may come. Asked later, all at once.
  none(code, text, sql) { this.questions.push({ code, text, sql }); }
  answer() {
    const counts = counted(this.file, this.questions.map(({ sql }) => sql));
    this.questions.forEach(({ code, text }, index) => { if (counts[index] > 0) this.fault(code, `${text}: ${counts[index]}`); });
  }
  columns(table) { return this.shapes.get('pragma_table_info').get(table) ?? []; }
  hasKey(table, wanted) {
    const key = this.columns(table).filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk).map((column) => column.name);
    if (key.join() !== wanted.join()) this.fault('primary-key', `${table}: (${key}) instead of (${wanted})`);
  }
  refersTo(table, wanted) {
    const keys = this.shapes.get('pragma_foreign_key_list').get(table) ?? [];
    const there = keys.map((key) => `${key.from}>${key.table}.${key.to}`).sort();
    if (there.join() !== [...wanted].sort().join()) this.fault('foreign-key', `${table}: (${there}) instead of (${wanted})`);
  }
}

function checkTables(check) {
  const tables = check.ask("SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite_%'");
  for (const each of tables) if (each.type !== 'table') check.fault('stray', `${each.type} ${each.name}`);
  const names = new Set(tables.map((each) => each.name));
  for (const [table, wanted] of Object.entries(common)) {
    if (!names.has(table)) { check.fault('table', `${table} is missing`); continue; }
    const columns = check.columns(table);
    if (columns.map((column) => column.name).join() !== wanted.join() || columns.some((column) => column.type !== 'TEXT'))
      check.fault('columns', `${table}: ${columns.map((column) => `${column.name} ${column.type}`)}`);
  }
  if (check.problems.some(({ code }) => code === 'table' || code === 'columns')) return;
  const known = new Set(Object.keys(common));
  for (const kind of ['event', 'object'])
    for (const { ocel_type_map: suffix } of check.ask(`SELECT ocel_type_map FROM ${kind}_map_type`)) {
      known.add(`${kind}_${suffix}`);
      if (!names.has(`${kind}_${suffix}`)) check.fault('type-table', `${kind}_${suffix} is missing`);
    }
  for (const name of names) if (!known.has(name)) check.fault('stray', `table ${name} is of no type`);
  for (const [table, key] of Object.entries(keys)) check.hasKey(table, key);
  for (const [table, wanted] of Object.entries(references)) check.refersTo(table, wanted);
}

/// The columns of a type's table and what stands in them.
function checkTypeTable(check, kind, type, table) {
  const fixed = kind === 'event' ? ['ocel_id', 'ocel_time'] : ['ocel_id', 'ocel_time', 'ocel_changed_field'];
  const columns = check.columns(table);
  const first = columns.slice(0, fixed.length);
  if (first.map((column) => column.name).join() !== fixed.join() || first.some((column) => column.type !== 'TEXT'))
    return check.fault('columns', `${table}: begins with ${first.map((column) => `${column.name} ${column.type}`)}`);
  const attributes = columns.slice(fixed.length);
  for (const { name, type: declared } of attributes) {
    if (name.startsWith('ocel_')) check.fault('columns', `${table}: attribute ${name}`);
    if (!misfit[declared]) { check.fault('attribute-type', `${table}.${name}: ${declared}`); continue; }
    const column = quoted(name);
    check.none('attribute-value', `${table}.${name} is not ${declared}`, `SELECT 1 FROM ${quoted(table)} WHERE ${column} IS NOT NULL AND ${misfit[declared](column)}`);
  }
  if (kind === 'event') check.hasKey(table, ['ocel_id']);
  check.refersTo(table, [`ocel_id>${kind}.ocel_id`]);
  check.none('time', `${table}: no ISO 8601 time`, `SELECT 1 FROM ${quoted(table)} WHERE ocel_time IS NULL OR NOT ${isTime('ocel_time')}`);
  check.none('dangling', `${table}: ids that are no ${kind}s`, `SELECT 1 FROM ${quoted(table)} WHERE ocel_id NOT IN (SELECT ocel_id FROM ${kind})`);
  const text = `'${type.replaceAll("'", "''")}'`;
  check.none('type-of-row', `${table}: rows of ${kind}s of another type`,
    `SELECT 1 FROM ${quoted(table)} AS t JOIN ${kind} USING (ocel_id) WHERE ocel_type <> ${text}`);
  check.none('no-row', `${kind}s of type ${type} without a row in ${table}`,
    `SELECT 1 FROM ${kind} WHERE ocel_type = ${text} AND ocel_id NOT IN (SELECT ocel_id FROM ${quoted(table)})`);
  if (kind === 'object') checkHistory(check, table, attributes.map((column) => column.name));
}

/// 6.4: initial values at the epoch; any other row says which one attribute changed.
function checkHistory(check, table, attributes) {
  check.none('initial', `${table}: not one initial row`,
    `SELECT 1 FROM ${quoted(table)} GROUP BY ocel_id HAVING sum(ocel_time = '${epoch}' AND ocel_changed_field IS NULL) <> 1`);
  check.none('changed-field', `${table}: a row between names no change, or the first one does`,
    `SELECT 1 FROM ${quoted(table)} WHERE (ocel_time = '${epoch}') <> (ocel_changed_field IS NULL)`);
  const names = attributes.map((name) => `'${name.replaceAll("'", "''")}'`).join();
  check.none('changed-field', `${table}: changes of what is no attribute`,
    `SELECT 1 FROM ${quoted(table)} WHERE ocel_changed_field IS NOT NULL AND ocel_changed_field NOT IN (${names})`);
  for (const name of attributes)
    check.none('changed-field', `${table}.${name} stands where it did not change, or is missing where it did`,
      `SELECT 1 FROM ${quoted(table)} WHERE ocel_changed_field IS NOT NULL AND (ocel_changed_field = '${name.replaceAll("'", "''")}') <> (${quoted(name)} IS NOT NULL)`);
  check.none('changed-twice', `${table}: two values of one attribute at one time`,
    `SELECT 1 FROM ${quoted(table)} GROUP BY ocel_id, ocel_time, ocel_changed_field HAVING count(*) > 1`);
}

function checkRows(check) {
  for (const [table, columns] of Object.entries(common))
    for (const column of columns)
      check.none('empty', `${table}.${column}`, `SELECT 1 FROM ${table} WHERE ${column} IS NULL OR ${column} = '' OR typeof(${column}) <> 'text'`);
  for (const kind of ['event', 'object']) {
    check.none('duplicate', `${kind}: ids`, `SELECT 1 FROM ${kind} GROUP BY ocel_id HAVING count(*) > 1`);
    check.none('duplicate', `${kind}_map_type: tables`, `SELECT 1 FROM ${kind}_map_type GROUP BY ocel_type_map HAVING count(*) > 1`);
    check.none('dangling', `${kind}s of unknown types`, `SELECT 1 FROM ${kind} WHERE ocel_type NOT IN (SELECT ocel_type FROM ${kind}_map_type)`);
  }
  check.none('duplicate', 'ids that are an event and an object', 'SELECT 1 FROM event JOIN object USING (ocel_id)');
  check.none('dangling', 'relations of unknown events', 'SELECT 1 FROM event_object WHERE ocel_event_id NOT IN (SELECT ocel_id FROM event)');
  check.none('dangling', 'relations of events to unknown objects', 'SELECT 1 FROM event_object WHERE ocel_object_id NOT IN (SELECT ocel_id FROM object)');
  check.none('dangling', 'relations from unknown objects', 'SELECT 1 FROM object_object WHERE ocel_source_id NOT IN (SELECT ocel_id FROM object)');
  check.none('dangling', 'relations to unknown objects', 'SELECT 1 FROM object_object WHERE ocel_target_id NOT IN (SELECT ocel_id FROM object)');
  for (const table of ['event_object', 'object_object'])
    check.none('duplicate', table, `SELECT 1 FROM ${table} GROUP BY ${common[table]} HAVING count(*) > 1`);
  if (check.ask('PRAGMA foreign_key_check').length) check.fault('dangling', 'foreign_key_check');
}

/// What is wrong with the file: `code`, `text` each.
export function problemsOf(file) {
  let check = { problems: [], fault(code, text) { this.problems.push({ code, text }); } };
  try {
    check = new Check(file);
    const sound = check.ask('PRAGMA integrity_check')[0].integrity_check;
    if (sound !== 'ok') check.fault('file', sound);
    checkTables(check);
    if (check.problems.some(({ code }) => code === 'table' || code === 'columns')) return check.problems;
    checkRows(check);
    for (const kind of ['event', 'object'])
      for (const { ocel_type: type, ocel_type_map: suffix } of check.ask(`SELECT ocel_type, ocel_type_map FROM ${kind}_map_type`))
        if (!check.problems.some(({ code, text }) => code === 'type-table' && text.startsWith(`${kind}_${suffix} `)))
          checkTypeTable(check, kind, type, `${kind}_${suffix}`);
    check.answer();
  } catch (error) {
    check.fault('file', String(error.stderr || error.message).trim());
  }
  return check.problems;
}

if (process.argv[1] && path.resolve(process.argv[1]) === new URL(import.meta.url).pathname) {
  const problems = problemsOf(process.argv[2]);
  for (const { code, text } of problems) console.log(`${code}: ${text}`);
  process.exit(problems.length ? 1 : 0);
}
