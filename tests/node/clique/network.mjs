// SPDX-License-Identifier: GPL-3.0-or-later
// Signers of a Clique network: each a process of @ethereumjs/client, connected with the others over loopback.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Rpc } from '../rpc.mjs';

const patch = fileURLToPath(new URL('signer_patch.mjs', import.meta.url));
const deathSignal = '/usr/bin/setpriv'; // util-linux: the kernel ends a node should this process be killed
const zeros = (bytes) => `0x${'00'.repeat(bytes)}`;

export const byAddress = (wallets) => [...wallets].sort((a, b) => (a.address.toLowerCase() < b.address.toLowerCase() ? -1 : 1));

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

// As geth's genesis files are: London from the first block on, the signers in the extra data.
export function genesisOf({ chainId, signers, period, epoch, time, rich }) {
  const forks = ['homestead', 'eip150', 'eip155', 'eip158', 'byzantium', 'constantinople', 'petersburg', 'istanbul', 'berlin', 'london'];
  const listed = byAddress(signers).map(({ address }) => address.slice(2).toLowerCase()).join('');
  return {
    config: { chainId, ...Object.fromEntries(forks.map((name) => [`${name}Block`, 0])), eip150Hash: zeros(32), clique: { period, epoch } },
    nonce: '0x0', timestamp: `0x${time.toString(16)}`, gasLimit: '0x1c9c380', difficulty: '0x1', mixHash: zeros(32),
    coinbase: zeros(20), number: '0x0', gasUsed: '0x0', parentHash: zeros(32), baseFeePerGas: 7,
    extraData: `${zeros(32)}${listed}${'00'.repeat(65)}`,
    alloc: Object.fromEntries(rich.map(({ address }) => [address.slice(2), { balance: '0x10000000000000000000000' }])),
  };
}

export class CliqueNetwork {
  // client: the folder of the installed package; folder: for all that the nodes keep.
  constructor(client, folder, genesis) {
    Object.assign(this, { client, folder, nodes: new Map(), proposals: path.join(folder, 'proposals.json') });
    this.genesis = path.join(folder, 'genesis.json');
    fs.writeFileSync(this.genesis, JSON.stringify(genesis));
    this.propose([]);
  }

  // What every signer votes for in its blocks, as long as it would change something.
  propose(proposals) {
    fs.writeFileSync(`${this.proposals}.new`, JSON.stringify(proposals));
    fs.renameSync(`${this.proposals}.new`, this.proposals);
  }

  // Reads what the others have; seals from startSealing() on.
  async start(wallet) {
    const home = path.join(this.folder, wallet.address);
    fs.mkdirSync(home, { recursive: true });
    const key = path.join(home, 'key');
    fs.writeFileSync(key, wallet.privateKey.slice(2));
    const others = [...this.nodes.values()].map(({ enode }) => enode);
    const node = await this.#spawn(home, ['--rpcPort', await freePort(), '--port', await freePort(), '--mine', '--unlock', key,
      '--bootnodes', ...others].map(String));
    this.nodes.set(wallet.address, node);
    return node;
  }

  startSealing(wallet) { fs.writeFileSync(this.nodes.get(wallet.address).sealing, ''); }

  stopAll() {
    for (const { child } of this.nodes.values()) child.kill('SIGKILL');
  }

  async #spawn(home, options) {
    const sealing = path.join(home, 'sealing');
    const env = { ...process.env, CLIQUE_PROPOSALS: this.proposals, CLIQUE_SEALING: sealing };
    const log = fs.openSync(path.join(home, 'log'), 'a');
    const node = [process.execPath, '--import', patch, path.join(this.client, 'dist/esm/bin/cli.js'), '--gethGenesis', this.genesis,
      '--dataDir', home, '--rpc', '--rpcAddr', '127.0.0.1', '--extIP', '127.0.0.1', '--discV4=false', '--discDns=false',
      '--logLevel', 'debug', ...options];
    const [command, ...args] = fs.existsSync(deathSignal) ? [deathSignal, '--pdeathsig', 'KILL', ...node] : node;
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', log], env });
    let enode;
    let address;
    const url = await new Promise((resolve, reject) => {
      readline.createInterface({ input: child.stdout }).on('line', (line) => {
        fs.writeSync(log, `${line}\n`);
        enode ??= /enode:\/\/\S+/.exec(line)?.[0];
        address ??= /JSON RPC Server address=(http:\S+)/.exec(line)?.[1];
        if (line.includes('Client started successfully')) resolve(address);
      });
      child.on('exit', (code) => reject(new Error(`a signer ended with ${code}: see ${home}/log`)));
    });
    return { url, enode, child, sealing, rpc: new Rpc(url) };
  }
}
