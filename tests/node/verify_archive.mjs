// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a chain archive with packages that share nothing with Guanlan: hashes, links, roots, blooms, senders, the seals of every block.
//
//   node verify_archive.mjs --archive FILE.jsonl.gz --chain CHAIN.json [--quorum 2f+1]     exit 0 and one line, or 1 and the reason
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveBlocks } from './oracle/blocks.mjs';
import { checkChain } from './verify/chain.mjs';

const { values: options } = parseArgs({
  options: { archive: { type: 'string' }, chain: { type: 'string' }, quorum: { type: 'string' } },
});
if (!options.archive || !options.chain) throw new Error('--archive and --chain are needed');
try {
  const chain = JSON.parse(fs.readFileSync(options.chain, 'utf8'));
  if (options.quorum) [chain.consensus].flat().forEach((rule) => { rule.quorum = options.quorum; });
  const { head, validatorSets } = await checkChain(archiveBlocks(options.archive), chain);
  console.log(JSON.stringify({ head, validator_sets: validatorSets }));
} catch (error) {
  console.error(`${options.archive}: ${error.message}`);
  process.exitCode = 1;
}
