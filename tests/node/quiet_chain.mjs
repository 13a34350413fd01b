// SPDX-License-Identifier: GPL-3.0-or-later
// A chain on a real node on which things happen beside the registered contracts, or without a trace in their events.
//
//   node quiet_chain.mjs --out FOLDER
//
// Writes FOLDER/chain.json, prints one JSON line {"url","pid","chain","head","expected"} when the chain stands, and lives until its
// stdin closes. `expected` is what must be read of it: "block/log_index type".
import { parseArgs } from 'node:util';
import { concat, zeroPadValue } from 'ethers';
import { anchor, schemaRegistry } from './artifacts.mjs';
import { serveUntilStdinCloses, startAnvil } from './anvil.mjs';
import { writeChainFile } from './chain_files.mjs';
import { Lab, idOf } from './lab.mjs';

const { values: options } = parseArgs({ options: { out: { type: 'string' } } });
if (!options.out) throw new Error('--out FOLDER is missing');

const node = await startAnvil(['--timestamp', '1767571200', '--chain-id', '31337', '--order', 'fifo']);
const lab = await new Lab(node.rpc).open();
// Calls the address in its input's first word with what follows, whatever comes of it.
const forwarder = { ...anchor, bytecode: '0x6019600c60003960196000f3602036038060206000376000600082600060006000355af100' };
const registered = await lab.deploy(lab.wallets[0], anchor);
const stranger = await lab.deploy(lab.wallets[0], anchor);
const go = await lab.deploy(lab.wallets[0], forwarder);
const registry = await lab.deploy(lab.wallets[0], schemaRegistry);
let head = 4;

const encode = (name, ...values) => anchor.interface.encodeFunctionData(name, values);
const did = () => encode('registerDid', idOf(`did ${head}`), lab.wallets[1].address, idOf('document'));
const note = encode('note', idOf('topic'), 'not for profiles');
const nothing = encode('batch', []);
const by = (to, data) => concat([zeroPadValue(to, 32), data]);

const expected = [];
// One block of these transactions, each of its own sender, and what must be read of it: [place, type].
async function block(transactions, ...events) {
  ++head;
  for (const [index, [to, data, more]] of transactions.entries()) await lab.send(lab.wallets[index], { to, data, ...more });
  await lab.mine();
  for (const [place, type] of events) expected.push(`${head}/${place} ${type}`);
}

const silent = (txIndex) => [65_536 + txIndex, 'call.silent'];
await block([[stranger, did()]], [0, 'contract.unregistered']);
await block([[stranger, note], [stranger, did()], [stranger, did()]], [1, 'contract.unregistered']); // the block's first that is known
await block([[stranger, note]]);
await block([[registered, nothing]], silent(0));
await block([[go, by(registered, nothing)]]);
await block([[go, by(registered, did())]], [0, 'did.registered']);
await block([[registered, encode('batch', ['0xdeadbeef'])]]); // fails
await block([[registered, note]], [0, 'unmapped']);
await block([[lab.wallets[5].address, '0x', { value: 1n }]]);
await block([[registry, schemaRegistry.interface.encodeFunctionData('getSchema', [idOf('schema')])]]); // changes nothing
await block([[registered, nothing], [stranger, nothing], [registered, nothing]], silent(0), silent(2));
await block([[registered, nothing], [stranger, did()], [registered, did()]], [0, 'contract.unregistered'], [1, 'did.registered'], silent(0));
await lab.mineEmpty(20);
head += 20;
await block([[registered, nothing]], silent(0));

const chain = await writeChainFile(options.out, node.rpc, { name: 'Quiet chain', institutions: [],
  contracts: [{ profile: 'consortium-identity-anchor', address: registered }, { profile: 'eas', address: registry }] });
await serveUntilStdinCloses({ url: node.url, pid: node.pid, chain, head, expected });
