// SPDX-License-Identifier: GPL-3.0-or-later
// Clique as EIP-225 describes it: who may sign each block, and what their votes change.
import { dataLength, dataSlice, getBytes } from 'ethers';
import { Refusal, headerHash, sealerOf } from './header.mjs';

const vanityBytes = 32;
const sealBytes = 65;
const addressBytes = 20;
const nobody = `0x${'00'.repeat(20)}`;
const nonces = { [`0x${'ff'.repeat(8)}`]: true, [`0x${'00'.repeat(8)}`]: false };

function readExtra(extra) {
  const listBytes = dataLength(extra) - vanityBytes - sealBytes;
  const listed = Array.from({ length: Math.floor(listBytes / addressBytes) }, (_, at) => {
    const from = vanityBytes + at * addressBytes;
    return dataSlice(extra, from, from + addressBytes);
  });
  return { listed, isWhole: listBytes >= 0 && listBytes % addressBytes === 0, unsealed: dataSlice(extra, 0, -sealBytes),
    seal: dataSlice(extra, -sealBytes) };
}

export class CliqueSeals {
  constructor([{ epoch = 30_000 }]) {
    Object.assign(this, { epoch, sets: [], signers: [], lastSigned: new Map(), ballots: new Map() });
  }

  // A block is final once so many others stand on it.
  get depth() { return Math.floor(this.signers.length / 2) + 1; }

  take(block) {
    const height = Number(block.number);
    const refuse = (kind, reason) => { throw new Refusal(kind, height, reason); };
    if (headerHash(block, block.extraData) !== block.hash) refuse('header-hash', 'its hash is not that of its header');
    const extra = readExtra(block.extraData);
    if (!extra.isWhole) refuse('validators', 'its extra data is malformed');
    if (height === 0) return this.#begin(0, 'genesis', extra.listed);
    this.#checkList(block, height, extra.listed, refuse);
    const signer = this.#checkSigner(block, height, extra, refuse);
    return this.#countVote(block, height, signer);
  }

  #begin(from, origin, members) {
    this.signers = members;
    this.sets.push({ from, origin, members });
  }

  #checkList(block, height, listed, refuse) {
    if (!(block.nonce in nonces)) refuse('validators', 'its nonce is no vote');
    if (height % this.epoch !== 0) {
      if (listed.length > 0) refuse('validators', 'it lists signers within an epoch');
      return;
    }
    if (listed.join() !== this.signers.join()) refuse('validators', 'it lists others than its signers');
    if (nonces[block.nonce] || block.miner !== nobody) refuse('validators', 'it votes at the beginning of an epoch');
  }

  #checkSigner(block, height, { unsealed, seal }, refuse) {
    let signer;
    try {
      signer = sealerOf(headerHash(block, unsealed), getBytes(seal));
    } catch {
      refuse('seals', 'its seal is no signature');
    }
    const at = this.signers.indexOf(signer);
    if (at < 0) refuse('seals', 'a stranger signed it');
    if (height - (this.lastSigned.get(signer) ?? -this.depth) < this.depth) refuse('seals', 'its signer has just signed');
    if (Number(block.difficulty) !== (height % this.signers.length === at ? 2 : 1)) refuse('seals', 'its difficulty is not that of the turn');
    this.lastSigned.set(signer, height);
    return signer;
  }

  // ballots: for each candidate who voted; all of one candidate's mean the same, since only a change can be voted for.
  #countVote(block, height, signer) {
    if (height % this.epoch === 0) return this.ballots.clear();
    const candidate = block.miner;
    this.ballots.get(candidate)?.delete(signer);
    const isMember = this.signers.includes(candidate);
    const voters = this.ballots.get(candidate) ?? new Set();
    if (nonces[block.nonce] !== isMember) this.ballots.set(candidate, voters.add(signer));
    if (2 * voters.size <= this.signers.length) return undefined;
    this.ballots.delete(candidate);
    if (isMember) this.ballots.forEach((others) => others.delete(candidate));
    const others = this.signers.filter((item) => item !== candidate);
    return this.#begin(height + 1, 'voted', isMember ? others : [...others, candidate].sort());
  }
}
