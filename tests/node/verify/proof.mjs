// SPDX-License-Identifier: GPL-3.0-or-later
// Merkle-Patricia proofs: exactly the nodes from the root to the leaf of rlp(index), in that order.
import { RLP } from '@ethereumjs/rlp';
import { Trie } from '@ethereumjs/trie';
import { getBytes, hexlify } from 'ethers';

export async function provenValue(root, index, proof) {
  const trie = await Trie.createFromProof(proof.map((node) => getBytes(node)));
  if (hexlify(trie.root()) !== root) throw new Error('the proof is of another root');
  const { node, remaining, stack } = await trie.findPath(RLP.encode(index), true);
  if (node === null || remaining.length > 0) throw new Error('nothing stands under that index');
  // Nodes shorter than a hash stand in their parent.
  const walked = stack.map((each) => each.serialize()).filter((each, at) => at === 0 || each.length >= 32);
  if (walked.map(hexlify).join() !== proof.join()) throw new Error('the proof holds other nodes than the way to the index has');
  return hexlify(node.value());
}
