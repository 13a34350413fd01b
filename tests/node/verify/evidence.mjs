// SPDX-License-Identifier: GPL-3.0-or-later
// A second verifier of evidence packages, after resources/evidence-package.md. Shares nothing with Guanlan.
import crypto from 'node:crypto';
import { RLP } from '@ethereumjs/rlp';
import { Transaction, getBytes, hexlify } from 'ethers';
import { blockLines, profilesOf } from '../oracle/lines.mjs';
import { readContainer } from './container.mjs';
import { checkLinks, followValidators, readHeaders } from './headers.mjs';
import { provenValue } from './proof.mjs';

const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
const manifestKeys = ['format', 'version', 'made_by', 'subject', 'chain', 'anchor', 'verification', 'parts', 'digest'];

// JSON in the one form that the format allows: what JSON.stringify writes.
function canonical(text, where) {
  const value = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new Error(`${where}: another form than the format allows`);
  return value;
}

function linesOf(text, where) {
  if (!text.endsWith('\n')) throw new Error(`${where}: its last line has no end`);
  const lines = text.slice(0, -1).split('\n');
  for (const line of lines) canonical(line, where);
  return lines;
}

function exactKeys(value, keys, where) {
  if (Object.keys(value).join() !== keys.join()) throw new Error(`${where}: other members than the format has`);
}

function readManifest(parts) {
  if (parts[0]?.name !== 'manifest.json') throw new Error('the manifest is not the first part');
  const text = parts[0].content.toString('utf8');
  const manifest = canonical(text, 'manifest.json');
  exactKeys(manifest, manifestKeys, 'manifest.json');
  const { digest, ...rest } = manifest;
  if (sha256(JSON.stringify(rest)) !== digest) throw new Error('manifest.json: digest');
  if (manifest.format !== 'guanlan-evidence' || manifest.version !== 1) throw new Error('manifest.json: format');
  const listed = parts.slice(1).filter(({ name }) => name !== 'signature.p7s')
    .map(({ name, content }) => ({ name, size: content.length, sha256: sha256(content) }));
  if (JSON.stringify(listed) !== JSON.stringify(manifest.parts)) throw new Error('manifest.json: parts');
  return manifest;
}

// An EIP-2718 value apart: its type and its RLP.
function typed(hex) {
  const bytes = getBytes(hex);
  return bytes[0] >= 0xc0 ? { type: 0, body: RLP.decode(bytes) } : { type: bytes[0], body: RLP.decode(bytes.subarray(1)) };
}

function receiptOf(value) {
  const { type, body } = typed(value);
  if (type > 4 || body.length !== 4) throw new Error('a receipt of another kind');
  const logs = body[3].map(([address, topics, data]) => ({ address: hexlify(address), topics: topics.map(hexlify), data: hexlify(data) }));
  return { status: hexlify(body[0]) === '0x01' ? '0x1' : '0x0', logs };
}

async function checkLeaves(leaves, root, where) {
  for (const { index, value, proof } of leaves) {
    if (await provenValue(root, index, proof) !== value) throw new Error(`${where} ${index}: another value than proven`);
  }
}

async function blockEvents(text, name, headers, chain, level) {
  const shown = canonical(text, name);
  exactKeys(shown, ['block', 'transactions', 'receipts'], name);
  for (const leaf of [...shown.transactions, ...shown.receipts]) exactKeys(leaf, ['index', 'value', 'proof'], name);
  if (name !== `proofs/${shown.block}.json`) throw new Error(`${name}: another block`);
  const header = headers.find(({ number }) => number === shown.block);
  if (header === undefined) throw new Error(`${name}: no header`);
  await checkLeaves(shown.transactions, header.transactionsRoot, `${name}: transaction`);
  await checkLeaves(shown.receipts, header.receiptsRoot, `${name}: receipt`);
  const transactions = new Map(shown.transactions.map(({ index, value }) => [index, Transaction.from(value)]));
  const indices = shown.transactions.map(({ index }) => index);
  if (indices.some((index, at) => at > 0 && index <= indices[at - 1])) throw new Error(`${name}: order`);
  if (shown.receipts.some(({ index }, at) => index !== at) || shown.receipts.length !== indices.at(-1) + 1) throw new Error(`${name}: receipts`);
  for (const transaction of transactions.values()) {
    if (transaction.chainId !== 0n && transaction.chainId !== BigInt(chain.chain_id)) throw new Error(`${name}: another chain's transaction`);
  }
  const transactionOf = (index) => {
    const transaction = transactions.get(index);
    return transaction && { hash: transaction.hash, sender: transaction.from.toLowerCase(), to: transaction.to?.toLowerCase(), input: transaction.data };
  };
  const receipts = shown.receipts.map(({ value }) => receiptOf(value));
  const lines = [...blockLines(chain, { number: shown.block, timestamp: header.timestamp, receipts, transactionOf }, level)];
  const used = new Set(lines.map((line) => JSON.parse(line).tx_index));
  if (indices.some((index) => !used.has(index))) throw new Error(`${name}: a transaction without event`);
  return { block: shown.block, lines };
}

