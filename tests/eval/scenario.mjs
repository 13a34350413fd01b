// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled scenario: ordinary life, with violations of every rule and as many near misses in between, on a real chain.
//
//   node tests/eval/scenario.mjs --seed N [--events 20000] --out FOLDER [--sealed] [--check]
//
// Writes chain.json, chain.jsonl.gz, institutions.json, rules.json (the default rule pack with what a supervisor would declare) and
// truth.json. --sealed makes it a QBFT chain, which takes twice as long; --check verifies the chain with independent packages, too.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { archiveOf } from '../node/archives.mjs';
import { checkChain } from '../node/verify/chain.mjs';
import { at } from '../demo/calendar.mjs';
import { Consortium } from '../demo/consortium.mjs';
import { found } from '../demo/founding.mjs';
import { chainId, mineBlocks } from '../demo/mine.mjs';
import { planBlocks } from '../demo/plan.mjs';
import { Random } from '../demo/random.mjs';
import { linkChain, sealChain } from '../demo/seal.mjs';
import { chainFileOf, institutionsFile, writeAll } from '../demo/write.mjs';
import { OrdinaryLife } from './ordinary_life.mjs';
import { rulePack } from './rule_pack.mjs';
import { playAll } from './scenes/all.mjs';
import { Stage } from './stage.mjs';
import { truthOf } from './truth.mjs';

const end = at('2026-07-03', '18:00');
const genesisTime = at('2025-12-29', '08:00');
const validatorChanges = { joinTime: at('2026-03-16', '09:00'), leaveTime: at('2026-05-18', '09:00') };
const dense = { span: 1800, limit: 60, batchShare: 1 };
const eventsOfRound = 1500; // what one round of all scenes anchors, about

function scriptOf(seed, count) {
  const consortium = new Consortium(new Random(seed * 1000 + 1));
  found(consortium);
  const rounds = Math.max(1, Math.floor(count / 4 / eventsOfRound));
  const periods = playAll(new Stage(consortium, new Random(seed * 1000 + 2)), rounds);
  const silent = consortium.actions.filter(({ raw }) => raw).length; // no canonical event comes of these
  new OrdinaryLife(consortium, new Random(seed * 1000 + 3)).fill(count + silent, end, '2025-12-29', '2026-07-03');
  return { actions: consortium.actions, periods };
}

export async function makeScenario({ seed, events, out, sealed = false, check = false }) {
  const { actions, periods } = scriptOf(seed, events);
  const plan = planBlocks(actions, end, new Random(seed * 1000 + 4), dense);
  const { blocks, contract } = await mineBlocks(plan, genesisTime);
  if (sealed) sealChain(blocks, validatorChanges, new Random(seed * 1000 + 5));
  else linkChain(blocks);
  const chain = chainFileOf({ chainId, genesisHash: blocks[0].block.hash, contract, name: `场景 ${seed}` });
  if (!sealed) chain.consensus = { kind: 'none' };
  if (check) await checkChain(blocks, chain);
  const pack = rulePack();
  const truth = truthOf({ plan, blocks, chain, pack, periods });
  writeAll(out, { 'chain.jsonl.gz': archiveOf(chain, blocks, 1), 'chain.json': chain, 'institutions.json': institutionsFile(), 'rules.json': pack,
    'truth.json': { seed, ...truth } });
  return truth;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values: options } = parseArgs({ options: { seed: { type: 'string', default: '1' }, events: { type: 'string', default: '20000' },
    out: { type: 'string' }, sealed: { type: 'boolean' }, check: { type: 'boolean' } } });
  if (!options.out) throw new Error('--out FOLDER is missing');
  const truth = await makeScenario({ ...options, seed: Number(options.seed), events: Number(options.events), out: path.resolve(options.out) });
  for (const dispute of truth.disputes) console.error(JSON.stringify(dispute));
  console.log(`${truth.blocks} blocks, ${truth.events} events, ${truth.violations.length} violations, ${truth.near_misses.length} near misses`);
  process.exit(truth.disputes.length > 0 ? 1 : 0);
}
