// SPDX-License-Identifier: GPL-3.0-or-later
// The files of the demonstration.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { institutions, schemas } from './institutions.mjs';
import { epoch, firstValidators } from './seal.mjs';

export function chainFileOf({ chainId, genesisHash, contract }) {
  return {
    name: '东澜示范联盟链',
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

export const institutionsFile = () => institutions.map(({ id, zh, en, kind }) => ({ id, name: { zh, en }, kind }));

// zlib writes neither name nor time into the gzip header, so that equal content is an equal file.
export function archiveOf(chain, blocks) {
  const first = { format: 'guanlan-chain-archive', version: 1, family: chain.family, chain_id: chain.chain_id, name: chain.name,
    head: blocks.length - 1 };
  const lines = [first, ...blocks.map(({ block, receipts }) => ({ number: Number(block.number), block, receipts }))];
  return zlib.gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 });
}

export function writeAll(folder, files) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const text = Array.isArray(content) && name === 'truth.json'
      ? `[\n${content.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]\n` : undefined;
    fs.writeFileSync(path.join(folder, name), Buffer.isBuffer(content) ? content : text ?? `${JSON.stringify(content, null, 2)}\n`);
  }
}
