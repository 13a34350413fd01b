// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before @ethereumjs/client in a signer's process (node --import): what a signer of a consortium needs and that client lacks.
// - It listens on every interface: here on loopback only.
// - It seals from its start on, though it may know no other signer yet: here once the file exists that CLIQUE_SEALING names.
// - Who is not in turn hardly waits for who is: here one after the other, and so long that a busy machine makes no forks, which that
//   client does not always get over.
// - It ends where it builds on a block that it has not executed yet: here it waits.
// - It sends a block to the square root of its peers, and who misses one stays behind: here to all.
// - It keeps the transactions of others' blocks, and no later one of their senders is taken: here it forgets them.
// - It has no way to propose signers, as geth has with clique_propose: here the file that CLIQUE_PROPOSALS names lists them,
//   [{"candidate":"0x…","authorise":true}, …], read anew for every block.
// - Its first block of an epoch does not list the signers, as EIP-225 asks: here it does.
import dgram from 'node:dgram';
import fs from 'node:fs';
import net from 'node:net';
import { pathToFileURL } from 'node:url';

const anywhere = '0.0.0.0';
const loopback = '127.0.0.1';
const sealBytes = 65;
const vanityBytes = 32;
const graceMs = 10_000;
const pollMs = 500;

function listenOnLoopbackOnly(prototype, name) {
  const original = prototype[name];
  prototype[name] = function listen(...values) {
    return original.apply(this, values.map((value) => (value === anywhere ? loopback : value)));
  };
}
listenOnLoopbackOnly(net.Server.prototype, 'listen');
listenOnLoopbackOnly(dgram.Socket.prototype, 'bind');

function proposals() {
  try {
    return JSON.parse(fs.readFileSync(process.env.CLIQUE_PROPOSALS, 'utf8'));
  } catch {
    return []; // None yet, or just being written.
  }
}

// The client's own modules, from its bin/cli.js.
const clientModule = (file) => import(new URL(file, pathToFileURL(fs.realpathSync(process.argv[1]))));

const { Miner } = await clientModule('../src/miner/miner.js');
const { assembleBlock, queueNextAssembly } = Miner.prototype;
Miner.prototype.queueNextAssembly = async function queueOnceAskedBehindWhoIsInTurn(timeout = this.period) {
  if (!fs.existsSync(process.env.CLIQUE_SEALING)) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.queueNextAssembly(), pollMs);
    return;
  }
  const { headers, blockchain } = this.service.chain;
  const number = headers.height + 1n;
  const signers = blockchain.consensus.cliqueActiveSigners(number);
  const own = BigInt(signers.findIndex((signer) => signer.equals(this.config.accounts[0][0])));
  const count = BigInt(signers.length);
  const turnsToWait = (own - (number % count) + count) % count;
  await queueNextAssembly.call(this, timeout + Number(turnsToWait) * graceMs);
};
Miner.prototype.assembleBlock = async function assembleOnceExecuted() {
  const { stateRoot } = this.latestBlockHeader();
  const isExecuted = await this.execution.vm.stateManager.hasStateRoot(stateRoot);
  return isExecuted && stateRoot === this.latestBlockHeader().stateRoot ? assembleBlock.call(this) : this.queueNextAssembly(pollMs);
};

const { FullSynchronizer } = await clientModule('../src/sync/fullsync.js');
const { handleNewBlock } = FullSynchronizer.prototype;
FullSynchronizer.prototype.handleNewBlock = async function shareAndForget(block, peer) {
  if (!peer) await this.sendNewBlock(block, this.pool.peers);
  await handleNewBlock.call(this, block, peer);
  this.txPool.removeNewBlockTxs([block]);
};

const { BlockBuilder } = await clientModule('../../../../vm/dist/esm/index.js');
const { initState } = BlockBuilder.prototype;
BlockBuilder.prototype.initState = function initStateOfSigner() {
  const { common, blockchain } = this.vm;
  const signers = blockchain.consensus.cliqueActiveSigners(this.headerData.number);
  if (this.headerData.number % BigInt(common.consensusConfig().epoch) === 0n) {
    const listed = signers.map((signer) => Buffer.from(signer.bytes));
    this.headerData.extraData = new Uint8Array(Buffer.concat([Buffer.alloc(vanityBytes), ...listed, Buffer.alloc(sealBytes)]));
  } else {
    const isMember = (candidate) => signers.some((signer) => signer.toString() === candidate);
    const vote = proposals().find(({ candidate, authorise }) => isMember(candidate) !== authorise);
    if (vote) Object.assign(this.headerData, { coinbase: vote.candidate, nonce: `0x${(vote.authorise ? 'ff' : '00').repeat(8)}` });
  }
  return initState.call(this);
};
