// SPDX-License-Identifier: GPL-3.0-or-later
// Alters evidence packages in every way that verify/mutations.mjs knows and asks both verifiers about each.
//
//   node mutate_evidence.mjs --program GUANLAN [--count 300] [--seed N] [--only WORDS] PACKAGE.zip…
//
// --count is for each package; packages take up the kinds where the one before left off. --only: kinds with that pattern in their names.
// Prints figures; exit 0 if both accept every package as it was made and neither accepts an
// altered one.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../demo/random.mjs';
import { readContainer, writeContainer } from './verify/container.mjs';
import { verifyEvidence } from './verify/evidence.mjs';
import { plain, seal, sealed } from './verify/mutations.mjs';

const { values: options, positionals: packages } = parseArgs({
  allowPositionals: true,
  options: { program: { type: 'string' }, count: { type: 'string', default: '300' }, seed: { type: 'string', default: '20261125' },
    only: { type: 'string', default: '' } },
});
if (!options.program || packages.length === 0) throw new Error('--program and a package are needed');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guanlan-evidence-'));
const profileFolder = new URL('../../resources/profiles/', import.meta.url);
const profiles = Object.fromEntries(fs.readdirSync(profileFolder).filter((name) => name.endsWith('.json'))
  .map((name) => [name.slice(0, -5), fs.readFileSync(new URL(name, profileFolder))]));

const oursSays = (file) => new Promise((resolve) => {
  execFile(options.program, ['verify', file], { timeout: 120_000 }, (error, out, err) => resolve({ status: error ? error.code ?? -1 : 0, text: err || out }));
});

async function theirsSays(bytes) {
  try {
    await verifyEvidence(bytes);
    return { isGenuine: true };
  } catch (error) {
    return { isGenuine: false, text: error.message };
  }
}

const kinds = [...Object.entries(plain).map((entry) => [...entry, false]), ...Object.entries(sealed).map((entry) => [...entry, true])]
  .filter(([name]) => new RegExp(options.only).test(name));
const tally = new Map();
const wrong = [];
let [runs, same] = [0, 0];

async function runOne(original, parts, number, random) {
  const [name, mutate, isSealed] = kinds[number % kinds.length];
  const copies = parts.map((part) => ({ ...part }));
  if (mutate(copies, random, { profiles }) === false) return;
  if (isSealed) seal(copies);
  const bytes = writeContainer(copies);
  if (bytes.equals(original)) { same += 1; return; }
  const file = path.join(folder, `${process.pid}-${number}.zip`);
  fs.writeFileSync(file, bytes);
  const [ours, theirs] = await Promise.all([oursSays(file), theirsSays(bytes)]);
  fs.unlinkSync(file);
  runs += 1;
  tally.set(name, (tally.get(name) ?? 0) + 1);
  const isRefused = (ours.status === 1 || ours.status === 3) && !theirs.isGenuine;
  if (!isRefused) wrong.push(`${name} (${number}): guanlan ${ours.status} ${ours.text.trim()}, the other ${theirs.isGenuine ? 'accepts' : theirs.text}`);
}

async function runPackage(file, place) {
  const original = fs.readFileSync(file);
  const parts = readContainer(original);
  const [ours, theirs] = await Promise.all([oursSays(file), theirsSays(original)]);
  if (ours.status !== 0 || !theirs.isGenuine) wrong.push(`${file}, as made: guanlan ${ours.status} ${ours.text.trim()}, the other ${theirs.text ?? 'accepts'}`);
  if (!writeContainer(parts).subarray(0, 4).equals(original.subarray(0, 4))) wrong.push(`${file}: the container`);
  const count = Number(options.count);
  const random = new Random(Number(options.seed) + place);
  const first = place * count;
  for (let number = first; number < first + count; number += 2) {
    await Promise.all([runOne(original, parts, number, random), runOne(original, parts, number + 1, random)]);
  }
}

for (const [place, file] of packages.entries()) await runPackage(file, place);
fs.rmSync(folder, { recursive: true });
for (const [name, count] of [...tally].sort()) console.log(`${String(count).padStart(6)}  ${name}`);
console.log(JSON.stringify({ packages: packages.length, altered: runs, kinds: tally.size, unchanged: same, wrong: wrong.length }));
for (const each of wrong.slice(0, 20)) console.error(each);
process.exitCode = wrong.length > 0 ? 1 : 0;
