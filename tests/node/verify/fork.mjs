// SPDX-License-Identifier: GPL-3.0-or-later
// Two headers of one height, each as the chain encodes it: are both the chain's, sealed by a quorum of the same validators?
import { quorums, readHeader } from './bft.mjs';
import { blockOf, sealerOf } from './header.mjs';

function judge(side, fork, rule, members) {
  const block = blockOf(side.header);
  if (Number(block.number) !== fork.block) throw new Error(`a header is of block ${Number(block.number)}`);
  const { hash, digest, seals } = readHeader(block, rule.kind);
  if (hash !== side.hash) throw new Error('a header has another hash than is said');
  const signers = seals.map((seal) => sealerOf(digest, seal));
  if (new Set(signers).size !== signers.length) throw new Error('a validator sealed one header twice');
  if (signers.some((signer) => !members.includes(signer))) throw new Error('a stranger sealed a header');
  if (signers.length < quorums[rule.quorum ?? 'ceil2n3'](members.length)) throw new Error('a header lacks a quorum');
  return signers;
}

// `status` is what `guanlan status --json` prints of a frozen chain. Gives those who sealed both; throws why it proves nothing.
export function judgeFork(status, chain) {
  const { fork, validators } = status;
  if (!fork) throw new Error('no fork is recorded');
  const rules = Array.isArray(chain.consensus) ? chain.consensus : [{ from: 0, ...chain.consensus }];
  const rule = rules.findLast(({ from }) => from <= fork.block);
  const { members } = validators.findLast(({ from }) => from <= fork.block);
  if (fork.kept.hash === fork.other.hash) throw new Error('both headers are the same');
  const [kept, other] = [fork.kept, fork.other].map((side) => judge(side, fork, rule, members));
  return kept.filter((signer) => other.includes(signer));
}
