// SPDX-License-Identifier: GPL-3.0-or-later
// Headers as a package shows them: their RLP in full. Knows the rules none and qbft.
import { RLP } from '@ethereumjs/rlp';
import { dataSlice, getBytes, hexlify, keccak256, recoverAddress } from 'ethers';

const encoded = (value) => hexlify(RLP.encode(value));
const sizes = [32, 32, 20, 32, 32, 32, 256, undefined, undefined, undefined, undefined, undefined, undefined, 32, 8];

function itemsOf(rlp) {
  const items = RLP.decode(getBytes(rlp));
  if (!Array.isArray(items) || encoded(items) !== rlp) throw new Error('its RLP has another form');
  if (items.length < 15 || sizes.some((size, at) => size !== undefined && items[at].length !== size)) throw new Error('it is no header');
  for (const at of [8, 9, 10, 11]) if (items[at].length > 8 || items[at][0] === 0) throw new Error('it is no header');
  return items;
}

const numberOf = (bytes) => (bytes.length === 0 ? 0 : Number(BigInt(hexlify(bytes))));
const withExtra = (items, extra) => keccak256(encoded(items.map((item, at) => (at === 12 ? getBytes(extra) : item))));

function qbftExtra(bytes) {
  const extra = RLP.decode(bytes);
  if (!Array.isArray(extra) || extra.length !== 5 || encoded(extra) !== hexlify(bytes)) throw new Error('extra data');
  const [vanity, validators, vote, round, seals] = extra;
  if (validators.some((item) => item.length !== 20) || seals.some((seal) => seal.length !== 65)) throw new Error('extra data');
  return { vanity, validators, vote, round, seals };
}

// What the committers of a qbft header signed.
export function committedDigest(rlp) {
  const items = itemsOf(rlp);
  const { vanity, validators, vote, round } = qbftExtra(items[12]);
  return withExtra(items, encoded([vanity, validators, vote, round, []]));
}

// { number, parentHash, hash, transactionsRoot, receiptsRoot, timestamp } and for qbft also { validators, signers }.
export function readHeader(rlp, kind) {
  const items = itemsOf(rlp);
  const header = {
    number: numberOf(items[8]), parentHash: hexlify(items[0]), transactionsRoot: hexlify(items[4]), receiptsRoot: hexlify(items[5]),
    timestamp: numberOf(items[11]),
  };
  if (kind === 'none') return { ...header, hash: keccak256(rlp) };
  if (kind !== 'qbft') throw new Error(`this verifier does not know ${kind}`);
  const { vanity, validators, vote, seals } = qbftExtra(items[12]);
  const signed = committedDigest(rlp);
  const signers = seals.map((seal) => {
    const hex = hexlify(seal);
    const recovery = seal[64] >= 27 ? seal[64] - 27 : seal[64];
    if (recovery > 1) throw new Error('a seal is no signature');
    return recoverAddress(signed, { r: dataSlice(hex, 0, 32), s: dataSlice(hex, 32, 64), v: 27 + recovery }).toLowerCase();
  });
  return {
    ...header, signers, validators: validators.map(hexlify).sort(),
    hash: withExtra(items, encoded([vanity, validators, vote, new Uint8Array(), []])),
  };
}
