// SPDX-License-Identifier: GPL-3.0-or-later
// Mines the planned blocks on a real node of an old hard fork, without base fee and gas price, and reads them back.
import { ethers } from '../node/packages.mjs';
import { anchor } from '../node/artifacts.mjs';
import { startAnvil } from '../node/anvil.mjs';
import { toHex } from '../node/rpc.mjs';
import { addressOf } from './institutions.mjs';
import { keyOfSigner } from './plan.mjs';

export const chainId = 86021;

class Signers {
  constructor() {
    this.keys = new Map();
    this.nonces = new Map();
  }

  sign(name, fields) {
    if (!this.keys.has(name)) this.keys.set(name, keyOfSigner(name));
    const nonce = this.nonces.get(name) ?? 0;
    this.nonces.set(name, nonce + 1);
    const transaction = ethers.Transaction.from({ type: 0, chainId, nonce, gasPrice: 0n, ...fields });
    transaction.signature = this.keys.get(name).sign(transaction.unsignedHash);
    return transaction.serialized;
  }
}

const gasOf = (actions) => actions.reduce((sum, { values = [] }) => {
  const list = values.find(Array.isArray) ?? [];
  return sum + 120_000 + 2_000 * list.length;
}, 0);

// A planned transaction may say `to`: the registered contract if it does not; 'outside 3' is what the outsider's fourth transaction
// made, at an address that no chain file names (a transaction with `to` null makes a contract).
export async function mineBlocks(plan, genesisTime) {
  const node = await startAnvil(['--hardfork', 'istanbul', '--gas-price', '0', '--chain-id', String(chainId),
    '--timestamp', String(genesisTime), '--gas-limit', '300000000', '--order', 'fifo']);
  const { rpc } = node;
  await rpc.call('evm_setAutomine', false);
  const signers = new Signers();
  const mineAt = async (time) => {
    await rpc.call('evm_setNextBlockTimestamp', time);
    await rpc.call('evm_mine');
  };

  await rpc.call('eth_sendRawTransaction', signers.sign('operator/0', { data: anchor.bytecode, gasLimit: 5_000_000 }));
  await mineAt(genesisTime + 60);
  const { contractAddress } = (await rpc.call('eth_getBlockReceipts', '0x1'))[0];
  const addressOfTarget = (to) => {
    if (to === null) return null;
    if (to === 'registered') return contractAddress;
    const [, nonce] = /^outside (\d+)$/.exec(to) ?? [];
    return nonce === undefined ? to : ethers.getCreateAddress({ from: addressOf('outsider', 0), nonce: Number(nonce) });
  };
  for (const { time, transactions } of plan) {
    for (const { signer, data, actions, to = 'registered', via, gasLimit = gasOf(actions) } of transactions) {
      const call = via === undefined ? { to: addressOfTarget(to), data }
        : { to: addressOfTarget(via), data: ethers.concat([ethers.zeroPadValue(addressOfTarget(to), 32), data]) };
      const raw = signers.sign(signer, { ...call, gasLimit });
      await rpc.call('eth_sendRawTransaction', raw);
    }
    await mineAt(time);
  }

  const head = plan.length + 1;
  const blocks = [];
  for (let number = 0; number <= head; ++number) {
    const [block, receipts] = await rpc.batch([['eth_getBlockByNumber', toHex(number), true], ['eth_getBlockReceipts', toHex(number)]]);
    blocks.push({ block, receipts });
  }
  node.stop();
  expectPlan(plan, blocks);
  return { blocks, contract: contractAddress.toLowerCase() };
}

// Block n + 2 of the chain is the n-th planned one: same time, every call successful, one log an action.
function expectPlan(plan, blocks) {
  plan.forEach(({ time, actions }, index) => {
    const { block, receipts } = blocks[index + 2];
    const logs = receipts.flatMap((receipt) => receipt.logs);
    const logged = actions.filter(({ raw }) => !raw?.isSilent);
    const failed = receipts.filter(({ status }) => status !== '0x1').length;
    if (Number(block.timestamp) !== time || logs.length !== logged.length || failed !== actions.filter(({ raw }) => raw?.fails).length) {
      throw new Error(`block ${index + 2} is not as planned: ${logs.length} logs for ${logged.length} actions, ${failed} failed`);
    }
    logged.forEach(({ call, values, raw }, logIndex) => {
      if (raw) return;
      const log = anchor.interface.parseLog(logs[logIndex]);
      if (String(log.args[0]) !== String(values[0])) throw new Error(`block ${index + 2}: log ${logIndex} is not ${call}`);
    });
  });
}
