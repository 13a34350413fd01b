// SPDX-License-Identifier: GPL-3.0-or-later
// Plants business records beside the demonstration (omissions, extra records, every field altered, times just inside and outside the
// tolerance, paper, amounts just below and at the thresholds), has the program sync, import, reconcile and judge, and counts every row
// and every finding of R34 to R37 against what was planted; then hands in what was left out and counts again. Shares nothing with the program.
//
//   node tests/eval/judge_records.mjs --program GUANLAN [--seed 1] [--institutions 6] [--keep DIR]
//
// Prints precision and recall by state and rule. Exit status 0: all 1.000; 1: not so; 3: it could not be asked.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { actsOf, alterationNames, deadline, generator, plant, seconds } from './plant_records.mjs';

const { values: options } = parseArgs({ options: { program: { type: 'string' }, seed: { type: 'string', default: '1' },
  institutions: { type: 'string', default: '6' }, keep: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
const demo = (name) => path.join(root, 'resources/demo', name);
const folder = options.keep ?? fs.mkdtempSync(path.join(os.tmpdir(), 'records-'));
fs.mkdirSync(folder, { recursive: true });
if (!options.keep) process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const workspace = path.join(folder, 'w.guanlan');

function ask(...args) {
  const done = spawnSync(path.resolve(options.program), [...args, '-w', workspace], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (done.status !== 0) {
    console.error(`records: ${args[0]}: ${done.status === null ? done.error?.message : `exit status ${done.status}`}\n${done.stderr}${done.stdout.slice(0, 2000)}`);
    process.exit(3);
  }
  return done.stdout;
}
const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));

// A pack that says what classes and one schema stand for.
const pack = JSON.parse(fs.readFileSync(path.join(root, 'resources/rules/default.json')));
const schemas = JSON.parse(fs.readFileSync(demo('demo.chain.json'))).schemas;
const schema = Object.keys(schemas).find((id) => schemas[id].role === 'professional-investor');
const rule = (id) => pack.rules.find((each) => each.id === id);
rule('R36').parameters = { hours: 24, classes: [`${schema}=P`], amounts: [`${schema}=300000-`] };
rule('R37').parameters.classes = ['收入=person-income', '资产=person-assets', '机构=institution', '转化=converted-person', '免=exempt'];
const packFile = path.join(folder, 'pack.json');
fs.writeFileSync(packFile, JSON.stringify(pack));
const closures = new Set(pack.calendars.flatMap((each) => JSON.parse(fs.readFileSync(path.join(root, 'resources/rules', each.file))).closures));

ask('sync', '--chain', demo('demo.chain.json'), '--archive', demo('demo.jsonl.gz'), '--rules', packFile);
const events = lines(ask('events'));
const archive = zlib.gunzipSync(fs.readFileSync(demo('demo.jsonl.gz'))).toString().trim().split('\n');
const head = Number(JSON.parse(archive.at(-1)).block.timestamp);
const random = generator(Number(options.seed));
const acting = [...new Set(events.flatMap((event) => [event.institution, event.counterparty]).filter(Boolean))].sort().map((id) => [id, actsOf(id, events)]).filter(([, acts]) => acts.length > 0).sort((a, b) => b[1].length - a[1].length);
const plans = acting.slice(0, Number(options.institutions)).map(([id, acts]) => plant(id, acts, { random, schema, head, closures }));
const silent = acting.slice(Number(options.institutions)).map(([id]) => id);

let files = 0;
function handIn(institution, records, patiences = []) {
  if (records.length === 0) return;
  const file = path.join(folder, `records-${++files}.jsonl`);
  fs.writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n') + '\n');
  for (const patience of patiences) // Whoever is killed leaves nothing half done.
    spawnSync(path.resolve(options.program), ['import', '--institution', institution, file, '-w', workspace], { timeout: patience, killSignal: 'SIGKILL' });
  ask('import', '--institution', institution, file);
}
const half = (list, which) => list.filter((_, i) => (i % 3 === 0) === which);
for (const plan of plans) handIn(plan.institution, half(plan.records, true));
for (const plan of [...plans].reverse()) handIn(plan.institution, half(plan.records, false));

const wanted = new Map(), counts = new Map();
let wrong = 0;
function count(name, key) {
  if (!counts.has(name)) counts.set(name, { right: 0, missing: 0, extra: 0 });
  ++counts.get(name)[key];
}
function hold(name, got, want) { // Multisets of strings.
  const left = new Map();
  for (const each of want) left.set(each, (left.get(each) ?? 0) + 1);
  for (const each of got) {
    const isWanted = (left.get(each) ?? 0) > 0;
    if (isWanted) left.set(each, left.get(each) - 1);
    count(name(each), isWanted ? 'right' : 'extra');
    if (!isWanted && ++wrong <= 12) console.error(`not planted: ${each}`);
  }
  for (const [each, times] of left)
    for (let i = 0; i < times; ++i) {
      count(name(each), 'missing');
      if (++wrong <= 12) console.error(`not found:   ${each}`);
    }
}
const rowText = (institution, row) => JSON.stringify([row.state, institution.slice(0, 10), row.place, row.differences, row.doubt ?? null, row.due ?? null]);

function gotRow(row) {
  const state = row.state;
  const place = row.event ? `${row.event.block}/${row.event.log_index}` : row.record ? `${row.record.reference}#${state === 'repeated' ? 'repeated' : 'alone'}` : 'nobody';
  return { state, place, differences: (row.differences ?? []).map((each) => [each.field, each.recorded, each.anchored]), doubt: row.cannot_evaluate,
    due: state === 'chain-only' ? row.due : undefined };
}

function holdAll(stage) {
  const rows = lines(ask('reconcile'));
  const planned = plans.flatMap((plan) => plan.rows.map((row) => [plan.institution,
    { ...row, due: row.state === 'chain-only' ? new Date(deadline(row.act.time, 1, closures) * 1000).toISOString().replace('.000', '') : undefined }]));
  const unheard = silent.map((id) => [id, { state: 'cannot-evaluate', place: 'nobody', differences: [], doubt: 'nothing-handed-in' }]);
  hold((text) => `${stage} ${JSON.parse(text)[0]}`, rows.map((row) => rowText(row.institution, gotRow(row))), [...planned, ...unheard].map(([id, row]) => rowText(id, row)));

  const findings = lines(ask('findings', '--rule', 'R34', '--rule', 'R35', '--rule', 'R36', '--rule', 'R37'));
  const ruleOf = { 'chain-only': 'R34', 'business-only': 'R35', mismatch: 'R36' };
  const broken = planned.flatMap(([id, row]) => [[ruleOf[row.state]], [row.below ? 'R37' : undefined]].filter(([each]) => each).map(([each]) =>
    JSON.stringify([each, 'violation', id.slice(0, 10), row.place.includes('#') ? 'record' : row.place])));
  const doubts = new Set(planned.filter(([, row]) => row.doubt).map(([id, row]) => JSON.stringify(['R37', 'cannot-evaluate', id.slice(0, 10), row.doubt])));
  for (const id of silent) doubts.add(JSON.stringify(['R34', 'cannot-evaluate', id.slice(0, 10), 'nothing-handed-in']));
  const doubtOf = (finding) => finding.rule === 'R34' ? 'nothing-handed-in' : finding.summary.en.includes('state no amount') ? 'no-amount' : 'amount-unclear';
  hold((text) => `${stage} ${JSON.parse(text)[0]} ${JSON.parse(text)[1]}`, findings.map((finding) => JSON.stringify([finding.rule, finding.verdict, finding.institution.slice(0, 10),
    finding.verdict === 'violation' ? (finding.block === undefined ? 'record' : `${finding.block}/${finding.log_index}`) : doubtOf(finding)])), [...broken, ...doubts]);
  // Each row names its findings, and each finding of a row stands in it.
  const named = rows.flatMap((row) => row.findings ?? []).sort(), said = findings.filter((each) => each.verdict === 'violation').map((each) => each.id).sort();
  if (JSON.stringify(named) !== JSON.stringify(said)) ++wrong, console.error(`${stage}: rows name ${named.length} findings, there are ${said.length}`);
  return createHash('sha256').update(JSON.stringify([rows.map((row) => ({ ...row, record: row.record && { ...row.record, file: 0, line: 0, sha256: 0 } })), findings])).digest('hex');
}

holdAll('first');
const used = new Set(plans.flatMap((plan) => plan.rows.map((row) => row.name)).filter(Boolean));
const unused = alterationNames.filter((name) => !used.has(name));
if (unused.length > 0) ++wrong, console.error(`never planted: ${unused.join(', ')}`);
// What was left out comes late, by an import that is killed several times: it cures.
for (const plan of plans) {
  handIn(plan.institution, plan.omitted.map(({ record }) => record), [15, 25, 35, 50, 80]);
  for (const { row } of plan.omitted) row.state = 'matched';
}
const before = holdAll('cured');
ask('sync', '--chain', demo('demo.chain.json'), '--archive', demo('demo.jsonl.gz'), '--rules', packFile);
if (holdAll('again') !== before) ++wrong, console.error('another sync changed what was reconciled');

for (const [name, { right, missing, extra }] of [...counts].sort()) {
  const share = (other) => (right + other === 0 ? 1 : right / (right + other)).toFixed(3);
  console.log(`${name.padEnd(32)} ${String(right).padStart(5)} right, precision ${share(extra)}, recall ${share(missing)}`);
}
console.log(wrong === 0 ? 'all as planted' : `${wrong} differences`);
process.exit(wrong === 0 ? 0 : 1);
