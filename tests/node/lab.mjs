// SPDX-License-Identifier: GPL-3.0-or-later
// Signs and sends transactions of anvil's well-known development accounts, and mines block by block.
import { HDNodeWallet, Transaction, getCreateAddress, id as keccakOfText } from 'ethers';
import { toHex } from './rpc.mjs';

const phrase = 'test test test test test test test test test test test junk';
const gasPrice = 10_000_000_000n;

export const idOf = (text) => keccakOfText(`guanlan test: ${text}`);

export const TransactionKind = { Unprotected: -1, Legacy: 0, AccessList: 1, DynamicFee: 2 };

export class Lab {
  // tip: in wei a unit of gas; some nodes pass on no transaction that offers less.
  constructor(rpc, { accountCount = 10, tip = 1n } = {}) {
    Object.assign(this, { rpc, tip });
    this.wallets = Array.from({ length: accountCount },
      (_, index) => HDNodeWallet.fromPhrase(phrase, '', `m/44'/60'/0'/0/${index}`));
    this.nonces = new Map();
  }

  // Automatic mining off, so that the caller decides what shares a block.
  async open() {
    this.chainId = BigInt(await this.rpc.call('eth_chainId'));
    await this.rpc.call('evm_setAutomine', false);
    const block = await this.rpc.call('eth_getBlockByNumber', 'latest', false);
    this.time = Number(block.timestamp);
    for (const wallet of this.wallets) {
      this.nonces.set(wallet, Number(await this.rpc.call('eth_getTransactionCount', wallet.address, 'latest')));
    }
    return this;
  }

  sign(wallet, { to, data = '0x', value = 0n, kind = TransactionKind.DynamicFee, gasLimit = 800_000n }) {
    const nonce = this.nonces.get(wallet);
    this.nonces.set(wallet, nonce + 1);
    const fees = kind === TransactionKind.DynamicFee
      ? { maxFeePerGas: gasPrice, maxPriorityFeePerGas: this.tip } : { gasPrice };
    const transaction = Transaction.from({
      type: Math.max(kind, 0), chainId: kind === TransactionKind.Unprotected ? 0n : this.chainId,
      to, data, value, nonce, gasLimit, ...fees,
      ...(kind === TransactionKind.AccessList && to ? { accessList: [{ address: to, storageKeys: [] }] } : {}),
    });
    transaction.signature = wallet.signingKey.sign(transaction.unsignedHash);
    return transaction.serialized;
  }

  send(wallet, request) {
    return this.rpc.call('eth_sendRawTransaction', this.sign(wallet, request));
  }

  // Mines one block `seconds` after the last.
  async mine(seconds = 5) {
    this.time += seconds;
    await this.rpc.call('evm_setNextBlockTimestamp', this.time);
    await this.rpc.call('evm_mine');
  }

  async deploy(wallet, contract, ...parameters) {
    const address = getCreateAddress({ from: wallet.address, nonce: this.nonces.get(wallet) });
    const data = contract.bytecode + contract.interface.encodeDeploy(parameters).slice(2);
    const hash = await this.send(wallet, { data, gasLimit: 12_000_000n });
    await this.mine();
    await this.expectSuccess([hash]);
    return address.toLowerCase();
  }

  async expectSuccess(hashes) {
    for (const hash of hashes) {
      const receipt = await this.rpc.call('eth_getTransactionReceipt', hash);
      if (receipt?.status !== '0x1') throw new Error(`transaction ${hash} did not succeed`);
    }
  }

  // Several empty blocks, `seconds` apart.
  async mineEmpty(count, seconds = 5) {
    for (let left = count; left > 0; left -= 1000) // One call for all would outlast fetch's patience on a busy machine.
      await this.rpc.call('anvil_mine', toHex(Math.min(left, 1000)), toHex(seconds));
    const block = await this.rpc.call('eth_getBlockByNumber', 'latest', false);
    this.time = Number(block.timestamp);
  }
}
