// SPDX-License-Identifier: GPL-3.0-or-later
// Records what tests/chainsync/evm_* compare with, from a real node and from ethers:
//
//   node record_types.mjs     writes anvil-types.jsonl.gz, evm-transactions.json and evm-blocks.json to ../data
//
// The first holds blocks with 1, 16, 17, 127, 129 and 300 transactions of types 0, 1, 2 and 4 (with and without logs,
// failed ones, creations) as a chain archive; the second single transactions of every type as a node prints them, with
// the hash, sender and encoding that ethers computes; the third blocks that no node at hand can make (receipts from
// before Byzantium, of blob transactions, GoQuorum's private ones), with roots by @ethereumjs/trie.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { HDNodeWallet, Transaction, Wallet, getBytes, hexlify, keccak256, toBeHex } from 'ethers';
import { RLP } from '@ethereumjs/rlp';
import { Trie } from '@ethereumjs/trie';
import { startAnvil } from './anvil.mjs';
import { toHex as hex } from './rpc.mjs';

const data = (name) => new URL(`../data/${name}`, import.meta.url);

// Logs its input with the input's first word as topic.
const logger = '0x600e600c600039600e6000f3' + '366000600037600035366000a100';
const accessList = [{ address: `0x${'11'.repeat(20)}`, storageKeys: [`0x${'22'.repeat(32)}`, `0x${'00'.repeat(32)}`] },
  { address: `0x${'33'.repeat(20)}`, storageKeys: [] }];

async function recordBlocks() {
  const { rpc, stop } = await startAnvil(['--chain-id', '31337', '--timestamp', '1767571200', '--no-mining',
    '--gas-limit', '200000000', '--no-request-size-limit', '--order', 'fifo']);
  const call = (method, ...params) => rpc.call(method, ...params);
  const mnemonic = 'test test test test test test test test test test test junk';
  const wallet = HDNodeWallet.fromPhrase(mnemonic);
  const delegate = HDNodeWallet.fromPhrase(mnemonic, undefined, "m/44'/60'/0'/0/1");
  const common = { chainId: 31337, gasPrice: 4_000_000_000n, gasLimit: 100_000n, value: 0n };
  const priced = { maxFeePerGas: 4_000_000_000n, maxPriorityFeePerGas: 1n };
  let nonce = 0;
  let contract;

  async function transaction(i) {
    const fails = i % 12 === 6 && i % 5 !== 4;
    const size = fails ? 32 : 32 + (i * 7) % 200;
    const input = hexlify(new Uint8Array(size).fill(i % 256));
    const { gasPrice, ...unpriced } = common;
    const base = { ...unpriced, nonce: nonce++, to: i % 5 === 4 ? delegate.address : contract, data: i % 5 === 4 ? '0x' : input };
    if (fails) base.gasLimit = 21_000n + 40n * BigInt(size); // The least that is admitted (EIP-7623), too little to log.
    switch (i % 4) {
      case 0: return { ...base, type: 0, gasPrice };
      case 1: return { ...base, type: 1, gasPrice, accessList };
      case 2: return { ...base, type: 2, ...priced, accessList: [] };
      default: return i % 16 !== 3 ? { ...base, type: 2, ...priced, value: 12345n, to: delegate.address } : {
        ...base, type: 4, ...priced,
        authorizationList: [await delegate.authorize({ address: contract, nonce: 1000 + i, chainId: i % 32 === 3 ? 31337 : 0 })],
      };
    }
  }

  await call('eth_sendRawTransaction', await wallet.signTransaction({ ...common, type: 0, nonce: nonce++, data: logger }));
  await call('evm_mine');
  contract = (await call('eth_getBlockReceipts', '0x1'))[0].contractAddress;
  for (const count of [0, 1, 16, 17, 127, 129, 300]) {
    for (let i = 0; i < count; ++i) await call('eth_sendRawTransaction', await wallet.signTransaction(await transaction(i)));
    await call('evm_mine');
  }

  const head = Number(await call('eth_blockNumber'));
  const lines = [{ format: 'guanlan-chain-archive', version: 1, family: 'evm', chain_id: 31337, name: 'anvil-types', head }];
  for (let number = 0; number <= head; ++number) {
    const block = await call('eth_getBlockByNumber', hex(number), true);
    lines.push({ number, block, receipts: await call('eth_getBlockReceipts', hex(number)) });
  }
  stop();
  const text = lines.map((line) => JSON.stringify(line) + '\n').join('');
  fs.writeFileSync(data('anvil-types.jsonl.gz'), zlib.gzipSync(text, { level: 9 }));
  return lines.slice(1).map(({ block }) => block.transactions.length);
}

