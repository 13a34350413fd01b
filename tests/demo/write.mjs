// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the demonstration.
import fs from 'node:fs';
import path from 'node:path';
import { institutions, schemas } from './institutions.mjs';
import { epoch, firstValidators } from './seal.mjs';

export function chainFileOf({ chainId, genesisHash, contract, name = '东澜示范联盟链' }) {
  return {
    name,
    family: 'evm',
    chain_id: chainId,
    genesis_hash: genesisHash,
    consensus: { kind: 'qbft', validators: firstValidators, epoch },
    nodes: [],
    start_block: 0,
    contracts: [{ profile: 'consortium-identity-anchor', address: contract }],
    schemas: Object.fromEntries(schemas.map(({ id, role, zh, en }) => [id, { role, name: { zh, en } }])),
    institutions: 'institutions.json',
  };
}

export const institutionsFile = () => institutions.filter(({ listed }) => listed !== false).map(({ id, zh, en, kind }) => ({ id, name: { zh, en }, kind }));

export function writeAll(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const text = Array.isArray(content) && name === 'truth.json'
      ? `[\n${content.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]\n` : undefined;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), Buffer.isBuffer(content) ? content : text ?? `${JSON.stringify(content, null, 2)}\n`);
  }
}
