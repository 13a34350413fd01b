// SPDX-License-Identifier: GPL-3.0-or-later
// One Clique chain of five signers, and others that part from it near its head. Transactions of the demonstration are in them.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toQuantity } from 'ethers';
import { archiveBlocks } from '../oracle/blocks.mjs';
import { CliqueChain } from './clique_chain.mjs';
import { addressOf, headerAt, team } from './header.mjs';

const demo = (name) => fileURLToPath(new URL(`../../../resources/demo/demo.${name}`, import.meta.url));
const { chain_id, contracts } = JSON.parse(fs.readFileSync(demo('chain.json'), 'utf8'));
const epoch = 30;
const head = 25;
const final = head - 3; // Three of five signers sign what follows it.

// Which block of the demonstration each one's transactions are from. All issue credentials without having been authorised:
// what precedes it in the demonstration is not here.
const trunk = { 5: 7, 12: 9, [final]: 10, [final + 1]: 12, [final + 2]: 13, [head]: 14 };
const other = { [final]: 16, [final + 1]: 17, [head]: 18, [head + 2]: 21 };

let mined;

// The blocks that a plan names, at their new heights.
function contentsOf(plan) {
  mined ??= [...archiveBlocks(demo('jsonl.gz'))];
  return Object.fromEntries(Object.entries(plan).map(([height, from]) => {
    const { block, receipts } = mined[from];
    const blockNumber = toQuantity(height);
    const move = (item) => ({ ...item, blockNumber });
    return [height, {
      block: { ...block, timestamp: headerAt(Number(height)).timestamp, transactions: block.transactions.map(move) },
      receipts: receipts.map((receipt) => ({ ...move(receipt), logs: receipt.logs.map(move) })),
    }];
  }));
}

function trunkTo(height) {
  const chain = new CliqueChain({ signers: team(0, 5), epoch, contents: contentsOf(trunk) });
  chain.mineTo(height);
  return chain;
}

// Signed out of turn above what is final, as by signers who cannot reach the others.
function short() {
  const chain = trunkTo(final);
  while (chain.height <= head) chain.mine({ by: chain.signers.find((address) => address !== chain.inTurn && !chain.isRecent(address)) });
  return chain;
}

// first: the first block that is another's.
function parting(first, sign) {
  const chain = trunkTo(first - 1);
  chain.contents = contentsOf(other);
  if (sign) chain.mine({ by: sign(chain) });
  chain.mineTo(head + 5);
  assert(chain.totalDifficulty > short().totalDifficulty);
  return chain;
}

const made = (chain, incident) => ({ chain, consensus: { kind: 'clique', epoch }, incident, pins: { chain_id, contracts } });

export const cliqueBranches = {
  'clique-branch-short': () => made(short()),
  'clique-branch-heavier': () => made(parting(final + 1)),
  'clique-branch-too-deep': () => made(parting(final)),
  'clique-branch-stranger': () => made(parting(final + 1, () => addressOf(90)), { kind: 'seals', block: final + 1 }),
  'clique-branch-too-soon': () => made(parting(final + 1, (chain) => chain.signed[final]), { kind: 'seals', block: final + 1 }),
};
