// SPDX-License-Identifier: GPL-3.0-or-later
// Recounts from the events one by one what the program answers from counts kept by day: timelines, matrix, flow, peers. Shares
// nothing with the program; days, weeks and months are the calendar's own that Node has for Asia/Shanghai.
//
//   node tests/eval/recount.mjs --program GUANLAN [--chain CHAIN.json --archive A.jsonl.gz]
//
// Without a chain it takes the demonstration. Prints how many answers and numbers were compared. Exit status 0: all agree;
// 1: they do not; 3: it could not be asked.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { robustZ } from './robust_z.mjs';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
const { values: options } = parseArgs({ options: { program: { type: 'string' },
  chain: { type: 'string', default: path.join(root, 'resources/demo/demo.chain.json') },
  archive: { type: 'string', default: path.join(root, 'resources/demo/demo.jsonl.gz') } } });
if (!options.program) throw new Error('--program GUANLAN is missing');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recount-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const workspace = path.join(folder, 'w.glw');

function guanlan(command, args = []) {
  try {
    return execFileSync(path.resolve(options.program), [command, '-w', workspace, ...args],
      { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    console.error(`recount: ${command}: ${error.status === null ? error.message : `exit status ${error.status}`}`);
    return process.exit(3);
  }
}
const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));

guanlan('sync', ['--chain', options.chain, '--archive', options.archive, '--once']);
const events = lines(guanlan('events'));
const directory = JSON.parse(fs.readFileSync(path.join(path.dirname(options.chain), JSON.parse(fs.readFileSync(options.chain)).institutions)));

const civil = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const days = new Map(); // Formatting is slow, and blocks share their hours.
function dayOf(time) {
  const hour = time.slice(0, 13);
  if (!days.has(hour)) days.set(hour, civil.format(new Date(time)));
  return days.get(hour);
}
const shift = (day, by) => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const weekday = (day) => (new Date(day).getUTCDay() + 6) % 7; // 0 Monday
const bucketOf = { hour: (time) => `${time.slice(0, 13)}:00:00Z`, day: dayOf,
  week: (time) => shift(dayOf(time), -weekday(dayOf(time))), month: (time) => `${dayOf(time).slice(0, 7)}-01` };
const isIn = (day, [from, to]) => (!from || day >= from) && (!to || day <= to);
const periodOptions = ([from, to]) => [...(from ? ['--from', from] : []), ...(to ? ['--to', to] : [])];
const actor = (event) => event.institution ?? event.counterparty ?? null;

