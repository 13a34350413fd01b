// SPDX-License-Identifier: GPL-3.0-or-later
// Chains of IBFT 1.0, IBFT 2.0 and QBFT in which every block is as it should be.
import { BftChain } from './bft_chain.mjs';
import { addressOf, team } from './header.mjs';

const first = team(0, 4);
const newcomer = addressOf(10);
const leaver = first[1];

// A fifth validator is voted in, one of the first four is voted out later.
function grownAndShrunk(kind) {
  const chain = new BftChain({ kind, validators: first });
  chain.mineTo(11);
  chain.callVote(newcomer, true);
  chain.mineTo(34);
  chain.callVote(leaver, false);
  chain.mineTo(61);
  return { chain, consensus: { kind, epoch: 30_000 }, changes: [15, 38] };
}

// The validators go over from Istanbul to QBFT at block 70, one is added before and one dropped after.
function migrated() {
  const chain = new BftChain({ kind: 'ibft1', validators: team(0, 3) });
  chain.mineTo(31);
  chain.callVote(newcomer, true);
  chain.mineTo(69);
  chain.kind = 'qbft';
  chain.mineTo(75);
  chain.callVote(newcomer, false);
  chain.mineTo(84);
  const consensus = [{ from: 0, kind: 'ibft1', validators: team(0, 3), epoch: 60 }, { from: 70, kind: 'qbft', epoch: 60 }];
  return { chain, consensus, changes: [34, 80] };
}

// As an old GoQuorum network waits for seals: 2F + 1, which is 3 of 6 and 3 of 5. One block's seals have 27 and 28.
function fewerSeals() {
  const chain = new BftChain({ kind: 'qbft', validators: team(0, 6), quorum: '2f+1' });
  chain.mineTo(24);
  chain.mine({ offset: 27 });
  chain.callVote(addressOf(2), false);
  chain.mineTo(50);
  return { chain, consensus: { kind: 'qbft', quorum: '2f+1' }, changes: [30] };
}

// Headers list nobody: a contract names the validators, and the chain file repeats it. Of the first four only one stays.
function byContract() {
  const later = [addressOf(3), ...team(11, 4)].sort();
  const chain = new BftChain({ kind: 'qbft', validators: first, listed: false });
  chain.mineTo(39);
  chain.pin(later);
  chain.mineTo(52);
  const consensus = [{ from: 0, kind: 'qbft', validators: first }, { from: 40, kind: 'qbft', validators: later }];
  return { chain, consensus, changes: [40] };
}

function unchanged(count, head) {
  const chain = new BftChain({ kind: 'qbft', validators: team(20, count) });
  chain.mineTo(head);
  return { chain, consensus: { kind: 'qbft', validators: team(20, count), epoch: 30_000 }, changes: [] };
}

export const acceptedBft = {
  'ibft2-votes': () => grownAndShrunk('ibft2'),
  'ibft1-votes': () => grownAndShrunk('ibft1'),
  'ibft1-to-qbft': migrated,
  'qbft-2f1': fewerSeals,
  'qbft-contract': byContract,
  'qbft-1-validator': () => unchanged(1, 40),
  'qbft-22-validators': () => unchanged(22, 18),
};
