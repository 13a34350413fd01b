// SPDX-License-Identifier: GPL-3.0-or-later
// How right R31 is, which judges how a chain was read: the demonstration's first blocks, sealed as a QBFT chain, with one thing
// altered a time.
//
//   node tests/eval/judge_reading.mjs --program GUANLAN [--seed 1] [--rounds 1]
//
// A violation is what a node cannot say of a block that is on the chain; a near miss says the same otherwise, changes what no hash
// covers, or leaves just the quorum of the seals. Of a violation R31 must name its block and no other; a near miss must be read without a word.
// Prints planted, found, missed, false, near misses, flagged. Exit status 0: all that was asked holds; 1: it does not.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ethers } from '../node/packages.mjs';
import { Random } from '../demo/random.mjs';

const { values: options } = parseArgs({ options: {
  program: { type: 'string' }, seed: { type: 'string', default: '1' }, rounds: { type: 'string', default: '1' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
const demo = fileURLToPath(new URL('../../resources/demo/', import.meta.url));
const blocks = 300;
const quorum = 4; // ceil(2 · 5 / 3): the demonstration has five validators
const random = new Random(Number(options.seed));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reading-'));
const [title, ...lines] = gunzipSync(fs.readFileSync(path.join(demo, 'demo.jsonl.gz'))).toString().split('\n').slice(0, blocks + 1);

const otherDigit = (hex) => {
  const at = hex.length - 1 - random.below(Math.min(8, hex.length - 2));
  return hex.slice(0, at) + (hex[at] === '7' ? '8' : '7') + hex.slice(at + 1);
};
const altered = (object, key) => { object[key] = otherDigit(object[key]); };
const logsOf = ({ receipts }) => receipts.flatMap(({ logs }) => logs);
const resealed = (change) => ({ block }) => {
  const extra = ethers.decodeRlp(block.extraData);
  extra[4] = change(extra[4]);
  block.extraData = ethers.encodeRlp(extra);
};
const upper = (value) => (typeof value === 'string' && /^0x[0-9a-f]+$/.test(value) ? `0x${value.slice(2).toUpperCase()}` : value);
const reordered = (value) => (value && typeof value === 'object' && !Array.isArray(value)
  ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, reordered(inner)])) : value);

const violations = {
  'header: state root': ({ block }) => altered(block, 'stateRoot'),
  'header: gas used': ({ block }) => altered(block, 'gasUsed'),
  'header: hash': ({ block }) => altered(block, 'hash'),
  'header: parent': ({ block }) => altered(block, 'parentHash'),
  'log: data': (line) => altered(random.pick(logsOf(line).filter(({ data }) => data.length > 2)), 'data'),
  'log: topic': (line) => altered(random.pick(logsOf(line)).topics, 0),
  'log dropped': ({ receipts }) => receipts.find(({ logs }) => logs.length > 0).logs.pop(),
  'receipt dropped': ({ receipts }) => receipts.pop(),
  'receipt: gas': ({ receipts }) => altered(receipts[0], 'cumulativeGasUsed'),
  'transaction: value': ({ block }) => { block.transactions[0].value = '0x1'; },
  'transaction: input': ({ block }) => altered(block.transactions[0], 'input'),
  'transaction dropped': ({ block }) => block.transactions.pop(),
  'seals: one fewer than the quorum': resealed((seals) => seals.slice(0, quorum - 1)),
  'seals: one twice instead': resealed((seals) => [...seals.slice(0, quorum - 1), seals[0]]),
  'seals: none': resealed(() => []),
  'seal: of nobody': resealed((seals) => [otherDigit(seals[0]), ...seals.slice(1, quorum)]),
};
const nearMisses = {
  'spaces in JSON': null,
  'keys in another order': (line) => reordered(line),
  'hexadecimal in capitals': ({ block }) => { for (const key of ['hash', 'stateRoot', 'extraData']) block[key] = upper(block[key]); },
  'a key that nobody knows': ({ block }) => { block.comment = 'hello'; },
  'total difficulty': ({ block }) => { block.totalDifficulty = '0x0'; },
  'size of the block': ({ block }) => altered(block, 'size'),
  'price of gas': ({ receipts }) => { receipts[0].effectiveGasPrice = '0x1'; },
  'contract address': ({ receipts }) => { receipts[0].contractAddress = `0x${'11'.repeat(20)}`; },
  'price of blob gas': ({ receipts }) => { receipts[0].blobGasPrice = '0x2'; },
  'receipt without type': ({ receipts }) => { delete receipts[0].type; },
  'receipt: whose it is': ({ receipts }) => altered(receipts[0], 'from'),
  'a key of a log that nobody knows': (line) => { random.pick(logsOf(line)).comment = 'hello'; },
  'a key of a transaction that nobody knows': ({ block }) => { block.transactions[0].comment = 'hello'; },
  'time of a receipt': ({ receipts }) => { receipts[0].blockTimestamp = '0x1'; },
  'seals: just the quorum': resealed((seals) => seals.slice(0, quorum)),
  'seals in another order': resealed((seals) => [...seals].reverse()),
};

/// Which blocks R31 names when the line of `number` was altered, and whether reading found nothing to complain of.
function read(number, alter) {
  const line = JSON.parse(lines[number]);
  const result = alter ? alter(line) : undefined;
  const text = alter ? JSON.stringify(result && result.block ? result : line) : JSON.stringify(line, null, ' ').replaceAll('\n', ' ');
  const file = (name) => path.join(folder, name);
  for (const suffix of ['', '-wal', '-shm', '.lock']) fs.rmSync(file(`read.glw${suffix}`), { force: true });
  const all = [JSON.stringify({ ...JSON.parse(title), head: blocks - 1 }), ...lines.with(number, text)];
  fs.writeFileSync(file('read.jsonl.gz'), gzipSync(`${all.join('\n')}\n`, { level: 1 }));
  const sync = spawnSync(options.program, ['sync', '-w', file('read.glw'), '--chain', path.join(demo, 'demo.chain.json'), '--archive',
    file('read.jsonl.gz'), '--seals', 'every'], { encoding: 'utf8' });
  if (sync.status !== 0 && sync.status !== 1) throw new Error(`sync: ${sync.status} ${sync.stderr}`);
  const found = execFileSync(options.program, ['findings', '-w', file('read.glw'), '--rule', 'R31'], { encoding: 'utf8' });
  return { named: found.split('\n').filter(Boolean).map((item) => JSON.parse(item).block), isClean: sync.status === 0 };
}

const holding = lines.map((text, number) => ({ number, line: JSON.parse(text) })).filter(({ number, line }) => number > 1
  && number < blocks - 1 && logsOf(line).some(({ data }) => data.length > 2) && line.receipts.every(({ logs }) => logs.length > 0)).map(({ number }) => number);
const result = { planted: 0, found: 0, missed: 0, false: 0, 'near misses': 0, flagged: 0 };
for (let round = 0; round < Number(options.rounds); ++round) {
  for (const [what, alter] of Object.entries(violations)) {
    const number = random.pick(holding);
    const { named } = read(number, alter);
    const isFound = named.includes(number), others = named.filter((block) => block !== number).length;
    result.planted += 1;
    result[isFound ? 'found' : 'missed'] += 1;
    result.false += others;
    if (!isFound || others > 0) console.log(`R31 at block ${number}, ${what}: named ${JSON.stringify(named)}`);
  }
  for (const [what, alter] of Object.entries(nearMisses)) {
    const number = random.pick(holding);
    const { named, isClean } = read(number, alter);
    result['near misses'] += 1;
    if (!isClean || named.length > 0) {
      result.flagged += 1;
      console.log(`R31 near miss at block ${number}, ${what}: ${isClean ? '' : 'not read, '}named ${JSON.stringify(named)}`);
    }
  }
}
fs.rmSync(folder, { recursive: true });
console.log(`R31  ${Object.entries(result).map(([name, count]) => `${name} ${count}`).join('  ')}`);
process.exit(result.missed + result.false + result.flagged === 0 ? 0 : 1);
