// SPDX-License-Identifier: GPL-3.0-or-later
// Ways in which an evidence package can be untrue. Each takes the parts ({ name, content }, copied already) and changes
// them; false: this package has nothing of the kind. Those below `sealed` are given a manifest that fits afterwards, as
// a forger would.
import crypto from 'node:crypto';
import { RLP } from '@ethereumjs/rlp';
import { SigningKey, computeAddress, concat, getBytes, hexlify, id as keccakOfText, toBeHex } from 'ethers';
import { quorums } from './headers.mjs';
import { committedDigest, extraLayouts, joinExtra, splitExtra } from './shown_header.mjs';

const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
const partOf = (parts, name) => parts.find((part) => part.name === name);

export function seal(parts) {
  if (parts[0].name !== 'manifest.json') return;
  const manifest = JSON.parse(parts[0].content.toString());
  delete manifest.digest;
  manifest.parts = parts.slice(1).map(({ name, content }) => ({ name, size: content.length, sha256: sha256(content) }));
  manifest.digest = sha256(JSON.stringify(manifest));
  parts[0].content = Buffer.from(JSON.stringify(manifest));
}

function editManifest(parts, edit) {
  const manifest = JSON.parse(parts[0].content.toString());
  if (edit(manifest) === false) return false;
  parts[0].content = Buffer.from(JSON.stringify(manifest));
  return true;
}

function editLines(parts, name, edit) {
  const part = partOf(parts, name);
  const lines = part?.content.toString().trimEnd().split('\n');
  if (lines === undefined || edit(lines) === false) return false;
  part.content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return true;
}

function editProof(parts, random, edit) {
  const part = random.pick(parts.filter(({ name }) => name.startsWith('proofs/')));
  const proof = JSON.parse(part.content.toString());
  if (edit(proof) === false) return false;
  part.content = Buffer.from(JSON.stringify(proof));
  return true;
}

const otherDigit = (digit, random) => random.pick([...'0123456789abcdef'].filter((each) => each !== digit));

// Another digit somewhere in "0x…".
function altered(hex, random) {
  const at = 2 + random.below(hex.length - 2);
  return hex.slice(0, at) + otherDigit(hex[at], random) + hex.slice(at + 1);
}

// One value of an object, whatever it is, becomes another.
function alterField(object, random, keys = Object.keys(object)) {
  const key = random.pick(keys.filter((each) => object[each] !== undefined));
  const value = object[key];
  if (typeof value === 'number') object[key] = value + 1 + random.below(5);
  else if (typeof value === 'boolean') object[key] = !value;
  else if (Array.isArray(value)) object[key] = value.length > 0 ? value.slice(1) : ['0x00'];
  else object[key] = /^0x[0-9a-f]+$/.test(value) ? altered(value, random) : `${value}x`;
}

const chainOf = (parts) => JSON.parse(parts[0].content.toString()).chain;
const sealedOnly = (parts) => partOf(parts, 'validators.json') !== undefined;

// edit(seals, header, another header's seals, needed) gives other seals, or false. header: { number, rlp, kind, extra }.
function editSeals(parts, random, edit) {
  if (!sealedOnly(parts)) return false;
  const { consensus } = chainOf(parts);
  const sets = JSON.parse(partOf(parts, 'validators.json').content.toString());
  const open = (line) => {
    const { number, rlp } = JSON.parse(line);
    const { kind, quorum } = consensus.findLast(({ from }) => from <= number);
    const members = sets.findLast(({ from }) => from <= number).validators.length;
    return { number, rlp, kind, extra: splitExtra(RLP.decode(getBytes(rlp))[12], kind), needed: quorums[quorum](members) };
  };
  return editLines(parts, 'headers.jsonl', (lines) => {
    const at = random.below(lines.length);
    const header = open(lines[at]);
    const other = open(random.pick(lines.filter((_, index) => index !== at)) ?? lines[at]);
    if (header.number === 0) return false;
    const seals = edit(header.extra.items[extraLayouts[header.kind].seals], header, other.extra.items[extraLayouts[other.kind].seals]);
    if (seals === false) return false;
    header.extra.items[extraLayouts[header.kind].seals] = seals;
    const items = RLP.decode(getBytes(header.rlp));
    items[12] = getBytes(joinExtra(header.extra));
    lines[at] = JSON.stringify({ ...JSON.parse(lines[at]), rlp: hexlify(RLP.encode(items)) });
    return true;
  });
}

function strangersSeal({ rlp, kind }) {
  const { r, s, yParity } = new SigningKey(keccakOfText('a stranger')).sign(committedDigest(rlp, kind));
  return getBytes(concat([r, s, toBeHex(yParity, 1)]));
}

