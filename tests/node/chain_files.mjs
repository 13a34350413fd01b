// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the chain file and the institutions file that Guanlan reads.
import fs from 'node:fs';
import path from 'node:path';

export async function writeChainFile(folder, rpc, { name, contracts, schemas = {}, institutions = [] }) {
  const genesis = await rpc.call('eth_getBlockByNumber', '0x0', false);
  const chain = {
    name,
    family: 'evm',
    chain_id: Number(await rpc.call('eth_chainId')),
    genesis_hash: genesis.hash,
    consensus: { kind: 'none' },
    nodes: [{ name: 'anvil', url: rpc.url }],
    start_block: 0,
    contracts,
    schemas,
    institutions: 'institutions.json',
  };
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'chain.json');
  fs.writeFileSync(path.join(folder, 'institutions.json'), `${JSON.stringify(institutions, null, 2)}\n`);
  fs.writeFileSync(file, `${JSON.stringify(chain, null, 2)}\n`);
  return file;
}
