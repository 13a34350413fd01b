// SPDX-License-Identifier: GPL-3.0-or-later
// The seals of QBFT, IBFT 2.0 and IBFT 1.0 headers, of every block, and who had to make them.
import { RLP } from '@ethereumjs/rlp';
import { concat, dataSlice, getBytes, hexlify, keccak256 } from 'ethers';
import { Refusal, headerHash, sealerOf } from './header.mjs';

export const quorums = {
  ceil2n3: (count) => Math.ceil(2 * count / 3),
  '2f+1': (count) => 2 * (Math.ceil(count / 3) - 1) + 1, // what an older GoQuorum waits for
};

const encoded = (items) => hexlify(RLP.encode(items));

function decoded(data, length) {
  const items = RLP.decode(getBytes(data));
  if (!Array.isArray(items) || items.length !== length) throw new Error('its extra data is malformed');
  return items;
}

// What a header of each kind says: the hash that the chain knows it by, the digests its seals sign.
const readers = {
  qbft(block) {
    const [vanity, validators, vote, round, seals] = decoded(block.extraData, 5);
    const hashOf = (...rest) => headerHash(block, encoded([vanity, validators, vote, ...rest]));
    return { validators, seals, hash: hashOf(new Uint8Array(), []), digest: hashOf(round, []), proposer: block.miner };
  },
  ibft2(block) {
    const [vanity, validators, vote, round, seals] = decoded(block.extraData, 5);
    const hash = BigInt(block.number) === 0n ? headerHash(block, block.extraData) : headerHash(block, encoded([vanity, validators, vote]));
    return { validators, seals, hash, digest: headerHash(block, encoded([vanity, validators, vote, round])), proposer: block.miner };
  },
  ibft1(block) {
    const [validators, proposerSeal, seals] = decoded(dataSlice(block.extraData, 32), 3);
    const hashOf = (own) => headerHash(block, concat([dataSlice(block.extraData, 0, 32), encoded([validators, own, []])]));
    const hash = hashOf(proposerSeal);
    return { validators, seals, hash, digest: keccak256(concat([hash, '0x02'])),
      get proposer() { return sealerOf(keccak256(hashOf(new Uint8Array())), proposerSeal); } };
  },
};

// What the header of a block says: validators, seals, hash, the digest that the seals sign, who proposed it.
export const readHeader = (block, kind) => readers[kind](block);

const isSame = (a, b) => a.join() === b.join();

// Takes the blocks from the genesis on; `sets` says who was in force from where.
export class BftSeals {
  constructor(rules) {
    Object.assign(this, { rules, sets: [], set: [], lists: true });
  }

  take(block) {
    const height = Number(block.number);
    const rule = this.rules.findLast(({ from }) => from <= height);
    const header = this.#read(block, rule.kind, height);
    const refuse = (kind, reason) => { throw new Refusal(kind, height, reason); };
    if (header.hash !== block.hash) refuse('header-hash', 'its hash is not that of its header');
    const listed = header.validators.map((item) => hexlify(item));
    if (!isSame(listed, [...new Set(listed)].sort())) refuse('validators', 'its validators are not in order');
    const signers = height === 0 ? [] : this.#signers(header, refuse);
    const quorum = quorums[rule.quorum ?? 'ceil2n3'];
    if (rule.from === height && rule.validators) this.#takePinned(height, listed, [...rule.validators].sort(), refuse);
    else this.#takeListed(height, listed, signers, quorum, refuse);
    if (height > 0) this.#judge(header, signers, quorum, refuse);
  }

  #read(block, kind, height) {
    try {
      return readHeader(block, kind);
    } catch (error) {
      throw new Refusal('header-hash', height, error.message);
    }
  }

  #signers({ digest, seals }, refuse) {
    try {
      return seals.map((seal) => sealerOf(digest, seal));
    } catch {
      return refuse('seals', 'a seal is no signature');
    }
  }

  #begin(from, origin, members) {
    if (!isSame(this.set, members)) this.sets.push({ from, origin, members });
    this.set = members;
  }

  #takePinned(height, listed, pinned, refuse) {
    this.lists = listed.length > 0;
    if (this.lists && !isSame(listed, pinned)) refuse('validators', 'it lists others than the chain file');
    this.#begin(height, this.lists && height === 0 ? 'genesis' : 'pinned', pinned);
  }

  #takeListed(height, listed, signers, quorum, refuse) {
    if (height === 0) return this.#begin(0, 'genesis', listed);
    if (!this.lists && listed.length > 0) refuse('validators', 'it lists validators, though a contract names them');
    if (!this.lists || isSame(listed, this.set)) return undefined;
    const old = this.set.filter((item) => signers.includes(item)).length;
    if (listed.length === 0) refuse('validators', 'it lists nobody any more');
    if (old < quorum(this.set.length)) refuse('validators', `${old} of the ${this.set.length} before agreed to its validators`);
    return this.#begin(height, 'voted', listed);
  }

  #judge(header, signers, quorum, refuse) {
    const count = this.set.filter((item) => signers.includes(item)).length;
    if (count < quorum(this.set.length)) refuse('seals', `${count} of ${this.set.length} validators sealed it`);
    if (count !== signers.length) refuse('seals', 'a seal is a stranger\'s or a second one');
    if (!this.set.includes(header.proposer)) refuse('seals', 'its proposer is no validator');
  }

  // Final at once.
  get depth() { return 0; }
}
