// SPDX-License-Identifier: GPL-3.0-or-later
// What was planted, with the block and log index it ended up at, held against what the judge finds: they must be equal.
import { mapAnchorLog } from '../node/oracle/anchor.mjs';
import { provenTransaction } from '../node/oracle/transaction.mjs';
import { institutions } from './institutions.mjs';
import { judge, judgedRules } from './judge.mjs';

function eventsOf(blocks) {
  const events = [];
  for (const { block, receipts } of blocks) {
    let logIndex = 0;
    receipts.forEach((receipt, index) => {
      const { sender } = provenTransaction(block.transactions[index], receipt);
      for (const log of receipt.logs) {
        const fields = mapAnchorLog(log) ?? { type: 'unmapped' };
        for (const [key, value] of Object.entries(fields)) if (typeof value === 'bigint') fields[key] = Number(value);
        events.push({ block: Number(block.number), log_index: logIndex++, time: Number(block.timestamp), sender, ...fields });
      }
    });
  }
  return events;
}

function plantedOf(plan, eventAt) {
  const planted = [];
  plan.forEach(({ actions }, index) => actions.forEach(({ plant = {} }, logIndex) => {
    const event = eventAt.get(`${index + 2}/${logIndex}`);
    for (const [rule, notes] of Object.entries(plant)) {
      for (const item of [notes].flat()) {
        const { note, credential = event.credential } = typeof item === 'string' ? { note: item } : item;
        planted.push({ rule, block: event.block, log_index: event.log_index, credential,
          institution: event.institution ?? event.counterparty, note });
      }
    }
  }));
  return planted.sort((a, b) => a.block - b.block || a.log_index - b.log_index || a.rule.localeCompare(b.rule));
}

const keyOf = ({ rule, block, log_index: index, credential }) => `${rule} ${block}/${index} ${credential}`;

export function truthOf(plan, blocks, chain) {
  const events = eventsOf(blocks);
  const eventAt = new Map(events.map((event) => [`${event.block}/${event.log_index}`, event]));
  const list = plantedOf(plan, eventAt);
  const found = judge(events, {
    schemaRoles: new Map(Object.entries(chain.schemas).map(([id, { role }]) => [id, role])),
    directory: new Map(institutions.map(({ id, kind }) => [id, kind])),
    head: Number(blocks[blocks.length - 1].block.timestamp),
  }).map(({ rule, event, credential, institution }) => ({ rule, block: event.block, log_index: event.log_index, credential, institution, type: event.type }));
  const planted = new Set(list.filter(({ rule }) => judgedRules.includes(rule)).map(keyOf));
  const judged = new Set(found.map(keyOf));
  const strangers = found.filter((item) => !planted.has(keyOf(item)));
  const missed = list.filter((item) => judgedRules.includes(item.rule) && !judged.has(keyOf(item)));
  if (strangers.length + missed.length > 0) {
    for (const item of strangers) console.error('found but not planted:', JSON.stringify(item));
    for (const item of missed) console.error('planted but not found:', JSON.stringify(item));
    throw new Error(`the judge disagrees with what was planted: ${strangers.length} more, ${missed.length} less`);
  }
  return { list, eventCount: events.length };
}
