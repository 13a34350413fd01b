// SPDX-License-Identifier: GPL-3.0-or-later
// What was planted, with the block and log index it ended up at, held against what the judge finds: they must be equal.
import { mapAnchorLog } from '../node/oracle/anchor.mjs';
import { provenTransaction } from '../node/oracle/transaction.mjs';
import { institutions } from './institutions.mjs';
import { judge, judgedRules } from './judge.mjs';

const provenSender = (json, receipt) => provenTransaction(json, receipt).sender;

// The canonical events of the contract, in chain order, as the judge takes them.
export function eventsOf(blocks, contract, senderOf = provenSender) {
  const events = [];
  for (const { block, receipts } of blocks) {
    let logIndex = 0;
    receipts.forEach((receipt, index) => {
      const sender = senderOf(block.transactions[index], receipt);
      for (const log of receipt.logs) {
        const place = { block: Number(block.number), log_index: logIndex++, time: Number(block.timestamp), sender };
        if (log.address.toLowerCase() !== contract) continue;
        const fields = mapAnchorLog(log) ?? { type: 'unmapped' };
        for (const [key, value] of Object.entries(fields)) if (typeof value === 'bigint') fields[key] = Number(value);
        events.push({ ...place, ...fields });
      }
    });
  }
  return events;
}

// Each action of the plan that leaves an event, as (action, block, log index).
export function forEachAnchored(plan, take) {
  plan.forEach(({ actions }, index) => {
    let logIndex = 0;
    for (const action of actions) if (!action.raw?.isSilent) take(action, index + 2, logIndex++);
  });
}

// What the actions say under `key`, plant or near: [{ rule, block, log_index, credential, institution, note }] in chain order.
export function plantedOf(plan, eventAt, key = 'plant') {
  const planted = [];
  forEachAnchored(plan, (action, block, logIndex) => {
    const event = eventAt.get(`${block}/${logIndex}`) ?? {};
    for (const [rule, notes] of Object.entries(action[key] ?? {})) {
      for (const item of [notes].flat()) {
        const { note, credential = event.credential } = typeof item === 'string' ? { note: item } : item;
        planted.push({ rule, block, log_index: logIndex, credential, institution: event.institution ?? event.counterparty, note });
      }
    }
  });
  return planted.sort((a, b) => a.block - b.block || a.log_index - b.log_index || a.rule.localeCompare(b.rule));
}

export const indexOf = (events) => new Map(events.map((event) => [`${event.block}/${event.log_index}`, event]));

export const keyOfFinding = ({ rule, block, log_index: index, credential }) => `${rule} ${block}/${index} ${credential}`;

export function judged(events, chain, blocks, more = {}) {
  return judge(events, {
    ...more,
    schemaRoles: new Map(Object.entries(chain.schemas).map(([id, { role }]) => [id, role])),
    directory: new Map(institutions.filter(({ listed }) => listed !== false).map(({ id, kind }) => [id, kind])),
    head: Number(blocks[blocks.length - 1].block.timestamp),
  }).map(({ rule, event, credential, institution, lacks }) => ({ rule, block: event.block, log_index: event.log_index, credential, institution, type: event.type, lacks }));
}

export function truthOf(plan, blocks, chain) {
  const events = eventsOf(blocks, chain.contracts[0].address);
  const list = plantedOf(plan, indexOf(events));
  const found = judged(events, chain, blocks).filter(({ lacks }) => lacks === undefined);
  const planted = new Set(list.filter(({ rule }) => judgedRules.includes(rule)).map(keyOfFinding));
  const judgedKeys = new Set(found.map(keyOfFinding));
  const strangers = found.filter((item) => !planted.has(keyOfFinding(item)));
  const missed = list.filter((item) => judgedRules.includes(item.rule) && !judgedKeys.has(keyOfFinding(item)));
  if (strangers.length + missed.length > 0) {
    for (const item of strangers) console.error('found but not planted:', JSON.stringify(item));
    for (const item of missed) console.error('planted but not found:', JSON.stringify(item));
    throw new Error(`the judge disagrees with what was planted: ${strangers.length} more, ${missed.length} less`);
  }
  return { list, eventCount: events.length };
}
