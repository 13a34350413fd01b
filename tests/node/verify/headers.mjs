// SPDX-License-Identifier: GPL-3.0-or-later
// The headers of a package against its anchor: hashes, links, and for sealed chains the validators from the first on.
import { readHeader } from './shown_header.mjs';

export const quorums = { ceil2n3: (count) => Math.ceil((2 * count) / 3), '2f+1': (count) => 2 * Math.floor((count - 1) / 3) + 1 };
const ruleAt = (chain, number) => chain.consensus.findLast(({ from }) => from <= number);
const mostLinked = 2001;

export function readHeaders(lines, chain) {
  const headers = [];
  for (const line of lines) {
    const shown = JSON.parse(line);
    const fail = (reason) => { throw new Error(`header ${shown.number}: ${reason}`); };
    const header = readHeader(shown.rlp, ruleAt(chain, shown.number).kind);
    if (header.number !== shown.number || header.hash !== shown.hash) fail('number or hash');
    const before = headers.at(-1);
    if (before && (header.number <= before.number || header.timestamp < before.timestamp)) fail('order');
    if (before && header.number === before.number + 1 && header.parentHash !== before.hash) fail('link');
    if (header.number === 0 && header.hash !== chain.genesis_hash) fail('not the genesis');
    headers.push(header);
  }
  if (headers.length === 0) throw new Error('no header');
  return headers;
}

function checkSeals(header, members, quorum) {
  const distinct = new Set(header.signers);
  if (distinct.size !== header.signers.length) throw new Error(`header ${header.number}: somebody sealed it twice`);
  if (header.signers.some((signer) => !members.includes(signer))) throw new Error(`header ${header.number}: a stranger sealed it`);
  if (distinct.size < quorum(members.length)) throw new Error(`header ${header.number}: too few seals`);
}

// Returns [{ from, validators }, …].
export function followValidators(headers, chain, shown, anchor) {
  const sets = [];
  let current;
  for (const header of headers) {
    const rule = ruleAt(chain, header.number);
    const quorum = quorums[rule.quorum];
    const pinned = [...rule.validators].sort();
    let isNeeded = rule.from === header.number;
    if (current === undefined) {
      if (header.validators.length === 0 || (header.number !== 0 && pinned.length === 0)) throw new Error('the first validators are not vouched for');
      if (pinned.length > 0 && pinned.join() !== header.validators.join()) throw new Error('the first validators are others than the chain names');
    } else if (current.join() !== header.validators.join()) {
      if (header.signers.filter((signer) => current.includes(signer)).length < quorum(current.length)) throw new Error(`header ${header.number}: the validators before did not agree`);
    }
    if (current === undefined || current.join() !== header.validators.join()) {
      current = header.validators;
      sets.push({ from: header.number, validators: current });
      isNeeded = true;
    }
    if (header.number > 0) checkSeals(header, current, quorum);
    if (!isNeeded && !shown.has(header.number)) throw new Error(`header ${header.number} serves nothing`);
  }
  const expected = headers[0].number === 0 ? { kind: 'genesis', block: 0, hash: chain.genesis_hash } : { kind: 'validators' };
  if (JSON.stringify(anchor) !== JSON.stringify(expected)) throw new Error('anchor');
  return sets;
}

export function checkLinks(headers, shown, anchor) {
  const last = headers.at(-1);
  if (anchor.kind === 'block') {
    if (headers.length > mostLinked || last.number - headers[0].number + 1 !== headers.length) throw new Error('a linked header is missing');
    if (JSON.stringify(anchor) !== JSON.stringify({ kind: 'block', block: last.number, hash: last.hash })) throw new Error('anchor');
    if (!shown.has(headers[0].number)) throw new Error('headers that serve nothing');
  } else if (JSON.stringify(anchor) !== '{"kind":"headers"}' || headers.some(({ number }) => !shown.has(number))) {
    throw new Error('anchor');
  }
}
