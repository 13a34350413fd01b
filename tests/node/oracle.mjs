// SPDX-License-Identifier: GPL-3.0-or-later
// An independent answer to "which events does this chain hold?": prints the lines that `guanlan events --format jsonl`
// must print. Shares nothing with Guanlan but the descriptions of the formats; decodes with ethers and by hand.
//
//   node oracle.mjs --chain CHAIN.json (--archive FILE.jsonl.gz | --url URL) [--from N] [--to N] [--verification LEVEL]
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { archiveBlocks, nodeBlocks } from './oracle/blocks.mjs';
import { mapAnchorLog } from './oracle/anchor.mjs';
import { mapAttestationLog } from './oracle/attestation.mjs';
import { mapDidLog } from './oracle/did.mjs';
import { provenTransaction } from './oracle/transaction.mjs';

const mappers = { 'consortium-identity-anchor': mapAnchorLog, erc1056: mapDidLog, eas: mapAttestationLog };
const keyOrder = ['chain', 'block', 'log_index', 'tx_index', 'time', 'tx', 'contract', 'sender', 'type', 'institution',
  'counterparty', 'subject', 'credential', 'schema', 'consent', 'digest', 'business_ref', 'controller', 'old_controller',
  'valid_from', 'valid_until', 'evidence', 'name', 'kind', 'version', 'uri', 'status', 'purpose', 'reason', 'accepted',
  'topics', 'data', 'verification'];
const lastSecond = 253_402_300_799n; // 9999-12-31T23:59:59Z: whatever lies beyond is said so

const { values: options } = parseArgs({
  options: {
    chain: { type: 'string' }, archive: { type: 'string' }, url: { type: 'string' }, from: { type: 'string', default: '0' },
    to: { type: 'string' }, verification: { type: 'string', default: 'reported' },
  },
});
if (!options.chain || !options.archive === !options.url) throw new Error('--chain and one of --archive, --url are needed');

const isoTime = (seconds) => {
  const time = BigInt(seconds) > lastSecond ? lastSecond : BigInt(seconds);
  return new Date(Number(time) * 1000).toISOString().replace('.000Z', 'Z');
};

function asLine(fields) {
  const line = {};
  for (const key of keyOrder) {
    const value = fields[key];
    if (value === undefined) continue;
    line[key] = typeof value === 'bigint' ? Number(value) : value;
  }
  return JSON.stringify(line);
}

// All logs of a block are counted from 0, whatever index the node gives.
function* blockLines(chain, profileOf, { block, receipts }) {
  let logIndex = 0;
  for (const [txIndex, receipt] of receipts.entries()) {
    let proven;
    const positions = new Map();
    for (const log of receipt.logs) {
      const index = logIndex++;
      const contract = log.address.toLowerCase();
      const place = `${contract} ${log.topics[0]}`;
      const position = positions.get(place) ?? 0;
      positions.set(place, position + 1);
      const mapper = mappers[profileOf.get(contract)];
      if (mapper === undefined) continue;
      proven ??= provenTransaction(block.transactions[txIndex], receipt);
      const call = { ...proven, contract, position, time: BigInt(block.timestamp) };
      const mapped = mapper(log, call) ?? { type: 'unmapped', topics: log.topics, data: log.data };
      for (const key of ['valid_from', 'valid_until']) if (mapped[key] !== undefined) mapped[key] = isoTime(mapped[key]);
      yield asLine({
        chain: chain.name, block: Number(block.number), log_index: index, tx_index: txIndex, time: isoTime(block.timestamp),
        tx: proven.hash, contract, sender: proven.sender, verification: options.verification, ...mapped,
      });
    }
  }
}

const chain = JSON.parse(fs.readFileSync(options.chain, 'utf8'));
const profileOf = new Map(chain.contracts.map(({ profile, address }) => [address.toLowerCase(), profile]));
const first = Math.max(Number(options.from), chain.start_block ?? 0);
const last = options.to === undefined ? Infinity : Number(options.to);
const source = options.archive ? archiveBlocks(options.archive) : nodeBlocks(options.url, first, last);
const lines = [];
for await (const entry of source) {
  const number = Number(entry.block.number);
  if (number >= first && number <= last) lines.push(...blockLines(chain, profileOf, entry));
}
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
