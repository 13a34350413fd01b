// SPDX-License-Identifier: GPL-3.0-or-later
// Records a real Clique network for the tests: three signers that are processes of @ethereumjs/client; the reference contract is
// exercised, then they vote a fourth in, which stays away.
//
//   npm install --ignore-scripts --prefix FOLDER @ethereumjs/client@0.10.2     too much to install for every run of the tests
//   node record_clique.mjs --client FOLDER/node_modules/@ethereumjs/client [--out ../data] [--log FOLDER] [--stay]
//
// Writes OUT/ethereumjs-clique.jsonl.gz, .chain.json and .truth.json, as ../data/sealed/README.md describes them. With --stay the
// network goes on: prints one JSON line {"url","chain","head"} and lives until its stdin closes. Version 0.10.5 of that client
// makes Clique blocks without transactions only.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { Wallet } from 'ethers';
import { serveUntilStdinCloses } from './anvil.mjs';
import { archiveOf } from './archives.mjs';
import { anchor } from './artifacts.mjs';
import { LiveLab } from './clique/live_lab.mjs';
import { CliqueNetwork, byAddress, genesisOf } from './clique/network.mjs';
import { anchorDirectory, exerciseAnchor } from './exercise_anchor.mjs';
import { Lab, idOf } from './lab.mjs';
import { toHex } from './rpc.mjs';
import { judgeChain } from './verify/chain.mjs';

const chainId = 86_225;
const epoch = 30;
const genesisTime = 1_772_413_200; // 2026-03-02T01:00:00Z
const quietBlocks = 4; // So many in a row without a vote: nothing is left to vote for.
const nobody = `0x${'00'.repeat(20)}`;
const name = 'ethereumjs-clique';

const { values: options } = parseArgs({
  options: {
    client: { type: 'string' }, out: { type: 'string', default: fileURLToPath(new URL('../data', import.meta.url)) },
    log: { type: 'string' }, stay: { type: 'boolean', default: false },
  },
});
if (!options.client) throw new Error('--client FOLDER is missing');
const folder = options.log ?? fs.mkdtempSync(path.join(os.tmpdir(), 'clique-'));
fs.mkdirSync(folder, { recursive: true });

const wallets = byAddress(['a', 'b', 'c', 'd'].map((letter) => new Wallet(idOf(`signer ${letter}`))));
const [first, second, third, absent] = wallets; // The last is voted in and never seals: others do in its turns.
const founders = [first, second, third];
const network = new CliqueNetwork(path.resolve(options.client), folder,
  genesisOf({ chainId, signers: founders, period: 1, epoch, time: genesisTime, rich: new Lab().wallets }));
process.on('exit', () => { network.stopAll(); });

const blockOf = (rpc, number) => rpc.call('eth_getBlockByNumber', toHex(number), true);

async function voteIn(lab, wallet) {
  network.propose([{ candidate: wallet.address.toLowerCase(), authorise: true }]);
  const from = await lab.height();
  for (let quiet = 0, number = from + quietBlocks; quiet < quietBlocks; ++number) {
    while (await lab.height() < number) await sleep(200);
    quiet = (await blockOf(lab.rpc, number)).miner === nobody ? quiet + 1 : 0;
  }
}

const heightOf = async ({ rpc }) => Number(await rpc.call('eth_blockNumber'));

async function waitForHeight(nodes, height) {
  for (const node of nodes) while (await heightOf(node) < height) await sleep(200);
}

// One after the other, the first being in turn: who seals before it knows what the others have sealed makes a history of its own.
async function found() {
  for (const wallet of founders) await network.start(wallet);
  const nodes = [...network.nodes.values()];
  for (const { rpc } of nodes) while (Number(await rpc.call('net_peerCount')) < founders.length - 1) await sleep(200);
  await sleep(2000); // They have met; now each has told the other what it holds.
  for (const [index, wallet] of [second, third, first].entries()) {
    network.startSealing(wallet);
    await waitForHeight(nodes, index + 1);
  }
}

async function live() {
  await found();
  const lab = await new LiveLab(network.nodes.get(second.address).url).open();
  const anchorAddress = await lab.deploy(lab.wallets[0], anchor);
  await exerciseAnchor(lab, anchorAddress, { crowd: 20 });
  await voteIn(lab, absent);
  return { lab, contracts: [{ profile: 'consortium-identity-anchor', address: anchorAddress }] };
}

async function record(rpc, head) {
  const blocks = [];
  for (let number = 0; number <= head; ++number) {
    const block = await blockOf(rpc, number);
    const receipts = []; // One by one: it knows no eth_getBlockReceipts.
    for (const { hash } of block.transactions) receipts.push(await rpc.call('eth_getTransactionReceipt', hash));
    blocks.push({ block, receipts });
  }
  return blocks;
}

// What was done must be what the independent reader of ./verify finds; it alone knows in which block a vote decided.
async function truthOf(file, blocks) {
  const { incident, ...found } = await judgeChain(blocks, file);
  assert.equal(incident, null, incident?.reason);
  const members = [founders, wallets];
  assert.deepEqual(found.validators.map((set) => set.members), members.map((set) => set.map(({ address }) => address.toLowerCase())));
  return { ...found, incident: null };
}

const { lab, contracts } = await live();
const head = await lab.height();
const blocks = await record(lab.rpc, head);
const { schemas } = anchorDirectory;
const file = {
  name: 'EthereumJS Clique', family: 'evm', chain_id: chainId, genesis_hash: blocks[0].block.hash,
  consensus: { kind: 'clique', epoch, validators: founders.map(({ address }) => address.toLowerCase()) },
  nodes: [], start_block: 0, contracts, schemas,
};
const write = (ending, content) => fs.writeFileSync(path.join(options.out, `${name}.${ending}`), content);
write('jsonl.gz', archiveOf(file, blocks));
write('chain.json', `${JSON.stringify(file, null, 1)}\n`);
write('truth.json', `${JSON.stringify(await truthOf(file, blocks))}\n`);
if (options.stay) {
  const chain = path.join(folder, 'chain.json');
  const nodes = [...network.nodes.entries()].map(([address, { url }]) => ({ name: address, url }));
  fs.writeFileSync(chain, JSON.stringify({ ...file, nodes }));
  await serveUntilStdinCloses({ url: lab.rpc.url, chain, head });
}
process.exit(0);
