// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that `guanlan events --format jsonl` must print, made by hand and with ethers.
import { mapAnchorLog } from './anchor.mjs';
import { mapAttestationLog } from './attestation.mjs';
import { mapDidLog } from './did.mjs';

const mappers = { 'consortium-identity-anchor': mapAnchorLog, erc1056: mapDidLog, eas: mapAttestationLog };
const keyOrder = ['chain', 'block', 'log_index', 'tx_index', 'time', 'tx', 'contract', 'sender', 'type', 'institution',
  'counterparty', 'subject', 'credential', 'schema', 'consent', 'digest', 'business_ref', 'controller', 'old_controller',
  'valid_from', 'valid_until', 'evidence', 'name', 'kind', 'version', 'uri', 'status', 'purpose', 'reason', 'accepted',
  'topics', 'data', 'verification'];
const lastSecond = 253_402_300_799n; // 9999-12-31T23:59:59Z: whatever lies beyond is said so

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

export const profilesOf = (chain) => new Map(chain.contracts.map(({ profile, address }) => [address.toLowerCase(), profile]));

// block: { number, timestamp, receipts: [{ logs }], transactionOf: (txIndex) => { hash, sender, to, input } or undefined to pass
// over it }. All logs of a block are counted from 0, whatever index the node gives.
export function* blockLines(chain, block, verification) {
  const profileOf = profilesOf(chain);
  let logIndex = 0;
  for (const [txIndex, receipt] of block.receipts.entries()) {
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
      proven ??= block.transactionOf(txIndex);
      if (proven === undefined) continue;
      const call = { ...proven, contract, position, time: BigInt(block.timestamp) };
      const mapped = mapper(log, call) ?? { type: 'unmapped', topics: log.topics, data: log.data };
      for (const key of ['valid_from', 'valid_until']) if (mapped[key] !== undefined) mapped[key] = isoTime(mapped[key]);
      yield asLine({
        chain: chain.name, block: Number(block.number), log_index: index, tx_index: txIndex, time: isoTime(block.timestamp),
        tx: proven.hash, contract, sender: proven.sender, verification, ...mapped,
      });
    }
  }
}
