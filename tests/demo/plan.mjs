// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the script in order: who signs each action, which actions share a transaction, which transactions share a block.
import { anchor } from '../node/artifacts.mjs';
import { keyOf } from './institutions.mjs';

const blockSpan = 720; // seconds of script that may share a block
const blockLimit = 16; // actions
const batchShare = 0.3; // of neighbours with one signer that share a transaction

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
function transactionsOf(actions, signerOf, random) {
  const transactions = [];
  for (const action of actions) {
    const signer = signerOf.get(action);
    const last = transactions[transactions.length - 1];
    if (last?.signer === signer && random.chance(batchShare)) last.actions.push(action);
    else transactions.push({ signer, actions: [action] });
  }
  for (const transaction of transactions) {
    const calls = transaction.actions.map(({ call, values }) => anchor.interface.encodeFunctionData(call, values));
    transaction.data = calls.length === 1 ? calls[0] : anchor.interface.encodeFunctionData('batch', [calls]);
  }
  return transactions;
}

export function planBlocks(script, end, random) {
  const actions = script.filter(({ time }) => time < end).sort((a, b) => a.time - b.time || a.order - b.order);
  const names = signers(actions);
  const signerOf = new Map(actions.map((action, index) => [action, names[index]]));
  const groups = [];
  for (const action of actions) {
    const group = groups[groups.length - 1];
    const last = group?.[group.length - 1];
    const bound = last?.group !== undefined && last.group === action.group;
    const fits = group && action.time - group[0].time < blockSpan && group.length < blockLimit && action.group === undefined && last.group === undefined;
    if (bound || fits) group.push(action);
    else groups.push([action]);
  }
  let time = 0;
  return groups.map((group) => {
    time = Math.max(time + 1, group[group.length - 1].time + 1 + random.int(0, 3));
    return { time, actions: group, transactions: transactionsOf(group, signerOf, random) };
  });
}

export const keyOfSigner = (signer) => keyOf(...signer.split('/').map((part, index) => (index === 0 ? part : Number(part))));