function checkFinding(texts, manifest, events) {
  const [line, ...more] = linesOf(texts.get('findings.jsonl'), 'findings.jsonl');
  if (more.length > 0) throw new Error('findings.jsonl: one line');
  const finding = JSON.parse(line);
  const places = new Map(events.map((event) => [`${event.block}/${event.log_index}`, event]));
  const about = places.get(`${finding.block}/${finding.log_index}`);
  const claims = [
    finding.id === manifest.subject.finding, finding.verification === manifest.verification, about?.time === finding.time,
    finding.events.every((event) => places.has(`${event.block}/${event.log_index}`)),
    finding.events.some((event) => event.block === finding.block && event.log_index === finding.log_index),
    JSON.parse(texts.get('rules.json')).rules.some((rule) => rule.id === finding.rule),
  ];
  const place = (event) => `${event.block}/${event.log_index}/0`;
  if (places.size === events.length) {
    const words = ['guanlan finding 1', finding.rule, manifest.chain.genesis_hash, place(finding), ...finding.events.map(place)];
    claims.push(sha256(words.join('\n')).slice(0, 32) === finding.id);
  }
  if (claims.includes(false)) throw new Error('findings.jsonl: does not belong to the events');
}

function expectedNames(manifest, sealed, blocks) {
  const profiles = [...new Set(profilesOf(manifest.chain).values())].sort();
  return ['manifest.json', 'events.jsonl', ...(manifest.subject.finding === undefined ? [] : ['findings.jsonl', 'rules.json']), 'headers.jsonl',
    ...(sealed ? ['validators.json'] : []), ...profiles.map((name) => `profiles/${name}.json`),
    ...blocks.map((block) => `proofs/${block}.json`), 'summary.pdf'];
}

// file: a Buffer. Returns { events, anchor, level } and what else must be known: { pinned, quorum }; throws with the reason where the package is not genuine.
export async function verifyEvidence(file) {
  const parts = readContainer(file);
  const manifest = readManifest(parts);
  const { chain, anchor } = manifest;
  exactKeys(chain, ['name', 'family', 'chain_id', 'genesis_hash', 'consensus', 'contracts'], 'chain');
  if (chain.family !== 'evm') throw new Error('another family of chains');
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const texts = new Map(parts.filter(({ name }) => name.includes('.json')).map(({ name, content }) => [name, decoder.decode(content)]));
  const sealed = chain.consensus.every(({ kind }) => kind !== 'none' && kind !== 'clique');
  const level = sealed ? 'proven' : 'reported';
  if (manifest.verification !== level) throw new Error('manifest.json: verification');

  const proofs = parts.map(({ name }) => name).filter((name) => name.startsWith('proofs/'));
  const headerLines = linesOf(texts.get('headers.jsonl'), 'headers.jsonl');
  for (const line of headerLines) exactKeys(JSON.parse(line), ['number', 'hash', 'rlp'], 'headers.jsonl');
  const headers = readHeaders(headerLines, chain);
  const blocks = [];
  for (const name of proofs) blocks.push(await blockEvents(texts.get(name), name, headers, chain, level));
  const numbers = blocks.map(({ block }) => block);
  if (numbers.some((number, at) => at > 0 && number <= numbers[at - 1])) throw new Error('blocks are not in order');
  const shown = new Set(numbers);
  let pinned;
  if (sealed) {
    const followed = followValidators(headers, chain, shown, anchor);
    pinned = followed.pinned;
    if (texts.get('validators.json') !== JSON.stringify(followed.sets)) throw new Error('validators.json: not what the headers give');
  } else {
    checkLinks(headers, shown, anchor);
  }
  const names = parts.map(({ name }) => name).filter((name) => name !== 'signature.p7s');
  if (names.join() !== expectedNames(manifest, sealed, numbers).join()) throw new Error('other parts than the format has');
  for (const [name, text] of texts) if (name.startsWith('profiles/') && `profiles/${JSON.parse(text).name}.json` !== name) throw new Error(`${name}: another profile`);
  const lines = blocks.flatMap((block) => block.lines);
  if (lines.length === 0 || texts.get('events.jsonl') !== lines.map((line) => `${line}\n`).join('')) throw new Error('events.jsonl: not what the proofs give');
  const events = lines.map((line) => JSON.parse(line));
  const { credential, finding } = manifest.subject;
  if (Object.keys(manifest.subject).length !== 1) throw new Error('manifest.json: subject');
  if (finding !== undefined) checkFinding(texts, manifest, events);
  else if (!events.some((event) => event.credential === credential || event.evidence?.includes(credential))) throw new Error('manifest.json: subject');
  if (!parts.find(({ name }) => name === 'summary.pdf').content.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('summary.pdf');
  const isLow = sealed && chain.consensus.some(({ quorum }) => quorum === '2f+1');
  return { events: events.length, anchor, level, ...(pinned?.length > 0 && { pinned }), ...(isLow && { quorum: '2f+1' }) };
}
