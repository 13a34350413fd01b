// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the layouts against tests/data/chain-vectors.json before anything is made with them.
import fs from 'node:fs';
import { SigningKey, computeAddress, dataSlice, decodeRlp, encodeRlp, recoverAddress, toBeHex } from 'ethers';
import { headerFields } from './header.mjs';
import { layouts } from './layouts.mjs';

const file = new URL('../../data/chain-vectors.json', import.meta.url);
const number = (hex) => (hex === '0x' ? 0n : BigInt(hex));

// Whom the vectors' votes are about: key 5.
const voteOn = { add: true, drop: false };
const candidate = computeAddress(new SigningKey(toBeHex(5, 32))).toLowerCase();

function headerOf(bytes) {
  const [parentHash, , miner, stateRoot, transactionsRoot, receiptsRoot, logsBloom, difficulty, height, gasLimit, gasUsed, timestamp, , mixHash,
    nonce] = decodeRlp(bytes);
  return { parentHash, miner, stateRoot, transactionsRoot, receiptsRoot, logsBloom, mixHash, nonce, difficulty: number(difficulty),
    number: number(height), gasLimit: number(gasLimit), gasUsed: number(gasUsed), timestamp: number(timestamp) };
}

function sealerOf(digest, seal) {
  return recoverAddress(digest, { r: dataSlice(seal, 0, 32), s: dataSlice(seal, 32, 64), v: 27 + Number(dataSlice(seal, 64)) });
}

function checkVector(name, vector) {
  const [kind, round, vote] = name.split('_');
  const layout = layouts[kind];
  const header = headerOf(vector.headerRlp);
  const [vanity, , , , seals] = decodeRlp(vector.extraData);
  const parts = { vanity, validators: vector.validators, round: Number(round.slice(1)), seals,
    vote: vote in voteOn ? { address: candidate, adds: voteOn[vote] } : undefined };
  const expect = (what, ours, theirs) => {
    if (ours !== theirs) throw new Error(`${name}: ${what} is ${ours}, not ${theirs}`);
  };
  expect('extra data', layout.extra(parts), vector.extraData);
  expect('header', encodeRlp(headerFields(header, vector.extraData)), vector.headerRlp);
  expect('hash', layout.blockHash(header, parts), vector.blockHash);
  const digest = layout.sealDigest(header, parts);
  expect('what the seals sign', digest, vector.committedSealHash);
  expect('committers', seals.map((seal) => sealerOf(digest, seal).toLowerCase()).join(), vector.committers.join());
}

// Returns how many vectors there were; throws at the first that does not hold.
export function checkVectors() {
  const vectors = Object.entries(JSON.parse(fs.readFileSync(file, 'utf8'))).filter(([name]) => name.split('_')[0] in layouts);
  vectors.forEach(([name, vector]) => checkVector(name, vector));
  return vectors.length;
}