const swap = (list, random) => {
  if (list.length < 2) return false;
  const at = random.below(list.length - 1);
  [list[at], list[at + 1]] = [list[at + 1], list[at]];
  return true;
};
const drop = (list, random, least = 1) => (list.length < least ? false : list.splice(random.below(list.length), 1));
const repeat = (list, random) => list.splice(random.below(list.length), 0, random.pick(list));
const leaves = (proof, random) => random.pick([proof.transactions, proof.receipts]);

// Without a manifest that fits: a bit in any part, its CRC right.
export const plain = {
  'a bit of any part': (parts, random) => {
    const part = random.pick(parts);
    part.content = Buffer.from(part.content);
    part.content[random.below(part.content.length)] ^= 1 << random.below(8);
  },
  'a part cut short': (parts, random) => { const part = random.pick(parts); part.content = part.content.subarray(0, random.below(part.content.length)); },
};

export const sealed = {
  'a field of an event': (parts, random) => editLines(parts, 'events.jsonl', (lines) => {
    const at = random.below(lines.length);
    const event = JSON.parse(lines[at]);
    alterField(event, random);
    lines[at] = JSON.stringify(event);
  }),
  'an event dropped': (parts, random) => editLines(parts, 'events.jsonl', (lines) => drop(lines, random)),
  'an event twice': (parts, random) => editLines(parts, 'events.jsonl', (lines) => repeat(lines, random)),
  'two events swapped': (parts, random) => editLines(parts, 'events.jsonl', (lines) => swap(lines, random)),
  'a digit of a transaction or receipt': (parts, random) => editProof(parts, random, (proof) => { const leaf = random.pick(leaves(proof, random)); leaf.value = altered(leaf.value, random); }),
  'a digit of a proof node': (parts, random) => editProof(parts, random, (proof) => {
    const leaf = random.pick(leaves(proof, random));
    const at = random.below(leaf.proof.length);
    leaf.proof[at] = altered(leaf.proof[at], random);
  }),
  'a proof node dropped': (parts, random) => editProof(parts, random, (proof) => drop(random.pick(leaves(proof, random)).proof, random)),
  'a proof node twice': (parts, random) => editProof(parts, random, (proof) => repeat(random.pick(leaves(proof, random)).proof, random)),
  'two proof nodes swapped': (parts, random) => editProof(parts, random, (proof) => swap(random.pick(leaves(proof, random)).proof, random)),
  'an index': (parts, random) => editProof(parts, random, (proof) => { random.pick(leaves(proof, random)).index += 1 + random.below(3); }),
  'a transaction or receipt dropped': (parts, random) => editProof(parts, random, (proof) => drop(leaves(proof, random), random)),
  'two receipts swapped': (parts, random) => editProof(parts, random, (proof) => swap(proof.receipts, random)),
  'another block named': (parts, random) => editProof(parts, random, (proof) => { proof.block += 1; }),
  'a block dropped': (parts, random) => {
    const proofs = parts.filter(({ name }) => name.startsWith('proofs/'));
    parts.splice(parts.indexOf(random.pick(proofs)), 1);
  },
  'two blocks exchanged': (parts, random) => {
    const proofs = parts.filter(({ name }) => name.startsWith('proofs/'));
    if (proofs.length < 2) return false;
    const [one, two] = [proofs[0], proofs[1 + random.below(proofs.length - 1)]];
    [one.content, two.content] = [two.content, one.content];
    return true;
  },
  'a digit of a header': (parts, random) => editLines(parts, 'headers.jsonl', (lines) => {
    const at = random.below(lines.length);
    const line = JSON.parse(lines[at]);
    alterField(line, random, ['rlp', 'rlp', 'rlp', 'hash', 'number']);
    lines[at] = JSON.stringify(line);
  }),
  'a header dropped': (parts, random) => editLines(parts, 'headers.jsonl', (lines) => drop(lines, random)),
  'two headers swapped': (parts, random) => editLines(parts, 'headers.jsonl', (lines) => swap(lines, random)),
  'the header dropped at which a rule begins': (parts) => sealedOnly(parts) && editLines(parts, 'headers.jsonl', (lines) => {
    const begins = chainOf(parts).consensus.slice(1).map(({ from }) => from).filter((from) => partOf(parts, `proofs/${from}.json`) === undefined);
    const at = lines.findIndex((line) => begins.includes(JSON.parse(line).number));
    return at >= 0 && at + 1 < lines.length && lines.splice(at, 1);
  }),
  'seals removed down to too few': (parts, random) => editSeals(parts, random, (seals, { needed }) => seals.slice(0, needed - 1)),
  'a seal twice': (parts, random) => editSeals(parts, random, (seals) => [...seals.slice(1), seals[1]]),
  'a stranger\'s seal more': (parts, random) => editSeals(parts, random, (seals, header) => [...seals, strangersSeal(header)]),
  'a stranger\'s seal instead': (parts, random) => editSeals(parts, random, (seals, header) => [strangersSeal(header), ...seals.slice(1)]),
  'another block\'s seals': (parts, random) => editSeals(parts, random, (seals, header, others) => (others.length === 0 ? false : others)),
  'a validator': (parts, random) => {
    const part = partOf(parts, 'validators.json');
    if (part === undefined) return false;
    const sets = JSON.parse(part.content.toString());
    const set = random.pick(sets);
    if (random.below(3) === 0) set.from += 1;
    else if (random.below(2) === 0) set.validators.pop();
    else set.validators[random.below(set.validators.length)] = altered(set.validators[0], random);
    part.content = Buffer.from(JSON.stringify(sets));
    return true;
  },
  'another profile': (parts, random, { profiles }) => {
    const part = random.pick(parts.filter(({ name }) => name.startsWith('profiles/')));
    const others = Object.entries(profiles).filter(([name]) => `profiles/${name}.json` !== part.name);
    [, part.content] = random.pick(others);
    return true;
  },
  'the genesis hash': (parts, random) => editManifest(parts, ({ chain }) => (sealedOnly(parts) ? alterField(chain, random, ['genesis_hash']) : false)),
  'the chain id': (parts, random) => editManifest(parts, ({ chain }) => alterField(chain, random, ['chain_id'])),
  'the chain\'s name': (parts, random) => editManifest(parts, ({ chain }) => alterField(chain, random, ['name'])),
  'a pinned validator': (parts, random) => editManifest(parts, ({ chain }) => {
    const { validators } = chain.consensus[0];
    if (validators.length === 0) return false;
    validators[random.below(validators.length)] = altered(validators[0], random);
    return true;
  }),
  'the consensus': (parts) => editManifest(parts, ({ chain }) => { chain.consensus[0].kind = sealedOnly(parts) ? 'none' : 'qbft'; }),
  // A forger's own validators, from a block on whose header is not shown: nobody would have accepted them.
  'a rule more that begins unseen': (parts, random) => {
    if (!sealedOnly(parts)) return false;
    const numbers = partOf(parts, 'headers.jsonl').content.toString().trim().split('\n').map((line) => JSON.parse(line).number);
    const gaps = numbers.slice(1).map((to, index) => [numbers[index] + 1, to]).filter(([from, to]) => from < to);
    if (gaps.length === 0) return false;
    const [first, end] = random.pick(gaps);
    return editManifest(parts, ({ chain: { consensus } }) => {
      const from = first + random.below(end - first);
      const before = consensus.findLast((rule) => rule.from <= from);
      consensus.splice(consensus.indexOf(before) + 1, 0, { ...before, from, validators: [computeAddress(keccakOfText('a forger')).toLowerCase()] });
    });
  },
  'the anchor': (parts, random) => editManifest(parts, ({ anchor }) => alterField(anchor, random)),
  'the level': (parts) => editManifest(parts, (manifest) => { manifest.verification = manifest.verification === 'proven' ? 'reported' : 'proven'; }),
  'the subject': (parts, random) => editManifest(parts, ({ subject }) => alterField(subject, random)),
  'the finding\'s place, id, rule or time': (parts, random) => {
    if (partOf(parts, 'findings.jsonl') === undefined) return false;
    return editLines(parts, 'findings.jsonl', (lines) => {
      const finding = JSON.parse(lines[0]);
      alterField(finding, random, ['id', 'rule', 'block', 'log_index', 'time', 'events', 'verification']);
      lines[0] = JSON.stringify(finding);
    });
  },
  'a part left out': (parts, random) => { parts.splice(1 + random.below(parts.length - 1), 1); },
  'a part that does not belong': (parts) => { parts.push({ name: 'notes.txt', content: Buffer.from('hidden') }); },
  'two parts in another order': (parts, random) => swap(parts, random),
  'spaces in JSON': (parts, random) => {
    const part = random.pick(parts.filter(({ name }) => /^(proofs\/|events|headers|validators)/.test(name)));
    part.content = Buffer.from(part.content.toString().replace(':', ': '));
  },
  'a key twice': (parts, random) => {
    const part = random.pick(parts.filter(({ name }) => /^(proofs\/|events|headers)/.test(name)));
    part.content = Buffer.from(part.content.toString().replace('{', '{"block":0,'));
  },
};
