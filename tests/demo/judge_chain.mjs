// SPDX-License-Identifier: GPL-3.0-or-later
// R32 and R33: what only the blocks themselves show, not the canonical events.
import fs from 'node:fs';
import { ethers } from '../node/packages.mjs';

const profile = JSON.parse(fs.readFileSync(new URL('../../resources/profiles/consortium-identity-anchor.json', import.meta.url), 'utf8'));
const knownTopics = new Set(profile.events.map(({ signature }) => ethers.EventFragment.from(`event ${signature}`).topicHash));
const methods = new Set(profile.methods.map((signature) => ethers.FunctionFragment.from(`function ${signature}`).selector));

// R32 names a strange contract's first log, R33 the transaction: [{ rule, block, log_index } or { rule, block, tx_index, tx }].
export function judgeChain(blocks, contract) {
  const found = [];
  const named = new Set();
  for (const { block, receipts } of blocks) {
    const number = Number(block.number);
    let logIndex = 0;
    receipts.forEach((receipt, index) => {
      for (const log of receipt.logs) {
        const emitter = log.address.toLowerCase();
        if (emitter !== contract && knownTopics.has(log.topics[0]) && !named.has(emitter)) {
          found.push({ rule: 'R32', block: number, log_index: logIndex });
          named.add(emitter);
        }
        ++logIndex;
      }
      const { to, hash, input } = block.transactions[index];
      const isCall = to?.toLowerCase() === contract && methods.has(input.slice(0, 10));
      const isSilent = receipt.logs.every(({ address }) => address.toLowerCase() !== contract);
      if (isCall && isSilent && receipt.status === '0x1') found.push({ rule: 'R33', block: number, tx_index: index, tx: hash });
    });
  }
  return found;
}
