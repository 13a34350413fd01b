// SPDX-License-Identifier: GPL-3.0-or-later
// A dense chain on a real node, for measuring: N blocks of 40 events each, one event a transaction, or several where
// institutions anchor in batches (--per-transaction; events must divide by it).
//
//   node dense_chain.mjs --out FOLDER [--blocks 1000] [--events 40] [--per-transaction 1] [--empty N]
//
// With --empty N the chain has N blocks without transactions instead. Writes FOLDER/chain.json, prints one JSON line
// {"url","pid","chain","head","events"} when the chain stands, and lives until its stdin closes.
import { parseArgs } from 'node:util';
import { anchor } from './artifacts.mjs';
import { serveUntilStdinCloses, startAnvil } from './anvil.mjs';
import { writeChainFile } from './chain_files.mjs';
import { Lab, idOf } from './lab.mjs';

const accountCount = 40;
const genesisTime = 1_767_571_200; // 2026-01-05T00:00:00Z

const { values: options } = parseArgs({
  options: {
    out: { type: 'string' }, blocks: { type: 'string', default: '1000' },
    events: { type: 'string', default: '40' }, 'per-transaction': { type: 'string', default: '1' }, empty: { type: 'string' },
  },
});
if (!options.out) throw new Error('--out FOLDER is missing');

const institutions = Array.from({ length: 8 }, (_, index) => ({
  id: idOf(`institution ${index}`), name: { zh: `机构${index}`, en: `Institution ${index}` },
  kind: ['bank', 'securities'][index % 2],
}));
const schema = idOf('schema');

// The n-th event of the chain: issue, consent, present, verify in turn, each about credential n / 4.
function callData(n) {
  const life = Math.floor(n / 4);
  const credential = idOf(`credential ${life}`);
  const consent = idOf(`consent ${life}`);
  const reference = idOf(`reference ${life}`);
  const subject = idOf(`subject ${life % 5000}`);
  const issuer = institutions[life % 8].id;
  const verifier = institutions[(life + 1) % 8].id;
  const encode = (name, ...values) => anchor.interface.encodeFunctionData(name, values);
  switch (n % 4) {
    case 0: return encode('issueCredential', credential, issuer, subject, schema, idOf(`digest ${life}`), 0, 0, []);
    case 1: return encode('grantConsent', consent, subject, verifier, credential, 1, 0);
    case 2: return encode('presentCredential', credential, verifier, consent, 1, reference);
    default: return encode('verifyCredential', credential, verifier, reference, true, 0);
  }
}

const node = await startAnvil(['--accounts', String(accountCount), '--timestamp', String(genesisTime), '--chain-id', '31337',
  '--gas-limit', '200000000', '--no-request-size-limit', '--order', 'fifo']);
const lab = await new Lab(node.rpc, { accountCount }).open();
const anchorAddress = await lab.deploy(lab.wallets[0], anchor);

let events = 0;
// Requests of one batch run side by side in anvil: all of a block's transactions have different senders, and the block
// is mined when all are in.
async function mineDense(blockCount, eventsPerBlock, perTransaction) {
  const transactions = eventsPerBlock / perTransaction;
  if (!Number.isInteger(transactions)) throw new Error('--events must divide by --per-transaction');
  if (transactions > accountCount) throw new Error(`at most ${accountCount} transactions a block`);
  const gas = `0x${(200_000 * perTransaction).toString(16)}`;
  for (let block = 0; block < blockCount; ++block) {
    const calls = [];
    for (let index = 0; index < transactions; ++index) {
      const from = lab.wallets[index].address;
      const acts = Array.from({ length: perTransaction }, () => callData(events++));
      const data = perTransaction === 1 ? acts[0] : anchor.interface.encodeFunctionData('batch', [acts]);
      calls.push(['eth_sendTransaction', { from, to: anchorAddress, data, gas, gasPrice: '0x2540be400' }]);
    }
    await node.rpc.batch(calls);
    await lab.mine();
  }
}

if (options.empty) await lab.mineEmpty(Number(options.empty));
else await mineDense(Number(options.blocks), Number(options.events), Number(options['per-transaction']));

const chain = await writeChainFile(options.out, node.rpc, {
  name: 'Dense chain', institutions,
  contracts: [{ profile: 'consortium-identity-anchor', address: anchorAddress }],
  schemas: { [schema]: { role: 'identity', name: { zh: '身份凭证', en: 'Identity credential' } } },
});
const head = Number(await node.rpc.call('eth_blockNumber'));
await serveUntilStdinCloses({ url: node.url, pid: node.pid, chain, head, events });
