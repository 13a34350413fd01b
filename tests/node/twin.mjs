// SPDX-License-Identifier: GPL-3.0-or-later
// A second operator's node: another anvil that holds what the first of a chain file's nodes holds, old blocks and all, and
// from then on goes its own way.
//
//   node twin.mjs --chain CHAIN.json
//
// Writes two-operators.json beside the chain file, which names both; prints {"url","pid","chain"} as one JSON line, lives
// until its stdin closes.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parseArgs } from 'node:util';
import { serveUntilStdinCloses, startAnvil } from './anvil.mjs';
import { Rpc } from './rpc.mjs';

const { values: options } = parseArgs({ options: { chain: { type: 'string' } } });
if (!options.chain) throw new Error('--chain CHAIN.json is missing');

const chain = JSON.parse(fs.readFileSync(options.chain, 'utf8'));
const [first] = chain.nodes;
const folder = path.dirname(options.chain);
const dump = await new Rpc(first.url).call('anvil_dumpState');
const state = path.join(folder, 'state.json');
fs.writeFileSync(state, zlib.gunzipSync(Buffer.from(dump.slice(2), 'hex')));

const twin = await startAnvil(['--chain-id', String(chain.chain_id), '--load-state', state]);
const file = path.join(folder, 'two-operators.json');
const nodes = [{ name: 'Broker A', url: first.url }, { name: 'Bank B', url: twin.url }];
fs.writeFileSync(file, `${JSON.stringify({ ...chain, nodes }, null, 2)}\n`);
await serveUntilStdinCloses({ url: twin.url, pid: twin.pid, chain: file });
