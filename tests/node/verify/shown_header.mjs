// SPDX-License-Identifier: GPL-3.0-or-later
// Headers as a package shows them: their RLP in full, and the extra data of those with committed seals.
import { RLP } from '@ethereumjs/rlp';
import { concat, getBytes, hexlify, keccak256 } from 'ethers';
import { readHeader as readSealed } from './bft.mjs';
import { blockOf, sealerOf } from './header.mjs';

const sizes = { parentHash: 32, sha3Uncles: 32, miner: 20, stateRoot: 32, transactionsRoot: 32, receiptsRoot: 32, logsBloom: 256, mixHash: 32, nonce: 8 };
const largestNumber = 2n ** 64n;
const numbers = ['number', 'gasLimit', 'gasUsed', 'timestamp'];

// Where in its extra data each kind keeps what; ibft1 has 32 bytes of vanity before the list.
export const extraLayouts = {
  qbft: { prefix: 0, items: 5, validators: 1, seals: 4 },
  ibft2: { prefix: 0, items: 5, validators: 1, seals: 4 },
  ibft1: { prefix: 32, items: 3, validators: 0, seals: 2 },
};

export function splitExtra(extra, kind) {
  const { prefix } = extraLayouts[kind];
  const bytes = getBytes(extra);
  return { prefix: bytes.subarray(0, prefix), items: RLP.decode(bytes.subarray(prefix)) };
}

export const joinExtra = ({ prefix, items }) => concat([prefix, RLP.encode(items)]);

function blockFrom(rlp) {
  const block = blockOf(rlp);
  const isWrong = Object.entries(sizes).some(([name, size]) => block[name].length !== 2 + 2 * size) || numbers.some((name) => BigInt(block[name]) >= largestNumber);
  if (isWrong) throw new Error('it is no header');
  return block;
}

// Seals stand under no hash: whatever form they might have besides this one, nobody would notice.
function checkExtra(extra, kind) {
  const layout = extraLayouts[kind];
  const split = splitExtra(extra, kind);
  const { items } = split;
  if (!Array.isArray(items) || items.length !== layout.items || joinExtra(split) !== extra) throw new Error('extra data');
  const [validators, seals] = [items[layout.validators], items[layout.seals]];
  if (!Array.isArray(validators) || validators.some((item) => item.length !== 20)) throw new Error('extra data: validators');
  if (!Array.isArray(seals) || seals.some((seal) => seal.length !== 65 || ![0, 1, 27, 28].includes(seal[64]))) throw new Error('extra data: seals');
  if (new Set(validators.map(hexlify)).size !== validators.length) throw new Error('extra data: a validator twice');
}

// What the committers of a header signed.
export const committedDigest = (rlp, kind) => readSealed(blockFrom(rlp), kind).digest;

// { number, parentHash, hash, transactionsRoot, receiptsRoot, timestamp } and where there are committed seals { validators, signers }.
export function readHeader(rlp, kind) {
  const block = blockFrom(rlp);
  const { parentHash, transactionsRoot, receiptsRoot } = block;
  const header = { number: Number(block.number), parentHash, transactionsRoot, receiptsRoot, timestamp: Number(block.timestamp) };
  if (kind === 'none' || kind === 'clique') return { ...header, hash: keccak256(rlp) };
  if (!(kind in extraLayouts)) throw new Error(`this verifier does not know ${kind}`);
  checkExtra(block.extraData, kind);
  const { validators, seals, hash, digest } = readSealed(block, kind);
  return { ...header, hash, validators: validators.map((item) => hexlify(item)).sort(), signers: seals.map((seal) => sealerOf(digest, seal)) };
}
