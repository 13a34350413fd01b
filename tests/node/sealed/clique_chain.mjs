// SPDX-License-Identifier: GPL-3.0-or-later
// A Clique chain (EIP-225), block by block, honest unless told otherwise. Who signs, and what is voted, is the caller's.
import { concat } from 'ethers';
import { addNonce, entryOf, headerAt, headerHash, noNonce, seal, vanity, zeroHash } from './header.mjs';

const noSeal = `0x${'00'.repeat(65)}`;

// In such blocks the signer in turn is away.
const isAway = (number) => number % 8 === 3;

export class CliqueChain {
  // contents: as of a BftChain.
  constructor({ signers, epoch, baseFee, contents = [] }) {
    Object.assign(this, { signers, epoch, baseFee, contents, votes: [], signed: [undefined], blocks: [], totalDifficulty: 1 });
    this.sets = [{ from: 0, origin: 'genesis', members: signers }];
    const header = this.#header(0, zeroHash);
    this.#add(header, concat([vanity, ...signers, noSeal]));
  }

  get height() { return this.blocks.length; }
  get limit() { return Math.floor(this.signers.length / 2) + 1; }
  get inTurn() { return this.signers[this.height % this.signers.length]; }

  #header(number, parentHash) {
    const header = headerAt(number, parentHash, this.contents[number]);
    return this.baseFee === undefined ? header : { ...header, baseFee: this.baseFee };
  }

  #add(header, extra) {
    const hash = headerHash(header, extra);
    this.blocks.push(entryOf(header, extra, hash, this.totalDifficulty, this.contents[header.number]));
    this.parentHash = hash;
  }

  mineTo(height) {
    while (this.height <= height) this.mine();
  }

  // by: who signs; vote: { subject, adds }; header: fields that are not as they should be; listed: signers that the
  // block lists although it is not the first of an epoch, or others than it should.
  mine({ by = this.nextSigner(), vote, header: changed = {}, listed } = {}) {
    const number = this.height;
    const isEpoch = number % this.epoch === 0;
    const header = this.#header(number, this.parentHash);
    header.difficulty = by === this.inTurn ? 2 : 1;
    if (vote) Object.assign(header, { miner: vote.subject, nonce: vote.adds ? addNonce : noNonce });
    Object.assign(header, changed);
    const unsealed = concat([vanity, ...(listed ?? (isEpoch ? this.signers : []))]);
    this.totalDifficulty += header.difficulty;
    this.#add(header, concat([unsealed, seal(by, headerHash(header, unsealed))]));
    this.signed.push(by);
    if (isEpoch) this.votes = [];
    else if (vote) this.#count(by, vote);
  }

  isRecent(address) {
    return this.signed.slice(Math.max(this.height - this.limit + 1, 0)).includes(address);
  }

  // Who is in turn, or else may sign and did so longest ago.
  nextSigner() {
    const may = this.signers.filter((address) => !this.isRecent(address));
    if (may.includes(this.inTurn) && !isAway(this.height)) return this.inTurn;
    const others = may.filter((address) => address !== this.inTurn);
    return others.sort((a, b) => this.signed.lastIndexOf(a) - this.signed.lastIndexOf(b))[0] ?? this.inTurn;
  }

  #count(voter, { subject, adds }) {
    this.votes = this.votes.filter((vote) => vote.voter !== voter || vote.subject !== subject);
    const isMember = this.signers.includes(subject);
    if (adds !== isMember) this.votes.push({ voter, subject });
    // Also where this vote is none: since the others' fewer signers may be left.
    if (this.votes.filter((vote) => vote.subject === subject).length <= this.signers.length / 2) return;
    this.signers = (!isMember ? [...this.signers, subject] : this.signers.filter((item) => item !== subject)).sort();
    this.votes = this.votes.filter((vote) => vote.subject !== subject && (!isMember || vote.voter !== subject));
    this.sets.push({ from: this.height, origin: 'voted', members: this.signers });
  }
}
