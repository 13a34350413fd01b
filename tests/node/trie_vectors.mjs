// SPDX-License-Identifier: GPL-3.0-or-later
// Writes tests/data/trie-proofs.json: roots and proofs that @ethereumjs/trie makes over values that are easily made again.
// Value i of a trie has `size` bytes, and i % spread more; byte j is (37 i + 11 j + size) mod 256.
import fs from 'node:fs';
import { RLP } from '@ethereumjs/rlp';
import { Trie } from '@ethereumjs/trie';
import { hexlify } from 'ethers';

const cases = [[1, 1, 1], [1, 200, 1], [2, 1, 1], [2, 40, 1], [3, 5, 4], [16, 2, 1], [17, 30, 3], [127, 3, 1], [128, 1, 7],
  [129, 28, 5], [130, 40, 1], [200, 1, 1], [256, 2, 3], [257, 26, 9], [300, 1, 1]];

function valueOf(index, size, spread) {
  return Uint8Array.from({ length: size + (index % spread) }, (_, at) => (37 * index + 11 * at + size) % 256);
}

async function vector([count, size, spread]) {
  const trie = new Trie();
  for (let index = 0; index < count; ++index) await trie.put(RLP.encode(index), valueOf(index, size, spread));
  const wanted = [...new Set([0, 1, 2, 15, 16, 126, 127, 128, 129, 255, 256, count - 1])].filter((index) => index < count);
  const proofs = {};
  for (const index of wanted.sort((a, b) => a - b)) {
    const nodes = await trie.createProof(RLP.encode(index));
    // It lists nodes that stand in their parent as well; a proof needs them once.
    proofs[index] = nodes.filter((node, at) => at === 0 || node.length >= 32).map((node) => hexlify(node));
  }
  return { count, size, spread, root: hexlify(trie.root()), proofs };
}

const vectors = [];
for (const each of cases) vectors.push(await vector(each));
const file = new URL('../data/trie-proofs.json', import.meta.url);
fs.writeFileSync(file, `${JSON.stringify(vectors)}\n`);
