// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks with their receipts, from an archive or from a node, as { block, receipts }.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { Rpc, toHex } from '../rpc.mjs';

export function* archiveBlocks(file) {
  const [, ...lines] = zlib.gunzipSync(fs.readFileSync(file)).toString('utf8').trimEnd().split('\n');
  for (const line of lines) yield JSON.parse(line);
}

export async function* nodeBlocks(url, first, last) {
  const rpc = new Rpc(url);
  const head = Math.min(Number(await rpc.call('eth_blockNumber')), last);
  for (let number = first; number <= head; ++number) {
    const block = await rpc.call('eth_getBlockByNumber', toHex(number), true);
    yield { block, receipts: await rpc.call('eth_getBlockReceipts', toHex(number)) };
  }
}
