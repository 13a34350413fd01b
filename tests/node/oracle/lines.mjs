// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that `guanlan events --format jsonl` must print, made by hand and with ethers.
import fs from 'node:fs';
import { EventFragment, FunctionFragment } from 'ethers';
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

const memo = new Map();
// What a chain's profiles know: first topics of their events, and by contract the selectors of methods that must leave an event.
function knownTo(chain) {
  const key = JSON.stringify(chain.contracts);
  if (!memo.has(key)) {
    const topics = new Set();
    const methods = new Map();
    for (const [address, name] of profilesOf(chain)) {
      const profile = JSON.parse(fs.readFileSync(new URL(`../../../resources/profiles/${name}.json`, import.meta.url), 'utf8'));
      for (const { signature } of profile.events) topics.add(EventFragment.from(`event ${signature}`).topicHash);
      methods.set(address, new Set((profile.methods ?? []).map((signature) => FunctionFragment.from(`function ${signature}`).selector)));
    }
    memo.set(key, { topics, methods });
  }
  return memo.get(key);
}

// block: { number, timestamp, receipts: [{ status, logs }], transactionOf: (txIndex) => { hash, sender, to, input } or undefined to pass
// over it }. All logs of a block are counted from 0, whatever index the node gives.
export function* blockLines(chain, block, verification) {
  const profileOf = profilesOf(chain);
  const { topics, methods } = knownTo(chain);
  const common = { chain: chain.name, block: Number(block.number), time: isoTime(block.timestamp), verification };
  const strangers = new Set();
  const silent = [];
  let logIndex = 0;
  for (const [txIndex, receipt] of block.receipts.entries()) {
    let proven;
    const positions = new Map();
    for (const log of receipt.logs) {
      const index = logIndex++;
      const contract = log.address.toLowerCase();
      const kind = `${contract} ${log.topics[0]}`;
      const position = positions.get(kind) ?? 0;
      positions.set(kind, position + 1);
      const mapper = mappers[profileOf.get(contract)];
      if (mapper === undefined && (strangers.has(contract) || !topics.has(log.topics[0]))) continue;
      if (mapper === undefined) strangers.add(contract);
      proven ??= block.transactionOf(txIndex);
      if (proven === undefined) continue;
      const where = { ...common, log_index: index, tx_index: txIndex, tx: proven.hash, contract, sender: proven.sender };
      if (mapper === undefined) {
        yield asLine({ ...where, type: 'contract.unregistered', digest: log.topics[0] });
        continue;
      }
      const call = { ...proven, contract, position, time: BigInt(block.timestamp) };
      const mapped = mapper(log, call) ?? { type: 'unmapped', topics: log.topics, data: log.data };
      for (const key of ['valid_from', 'valid_until']) if (mapped[key] !== undefined) mapped[key] = isoTime(mapped[key]);
      yield asLine({ ...where, ...mapped });
    }
    // Whom it calls is known only of transactions that are shown.
    proven ??= receipt.status === '0x1' ? block.transactionOf(txIndex) : undefined;
    const { to, input } = proven ?? {};
    const isSilent = receipt.logs.every(({ address }) => address.toLowerCase() !== to);
    if (receipt.status === '0x1' && isSilent && methods.get(to)?.has(input.slice(0, 10))) silent.push({ proven, txIndex });
  }
  for (const { proven, txIndex } of silent) { // numbered after all logs
    yield asLine({ ...common, log_index: 65_536 + txIndex, tx_index: txIndex, tx: proven.hash, contract: proven.to, sender: proven.sender,
      type: 'call.silent', digest: proven.input.slice(0, 10).padEnd(66, '0') });
  }
}
