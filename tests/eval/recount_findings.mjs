// SPDX-License-Identifier: GPL-3.0-or-later
// Recounts what the program makes of its findings: each institution's risk index from findings and events, by two packs, and
// each credential's expected life from its events and the demonstration's truth file. Shares nothing with the program.
//
//   node tests/eval/recount_findings.mjs --program GUANLAN
//
// Prints how much was compared. Exit status 0: all agree; 1: they do not; 3: it could not be asked.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';

const { values: options } = parseArgs({ options: { program: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
const demo = (name) => path.join(root, 'resources/demo', name);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'recount-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

function ask(...args) {
  try {
    return execFileSync(path.resolve(options.program), [...args, '-w', path.join(folder, 'w.glw')],
      { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    console.error(`recount: ${args[0]}: ${error.status === null ? error.message : `exit status ${error.status}`}`);
    return process.exit(3);
  }
}
const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const sync = (...more) => ask('sync', '--chain', demo('demo.chain.json'), '--archive', demo('demo.jsonl.gz'), ...more);
const seconds = (time) => Date.parse(time) / 1000;

let compared = 0, differences = 0;
function compare(what, got, wanted) {
  ++compared;
  if (JSON.stringify(got) === JSON.stringify(wanted)) return;
  if (++differences <= 10) console.error(`${what}\n  program ${JSON.stringify(got)}\n  recount ${JSON.stringify(wanted)}`);
}
function compareNumber(what, got, wanted) {
  ++compared;
  const isSame = got === null || wanted === null ? got === wanted : Math.abs(got - wanted) <= 1e-4;
  if (!isSame && ++differences <= 10) console.error(`${what}: program ${got}, recount ${wanted}`);
}

sync();
const events = lines(ask('events'));
const archive = zlib.gunzipSync(fs.readFileSync(demo('demo.jsonl.gz'))).toString().trim().split('\n');
const { number: headBlock, block: { timestamp } } = JSON.parse(archive.at(-1));
const head = Number(timestamp);

// Risk index.
const civil = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const dayOf = (moment) => civil.format(new Date(moment * 1000));
const actor = (event) => event.institution ?? event.counterparty ?? null;

function recountRisk(name, formula) {
  const findings = lines(ask('findings'));
  const first = dayOf(head - (formula.activity_days - 1) * 86_400);
  const answer = lines(ask('risk'));
  const known = new Set(JSON.parse(fs.readFileSync(demo('institutions.json'))).map((each) => each.id));
  for (const event of events) if (actor(event)) known.add(actor(event));
  compare(`${name}: institutions`, answer.map((each) => each.institution).sort(), [...known].sort());
  for (const risk of answer) {
    const what = `${name}: ${risk.institution}`;
    const acts = events.filter((event) => actor(event) === risk.institution && dayOf(seconds(event.time)) >= first).length;
    compare(`${what} as of`, seconds(risk.as_of), head);
    compare(`${what} acts`, risk.acts, acts);
    let points = 0;
    for (const part of risk.parts) {
      const open = findings.filter((each) => each.verdict_now === 'violation' && each.severity === part.severity
        && (each.institution ?? each.counterparty) === risk.institution);
      const aged = open.reduce((sum, each) =>
        sum + 0.5 ** (Math.max(0, Math.floor((head - seconds(each.time)) / 86_400)) / formula.half_life_days), 0);
      compare(`${what} ${part.severity} open`, part.open, open.length);
      compareNumber(`${what} ${part.severity} aged`, part.aged, aged);
      compareNumber(`${what} ${part.severity} points`, part.points, aged * formula.weights[part.severity]);
      points += aged * formula.weights[part.severity];
    }
    const enough = acts >= formula.least_acts;
    compare(`${what} state`, risk.state, enough ? 'ok' : 'insufficient');
    compareNumber(`${what} index`, risk.index, enough ? points * 1000 / acts : null);
  }
  const order = answer.map((each) => each.index ?? -1);
  compare(`${name}: order`, order, [...order].sort((a, b) => b - a));
  return answer;
}

const packFile = path.join(root, 'resources/rules/default.json');
const pack = JSON.parse(fs.readFileSync(packFile));
const byDefault = recountRisk('default pack', pack.risk);

// The life of each credential.
const truth = new Set(JSON.parse(fs.readFileSync(demo('truth.json'))).map((each) => `${each.rule}/${each.block}/${each.log_index}/${each.credential}`));
const inTruth = new Set(['R01', 'R08', 'R10', 'R13', 'R14', 'R15', 'R20']);
const found = new Set(lines(ask('findings')).filter((each) => each.verdict === 'violation')
  .map((each) => `${each.rule}/${each.block}/${each.log_index}/${each.credential}`));
const closures = new Set(pack.calendars.flatMap((each) => JSON.parse(fs.readFileSync(path.join(root, 'resources/rules', each.file))).closures));
const isTradingDay = (day) => ![0, 6].includes(new Date(day).getUTCDay()) && !closures.has(day);
function deadline(time, days) {
  let day = dayOf(time);
  for (let left = days; left > 0;) {
    day = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    if (isTradingDay(day)) --left;
  }
  return Date.parse(`${day}T16:00:00Z`) / 1000; // 24:00 in Shanghai
}
const isBefore = (a, b) => a.block < b.block || (a.block === b.block && a.log_index < b.log_index);
const byCredential = Map.groupBy ? Map.groupBy(events, (event) => event.credential) : events.reduce((all, event) =>
  all.set(event.credential, [...(all.get(event.credential) ?? []), event]), new Map());

function evidenceOf(credential, seen = new Set()) {
  for (const event of byCredential.get(credential) ?? [])
    for (const id of event.evidence ?? []) if (!seen.has(id)) evidenceOf(id, seen.add(id));
  return seen;
}

/// What is expected, as "block/log_index state" by rule.
function expectedLife(credential) {
  const own = byCredential.get(credential);
  const issuance = own.findLast((event) => event.type === 'credential.issued');
  const uses = own.filter((event) => event.type === 'credential.presented' || event.type === 'credential.verified');
  const shown = uses.filter((event) => event.type === 'credential.presented');
  const accepted = uses.filter((event) => event.type === 'credential.verified' && event.accepted);
  const isBroken = (rule, event) => (inTruth.has(rule) ? truth : found).has(`${rule}/${event.block}/${event.log_index}/${credential}`);
  const cases = (rule, list, pending = () => false) => list.map((event) =>
    `${event.block}/${event.log_index} ${isBroken(rule, event) ? 'broken' : pending(event) ? 'pending' : 'met'}`);
  const life = { R01: cases('R01', issuance ? [issuance] : []), R18: cases('R18', uses), R15: cases('R15', shown), R17: cases('R17', shown),
    R19: cases('R19', accepted), R13: cases('R13', uses.filter((event) => event.accepted !== false)),
    R14: cases('R14', uses.filter((event) => event.accepted !== false)) };
  life.R20 = cases('R20', shown, (event) => deadline(seconds(event.time), 5) > head && !uses.some((answer) => answer.type === 'credential.verified'
    && isBefore(event, answer) && answer.counterparty === event.counterparty && answer.business_ref === event.business_ref));
  if (!issuance?.evidence?.length) return life;
  life.R08 = cases('R08', [issuance]);
  const causes = [...evidenceOf(credential)].map((id) => (byCredential.get(id) ?? []).find((event) =>
    event.type === 'credential.revoked' && event.reason === 3 && isBefore(issuance, event))).filter(Boolean)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const isOver = () => own.some((event) => event.type === 'credential.revoked') || (issuance.valid_until && seconds(issuance.valid_until) > 0
    && seconds(issuance.valid_until) <= head);
  life.R10 = cases('R10', causes, (event) => deadline(seconds(event.time), 5) > head && !isOver());
  return life;
}

const states = {};
let asked = 0;
const named = new Set([...truth].map((each) => each.split('/')[3]));
for (const [credential, own] of byCredential) {
  if (!credential || !own.some((event) => event.type === 'credential.issued')) continue;
  const isRested = own.some((event) => event.type === 'credential.revoked' && event.reason === 3);
  if (!named.has(credential) && !isRested && asked++ % 40 > 0) continue;
  const answer = JSON.parse(ask('credential', credential)).conformance;
  const got = Object.fromEntries(answer.constraints.map((each) =>
    [each.rule, each.cases.map((one) => `${one.block}/${one.log_index} ${one.state}`)]));
  const wanted = expectedLife(credential);
  for (const rule of new Set([...Object.keys(got), ...Object.keys(wanted)])) compare(`${credential} ${rule}`, got[rule], wanted[rule]);
  for (const constraint of answer.constraints) {
    const has = (state) => constraint.cases.some((one) => one.state === state);
    const state = ['broken', 'cannot-evaluate', 'pending'].find(has) ?? (constraint.cases.length ? 'met' : 'pending');
    compare(`${credential} ${constraint.id}`, constraint.state, state);
    for (const one of constraint.cases) states[one.state] = (states[one.state] ?? 0) + 1;
    for (const one of constraint.cases.filter((each) => each.due))
      compare(`${credential} ${constraint.id} due`, seconds(one.due), deadline(seconds(one.time), 5));
  }
}

// What was at the end of a block, by replaying what had happened by then.
const place = (event) => (event ? { block: event.block, log_index: event.log_index } : null);
function replay(id, block) {
  const by = events.filter((event) => event.block <= block);
  const of = (field, prefix) => by.filter((event) => event[field] === id && event.type.startsWith(prefix));
  const state = {};
  const changes = of('credential', 'credential.').filter((event) => /issued|suspended|reinstated|revoked/.test(event.type));
  const issuance = changes.findLast((event) => event.type === 'credential.issued');
  const change = changes.findLast((event) => event.type !== 'credential.issued');
  const until = issuance?.valid_until ? seconds(issuance.valid_until) : 0;
  const clock = block >= headBlock ? head : seconds(by.at(-1)?.time ?? 0);
  const isRevoked = changes.some((event) => event.type === 'credential.revoked');
  if (issuance)
    state.condition = isRevoked ? 'revoked' : change?.type === 'credential.suspended' ? 'suspended'
      : issuance.valid_from && seconds(issuance.valid_from) > clock ? 'not-yet-valid' : until && clock >= until ? 'expired' : 'active';
  const registrations = of('institution', 'institution.');
  if (registrations.length) {
    const status = registrations.findLast((event) => event.type === 'institution.status_changed');
    state.status = status?.status ?? 'active';
    state.controller = registrations.findLast((event) => event.controller).controller;
  }
  const identity = of('subject', 'did.');
  if (identity.length) {
    state.active = identity.findLast((event) => /registered|deactivated/.test(event.type)).type === 'did.registered';
    state.document = place(identity.findLast((event) => event.digest));
  }
  const versions = of('schema', 'schema.published');
  if (versions.length) state.versions = versions.map(place);
  const grants = of('institution', 'issuer.authorised');
  if (grants.length) state.granted = grants.map(place);
  return state;
}
function answerAt(id, block) {
  const answer = JSON.parse(ask('history', id, '--block', String(block)));
  const state = {};
  if (answer.credential) state.condition = answer.credential.condition;
  if (answer.institution) Object.assign(state, { status: answer.institution.status, controller: answer.institution.controller });
  if (answer.identity) Object.assign(state, { active: answer.identity.active, document: answer.identity.document_since });
  if (answer.schema_versions) state.versions = answer.schema_versions.map((each) => each.published);
  if (answer.accreditations) state.granted = answer.accreditations.map((each) => each.granted);
  return state;
}
const marked = ['credential.revoked', 'credential.suspended', 'institution.status_changed', 'institution.key_changed', 'did.deactivated', 'did.updated',
  'schema.published', 'issuer.authorised', 'issuer.deauthorised'];
const last = events.at(-1).block;
for (const type of marked) {
  for (const event of events.filter((each) => each.type === type).slice(0, 3)) {
    const id = event.credential ?? (type === 'schema.published' ? event.schema : null) ?? event.subject ?? event.institution;
    for (const block of [event.block - 1, event.block, last]) compare(`${type} ${id} at ${block}`, answerAt(id, block), replay(id, block));
  }
}

// Another formula, after all the rest: it judges again.
pack.risk = { weights: { critical: 10.5, high: 10, medium: 2, low: 0 }, half_life_days: 7, activity_days: 30, least_acts: 100 };
fs.writeFileSync(path.join(folder, 'other.json'), JSON.stringify(pack));
sync('--rules', path.join(folder, 'other.json'));
const byOther = recountRisk('other pack', pack.risk);
compare('both kinds of answer', [byDefault.some((each) => each.index > 0), byOther.some((each) => each.index === null)], [true, true]);

console.log(`${compared} figures and states compared, ${differences} differ; cases ${JSON.stringify(states)}`);
process.exit(differences ? 1 : 0);
