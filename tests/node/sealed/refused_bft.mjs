// SPDX-License-Identifier: GPL-3.0-or-later
// Chains of IBFT 1.0, IBFT 2.0 and QBFT with one block that must be refused, though what follows is as it should be.
import { keccak256 } from 'ethers';
import { BftChain } from './bft_chain.mjs';
import { addressOf, team } from './header.mjs';
import { layouts } from './layouts.mjs';

const bad = 10;
const head = 13;
const first = team(0, 4);

// change: what is wrong in block `bad`; a function of the chain up to there.
function spoiled(kind, incidentKind, change, { validators = first, quorum, listed = true } = {}) {
  const chain = new BftChain({ kind, validators, listed, quorum });
  chain.mineTo(bad - 1);
  chain.mine(change(chain));
  chain.mineTo(head);
  return { chain, consensus: listed ? { kind } : { kind, validators }, incident: { kind: incidentKind, block: bad } };
}

// The whole set is exchanged; the new one seals all by itself.
const strangers = team(90, 4);
const takenOver = () => ({ set: strangers, sealers: strangers });

// Three of five stay: one too few for the old set's quorum, but more than a third, and all five of the new set seal.
const five = team(0, 5);
const twoSwapped = [...five.slice(0, 3), ...team(90, 2)].sort();

// The rule that holds from block 70 on is not followed.
function notMigrated() {
  const chain = new BftChain({ kind: 'ibft1', validators: team(0, 1) });
  chain.mineTo(72);
  const consensus = [{ from: 0, kind: 'ibft1', epoch: 60 }, { from: 70, kind: 'qbft', epoch: 60 }];
  return { chain, consensus, incident: { kind: 'header-hash', block: 70 } };
}

const { ibft2, ibft1, qbft } = layouts;

export const refusedBft = {
  'qbft-set-of-strangers': () => spoiled('qbft', 'validators', takenOver),
  'qbft-two-swapped': () => spoiled('qbft', 'validators', () => ({ set: twoSwapped, sealers: twoSwapped }), { validators: five }),
  'qbft-too-few-seals': () => spoiled('qbft', 'seals', () => ({ sealers: team(0, 6).slice(2, 5) }), { validators: team(0, 6) }),
  'qbft-stranger-seals': () => spoiled('qbft', 'seals', () => ({ sealers: [first[0], first[2], addressOf(90)] })),
  'qbft-hash-with-round': () => spoiled('qbft', 'header-hash', () => ({ round: 1, hash: qbft.sealDigest })),
  'qbft-lists-nobody': () => spoiled('qbft', 'validators', () => ({ listed: [] })),
  'qbft-contract-lists': () => spoiled('qbft', 'validators', () => ({ listed: first }), { listed: false }),
  'qbft-contract-strangers': () => spoiled('qbft', 'validators', () => ({ listed: strangers, sealers: strangers }), { listed: false }),
  'ibft2-sealed-twice': () => spoiled('ibft2', 'seals', () => ({ sealers: [first[0], first[1], first[1]] })),
  'ibft2-other-round': () => spoiled('ibft2', 'seals', () => ({
    round: 1, digest: (header, parts) => ibft2.sealDigest(header, { ...parts, round: 0 }) })),
  'ibft2-block-hash': () => spoiled('ibft2', 'seals', () => ({ digest: ibft2.blockHash })),
  'ibft2-other-block': () => spoiled('ibft2', 'seals', ({ lastDigest }) => ({ digest: () => lastDigest })),
  'ibft1-bare-hash': () => spoiled('ibft1', 'seals', () => ({ digest: (header, parts) => keccak256(ibft1.blockHash(header, parts)) })),
  'ibft1-not-migrated': notMigrated,
};
