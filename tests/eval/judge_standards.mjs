// SPDX-License-Identifier: GPL-3.0-or-later
// Holds what the program exports in published forms (OCEL 2.0, XES, PROV-JSON, the verifiable-credential document of a status)
// against those forms and against the events, by readers that share nothing with the program; then what comes of hostile names,
// of filters, of being stopped and of being killed.
//
//   node tests/eval/judge_standards.mjs --program GUANLAN
//
// Exit status 0: all holds; 1: it does not; 3: the program could not be asked.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { canonical, eventsOfOcel, eventsOfXes, objectsOfEvents } from './standards/events_of.mjs';
import { problemsOf } from './standards/ocel.mjs';
import { unnoticedFaults } from './standards/ocel_faults.mjs';
import { provDifferences, provProblems, provSpoilings } from './standards/prov.mjs';
import { rows } from './standards/sqlite.mjs';
import { vcDifferences, vcProblems, vcSpoilings } from './standards/vc.mjs';
import { readXes, spoilings } from './standards/xes.mjs';

const root = path.resolve(path.dirname(new URL(import.meta.url).pathname), '../..');
const { values: options } = parseArgs({ options: { program: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
const program = path.resolve(options.program);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'standards-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name) => path.join(folder, name);

let checks = 0, failures = 0;
function expect(holds, what) {
  ++checks;
  if (holds) return;
  ++failures;
  console.log(`DOES NOT HOLD: ${what}`);
}
const nothing = (problems, what) => expect(problems.length === 0, `${what}: ${problems.slice(0, 3).map((each) => each.text ?? each).join('; ')}`);

function guanlan(workspace, command, args = []) {
  const asked = spawnSync(program, [command, '-w', workspace, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (asked.status === 0) return asked.stdout;
  console.error(`standards: ${command} ${args.join(' ')}: ${asked.stderr || asked.status}`);
  return process.exit(3);
}
const refused = (workspace, args) => spawnSync(program, ['export', '-w', workspace, ...args], { encoding: 'utf8' });
const events = (workspace, args = []) => guanlan(workspace, 'events', args).split('\n').filter(Boolean).map((line) => JSON.parse(line));

function sync(workspace, chain, archive) {
  guanlan(workspace, 'sync', ['--chain', chain, '--archive', archive, '--once']);
  return workspace;
}
const demo = path.join(root, 'resources/demo/demo.chain.json'), demoArchive = path.join(root, 'resources/demo/demo.jsonl.gz');

/// The file holds exactly these events, and its objects are what the events say.
function checkOcel(file, wanted, what) {
  nothing(problemsOf(file), `${what}: OCEL`);
  expect(eventsOfOcel(file).map(canonical).join('\n') === wanted.map(canonical).join('\n'), `${what}: OCEL holds the events`);
  const { relations, states } = objectsOfEvents(wanted);
  const got = rows(file, 'SELECT * FROM object_object').map((each) => `${each.ocel_source_id} ${each.ocel_target_id} ${each.ocel_qualifier}`);
  expect([...relations].sort().join('\n') === got.sort().join('\n'), `${what}: OCEL relates the objects`);
  if (states.size === 0) return;
  const last = rows(file, 'SELECT ocel_id, state, max(ocel_time || ocel_changed_field) FROM object_Credential WHERE ocel_changed_field IS NOT NULL GROUP BY ocel_id');
  expect(last.map((each) => `${each.ocel_id} ${each.state}`).sort().join('\n') === [...states].map((each) => each.join(' ')).sort().join('\n'), `${what}: OCEL's last states`);
}

/// The traces are the events by credential, in the order in which each first appears.
function checkXes(file, wanted, what) {
  const { problems, traces } = readXes(fs.readFileSync(file));
  nothing(problems, `${what}: XES`);
  const byCredential = new Map();
  for (const event of wanted) {
    if (!event.credential) continue;
    if (!byCredential.has(event.credential)) byCredential.set(event.credential, []);
    byCredential.get(event.credential).push(canonical(event));
  }
  const got = eventsOfXes(traces).map((trace) => [trace.credential, trace.events.map(canonical)]);
  expect(JSON.stringify(got) === JSON.stringify([...byCredential]), `${what}: XES holds the events by credential`);
  const lint = spawnSync('xmllint', ['--noout', '--nonet', '--huge', file], { encoding: 'utf8' });
  expect(lint.status === 0, `${what}: xmllint: ${lint.error ?? lint.stderr}`);
}

function checkLogs(workspace, args, what) {
  const wanted = events(workspace, args);
  const said = { ocel: guanlan(workspace, 'export', ['--ocel', at('a.sqlite'), ...args]), xes: guanlan(workspace, 'export', ['--xes', at('a.xes'), ...args]) };
  checkOcel(at('a.sqlite'), wanted, what);
  checkXes(at('a.xes'), wanted, what);
  const inTraces = wanted.filter((event) => event.credential).length, objects = rows(at('a.sqlite'), 'SELECT count(*) AS n FROM object')[0].n;
  expect(said.ocel.startsWith(`${wanted.length} events and ${objects} objects in `), `${what}: ${said.ocel}`);
  expect(said.xes.startsWith(`${inTraces} events in `) && said.xes.includes(`; ${wanted.length - inTraces} events of no credential`), `${what}: ${said.xes}`);
  for (const [option, name] of [['--ocel', 'a.sqlite'], ['--xes', 'a.xes']]) {
    guanlan(workspace, 'export', [option, at(`b-${name}`), ...args]);
    expect(fs.readFileSync(at(name)).equals(fs.readFileSync(at(`b-${name}`))), `${what}: the same bytes again, ${option}`);
  }
  return wanted;
}

/// The checks themselves notice what is spoiled.
function checkTheChecks(workspace) {
  const { planted, missed } = unnoticedFaults(at('a.sqlite'), folder);
  nothing(missed, `of ${planted} faults in OCEL some are not noticed`);
  const log = fs.readFileSync(at('a.xes'), 'utf8');
  for (const [index, spoil] of spoilings.entries()) {
    const spoiled = spoil(log);
    expect(spoiled !== log && readXes(Buffer.from(spoiled)).problems.length > 0, `fault ${index} in XES is noticed`);
  }
  return planted + spoilings.length;
}

function checkCredentials(workspace, all) {
  const issued = all.filter((event) => event.type === 'credential.issued');
  const some = [...issued.filter((event) => event.evidence.length > 0).slice(0, 25), ...issued.filter((_, index) => index % Math.ceil(issued.length / 25) === 0),
    ...all.filter((event) => event.type === 'credential.revoked').slice(0, 10)].map((event) => event.credential);
  const spoil = (document, spoilings, problems, what) => spoilings.forEach((change, index) => {
    const copy = structuredClone(document);
    change(copy);
    expect(problems(copy).length > 0, `fault ${index} in ${what} is noticed`);
  });
  for (const [index, credential] of [...new Set(some)].entries()) {
    const [chain, prov, vc] = ['json', 'prov', 'vc'].map((format) => JSON.parse(guanlan(workspace, 'credential', [credential, '--format', format])));
    nothing(provProblems(prov), `${credential}: PROV-JSON`);
    nothing(provDifferences(prov, chain), `${credential}: PROV-JSON`);
    nothing(vcProblems(vc), `${credential}: VC`);
    nothing(vcDifferences(vc, chain), `${credential}: VC`);
    if (index === 0) {
      spoil(prov, provSpoilings, provProblems, 'PROV-JSON');
      spoil(vc, vcSpoilings, vcProblems, 'VC');
    }
  }
  return new Set(some).size;
}

const payloads = ["a'b", "'; DROP TABLE event; --", '"quoted"', '<script>alert(1)</script>', ']]>', '<![CDATA[x]]>', '-->', '&amp;', '&lt;b&gt;', '<!DOCTYPE x [<!ENTITY e "x">]>',
  '&e;', '=1+1', '\u202Etxt.exe', '\u2066x\u2069', 'a\u200Bb', '\uFEFFx', 'a\u0007b', '\u001b[31mred', 'tab\there', 'line\nbreak', 'a\u0085b', 'a\u2028b', '\uFFFE', '${x}', '%s%n', '\\u0000', '{"a":1}'];
const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff\ufffe\uffff]/;

/// Institutions and schemas that call themselves so come out as text that is only text.
function checkHostileNames() {
  const source = JSON.parse(fs.readFileSync(demo, 'utf8'));
  const institutions = JSON.parse(fs.readFileSync(path.join(path.dirname(demo), source.institutions), 'utf8'));
  const name = (index) => ({ zh: payloads[index % payloads.length], en: payloads[(index + 1) % payloads.length] });
  institutions.forEach((each, index) => { each.name = name(2 * index); });
  Object.values(source.schemas).forEach((each, index) => { each.name = name(2 * (index + institutions.length)); });
  fs.writeFileSync(at('institutions.json'), JSON.stringify(institutions));
  fs.writeFileSync(at('hostile.chain.json'), JSON.stringify({ ...source, institutions: 'institutions.json' }));
  const workspace = sync(at('hostile.glw'), at('hostile.chain.json'), demoArchive);
  const all = checkLogs(workspace, [], 'hostile names');
  expect(!hidden.test(fs.readFileSync(at('a.xes'), 'utf8')), 'nothing hidden stands in XES');
  const names = rows(at('a.sqlite'), 'SELECT name_zh, name_en FROM object_Institution UNION SELECT name_zh, name_en FROM object_Schema').flatMap(Object.values).filter(Boolean);
  expect(names.length > payloads.length / 2 && !names.some((each) => hidden.test(each)), 'nothing hidden stands in OCEL');
  for (const plain of payloads.filter((each) => !hidden.test(each) && !/[\t\n]/.test(each)).slice(0, 2 * institutions.length)) expect(names.includes(plain), `${plain} is the name that it is`);
  const credential = all.find((event) => event.evidence?.length > 0).credential;
  for (const format of ['prov', 'vc']) {
    const text = guanlan(workspace, 'credential', [credential, '--format', format]);
    expect(!hidden.test(text) && !text.includes('\n', text.indexOf('{')), `nothing hidden stands in ${format}`);
    nothing((format === 'prov' ? provProblems : vcProblems)(JSON.parse(text)), `hostile names: ${format}`);
  }
}

const left = () => fs.readdirSync(folder).filter((name) => name.startsWith('stopped'));
/// Ends the export as soon as its draft has been begun; whether it was in time.
async function endedIn(workspace, option, name, signal) {
  const child = spawn(program, ['export', '-w', workspace, option, at(name)], { stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (data) => { words += data; });
  const ended = new Promise((resolve) => { child.on('exit', (code, by) => resolve({ code, by })); });
  for (let begun = false, over = false; !begun && !over;) {
    begun = left().some((each) => each.includes('.part-') && fs.statSync(at(each), { throwIfNoEntry: false })?.size > 0);
    over = await Promise.race([ended.then(() => true), new Promise((resolve) => { setTimeout(() => resolve(false), 2); })]);
  }
  child.kill(signal);
  return { ...(await ended), words };
}

async function checkStopping(workspace) {
  for (const [option, name] of [['--ocel', 'stopped.sqlite'], ['--xes', 'stopped.xes']]) {
    const stopped = await endedIn(workspace, option, name, 'SIGINT');
    expect(stopped.code === 3 && /cancelled/.test(stopped.words) && left().length === 0, `SIGINT: ${option}: ${stopped.code} ${stopped.words} ${left()}`);
    const killed = await endedIn(workspace, option, name, 'SIGKILL');
    expect(killed.by === 'SIGKILL' && !left().includes(name), `SIGKILL: ${option}: ${left()}`);
    fs.writeFileSync(at('stopped-bystander.part-abcdef'), 'x');
    guanlan(workspace, 'export', [option, at(name)]);
    expect(left().sort().join() === `stopped-bystander.part-abcdef,${name}`, `the next export takes away what the killed one left: ${left()}`);
    left().forEach((each) => fs.rmSync(at(each)));
  }
}

function checkRefusals(workspace) {
  const says = (args, status, words) => {
    const { status: got, stderr } = refused(workspace, args);
    expect(got === status && words.test(stderr) && stderr.trim().split('\n').length === 1, `${args.join(' ')}: ${got} ${stderr}`);
  };
  const before = fs.readFileSync(workspace);
  fs.copyFileSync(workspace, at('copy.sqlite'));
  fs.writeFileSync(at('other.sqlite'), '');
  execFileSync('sqlite3', [at('other.sqlite'), 'CREATE TABLE mine (x)']);
  says(['--ocel', workspace], 2, /is a workspace/);
  says(['--ocel', at('copy.sqlite')], 2, /is a workspace/);
  says(['--ocel', at('other.sqlite')], 2, /name another file/);
  says(['--ocel', at('x.db')], 2, /must end with \.sqlite/);
  says(['--xes', at('x.xml')], 2, /must end with \.xes/);
  says(['--xes', at('nowhere/x.xes')], 3, /cannot write/);
  says(['--ocel', at('nowhere/x.sqlite')], 3, /cannot write/);
  says([], 2, /--archive OUT\.jsonl\.gz, --ocel OUT\.sqlite or --xes OUT\.xes/);
  says(['--ocel', at('x.sqlite'), '--xes', at('x.xes')], 2, /do not go together/);
  says(['--archive', at('x.jsonl.gz'), '--from', '2026-01-01'], 2, /whole chains/);
  says(['--xes', at('x.xes'), '--institution', '0x12'], 2, /not an id/);
  says(['--xes', at('x.xes'), '--institution', `0x${'9'.repeat(64)}`], 3, /check the id/);
  says(['--xes', at('x.xes'), '--chain-name', 'none'], 2, /no chain 'none'/);
  expect(fs.readFileSync(workspace).equals(before), 'the workspace is as it was');
}

const workspace = sync(at('w.glw'), demo, demoArchive);
const all = checkLogs(workspace, [], 'everything');
const faults = checkTheChecks(workspace);
const institutions = [...new Set(all.map((event) => event.institution ?? event.counterparty).filter(Boolean))];
const middle = all[Math.floor(all.length / 2)].time.slice(0, 10);
checkLogs(workspace, ['--institution', institutions[1]], 'one institution');
checkLogs(workspace, ['--from', middle], 'the second half');
checkLogs(workspace, ['--to', middle, '--institution', institutions[2]], 'one institution, the first half');
checkLogs(workspace, ['--from', '1999-01-01', '--to', '1999-01-02'], 'no event');
const credentials = checkCredentials(workspace, all);
checkHostileNames();
checkRefusals(workspace);
await checkStopping(workspace);
console.log(`${all.length} events, ${credentials} credentials, ${faults} planted faults: ${checks} checks, ${failures} do not hold`);
process.exit(failures ? 1 : 0);
