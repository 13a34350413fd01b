// SPDX-License-Identifier: GPL-3.0-or-later
// Every event of every contract that Guanlan ships a profile for, on a real node.
//
//   node deploy_all.mjs --out FOLDER [--url URL] [--hardfork NAME]
//
// Without --url an anvil of its own is started. Writes FOLDER/chain.json and FOLDER/institutions.json, prints one JSON
// line {"url","pid","chain","head"} when all is mined, and lives until its stdin closes.
import { parseArgs } from 'node:util';
import { anchor, didRegistry, eas, relay, schemaRegistry } from './artifacts.mjs';
import { serveUntilStdinCloses, startAnvil } from './anvil.mjs';
import { writeChainFile } from './chain_files.mjs';
import { exerciseAnchor, anchorDirectory } from './exercise_anchor.mjs';
import { exerciseAttestations } from './exercise_attestations.mjs';
import { exerciseDids } from './exercise_dids.mjs';
import { Lab } from './lab.mjs';
import { Rpc } from './rpc.mjs';

const genesisTime = 1_772_413_200; // 2026-03-02T01:00:00Z
const { values: options } = parseArgs({
  options: { out: { type: 'string' }, url: { type: 'string' }, hardfork: { type: 'string', default: 'prague' } },
});
if (!options.out) throw new Error('--out FOLDER is missing');

const node = options.url
  ? { url: options.url, rpc: new Rpc(options.url) }
  : await startAnvil(['--timestamp', String(genesisTime), '--chain-id', '20260302', '--hardfork', options.hardfork, '--order', 'fifo']);
const lab = await new Lab(node.rpc).open();
const [deployer] = lab.wallets;

const anchorAddress = await lab.deploy(deployer, anchor);
const didAddress = await lab.deploy(deployer, didRegistry);
const schemaRegistryAddress = await lab.deploy(deployer, schemaRegistry);
const easAddress = await lab.deploy(deployer, eas, schemaRegistryAddress);
const relayAddress = await lab.deploy(deployer, relay);

await exerciseAnchor(lab, anchorAddress);
await lab.mineEmpty(3);
await exerciseDids(lab, didAddress);
await lab.mineEmpty(1);
await exerciseAttestations(lab, { easAddress, schemaRegistryAddress, relayAddress });
await lab.mineEmpty(2);

const chain = await writeChainFile(options.out, node.rpc, {
  name: 'Test chain',
  contracts: [
    { profile: 'consortium-identity-anchor', address: anchorAddress },
    { profile: 'erc1056', address: didAddress },
    { profile: 'eas', address: schemaRegistryAddress },
    { profile: 'eas', address: easAddress },
  ],
  ...anchorDirectory,
});
const head = Number(await node.rpc.call('eth_blockNumber'));
await serveUntilStdinCloses({ url: node.url, pid: node.pid, chain, head });
