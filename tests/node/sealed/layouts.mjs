// SPDX-License-Identifier: GPL-3.0-or-later
// Extra data of the three Byzantine-fault-tolerant rules, what of it the block's hash covers, and what its seals sign.
// parts: { vanity, validators, vote: { address, adds } or undefined, round, seals, proposerSeal (IBFT 1.0) }.
import { concat, encodeRlp, keccak256, toBeHex } from 'ethers';
import { headerHash, scalar } from './header.mjs';

const roundBytes = 4;

// Besu's: the hash leaves out round and seals, the seals sign all but themselves.
function ibft2Items({ vanity, validators, vote, round, seals }) {
  const voteItem = vote ? [vote.address, vote.adds ? '0xff' : '0x00'] : '0x';
  return [vanity, validators, voteItem, toBeHex(round, roundBytes), seals];
}

const ibft2 = {
  extra: (parts) => encodeRlp(ibft2Items(parts)),
  blockHash: (header, parts) => headerHash(header, encodeRlp(ibft2Items(parts).slice(0, 3))),
  sealDigest: (header, parts) => headerHash(header, encodeRlp(ibft2Items(parts).slice(0, 4))),
};

// Besu's and GoQuorum's: the hash is over round 0 and no seals, the seals sign the round with no seals.
const qbft = {
  extra({ vanity, validators, vote, round, seals }) {
    const voteItem = vote ? [vote.address, vote.adds ? '0xff' : '0x'] : [];
    return encodeRlp([vanity, validators, voteItem, scalar(round), seals]);
  },
  blockHash: (header, parts) => headerHash(header, qbft.extra({ ...parts, round: 0, seals: [] })),
  sealDigest: (header, parts) => headerHash(header, qbft.extra({ ...parts, seals: [] })),
};

// GoQuorum's Istanbul: the hash is over no committed seals, which sign it with a suffix; the proposer signs the hash of
// the hash without both kinds of seals. Votes are the coinbase and the nonce, there is no round.
const ibft1 = {
  extra: ({ vanity, validators, proposerSeal, seals }) => concat([vanity, encodeRlp([validators, proposerSeal, seals])]),
  blockHash: (header, parts) => headerHash(header, ibft1.extra({ ...parts, seals: [] })),
  sealDigest: (header, parts) => keccak256(concat([ibft1.blockHash(header, parts), '0x02'])),
  proposerDigest: (header, parts) => keccak256(headerHash(header, ibft1.extra({ ...parts, proposerSeal: '0x', seals: [] }))),
};

export const layouts = { ibft2, qbft, ibft1 };
