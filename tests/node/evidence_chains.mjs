// SPDX-License-Identifier: GPL-3.0-or-later
// Chains with events for every consensus: the first blocks of an archive whose headers are made again, by another rule each.
// State, transactions and receipts stay the node's own. For each: NAME.jsonl.gz and NAME.chain.json.
//
//   node evidence_chains.mjs --archive ARCHIVE.jsonl.gz --chain CHAIN.json --out FOLDER
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parseArgs } from 'node:util';
import { archiveOf } from './archives.mjs';
import { BftChain } from './sealed/bft_chain.mjs';
import { CliqueChain } from './sealed/clique_chain.mjs';
import { addressOf, team } from './sealed/header.mjs';

const head = 99;
const four = team(0, 4);
const newcomer = addressOf(10);

// A fifth validator is voted in, one of the first four out.
function voted(kind, contents) {
  const chain = new BftChain({ kind, validators: four, contents });
  chain.mineTo(20);
  chain.callVote(newcomer, true);
  chain.mineTo(50);
  chain.callVote(four[1], false);
  chain.mineTo(head);
  return { chain, consensus: { kind } };
}

function migrated(contents) {
  const chain = new BftChain({ kind: 'ibft1', validators: four, contents });
  chain.mineTo(39);
  chain.kind = 'qbft';
  chain.mineTo(60);
  chain.callVote(newcomer, true);
  chain.mineTo(head);
  return { chain, consensus: [{ from: 0, kind: 'ibft1', validators: four }, { from: 40, kind: 'qbft' }] };
}

// Headers list nobody; of the first four only one stays.
function byContract(contents) {
  const later = [addressOf(3), ...team(11, 4)].sort();
  const chain = new BftChain({ kind: 'qbft', validators: four, listed: false, contents });
  chain.mineTo(39);
  chain.pin(later);
  chain.mineTo(head);
  return { chain, consensus: [{ from: 0, kind: 'qbft', validators: four }, { from: 40, kind: 'qbft', validators: later }] };
}

function clique(contents) {
  const chain = new CliqueChain({ signers: team(0, 5), epoch: 30, contents });
  chain.mineTo(head);
  return { chain, consensus: { kind: 'clique', epoch: 30 } };
}

// The rule `none` takes any extra data.
const unsealed = (contents) => ({ ...clique(contents), consensus: { kind: 'none' } });

const chains = {
  ibft2: (contents) => voted('ibft2', contents),
  ibft1: (contents) => voted('ibft1', contents),
  'ibft1-to-qbft': migrated,
  'qbft-contract': byContract,
  clique,
  none: unsealed,
};

const { values: options } = parseArgs({ options: { archive: { type: 'string' }, chain: { type: 'string' }, out: { type: 'string' } } });
if (!options.archive || !options.chain || !options.out) throw new Error('--archive, --chain and --out are needed');
const lines = zlib.gunzipSync(fs.readFileSync(options.archive)).toString().split('\n').slice(1, head + 2);
const contents = lines.map((line) => JSON.parse(line));
const original = JSON.parse(fs.readFileSync(options.chain, 'utf8'));
delete original.institutions;
fs.mkdirSync(options.out, { recursive: true });
for (const [name, make] of Object.entries(chains)) {
  const { chain: { blocks }, consensus } = make(contents);
  const file = { ...original, name, genesis_hash: blocks[0].block.hash, consensus, nodes: [], start_block: 0 };
  fs.writeFileSync(path.join(options.out, `${name}.jsonl.gz`), archiveOf(file, blocks));
  fs.writeFileSync(path.join(options.out, `${name}.chain.json`), `${JSON.stringify(file, null, 1)}\n`);
}
