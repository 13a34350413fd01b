// SPDX-License-Identifier: GPL-3.0-or-later
// Raw JSON-RPC over HTTP: what the node says, untouched.
//
//   node rpc.mjs URL METHOD [PARAMETER…]     parameters in JSON; prints the result
import { fileURLToPath } from 'node:url';

export class RpcError extends Error {
  constructor(method, error) {
    super(`${method}: ${error.message} (${error.code})`);
    this.code = error.code;
    this.data = error.data;
  }
}

export class Rpc {
  constructor(url) {
    this.url = url;
    this.nextId = 1;
  }

  async call(method, ...params) {
    const [result] = await this.batch([[method, ...params]]);
    return result;
  }

  // calls: [[method, ...params], …]; answers in the order of the calls, throws at the first error.
  async batch(calls) {
    if (calls.length === 0) return [];
    const requests = calls.map(([method, ...params]) => ({ jsonrpc: '2.0', id: this.nextId++, method, params }));
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(requests.length === 1 ? requests[0] : requests),
    });
    if (!response.ok) throw new Error(`${this.url}: HTTP ${response.status}: ${(await response.text()).slice(0, 200)}`);
    const answer = await response.json();
    const byId = new Map((Array.isArray(answer) ? answer : [answer]).map((item) => [item.id, item]));
    return requests.map((request) => {
      const item = byId.get(request.id);
      if (item === undefined) throw new Error(`${this.url}: no answer to ${request.method}`);
      if (item.error) throw new RpcError(request.method, item.error);
      return item.result;
    });
  }
}

export const toHex = (value) => `0x${BigInt(value).toString(16)}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url, method, ...parameters] = process.argv.slice(2);
  console.log(JSON.stringify(await new Rpc(url).call(method, ...parameters.map((text) => JSON.parse(text)))));
}
