// SPDX-License-Identifier: GPL-3.0-or-later
// A header's hash, whoever made a seal, and how a check says that something does not hold.
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

// Throws where nobody can have made the seal.
export function sealerOf(digest, seal) {
  const hex = hexlify(seal);
  const last = Number(dataSlice(hex, 64, 65));
  return recoverAddress(digest, { r: dataSlice(hex, 0, 32), s: dataSlice(hex, 32, 64), v: last < 27 ? 27 + last : last }).toLowerCase();
}
