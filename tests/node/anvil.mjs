// SPDX-License-Identifier: GPL-3.0-or-later
// Starts anvil, a real Ethereum node, on a free loopback port that the system chooses.
//
//   node anvil.mjs [anvil options…]     prints {"url","pid"} as one JSON line, lives until its stdin closes
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Rpc } from './rpc.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const binary = path.join(here, 'node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil');
const deathSignal = '/usr/bin/setpriv'; // util-linux: the kernel ends anvil should this process be killed

export async function startAnvil(options = []) {
  // It would keep old states in the user's home, tens of megabytes a run, and leaves them there when it is ended.
  const asked = ['--host', '127.0.0.1', '--port', '0', '--max-persisted-states', '0', ...options];
  const [command, args] = fs.existsSync(deathSignal)
    ? [deathSignal, ['--pdeathsig', 'KILL', binary, ...asked]]
    : [binary, asked];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGKILL');
  process.on('exit', stop);
  let errors = '';
  child.stderr.on('data', (text) => { errors += text; });
  const url = await new Promise((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^Listening on (127\.0\.0\.1:\d+)/.exec(line);
      if (match) resolve(`http://${match[1]}`);
    });
    child.on('error', (error) => reject(new Error(`anvil did not start: ${error.message}; run npm ci in tests/node`)));
    child.on('exit', (code) => reject(new Error(`anvil ended with ${code}: ${errors.trim()}`)));
  });
  return { url, pid: child.pid, rpc: new Rpc(url), stop };
}

// Says where things are as one JSON line, then waits until the parent closes our stdin or ends.
export async function serveUntilStdinCloses(announcement) {
  process.stdout.write(`${JSON.stringify(announcement)}\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  await new Promise((resolve) => {
    process.stdin.on('end', resolve).on('close', resolve).on('error', resolve).resume();
  });
  process.exit(0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url, pid } = await startAnvil(process.argv.slice(2));
  await serveUntilStdinCloses({ url, pid });
}
