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

// Who has to seal a header, and whether that is new and why it is believed: { members, isPinned, lists }.
function takeValidators(header, rule, before) {
  const refuse = (reason) => { throw new Error(`header ${header.number}: ${reason}`); };
  const listed = header.validators;
  const pinned = [...rule.validators].sort();
  const lists = listed.length > 0;
  if (pinned.length > 0 && (before === undefined || rule.from === header.number)) {
    if (lists && listed.join() !== pinned.join()) refuse('it lists others than the chain names');
    return { members: pinned, isPinned: header.number > 0 || !lists, lists };
  }
  if (before === undefined) {
    if (header.number !== 0 || !lists) refuse('nothing vouches for its validators');
    return { members: listed, isPinned: false, lists };
  }
  if (before.lists !== lists) refuse('it lists nobody any more, or suddenly somebody');
  if (!lists || listed.join() === before.members.join()) return before;
  const agreed = header.signers.filter((signer) => before.members.includes(signer)).length;
  if (agreed < quorums[rule.quorum](before.members.length)) refuse('the validators before did not agree');
  return { members: listed, isPinned: false, lists };
}

// Returns { sets: [{ from, validators }, …], pinned: those of them that only the chain's description vouches for }.
export function followValidators(headers, chain, shown, anchor) {
  const [sets, pinned] = [[], []];
  let [current, last] = [];
  for (const header of headers) {
    const { number } = header;
    const skipped = chain.consensus.find(({ from }) => from > last && from < number);
    if (skipped) throw new Error(`the header of block ${skipped.from}, at which a rule begins, is not shown`);
    const rule = ruleAt(chain, number);
    const next = takeValidators(header, rule, current);
    const isOther = next.members.join() !== current?.members.join();
    if (isOther) sets.push({ from: number, validators: next.members });
    if (isOther && next.isPinned) pinned.push(sets.at(-1));
    [current, last] = [next, number];
    if (number > 0) checkSeals(header, current.members, quorums[rule.quorum]);
    if (!isOther && rule.from !== number && !shown.has(number)) throw new Error(`header ${number} serves nothing`);
  }
  const isFromGenesis = headers[0].number === 0 && headers[0].validators.length > 0;
  const expected = isFromGenesis ? { kind: 'genesis', block: 0, hash: chain.genesis_hash } : { kind: 'validators' };
  if (JSON.stringify(anchor) !== JSON.stringify(expected)) throw new Error('anchor');
  return { sets, pinned };
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