function asNodePrints(signed, type, v) {
  const printed = {
    type: hex(type), hash: signed.hash, from: signed.from, to: signed.to, nonce: hex(signed.nonce), gas: hex(signed.gasLimit),
    value: hex(signed.value), input: signed.data, v: hex(v), r: hex(signed.signature.r), s: hex(signed.signature.s),
  };
  if (type > 0) printed.chainId = hex(signed.chainId);
  if (type < 2) printed.gasPrice = hex(signed.gasPrice);
  if (type >= 1) printed.accessList = signed.accessList;
  if (type >= 2) Object.assign(printed, { maxFeePerGas: hex(signed.maxFeePerGas), maxPriorityFeePerGas: hex(signed.maxPriorityFeePerGas) });
  if (type === 3) Object.assign(printed, { maxFeePerBlobGas: hex(signed.maxFeePerBlobGas), blobVersionedHashes: signed.blobVersionedHashes });
  if (type === 4) {
    printed.authorizationList = signed.authorizationList.map(({ chainId, address, nonce, signature }) => ({
      chainId: hex(chainId), address, nonce: hex(nonce), yParity: hex(signature.yParity), r: hex(signature.r), s: hex(signature.s) }));
  }
  return printed;
}

async function recordTransactions() {
  const wallets = Array.from({ length: 12 }, (_, i) => new Wallet(toBeHex(i + 1, 32)));
  const to = `0x${'ab'.repeat(20)}`;
  const base = { nonce: 0, gasLimit: 21000n, value: 0n, data: '0x' };
  const fees = { maxFeePerGas: 0n, maxPriorityFeePerGas: 0n };
  const authorise = (wallet, nonce, chainId) => wallet.authorizeSync({ address: to, nonce, chainId });
  const cases = {
    'before EIP-155': { ...base, type: 0, to, gasPrice: 0n, chainId: 0 },
    'before EIP-155, creation': { ...base, type: 0, gasPrice: 20_000_000_000n, data: logger, nonce: 128, chainId: 0 },
    'EIP-155, chain 1': { ...base, type: 0, to, gasPrice: 1n, chainId: 1, nonce: 255 },
    'EIP-155, chain 2^53 - 1': { ...base, type: 0, to, gasPrice: 1n, chainId: 9007199254740991n, value: 2n ** 255n },
    'EIP-2930': { ...base, type: 1, to, gasPrice: 127n, chainId: 190202, accessList, data: '0x00' },
    'EIP-2930, creation': { ...base, type: 1, gasPrice: 128n, chainId: 190202, accessList: [], data: hexlify(new Uint8Array(300).fill(7)) },
    'EIP-1559': { ...base, type: 2, to, ...fees, chainId: 190202, accessList: [] },
    'EIP-1559, 56 bytes of input': { ...base, type: 2, to, ...fees, chainId: 190202, accessList, data: hexlify(new Uint8Array(56).fill(1)) },
    'EIP-4844': { ...base, type: 3, to, ...fees, chainId: 190202, accessList, maxFeePerBlobGas: 5n,
      blobVersionedHashes: [`0x01${'44'.repeat(31)}`, `0x01${'55'.repeat(31)}`] },
    'EIP-7702': { ...base, type: 4, to, ...fees, chainId: 190202, accessList: [],
      authorizationList: [authorise(wallets[3], 0, 0), authorise(wallets[4], 2 ** 40, 190202)] },
  };
  const records = [];
  Object.entries(cases).forEach(([name, fields], i) => {
    const transaction = Transaction.from(fields);
    transaction.signature = wallets[i].signingKey.sign(transaction.unsignedHash);
    const { type, signature } = transaction;
    const legacyV = transaction.chainId ? 35n + 2n * transaction.chainId : 27n;
    const v = (type > 0 ? 0n : legacyV) + BigInt(signature.yParity);
    records.push({ name, encoded: transaction.serialized, node: asNodePrints(transaction, type, v) });
    if (name !== 'before EIP-155') return;
    // GoQuorum's private transactions are signed like these, then 10 is added to v.
    const quorum = asNodePrints(transaction, type, v + 10n);
    const at = transaction.serialized.lastIndexOf(toBeHex(v).slice(2) + 'a0' + signature.r.slice(2));
    const encoded = transaction.serialized.slice(0, at) + toBeHex(v + 10n).slice(2) + transaction.serialized.slice(at + 2);
    records.push({ name: 'GoQuorum, private', encoded, node: { ...quorum, hash: keccak256(getBytes(encoded)) } });
  });
  fs.writeFileSync(data('evm-transactions.json'), `${JSON.stringify(records, null, 1)}\n`);
  return records;
}

