// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a chain for every sealed consensus, and chains that must be refused; tests/data/sealed holds the outcome. For each:
// NAME.jsonl.gz, NAME.chain.json, and NAME.truth.json, what a verifier must say that checks the seals of every block:
// { synced, proven, validators: [{ from, origin, members }], incident: null or { kind, block } }.
//
//   node sealed_chains.mjs --out FOLDER [--only NAME]
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOf } from './archives.mjs';
import { acceptedBft } from './sealed/accepted_bft.mjs';
import { cliqueBranches } from './sealed/clique_branches.mjs';
import { acceptedClique, refusedClique } from './sealed/clique_cases.mjs';
import { refusedBft } from './sealed/refused_bft.mjs';
import { checkVectors } from './sealed/vectors.mjs';
import { judgeChain } from './verify/chain.mjs';

const chainId = 86_100;
const contract = `0x${'a1'.repeat(20)}`;

const chainFileOf = (name, blocks, consensus) => ({
  name, family: 'evm', chain_id: chainId, genesis_hash: blocks[0].block.hash, consensus, nodes: [], start_block: 0,
  contracts: [{ profile: 'consortium-identity-anchor', address: contract }],
});

// Clique's blocks are final once floor(N / 2) + 1 others stand on them, the rest at once.
function truthOf({ chain, consensus, incident = null, changes }) {
  if (changes) assert.deepEqual(chain.sets.slice(1).map(({ from }) => from), changes);
  const synced = incident ? incident.block - 1 : chain.height - 1;
  const validators = chain.sets.filter(({ from }) => from <= synced);
  const depth = consensus.kind === 'clique' ? Math.floor(validators.at(-1).members.length / 2) + 1 : 0;
  return { synced, proven: synced - depth, validators, incident };
}

// The truth is what was done to make the chain; who only reads it must find the same.
async function checkTruth(name, file, blocks, truth) {
  const { incident, ...found } = await judgeChain(blocks, file);
  if (incident) found.incident = { kind: incident.kind, block: incident.block };
  assert.deepEqual({ incident: null, ...found }, truth, `${name}: ${incident?.reason ?? 'nothing to object'}`);
  return incident?.reason ?? 'holds';
}

const { values: options } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' } } });
if (!options.out) throw new Error('--out FOLDER is missing');
checkVectors();
fs.mkdirSync(options.out, { recursive: true });
const write = (file, content) => fs.writeFileSync(path.join(options.out, file), content);
const cases = { ...acceptedBft, ...acceptedClique, ...refusedBft, ...refusedClique, ...cliqueBranches };
for (const [name, make] of Object.entries(cases)) {
  if (options.only !== undefined && options.only !== name) continue;
  const made = make();
  const { blocks } = made.chain;
  const file = { ...chainFileOf(name, blocks, made.consensus), ...made.pins };
  const truth = truthOf(made);
  const verdict = await checkTruth(name, file, blocks, truth);
  const archive = archiveOf(file, blocks);
  write(`${name}.jsonl.gz`, archive);
  write(`${name}.chain.json`, `${JSON.stringify(file, null, 1)}\n`);
  write(`${name}.truth.json`, `${JSON.stringify(truth)}\n`);
  const sets = truth.validators.map(({ from, origin, members }) => `${members.length} from ${from} (${origin})`);
  console.log(`${name}: ${blocks.length} blocks, proven ${truth.proven}, validators ${sets.join(', ')}; ${verdict}`);
}
