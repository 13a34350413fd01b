// SPDX-License-Identifier: GPL-3.0-or-later
// How right the rules are: what they find in labelled scenarios against what is there.
//
//   node tests/eval/judge_rules.mjs --program GUANLAN [--seeds 1,2,3] [--events 20000] [--rules R01,R02] [--pack PACK.json]
//        [--keep FOLDER]
//
// Prints per scenario and rule: planted, found, missed, false, precision, recall, near misses, how many of them were flagged, and
// how many events could not be judged; then each disagreement. Rules of single events must agree in all; R21 and R23 to R26 must
// name every institution (R25: every presentation) that is planted, with at most one other a scenario. The rules are those of the
// default pack that are enabled, or of --pack. With --keep, scenarios that are there already are used again. Exit status 0: all
// that was asked holds; 1: it does not; 3: it could not be asked.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from './compare.mjs';
import { rulePack } from './rule_pack.mjs';

const { values: options } = parseArgs({ options: {
  program: { type: 'string' }, seeds: { type: 'string', default: '1' }, events: { type: 'string', default: '20000' },
  rules: { type: 'string' }, pack: { type: 'string' }, keep: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');

const program = path.resolve(options.program);
const base = options.keep ? path.resolve(options.keep) : fs.mkdtempSync(path.join(os.tmpdir(), 'scenarios-'));
const here = path.dirname(new URL(import.meta.url).pathname);

function run(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    console.error(`judge_rules: ${command} ${args[0]}: ${error.status === null ? error.message : `exit status ${error.status}`}`);
    return process.exit(3);
  }
}

function scenarioOf(seed) {
  const folder = path.join(base, `${seed}-${options.events}`);
  const file = path.join(folder, 'truth.json');
  if (!fs.existsSync(file)) run(process.execPath, [path.join(here, 'scenario.mjs'), '--seed', seed, '--events', options.events, '--out', folder]);
  return { folder, truth: JSON.parse(fs.readFileSync(file, 'utf8')) };
}

function findingsOf(folder, pack) {
  const workspace = path.join(folder, 'judged.glw');
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(`${workspace}${suffix}`, { force: true });
  const file = (name) => path.join(folder, name);
  fs.writeFileSync(file('rules.json'), JSON.stringify(pack, null, 2)); // today's, whenever the scenario was made
  run(program, ['sync', '-w', workspace, '--chain', file('chain.json'), '--archive', file('chain.jsonl.gz'), '--once', '--rules', file('rules.json')]);
  const lines = run(program, ['findings', '-w', workspace, '--format', 'jsonl']).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

const pack = rulePack(options.pack);
const enabled = [...new Set(pack.rules.filter((rule) => rule.enabled).map(({ id }) => id))];
const ratio = (part, whole) => (whole === 0 ? 'none' : (part / whole).toFixed(3));

const columns = [['planted', ({ planted }) => planted], ['found', ({ found }) => found], ['missed', ({ missed }) => missed.length],
  ['false', ({ wrong }) => wrong.length], ['precision', ({ found, wrong }) => ratio(found, found + wrong.length)],
  ['recall', ({ found, planted }) => ratio(found, planted)], ['near misses', ({ near }) => near], ['flagged', ({ flagged }) => flagged.length],
  ['cannot evaluate', ({ unjudged }) => unjudged]];

function table(title, results) {
  const line = (first, cells) => console.log(first.padEnd(4) + cells.map((cell, index) => String(cell).padStart(columns[index][0].length + 2)).join(''));
  console.log(title);
  line('rule', columns.map(([name]) => name));
  for (const result of results) line(result.rule, columns.map(([, valueOf]) => valueOf(result)));
}

let holds = true;
for (const seed of options.seeds.split(',')) {
  const { folder, truth } = scenarioOf(seed);
  const rules = options.rules ? options.rules.split(',') : enabled;
  const results = compare(truth, findingsOf(folder, pack), rules);
  table(`\nseed ${seed}: ${truth.events} events in ${truth.blocks} blocks`, results);
  for (const { rule, missed, wrong, flagged } of results) {
    for (const item of missed) console.log(`${rule} missed: ${JSON.stringify(item)}`);
    for (const item of wrong) console.log(`${rule} false: ${JSON.stringify(item)}`);
    for (const item of flagged) console.log(`${rule} near miss flagged: ${JSON.stringify(item)}`);
  }
  if (truth.disputes.length > 0 || results.some(({ holds: isRight }) => !isRight)) holds = false;
}
if (!options.keep) fs.rmSync(base, { recursive: true });
process.exit(holds ? 0 : 1);
