// SPDX-License-Identifier: GPL-3.0-or-later
// A chain sealed by the rules of IBFT 1.0, IBFT 2.0 or QBFT, block by block, honest unless told otherwise.
import { addNonce, bftMixHash, entryOf, headerAt, headerHash, noNonce, seal, vanity, zeroHash } from './header.mjs';
import { layouts } from './layouts.mjs';

const quorums = { ceil2n3: (n) => Math.ceil(2 * n / 3), '2f+1': (n) => 2 * (Math.ceil(n / 3) - 1) + 1 };

// Some blocks are agreed on in a later round only.
const roundOf = (number) => (number % 23 === 7 ? 5 : Number(number % 9 === 4));
const rotated = (items, by) => [...items.slice(by % items.length), ...items.slice(0, by % items.length)];

export class BftChain {
  // kind: the layout; listed: false where headers name nobody; quorum: by which rule the validators wait for seals;
  // contents: for each height { block, receipts } of another chain, whose transactions this one has.
  constructor({ kind, validators, listed = true, quorum = 'ceil2n3', contents = [] }) {
    Object.assign(this, { kind, listed, set: validators, quorum: quorums[quorum], contents, proposer: -1, blocks: [] });
    this.sets = [{ from: 0, origin: listed ? 'genesis' : 'pinned', members: validators }];
    this.#takeGenesis();
  }

  get height() { return this.blocks.length; }

  #takeGenesis() {
    const parts = { vanity, validators: this.listed ? this.set : [], round: 0, seals: [], proposerSeal: `0x${'00'.repeat(65)}` };
    const header = { ...headerAt(0, zeroHash, this.contents[0]), mixHash: bftMixHash };
    const extra = layouts[this.kind].extra(parts);
    // Besu hashes IBFT 2.0's first block as it is; with the other layouts that makes no difference.
    this.#add(header, extra, headerHash(header, extra));
  }

  #add(header, extra, hash) {
    this.blocks.push(entryOf(header, extra, hash, header.number + 1, this.contents[header.number]));
    this.parentHash = hash;
  }

  // From now on the validators vote for this change, each when it proposes; more than half of them bring it about.
  callVote(address, adds) {
    this.proposal = { address, adds, voters: new Set() };
  }

  // From the next block on this set holds because the chain file says so.
  pin(members) {
    this.pinned = members;
  }

  mineTo(height) {
    while (this.height <= height) this.mine();
  }

  // change: { set, listed, sealers, round, digest(header, parts), hash(header, parts), offset }, each
  // instead of what an honest block has. `set` stays in force.
  mine(change = {}) {
    const previous = this.#advance(change.set);
    const number = this.height;
    const layout = layouts[this.kind];
    const round = change.round ?? (this.kind === 'ibft1' ? 0 : roundOf(number));
    this.proposer = (this.proposer + 1 + round) % this.set.length;
    const proposer = this.set[this.proposer];
    const parts = { vanity, validators: change.listed ?? (this.listed ? this.set : []), vote: this.#vote(proposer), round, seals: [] };
    const header = this.#header(layout, number, proposer, parts);
    const digest = (change.digest ?? layout.sealDigest)(header, parts);
    const sealers = change.sealers ?? this.#sealers(number, previous);
    parts.seals = sealers.map((address) => seal(address, digest, change.offset));
    this.lastDigest = digest;
    this.#add(header, layout.extra(parts), (change.hash ?? layout.blockHash)(header, parts));
  }

  #header(layout, number, proposer, parts) {
    const header = { ...headerAt(number, this.parentHash, this.contents[number]), mixHash: bftMixHash };
    if (this.kind !== 'ibft1') return { ...header, miner: proposer };
    if (parts.vote) Object.assign(header, { miner: parts.vote.address, nonce: parts.vote.adds ? addNonce : noNonce });
    parts.proposerSeal = seal(proposer, layout.proposerDigest(header, parts));
    return header;
  }

  // To the set of the next block; returns the one of the last.
  #advance(forced) {
    const previous = this.set;
    const next = forced ?? this.pinned ?? this.next;
    if (next === undefined) return previous;
    this.set = next;
    this.sets.push({ from: this.height, origin: this.pinned ? 'pinned' : 'voted', members: next });
    this.proposer = Math.max(next.indexOf(previous[this.proposer]), 0);
    const old = this.pinned ? next : previous;
    this.next = this.pinned = undefined;
    return old;
  }

  #vote(proposer) {
    const { address, adds, voters } = this.proposal ?? {};
    if (!voters || proposer === address || voters.has(proposer)) return undefined;
    voters.add(proposer);
    if (voters.size > Math.floor(this.set.length / 2)) {
      this.next = (adds ? [...this.set, address] : this.set.filter((item) => item !== address)).sort();
      this.proposal = undefined;
    }
    return { address, adds };
  }

  // A quorum, sometimes one more; a quorum of both sets where the set is new.
  #sealers(number, previous) {
    const order = rotated(this.set, number);
    order.sort((a, b) => Number(previous.includes(b)) - Number(previous.includes(a)));
    const needed = Math.max(this.quorum(this.set.length), this.quorum(previous.length));
    return order.slice(0, needed + Number(number % 7 === 3));
  }
}
