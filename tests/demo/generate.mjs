// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the demonstration: resources/demo/{demo.jsonl.gz,demo.chain.json,institutions.json,truth.json} and records/.
//
//   node tests/demo/generate.mjs [--out FOLDER]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { archiveOf } from '../node/archives.mjs';
import { checkChain } from '../node/verify/chain.mjs';
import { at } from './calendar.mjs';
import { Consortium } from './consortium.mjs';
import { found } from './founding.mjs';
import { Life } from './life.mjs';
import { chainId, mineBlocks } from './mine.mjs';
import { Cast } from './misbehaviour/cast.mjs';
import { plantIssuing } from './misbehaviour/issuing.mjs';
import { plantPatterns } from './misbehaviour/patterns.mjs';
import { plantUsing } from './misbehaviour/using.mjs';
import { planBlocks } from './plan.mjs';
import { Random } from './random.mjs';
import { recordFiles } from './records.mjs';
import { sealChain } from './seal.mjs';
import { truthOf } from './truth.mjs';
import { chainFileOf, institutionsFile, writeAll } from './write.mjs';

const end = at('2026-07-03', '18:00');
const genesisTime = at('2025-12-29', '08:00');
const validatorChanges = { joinTime: at('2026-03-16', '09:00'), leaveTime: at('2026-05-18', '09:00') };
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({ options: { out: { type: 'string', default: path.join(root, 'resources/demo') } } });

const consortium = new Consortium(new Random(11));
found(consortium);
const cast = new Cast(consortium, new Random(12));
plantIssuing(consortium, cast);
plantUsing(consortium, cast);
plantPatterns(consortium, cast, new Random(13));
new Life(consortium, new Random(14)).run();

const plan = planBlocks(consortium.actions, end, new Random(15));
const { blocks, contract } = await mineBlocks(plan, genesisTime);
sealChain(blocks, validatorChanges, new Random(16));

const chain = chainFileOf({ chainId, genesisHash: blocks[0].block.hash, contract });
const summary = await checkChain(blocks, chain);
const truth = truthOf(plan, blocks, chain);
writeAll(options.out, { 'demo.jsonl.gz': archiveOf(chain, blocks), 'demo.chain.json': chain, 'institutions.json': institutionsFile(),
  'truth.json': truth.list, ...recordFiles(blocks, contract) });
console.log(`${blocks.length} blocks, ${truth.eventCount} events, ${truth.list.length} planted violations, `
  + `validator sets ${summary.validatorSets.join(' → ')}`);
process.exit(0);