async function orderedRoot(values) {
  const trie = new Trie();
  for (const [index, value] of values.entries()) await trie.put(RLP.encode(index), getBytes(value));
  return hexlify(trie.root());
}

function encodeReceipt({ type, status, root, cumulativeGasUsed, logsBloom, logs }) {
  const body = RLP.encode([root ?? (BigInt(status) ? 1 : 0), BigInt(cumulativeGasUsed), logsBloom,
    logs.map(({ address, topics, data }) => [address, topics, data])]);
  return hexlify(BigInt(type ?? 0) ? new Uint8Array([Number(type), ...body]) : body);
}

function bloomOf(logs) {
  const bloom = new Uint8Array(256);
  for (const item of logs.flatMap(({ address, topics }) => [address, ...topics])) {
    const hash = getBytes(keccak256(item));
    for (const i of [0, 2, 4]) {
      const bit = (hash[i] * 256 + hash[i + 1]) % 2048;
      bloom[255 - (bit >> 3)] |= 1 << (bit & 7);
    }
  }
  return hexlify(bloom);
}

function receipt(fields, logs = []) {
  return { cumulativeGasUsed: '0x5208', logs, logsBloom: bloomOf(logs), ...fields };
}

async function recordBlocksThatNoNodeMakes(records) {
  const find = (name) => records.find((record) => record.name === name);
  const log = (byte, topics = 1) => ({
    address: `0x${byte.repeat(20)}`, topics: Array.from({ length: topics }, (_, i) => toBeHex(i + 5, 32)), data: '0x0102' });
  const block = async (name, transactionNames, receipts, publicReceipts = receipts) => {
    const transactions = transactionNames.map(find);
    return {
      name, receipts, transactions: transactions.map(({ node }) => node),
      transactionsRoot: await orderedRoot(transactions.map(({ encoded }) => encoded)),
      receiptsRoot: await orderedRoot(publicReceipts.map(encodeReceipt)),
      logsBloom: bloomOf(publicReceipts.flatMap(({ logs }) => logs)),
    };
  };
  const plain = receipt({ status: '0x1' }, [log('aa', 0), log('bb', 4)]);
  const privateOne = receipt({ status: '0x1', cumulativeGasUsed: '0xa410' }, [log('aa'), log('cc')]);
  const failedPrivate = { ...receipt({ status: '0x0', cumulativeGasUsed: '0xa410' }) };
  const publicOne = receipt({ status: '0x1', cumulativeGasUsed: '0xa410' });
  const pair = ['EIP-155, chain 2^53 - 1', 'GoQuorum, private'];
  const blocks = [
    await block('before Byzantium', ['before EIP-155', 'before EIP-155, creation'],
      [receipt({ root: `0x${'0f'.repeat(32)}` }, [log('aa')]), receipt({ root: `0x${'00'.repeat(32)}`, cumulativeGasUsed: '0xa410' })]),
    await block('blobs', ['EIP-4844', 'EIP-7702'],
      [receipt({ type: '0x3', status: '0x1' }, [log('aa', 2)]), receipt({ type: '0x4', status: '0x0', cumulativeGasUsed: '0xffffffffff' })]),
    await block('private, not a party', pair, [plain, publicOne]),
    await block('private, party', pair, [plain, privateOne], [plain, publicOne]),
    await block('private, party, failed', pair, [plain, failedPrivate], [plain, publicOne]),
    await block('private, altered', pair, [{ ...plain, logs: [log('aa', 0)] }, privateOne], [plain, publicOne]),
    await block('failed, yet with logs', ['before EIP-155'], [receipt({ status: '0x0' }, [log('aa')])]),
    await block('more receipts than transactions', ['before EIP-155'], [plain, publicOne]),
    await block('fewer receipts than transactions', pair, [plain]),
  ];
  const hidden = await block('bloom hides the log', ['before EIP-155'], [plain]);
  blocks.push({ ...hidden, logsBloom: bloomOf([]) });
  fs.writeFileSync(data('evm-blocks.json'), `${JSON.stringify(blocks, null, 1)}\n`);
  return blocks.length;
}

const records = await recordTransactions();
console.log(JSON.stringify({
  transactions: records.length,
  synthetic: await recordBlocksThatNoNodeMakes(records),
  blocks: await recordBlocks(),
}));
process.exit(0);
