// SPDX-License-Identifier: GPL-3.0-or-later
// What must be found in a scenario and what must not: the plain judge's word over the whole chain, held against what was planted. Where
// they differ, one of them is wrong, and the scenario says so.
import { judgeChain } from '../demo/judge_chain.mjs';
import { judgePeriods } from '../demo/judge_periods.mjs';
import { institution, ofKind } from '../demo/institutions.mjs';
import { eventsOf, indexOf, judged, keyOfFinding, plantedOf } from '../demo/truth.mjs';
import { circumstances } from './rule_pack.mjs';

// Transactions without an event, by their place in the block.
function plantedSilently(plan, key) {
  return plan.flatMap(({ transactions }, index) => transactions.flatMap(({ actions }, txIndex) => actions.filter(({ raw }) => raw?.isSilent)
    .flatMap((action) => Object.entries(action[key] ?? {}).map(([rule, note]) => ({ rule, block: index + 2, tx_index: txIndex, note })))));
}

const keyOf = (item) => (item.tx_index === undefined ? keyOfFinding(item) : `${item.rule} ${item.block}#${item.tx_index}`);

export function truthOf({ plan, blocks, chain, periods }) {
  const { address: contract } = chain.contracts[0];
  const events = eventsOf(blocks, contract, ({ from }) => from.toLowerCase());
  const eventAt = indexOf(events);
  const planted = [...plantedOf(plan, eventAt), ...plantedSilently(plan, 'plant')];
  const near = [...plantedOf(plan, eventAt, 'near'), ...plantedSilently(plan, 'near')];
  const all = [...judged(events, chain, blocks, circumstances), ...judgeChain(blocks, contract)];
  const found = all.filter(({ lacks }) => lacks === undefined);

  const notes = new Map(planted.map((item) => [keyOf(item), item.note]));
  const violations = found.map((item) => ({ ...item, note: notes.get(keyOf(item)) ?? 'not planted' }));
  const foundKeys = new Set(found.map(keyOf));
  const disputes = [
    ...planted.filter((item) => !foundKeys.has(keyOf(item))).map((item) => ({ ...item, dispute: 'planted, but not judged a violation' })),
    ...near.filter((item) => foundKeys.has(keyOf(item))).map((item) => ({ ...item, dispute: 'planted as a near miss, but judged a violation' })),
    ...violations.filter(({ note }) => note === 'not planted').map((item) => ({ ...item, dispute: 'judged a violation, but not planted' })),
    ...periodDisputes(events, periods),
  ];
  const outliers = [{ rule: 'R26', institution: institution.linhu.id, isViolation: canCompare(events), note: 'refuses ten times as often as its peers' },
    { rule: 'R26', institution: institution.lanxin.id, isViolation: false, note: 'refuses as often, but has no peers' }];
  return { blocks: blocks.length, events: events.length, head: Number(blocks[blocks.length - 1].block.timestamp), violations, near_misses: near,
    cannot_evaluate: all.filter(({ lacks }) => lacks !== undefined),
    periods: [...periods, ...outliers].map(({ isViolation, ...item }) => ({ ...item, violation: isViolation })), disputes };
}

// A short scenario has too little ordinary life to compare institutions by: thirty answers of the outlier and of five peers.
function canCompare(events) {
  const answers = new Map();
  for (const { type, counterparty } of events) if (type === 'credential.verified') answers.set(counterparty, (answers.get(counterparty) ?? 0) + 1);
  const isKnown = ({ id }) => (answers.get(id) ?? 0) >= 30;
  return isKnown(institution.linhu) && ofKind('securities').filter(isKnown).length >= 6;
}

function periodDisputes(events, periods) {
  const key = ({ rule, institution: id }) => `${rule} ${id}`;
  const found = judgePeriods(events);
  const expected = new Set(periods.filter(({ rule, isViolation }) => isViolation && rule !== 'R21').map(key));
  const foundKeys = new Set(found.map(key));
  return [
    ...found.filter((item) => !expected.has(key(item))).map((item) => ({ ...item, dispute: 'judged a violation, but not planted' })),
    ...periods.filter((item) => expected.has(key(item)) && !foundKeys.has(key(item))).map((item) => ({ ...item, dispute: 'planted, but not judged a violation' })),
  ];
}
