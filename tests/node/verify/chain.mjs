// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a chain's blocks with independent packages: transaction hashes and senders, both tries, bloom, header hash, parent
// links, and the seals of every block.
import { RLP } from '@ethereumjs/rlp';
import { Trie } from '@ethereumjs/trie';
import { concat, getBytes, hexlify, keccak256, toBeHex } from 'ethers';
import { provenTransaction, transactionOf } from '../oracle/transaction.mjs';
import { BftSeals } from './bft.mjs';
import { CliqueSeals } from './clique.mjs';
import { Refusal, bytes, headerHash, number } from './header.mjs';

async function rootOf(values) {
  const trie = new Trie();
  for (const [index, value] of values.entries()) await trie.put(RLP.encode(index), getBytes(value));
  return hexlify(trie.root());
}

// Some nodes leave the type out of receipts: it is the transaction's.
function receiptBytes(receipt, transaction) {
  const type = Number(receipt.type ?? transaction.type ?? 0);
  const outcome = receipt.root ?? (BigInt(receipt.status) === 1n ? '0x01' : '0x');
  const body = hexlify(RLP.encode([bytes(outcome), bytes(number(receipt.cumulativeGasUsed)), bytes(receipt.logsBloom),
    receipt.logs.map(({ address, topics, data }) => [bytes(address), topics.map(bytes), bytes(data)])]));
  return type === 0 ? body : concat([toBeHex(type), body]);
}

function bloomOf(logs) {
  const bloom = new Uint8Array(256);
  for (const item of logs.flatMap(({ address, topics }) => [address, ...topics])) {
    const hash = getBytes(keccak256(item));
    for (const at of [0, 2, 4]) {
      const bit = ((hash[at] << 8) | hash[at + 1]) & 2047;
      bloom[255 - (bit >> 3)] |= 1 << (bit & 7);
    }
  }
  return hexlify(bloom);
}

async function checkContents({ block, receipts }) {
  const fail = (reason) => { throw new Error(`block ${Number(block.number)}: ${reason}`); };
  if (receipts.length !== block.transactions.length) fail('it has not one receipt a transaction');
  receipts.forEach((receipt, index) => provenTransaction(block.transactions[index], receipt));
  const transactions = block.transactions.map((item) => transactionOf(item).serialized);
  if (await rootOf(transactions) !== block.transactionsRoot) fail('the transactions root does not hold');
  if (await rootOf(receipts.map((receipt, index) => receiptBytes(receipt, block.transactions[index]))) !== block.receiptsRoot) fail('the receipts root does not hold');
  if (receipts.some((receipt) => bloomOf(receipt.logs) !== receipt.logsBloom)) fail('a receipt\'s bloom does not hold');
  if (bloomOf(receipts.flatMap(({ logs }) => logs)) !== block.logsBloom) fail('the bloom does not hold');
  for (const item of [...block.transactions, ...receipts, ...receipts.flatMap(({ logs }) => logs)]) {
    if (item.blockHash !== block.hash) fail('a transaction, receipt or log names another block');
  }
}

const kinds = { qbft: BftSeals, ibft2: BftSeals, ibft1: BftSeals, clique: CliqueSeals };

// A chain without seals: the hash is all a header has.
class NoSeals {
  sets = [];
  depth = 0;

  take(block) {
    if (headerHash(block, block.extraData) !== block.hash) throw new Refusal('header-hash', Number(block.number), 'its hash is not that of its header');
  }
}

function checkLink(block, parent, chain) {
  const refuse = (kind, reason) => { throw new Refusal(kind, Number(block.number), reason); };
  if (parent === undefined) {
    if (block.hash !== chain.genesis_hash) refuse('wrong-genesis', 'it is not the chain file\'s');
    return;
  }
  if (Number(block.number) !== Number(parent.number) + 1) refuse('format', 'a height is missing');
  if (block.parentHash !== parent.hash) refuse('parent-link', 'it does not follow its parent');
  if (Number(block.timestamp) <= Number(parent.timestamp)) refuse('format', 'its time is not after its parent\'s');
}

async function takeAll(blocks, chain, seals) {
  let parent;
  try {
    for await (const entry of blocks) {
      checkLink(entry.block, parent, chain);
      seals.take(entry.block);
      await checkContents(entry);
      parent = entry.block;
    }
    return { parent };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { parent, refusal: error };
  }
}

// What is to be said of a chain whose every block's seals are checked. blocks: an iterable of { block, receipts } from the
// genesis on. Returns { synced, proven, validators: [{ from, origin, members }], incident: null or { kind, block, reason } }; throws
// where a block's contents do not hold.
export async function judgeChain(blocks, chain) {
  const rules = [chain.consensus].flat().map((rule) => ({ from: 0, ...rule }));
  const seals = new (kinds[rules[0].kind] ?? NoSeals)(rules);
  const { parent, refusal } = await takeAll(blocks, chain, seals);
  const synced = parent === undefined ? -1 : Number(parent.number);
  return { synced, proven: Math.max(synced - seals.depth, 0), validators: seals.sets.filter(({ from }) => from <= synced),
    incident: refusal ? { kind: refusal.kind, block: refusal.block, reason: refusal.message } : null };
}

// Returns { head, validatorSets: [size, …] }; throws if something does not hold.
export async function checkChain(blocks, chain) {
  const { synced, validators, incident } = await judgeChain(blocks, chain);
  if (incident) throw new Error(incident.reason);
  return { head: synced, validatorSets: validators.map(({ members }) => members.length) };
}
