// SPDX-License-Identifier: GPL-3.0-or-later
// The lab on a network that makes its blocks by itself.
import { setTimeout as sleep } from 'node:timers/promises';
import { Lab } from '../lab.mjs';
import { Rpc } from '../rpc.mjs';

const pollMs = 200;
const pollsToSendAgain = 25;
const mostTries = 50;
const tip = 1_000_000_000n;

// A node that knows a block before it has executed it answers about its state later.
class PatientRpc extends Rpc {
  async call(method, ...params) {
    for (let tries = 1; ; ++tries) {
      try {
        return await super.call(method, ...params);
      } catch (error) {
        if (tries === mostTries || !/state root/.test(error.message)) throw error;
        await sleep(pollMs);
      }
    }
  }
}

export class LiveLab extends Lab {
  #sent = new Map(); // Of each wallet: its transactions, by nonce.

  constructor(url) { super(new PatientRpc(url), { tip }); }

  sign(wallet, request) {
    const transaction = super.sign(wallet, request);
    this.#sent.set(wallet, [...this.#sent.get(wallet) ?? [], transaction]);
    return transaction;
  }

  async open() {
    this.chainId = BigInt(await this.rpc.call('eth_chainId'));
    for (const wallet of this.wallets) this.nonces.set(wallet, 0);
    return this;
  }

  async height() { return Number(await this.rpc.call('eth_blockNumber')); }

  // How many transactions of the account are in blocks.
  async #mined(wallet) { return Number(await this.rpc.call('eth_getTransactionCount', wallet.address, 'latest')); }

  // A node forgets what it put into a block, though another's block came first.
  async #sendAgain(wallet, from) {
    for (const transaction of this.#sent.get(wallet).slice(from)) {
      await this.rpc.call('eth_sendRawTransaction', transaction).catch(() => {}); // Not forgotten, then.
    }
  }

  // Until all that was sent is in blocks; how many, and when, the network decides.
  async mine() {
    for (const wallet of this.wallets) {
      for (let polls = 1; await this.#mined(wallet) < this.nonces.get(wallet); ++polls) {
        await sleep(pollMs);
        if (polls % pollsToSendAgain === 0) await this.#sendAgain(wallet, await this.#mined(wallet));
      }
    }
  }

  async mineEmpty(count) {
    const until = await this.height() + count;
    while (await this.height() < until) await sleep(pollMs);
  }
}
