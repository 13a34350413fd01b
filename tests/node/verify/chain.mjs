// SPDX-License-Identifier: GPL-3.0-or-later
// Checks a chain's blocks with independent packages: transaction hashes and senders, both tries, bloom, header hash, parent
// links, and for QBFT the seals of every block. Throws at the first thing that does not hold.
import { RLP } from '@ethereumjs/rlp';
import { Trie } from '@ethereumjs/trie';
import { concat, dataSlice, getBytes, hexlify, keccak256, recoverAddress, toBeHex } from 'ethers';
import { provenTransaction, transactionOf } from '../oracle/transaction.mjs';

const number = (hex) => (BigInt(hex) === 0n ? '0x' : toBeHex(BigInt(hex)));
const bytes = (hex) => getBytes(hex);

async function rootOf(values) {
  const trie = new Trie();
  for (const [index, value] of values.entries()) await trie.put(RLP.encode(index), getBytes(value));
  return hexlify(trie.root());
}

function receiptBytes(receipt) {
  const type = Number(receipt.type ?? 0);
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

const optionalFields = [['baseFeePerGas', number], ['withdrawalsRoot'], ['blobGasUsed', number], ['excessBlobGas', number],
  ['parentBeaconBlockRoot'], ['requestsHash']];

function headerHash(block, extra) {
  const fields = [block.parentHash, block.sha3Uncles, block.miner, block.stateRoot, block.transactionsRoot, block.receiptsRoot,
    block.logsBloom, number(block.difficulty), number(block.number), number(block.gasLimit), number(block.gasUsed),
    number(block.timestamp), extra, block.mixHash, block.nonce];
  for (const [name, form = (value) => value] of optionalFields) {
    if (block[name] === undefined) break;
    fields.push(form(block[name]));
  }
  return keccak256(RLP.encode(fields.map(bytes)));
}

const quorums = {
  ceil2n3: (count) => Math.ceil(2 * count / 3),
  '2f+1': (count) => 2 * (Math.ceil(count / 3) - 1) + 1, // what an older GoQuorum waits for
};

// Returns the validators the header names; `previous` is the set in force before.
function checkSeals(block, previous, quorum) {
  const fail = (reason) => { throw new Error(`block ${Number(block.number)}: ${reason}`); };
  const [vanity, validatorItems, vote, round, seals] = RLP.decode(getBytes(block.extraData));
  const extra = (usedRound, usedSeals) => hexlify(RLP.encode([vanity, validatorItems, vote, usedRound, usedSeals]));
  if (headerHash(block, extra(new Uint8Array(), [])) !== block.hash) fail('its hash is not that of its header');
  const validators = validatorItems.map((item) => hexlify(item));
  if (Number(block.number) === 0) return validators;
  const signed = headerHash(block, extra(round, []));
  const signers = new Set(seals.map((seal) => {
    const hex = hexlify(seal);
    return recoverAddress(signed, { r: dataSlice(hex, 0, 32), s: dataSlice(hex, 32, 64), v: 27 + Number(dataSlice(hex, 64)) }).toLowerCase();
  }));
  for (const set of [validators, previous]) {
    const count = set.filter((item) => signers.has(item)).length;
    if (count < quorum(set.length)) fail(`${count} of ${set.length} validators sealed it`);
  }
  if ([...signers].some((signer) => !validators.includes(signer)) || signers.size !== seals.length) fail('a seal is a stranger\'s or a second one');
  if (!validators.includes(block.miner)) fail('its proposer is no validator');
  return validators;
}

async function checkContents({ block, receipts }) {
  const fail = (reason) => { throw new Error(`block ${Number(block.number)}: ${reason}`); };
  if (receipts.length !== block.transactions.length) fail('it has not one receipt a transaction');
  receipts.forEach((receipt, index) => provenTransaction(block.transactions[index], receipt));
  const transactions = block.transactions.map((item) => transactionOf(item).serialized);
  if (await rootOf(transactions) !== block.transactionsRoot) fail('the transactions root does not hold');
  if (await rootOf(receipts.map(receiptBytes)) !== block.receiptsRoot) fail('the receipts root does not hold');
  if (receipts.some((receipt) => bloomOf(receipt.logs) !== receipt.logsBloom)) fail('a receipt\'s bloom does not hold');
  if (bloomOf(receipts.flatMap(({ logs }) => logs)) !== block.logsBloom) fail('the bloom does not hold');
  for (const item of [...block.transactions, ...receipts, ...receipts.flatMap(({ logs }) => logs)]) {
    if (item.blockHash !== block.hash) fail('a transaction, receipt or log names another block');
  }
}

// blocks: an iterable of { block, receipts } from the genesis on. Returns { head, validatorSets: [size, …] }.
export async function checkChain(blocks, chain) {
  const isQbft = chain.consensus.kind === 'qbft';
  const quorum = quorums[chain.consensus.quorum ?? 'ceil2n3'];
  let validators = chain.consensus.validators;
  let parent;
  const validatorSets = [];
  for (const entry of blocks) {
    const { block } = entry;
    const fail = (reason) => { throw new Error(`block ${Number(block.number)}: ${reason}`); };
    if (parent ? block.parentHash !== parent.hash : block.hash !== chain.genesis_hash) fail('it does not follow its parent');
    if (parent && Number(block.number) !== Number(parent.number) + 1) fail('a height is missing');
    if (parent && Number(block.timestamp) <= Number(parent.timestamp)) fail('its time is not after its parent\'s');
    if (!isQbft && headerHash(block, block.extraData) !== block.hash) fail('its hash is not that of its header');
    if (isQbft) {
      const named = checkSeals(block, validators, quorum);
      if (validatorSets.length === 0 || named.join() !== validators.join()) validatorSets.push(named.length);
      validators = named;
    }
    await checkContents(entry);
    parent = block;
  }
  return { head: Number(parent.number), validatorSets };
}
