// SPDX-License-Identifier: GPL-3.0-or-later
// An independent answer to "which events does this chain hold?": prints the lines that `guanlan events --format jsonl`
// must print. Shares nothing with Guanlan but the descriptions of the formats; decodes with ethers and by hand.
//
//   node oracle.mjs --chain CHAIN.json (--archive FILE.jsonl.gz | --url URL) [--from N] [--to N] [--verification LEVEL]
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveBlocks, nodeBlocks } from './oracle/blocks.mjs';
import { blockLines } from './oracle/lines.mjs';
import { provenTransaction } from './oracle/transaction.mjs';

const { values: options } = parseArgs({
  options: {
    chain: { type: 'string' }, archive: { type: 'string' }, url: { type: 'string' }, from: { type: 'string', default: '0' },
    to: { type: 'string' }, verification: { type: 'string', default: 'reported' },
  },
});
if (!options.chain || !options.archive === !options.url) throw new Error('--chain and one of --archive, --url are needed');

const chain = JSON.parse(fs.readFileSync(options.chain, 'utf8'));
const first = Math.max(Number(options.from), chain.start_block ?? 0);
const last = options.to === undefined ? Infinity : Number(options.to);
const source = options.archive ? archiveBlocks(options.archive) : nodeBlocks(options.url, first, last);
const lines = [];
for await (const { block, receipts } of source) {
  const number = Number(block.number);
  if (number < first || number > last) continue;
  const transactionOf = (index) => provenTransaction(block.transactions[index], receipts[index]);
  lines.push(...blockLines(chain, { number, timestamp: block.timestamp, receipts, transactionOf }, options.verification));
}
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
