// SPDX-License-Identifier: GPL-3.0-or-later
// Chain archives, as Guanlan reads them.
import fs from 'node:fs';
import zlib from 'node:zlib';

// zlib writes neither name nor time into the gzip header, so that equal content is an equal file.
export function archiveOf(chain, blocks, level = 9) {
  const first = { format: 'guanlan-chain-archive', version: 1, family: chain.family, chain_id: chain.chain_id, name: chain.name,
    head: blocks.length - 1 };
  const lines = [first, ...blocks.map(({ block, receipts }) => ({ number: Number(block.number), block, receipts }))];
  return zlib.gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { level });
}

/** The blocks of one, each with its receipts. */
export function readArchive(file) {
  return zlib.gunzipSync(fs.readFileSync(file)).toString().trim().split('\n').slice(1).map((line) => JSON.parse(line));
}
