// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the script in order: who signs each action, which actions share a transaction, which transactions share a block.
import { anchor } from '../node/artifacts.mjs';
import { keyOf } from './institutions.mjs';

// span: seconds of script that may share a block; limit: actions in one; batchShare: of neighbours with one signer that share
// a transaction.
const sparse = { span: 720, limit: 16, batchShare: 0.3 };

// Key name parts of each action's signer; changes of keys take effect in order.
function signers(actions) {
  const versions = {};
  return actions.map(({ actor, by, rekeys }) => {
    const signer = by ?? [actor, versions[actor] ?? 0];
    if (rekeys) versions[rekeys] = (versions[rekeys] ?? 0) + 1;
    return signer.join('/');
  });
}

// Actions become transactions of { signer, actions }, in order.
function transactionsOf(actions, signerOf, batchShare, random) {
  const transactions = [];
  for (const action of actions) {
    const signer = signerOf.get(action);
    const last = transactions[transactions.length - 1];
    const fits = last?.signer === signer && !action.raw && !last.actions[0].raw;
    if (fits && random.chance(batchShare)) last.actions.push(action);
    else transactions.push({ signer, actions: [action] });
  }
  for (const transaction of transactions) {
    const { raw } = transaction.actions[0];
    if (raw) {
      Object.assign(transaction, raw);
      continue;
    }
    const calls = transaction.actions.map(({ call, values }) => anchor.interface.encodeFunctionData(call, values));
    transaction.data = calls.length === 1 ? calls[0] : anchor.interface.encodeFunctionData('batch', [calls]);
  }
  return transactions;
}

// Which actions share a block.
function groupsOf(actions, { span, limit }) {
  const groups = [];
  for (const action of actions) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const bound = last?.group !== undefined && last.group === action.group;
    const isFree = ({ group: name, exact }) => name === undefined && !exact;
    const fits = group && action.time - group[0].time < span && group.length < limit && isFree(action) && isFree(last);
    if (bound || fits) group.push(action);
    else groups.push([action]);
  }
  return groups;
}

// Where the next block's time is exact, those before it give way.
function makeWay(blocks) {
  for (let index = blocks.length - 1; index > 0; --index) {
    const before = blocks[index - 1];
    if (before.time < blocks[index].time) continue;
    if (before.actions[0].exact) throw new Error(`two blocks at ${before.time} exactly`);
    before.time = blocks[index].time - 1;
  }
}

export function planBlocks(script, end, random, density = sparse) {
  const actions = script.filter(({ time }) => time < end).sort((a, b) => a.time - b.time || a.order - b.order);
  const names = signers(actions);
  const signerOf = new Map(actions.map((action, index) => [action, names[index]]));
  let time = 0;
  const blocks = groupsOf(actions, density).map((group) => {
    const last = group[group.length - 1];
    time = last.exact ? last.time : Math.max(time + 1, last.time + 1 + random.int(0, 3));
    return { time, actions: group, transactions: transactionsOf(group, signerOf, density.batchShare, random) };
  });
  makeWay(blocks);
  return blocks;
}

export const keyOfSigner = (signer) => keyOf(...signer.split('/').map((part, index) => (index === 0 ? part : Number(part))));
