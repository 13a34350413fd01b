// SPDX-License-Identifier: GPL-3.0-or-later
// A header's bytes, its hash, whoever made a seal, and how a check says that something does not hold.
import { RLP } from '@ethereumjs/rlp';
import { dataSlice, getBytes, hexlify, keccak256, recoverAddress, toBeHex } from 'ethers';

// kind: what Guanlan calls the incident.
export class Refusal extends Error {
  constructor(kind, block, reason) {
    super(`block ${block}: ${reason}`);
    Object.assign(this, { kind, block, reason });
  }
}

export const number = (hex) => (BigInt(hex) === 0n ? '0x' : toBeHex(BigInt(hex)));
export const bytes = (hex) => getBytes(hex);

const optionalFields = [['baseFeePerGas', number], ['withdrawalsRoot'], ['blobGasUsed', number], ['excessBlobGas', number],
  ['parentBeaconBlockRoot'], ['requestsHash']];

export function headerHash(block, extra) {
  const fields = [block.parentHash, block.sha3Uncles, block.miner, block.stateRoot, block.transactionsRoot, block.receiptsRoot,
    block.logsBloom, number(block.difficulty), number(block.number), number(block.gasLimit), number(block.gasUsed),
    number(block.timestamp), extra, block.mixHash, block.nonce];
  for (const [name, form = (value) => value] of optionalFields) {
    if (block[name] === undefined) break;
    fields.push(form(block[name]));
  }
  return keccak256(RLP.encode(fields.map(bytes)));
}

const names = ['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom', 'difficulty',
  'number', 'gasLimit', 'gasUsed', 'timestamp', 'extraData', 'mixHash', 'nonce', 'baseFeePerGas', 'withdrawalsRoot', 'blobGasUsed',
  'excessBlobGas', 'parentBeaconBlockRoot', 'requestsHash'];
const quantities = new Set(['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp', 'baseFeePerGas', 'blobGasUsed', 'excessBlobGas']);

// A header's RLP as eth_getBlockByNumber gives its fields.
export function blockOf(header) {
  const items = RLP.decode(getBytes(header));
  if (!Array.isArray(items) || items.length < 15 || items.length > names.length) throw new Error('a header is malformed');
  const block = Object.fromEntries(items.map((item, i) => [names[i], quantities.has(names[i]) && item.length === 0 ? '0x0' : hexlify(item)]));
  if (headerHash(block, block.extraData) !== keccak256(header)) throw new Error('a header is malformed');
  return block;
}

// Throws where nobody can have made the seal.
export function sealerOf(digest, seal) {
  const hex = hexlify(seal);
  const last = Number(dataSlice(hex, 64, 65));
  return recoverAddress(digest, { r: dataSlice(hex, 0, 32), s: dataSlice(hex, 32, 64), v: last < 27 ? 27 + last : last }).toLowerCase();
}
