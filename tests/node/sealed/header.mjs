// SPDX-License-Identifier: GPL-3.0-or-later
// Headers: their bytes, and the block as a node answers it. Without contents of its own a block has no transactions.
import { SigningKey, computeAddress, concat, dataLength, encodeRlp, id, keccak256, toBeHex, toQuantity } from 'ethers';

export const zeroAddress = `0x${'00'.repeat(20)}`;
export const zeroHash = `0x${'00'.repeat(32)}`;
export const noNonce = `0x${'00'.repeat(8)}`;
export const addNonce = `0x${'ff'.repeat(8)}`;
export const vanity = zeroHash;
export const bftMixHash = '0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365';

const emptyRoot = keccak256('0x80');
const emptyOmmers = keccak256('0xc0');
const noBloom = `0x${'00'.repeat(256)}`;
const genesisTime = 1_767_571_200; // 2026-01-05T00:00:00Z
const blockTime = 5;

export const scalar = (value) => (BigInt(value) === 0n ? '0x' : toBeHex(value));

// Validator or signer n of all chains here; strangers have numbers from 90.
export const keyOf = (n) => new SigningKey(id(`guanlan sealed chains/${n}`));
export const addressOf = (n) => computeAddress(keyOf(n)).toLowerCase();
const keys = new Map(Array.from({ length: 100 }, (_, n) => [addressOf(n), keyOf(n)]));

// Of `count` validators from number `first` on, ascending as headers list them.
export const team = (first, count) => Array.from({ length: count }, (_, n) => addressOf(first + n)).sort();

// 65 bytes: r, s, recovery id 0 or 1 (27 or 28 where `offset` is 27).
export function seal(address, digest, offset = 0) {
  const { r, s, yParity } = keys.get(address).sign(digest);
  return concat([r, s, toBeHex(yParity + offset, 1)]);
}

export function headerFields(header, extra) {
  const fields = [header.parentHash, emptyOmmers, header.miner, header.stateRoot, header.transactionsRoot, header.receiptsRoot,
    header.logsBloom, scalar(header.difficulty), scalar(header.number), scalar(header.gasLimit), scalar(header.gasUsed),
    scalar(header.timestamp), extra, header.mixHash, header.nonce];
  return header.baseFee === undefined ? fields : [...fields, scalar(header.baseFee)];
}

export const headerHash = (header, extra) => keccak256(encodeRlp(headerFields(header, extra)));

// What all consensus rules leave alike. content: { block, receipts } that another chain has at this height, or undefined.
export function headerAt(number, parentHash, content) {
  const header = {
    number, parentHash, miner: zeroAddress, stateRoot: emptyRoot, transactionsRoot: emptyRoot, receiptsRoot: emptyRoot, logsBloom: noBloom,
    difficulty: 1, gasLimit: 30_000_000, gasUsed: 0, timestamp: genesisTime + blockTime * number, mixHash: zeroHash, nonce: noNonce,
  };
  if (content === undefined) return header;
  const { stateRoot, transactionsRoot, receiptsRoot, logsBloom, gasLimit, gasUsed, timestamp } = content.block;
  return { ...header, stateRoot, transactionsRoot, receiptsRoot, logsBloom, gasLimit, gasUsed, timestamp };
}

// As eth_getBlockByNumber gives it.
function blockOf(header, extra, hash, totalDifficulty) {
  const block = {
    difficulty: toQuantity(header.difficulty), extraData: extra, gasLimit: toQuantity(header.gasLimit), gasUsed: toQuantity(header.gasUsed), hash,
    logsBloom: header.logsBloom, miner: header.miner, mixHash: header.mixHash, nonce: header.nonce, number: toQuantity(header.number),
    parentHash: header.parentHash, receiptsRoot: header.receiptsRoot, sha3Uncles: emptyOmmers,
    size: toQuantity(dataLength(encodeRlp([headerFields(header, extra), [], []]))), stateRoot: header.stateRoot,
    timestamp: toQuantity(header.timestamp), totalDifficulty: toQuantity(totalDifficulty), transactions: [],
    transactionsRoot: header.transactionsRoot, uncles: [],
  };
  return header.baseFee === undefined ? block : { ...block, baseFeePerGas: toQuantity(header.baseFee) };
}

const renamed = (items, blockHash) => items.map((item) => ({ ...item, blockHash }));

// A block and its receipts as a node answers them; of `content` they hold what is in its transactions and receipts.
export function entryOf(header, extra, hash, totalDifficulty, content = { block: { transactions: [] }, receipts: [] }) {
  return {
    block: { ...blockOf(header, extra, hash, totalDifficulty), transactions: renamed(content.block.transactions, hash) },
    receipts: renamed(content.receipts, hash).map((receipt) => ({ ...receipt, logs: renamed(receipt.logs, hash) })),
  };
}
