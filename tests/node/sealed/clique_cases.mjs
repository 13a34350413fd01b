// SPDX-License-Identifier: GPL-3.0-or-later
// Clique chains of five signers and epochs of 30 blocks: two that hold, and some with one block that must be refused.
import { CliqueChain } from './clique_chain.mjs';
import { addressOf, team } from './header.mjs';

const epoch = 30;
const consensus = { kind: 'clique', epoch };
const five = team(0, 5);
const newcomer = addressOf(10);
const [, , , leaver] = five;

// From this block on, as soon as the signer may sign again, it does, with a vote; what is before carries none.
function voteAt(chain, block, by, subject, adds) {
  chain.mineTo(block - 1);
  while (chain.isRecent(by)) chain.mine();
  if (chain.height % epoch === 0) throw new Error(`block ${chain.height} may not vote`);
  chain.mine({ by, vote: { subject, adds } });
}

// Two votes for the newcomer lapse at block 30, one is given twice and counts once; the third that counts is in block 39.
// The same with the leaver at block 60: two lapse, the fourth of six that counts is in block 71.
function votes() {
  const chain = new CliqueChain({ signers: five, epoch });
  voteAt(chain, 24, five[1], newcomer, true);
  voteAt(chain, 27, five[3], newcomer, true);
  voteAt(chain, 32, five[2], newcomer, true);
  voteAt(chain, 35, five[0], newcomer, true);
  voteAt(chain, 37, five[2], newcomer, true);
  voteAt(chain, 39, five[4], newcomer, true);
  voteAt(chain, 55, newcomer, leaver, false);
  voteAt(chain, 58, five[0], leaver, false);
  voteAt(chain, 62, five[1], leaver, false);
  voteAt(chain, 64, five[2], leaver, false);
  // The leaver's own vote for another goes with it: with two more it would have been enough.
  voteAt(chain, 66, leaver, addressOf(11), true);
  voteAt(chain, 68, five[4], leaver, false);
  voteAt(chain, 71, newcomer, leaver, false);
  voteAt(chain, 74, five[0], addressOf(11), true);
  voteAt(chain, 77, five[1], addressOf(11), true);
  chain.mineTo(95);
  return { chain, consensus, changes: [40, 72] };
}

function withBaseFee() {
  const chain = new CliqueChain({ signers: five, epoch, baseFee: 7 });
  voteAt(chain, 12, five[2], newcomer, true);
  voteAt(chain, 15, five[0], newcomer, true);
  voteAt(chain, 18, five[3], newcomer, true);
  chain.mineTo(61);
  return { chain, consensus, changes: [19] };
}

// As in geth's test "changes reaching consensus out of bounds (via a deauth) execute on touch": two of four want C out, which is not
// enough; D is voted out, now it is, and takes place at the next header that names C, although that votes for C.
function touched() {
  const [a, b, c, d] = team(0, 4);
  const chain = new CliqueChain({ signers: [a, b, c, d], epoch });
  voteAt(chain, 2, a, c, false);
  voteAt(chain, 5, b, c, false);
  voteAt(chain, 8, a, d, false);
  voteAt(chain, 11, b, d, false);
  voteAt(chain, 14, c, d, false);
  const dropped = chain.height;
  voteAt(chain, 18, c, c, true);
  const changes = [dropped, chain.height];
  chain.mineTo(61);
  return { chain, consensus, changes };
}

// change: what is wrong in block `bad`; a function of the chain up to there.
function spoiled(kind, bad, change) {
  const chain = new CliqueChain({ signers: five, epoch });
  chain.mineTo(bad - 1);
  chain.mine(change(chain));
  chain.mineTo(bad + 3);
  return { chain, consensus, incident: { kind, block: bad } };
}

// Votes from before block 30 are counted on: the newcomer signs with less than a majority of its epoch.
function lapsedVoteCounted() {
  const chain = new CliqueChain({ signers: five, epoch });
  voteAt(chain, 24, five[1], newcomer, true);
  voteAt(chain, 27, five[3], newcomer, true);
  voteAt(chain, 32, five[2], newcomer, true);
  chain.mine({ by: newcomer });
  chain.mineTo(36);
  return { chain, consensus, incident: { kind: 'seals', block: 33 } };
}

const outOfTurn = (chain) => chain.signers.find((address) => address !== chain.inTurn && !chain.isRecent(address));
const wrongList = [...five.slice(0, 4), addressOf(90)].sort();

export const acceptedClique = { 'clique-votes': votes, 'clique-base-fee': withBaseFee, 'clique-touched': touched };

export const refusedClique = {
  'clique-stranger': () => spoiled('seals', 13, () => ({ by: addressOf(90) })),
  // Of any three blocks in a row, two.
  'clique-signs-too-soon': () => spoiled('seals', 13, (chain) => ({ by: chain.signed[11] })),
  'clique-claims-turn': () => spoiled('seals', 13, (chain) => ({ by: outOfTurn(chain), header: { difficulty: 2 } })),
  'clique-denies-turn': () => spoiled('seals', 13, (chain) => ({ by: chain.inTurn, header: { difficulty: 1 } })),
  'clique-lapsed-vote': lapsedVoteCounted,
  'clique-epoch-wrong-list': () => spoiled('validators', 30, () => ({ listed: wrongList })),
  'clique-list-outside-epoch': () => spoiled('validators', 13, () => ({ listed: five })),
  'clique-epoch-votes': () => spoiled('validators', 30, () => ({ vote: { subject: newcomer, adds: true } })),
  'clique-bad-nonce': () => spoiled('validators', 13, () => ({ header: { nonce: '0x0000000000000001' } })),
};