let answers = 0, numbers = 0, differences = 0;
function compare(what, got, wanted) {
  ++answers;
  numbers += (wanted.match(/\d+(\.\d+)?/g) ?? []).length;
  if (got === wanted) return;
  ++differences;
  console.log(`DIFFERS: ${what}\n  program: ${got.slice(0, 400)}\n  recount: ${wanted.slice(0, 400)}`);
}
const add = (map, key, by = 1) => map.set(key, (map.get(key) ?? 0) + by);
const sorted = (map) => JSON.stringify([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

const first = dayOf(events[0].time), last = dayOf(events.at(-1).time);
const span = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
const periods = [[], [shift(first, Math.floor(span / 3)), shift(first, Math.floor(span / 2))], [shift(last, -20), undefined],
  [undefined, shift(first, Math.floor(span / 4))]];
const institutions = [...new Set(events.map(actor).filter(Boolean))].sort();

function checkTimeline(institution, bucket, type, period) {
  const wanted = new Map();
  for (const event of events)
    if (actor(event) === institution && (!type || event.type === type) && isIn(dayOf(event.time), period))
      add(wanted, `${bucketOf[bucket](event.time)} ${event.type}`);
  const got = new Map();
  const answer = JSON.parse(guanlan('timeline',
    ['--institution', institution, '--bucket', bucket, ...(type ? ['--type', type] : []), ...periodOptions(period)]));
  for (const { start, type: each, count } of answer.points) add(got, `${bucket === 'hour' ? start : dayOf(start)} ${each}`, count);
  compare(`timeline ${institution} ${bucket} ${type ?? ''} ${period}`, sorted(got), sorted(wanted));
}

// Over everything, and over periods that cut weeks and months.
function checkTimelines() {
  for (const institution of institutions)
    for (const bucket of Object.keys(bucketOf)) for (const type of [undefined, 'credential.issued']) checkTimeline(institution, bucket, type, []);
  for (const institution of institutions.slice(0, 6))
    for (const bucket of Object.keys(bucketOf)) for (const period of periods.slice(1)) checkTimeline(institution, bucket, undefined, period);
}

function checkMatrix() {
  for (const period of periods) for (const types of [[], ['credential.issued'], ['credential.presented', 'credential.verified']]) {
    const wanted = new Map();
    for (const event of events)
      if (actor(event) && isIn(dayOf(event.time), period) && (types.length === 0 || types.includes(event.type)))
        add(wanted, `${actor(event)} ${dayOf(event.time)}`);
    const answer = JSON.parse(guanlan('matrix', [...periodOptions(period), ...types.flatMap((type) => ['--type', type])]));
    const got = new Map();
    for (const row of answer.institutions) {
      row.counts.forEach((count, i) => count > 0 && add(got, `${row.institution} ${answer.days[i]}`, count));
      if (row.total !== row.counts.reduce((sum, count) => sum + count, 0)) compare('total of a row', `${row.total}`, 'another');
    }
    compare(`matrix ${period} ${types}`, sorted(got), sorted(wanted));
    const gaps = answer.days.findIndex((day, i) => i > 0 && day !== shift(answer.days[i - 1], 1));
    compare('days without a gap', `${gaps}`, '-1');
  }
}

/// What is said of each institution, as issuer and as verifier.
function outcomes(period) {
  const issuers = new Map(), flow = new Map(), verifiers = new Map();
  const issuerOf = ({ credential }) => issuers.get(credential) ?? null;
  for (const event of events) {
    if (event.type === 'credential.issued') issuers.set(event.credential, event.institution ?? null);
    if (!isIn(dayOf(event.time), period)) continue;
    const count = (stage) => add(flow, `${issuerOf(event)} ${stage}`);
    if (event.type === 'credential.issued') count('issued');
    if (event.type === 'credential.presented') count('presented');
    if (event.type === 'credential.revoked') count(event.reason === 1 ? 'renewed' : 'revoked');
    if (event.type !== 'credential.verified' || event.accepted === undefined) continue;
    count(event.accepted ? 'accepted' : 'refused');
    add(verifiers, `${event.counterparty} ${event.accepted ? 'accepted' : 'refused'}`);
  }
  return { flow, verifiers };
}

function checkFlow() {
  const stages = ['issued', 'presented', 'accepted', 'refused', 'revoked', 'renewed'];
  for (const period of periods) for (const institution of [undefined, ...institutions]) {
    const { flow } = outcomes(period);
    const wanted = new Map([...flow].filter(([key]) => !institution || key.startsWith(institution)));
    const answer = JSON.parse(guanlan('flow', [...periodOptions(period), ...(institution ? ['--institution', institution] : [])]));
    const got = new Map(), total = Object.fromEntries(stages.map((stage) => [stage, 0]));
    for (const row of answer.issuers) for (const stage of stages) {
      if (row[stage] > 0) add(got, `${row.institution} ${stage}`, row[stage]);
      total[stage] += row[stage];
    }
    compare(`flow ${period} ${institution ?? ''}`, sorted(got), sorted(wanted));
    compare('total of the flow', JSON.stringify(answer.total), JSON.stringify(total));
  }
}

function kinds() {
  const known = new Map();
  for (const event of events)
    if (event.type === 'institution.registered') known.set(event.institution, event.kind);
  for (const { id, kind } of directory) known.set(id, kind);
  return known;
}

function ratiosOf(period) {
  const { flow, verifiers } = outcomes(period), kindOf = kinds(), rows = [];
  const row = (institution, measure, part, whole) => {
    if (part + whole > 0) rows.push({ institution, kind: kindOf.get(institution), measure, part, whole });
  };
  for (const institution of institutions) {
    const own = (stage) => flow.get(`${institution} ${stage}`) ?? 0, answered = (how) => verifiers.get(`${institution} ${how}`) ?? 0;
    row(institution, 'rejection', answered('refused'), answered('refused') + answered('accepted'));
    row(institution, 'revocation', own('revoked'), own('issued'));
    row(institution, 'reuse', own('presented'), own('issued'));
  }
  return rows;
}

/// Rows that a flow without issuances leaves at nothing of nothing stay out on either side.
function checkPeers() {
  const pack = JSON.parse(fs.readFileSync(path.join(root, 'resources/rules/default.json')));
  for (const [leastPeers, leastEach] of [[5, 30], [1, 1], [2, 40]]) {
    pack.rules.find(({ id }) => id === 'R26').parameters = { ...pack.rules.find(({ id }) => id === 'R26').parameters, least_peers: leastPeers, least_each: leastEach };
    fs.writeFileSync(path.join(folder, 'rules.json'), JSON.stringify(pack));
    for (const period of periods) {
      const wanted = ratiosOf(period);
      const isPeer = (row, other) => other !== row && row.kind && other.kind === row.kind && other.measure === row.measure && other.whole >= leastEach;
      for (const row of wanted) {
        const peers = wanted.filter((other) => isPeer(row, other));
        row.peers = peers.length;
        row.verdict = !row.kind ? 'unknown-kind' : row.whole < leastEach ? 'too-few-events' : peers.length < leastPeers ? 'too-few-peers' : 'compared';
        if (row.verdict === 'compared') row.z = robustZ(row, peers, row.measure === 'reuse').toFixed(9);
      }
      const got = lines(guanlan('peers', [...periodOptions(period), '--rules', path.join(folder, 'rules.json')]));
      const words = (rows) => JSON.stringify(rows.map((row) => [row.institution, row.kind ?? '', row.measure, row.part, row.whole, row.peers, row.verdict,
        row.z === undefined ? '' : Number(row.z).toFixed(9)].join(' ')).sort());
      compare(`peers ${period} at least ${leastPeers} with ${leastEach} each`, words(got), words(wanted));
    }
  }
}

for (const check of [checkTimelines, checkMatrix, checkFlow, checkPeers]) check();
console.log(`${events.length} events, ${institutions.length} institutions: ${answers} answers with ${numbers} numbers compared, ${differences} differ`);
process.exitCode = differences === 0 && numbers > 1000 ? 0 : 1;
