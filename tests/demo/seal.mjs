// SPDX-License-Identifier: GPL-3.0-or-later
// Gives mined blocks the headers of a QBFT chain: five validators take turns, a sixth is voted in and one is voted out.
// Parent links, hashes and seals are made anew; state, transactions and receipts stay the node's own.
import { RLP, ethers } from '../node/packages.mjs';
import { toHex } from '../node/rpc.mjs';
import { addressOf, keyOf } from './institutions.mjs';

export const epoch = 30_000;
const mixHash = '0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365';
const vanity = ethers.zeroPadBytes(ethers.hexlify(ethers.toUtf8Bytes('guanlan demonstration')), 32);

const names = [0, 1, 2, 3, 4, 5].map((index) => ['validator', index]);
const validatorKeys = new Map(names.map((name) => [addressOf(...name), keyOf(...name)]));
const allValidators = [...validatorKeys.keys()];
export const firstValidators = allValidators.slice(0, 5).sort();
const newcomer = allValidators[5];
const leaver = allValidators[3];

const number = (hex) => (BigInt(hex) === 0n ? '0x' : ethers.toBeHex(BigInt(hex)));
const bytes = (hex) => ethers.getBytes(hex);

function extraData({ validators, vote, round, seals }) {
  return ethers.hexlify(RLP.encode([bytes(vanity), validators.map(bytes), vote.map(bytes), bytes(number(round)), seals.map(bytes)]));
}

function headerFields(header, extra) {
  const fields = [header.parentHash, header.sha3Uncles, header.miner, header.stateRoot, header.transactionsRoot, header.receiptsRoot,
    header.logsBloom, number(header.difficulty), number(header.number), number(header.gasLimit), number(header.gasUsed),
    number(header.timestamp), extra, header.mixHash, header.nonce];
  if (header.baseFeePerGas !== undefined) fields.push(number(header.baseFeePerGas));
  return fields.map(bytes);
}

const headerHash = (header, extra) => ethers.keccak256(RLP.encode(headerFields(header, extra)));

// More than half of the validators in force vote, each when it proposes; the change holds from the next block on.
class Validators {
  // schedule: [{ time, candidate, isAdded }], ascending: from that block time on the others vote for it.
  constructor(schedule) {
    this.schedule = [...schedule];
    this.current = [...firstValidators];
    this.votes = new Set();
    this.proposer = -1;
  }

  nextProposer(round) {
    this.proposer = (this.proposer + 1 + round) % this.current.length;
    return this.current[this.proposer];
  }

  // The vote this proposer carries at this time, and what follows from it.
  vote(proposer, time) {
    const [proposal] = this.schedule;
    if (proposal === undefined || time < proposal.time || proposer === proposal.candidate || this.votes.has(proposer)) return [];
    this.votes.add(proposer);
    const { candidate, isAdded } = proposal;
    if (this.votes.size > Math.floor(this.current.length / 2)) {
      this.next = (isAdded ? [...this.current, candidate] : this.current.filter((item) => item !== candidate)).sort();
      this.schedule.shift();
      this.votes.clear();
    }
    return [candidate, isAdded ? '0xff' : '0x'];
  }

  // For the block after: the new set, while its first block is sealed by a quorum of the old one too.
  advance() {
    const previous = this.current;
    if (this.next) {
      const last = this.current[this.proposer];
      this.current = this.next;
      this.next = undefined;
      this.proposer = Math.max(this.current.indexOf(last), 0);
    }
    return previous;
  }
}

const quorum = (count) => Math.ceil(2 * count / 3);

// As many as a quorum needs, sometimes one more; when the set changes, a quorum of both sets.
function sealers(current, previous, random) {
  const rest = [...current].map((item) => [random.next(), item]).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
  rest.sort((a, b) => Number(previous.includes(b)) - Number(previous.includes(a)));
  const needed = Math.max(quorum(current.length), quorum(previous.length));
  return rest.slice(0, Math.min(current.length, needed + (random.chance(0.3) ? 1 : 0)));
}

function sealHeader(header, parts, committers) {
  const proposal = headerHash(header, extraData({ ...parts, seals: [] }));
  const seals = committers.map((committer) => {
    const { r, s, yParity } = validatorKeys.get(committer).sign(proposal);
    return ethers.concat([r, s, yParity === 1 ? '0x01' : '0x00']);
  });
  header.extraData = extraData({ ...parts, seals });
  header.hash = headerHash(header, extraData({ ...parts, round: 0, seals: [] }));
}

function blockSize(block) {
  const transactions = block.transactions.map((item) => [number(item.nonce), number(item.gasPrice), number(item.gas), item.to ?? '0x',
    number(item.value), item.input, number(item.v), number(item.r), number(item.s)].map(bytes));
  return RLP.encode([headerFields(block, block.extraData), transactions, []]).length;
}

function rename(block, receipts) {
  for (const transaction of block.transactions) transaction.blockHash = block.hash;
  for (const receipt of receipts) {
    receipt.blockHash = block.hash;
    for (const log of receipt.logs) log.blockHash = block.hash;
  }
}

const laterFields = ['blobGasUsed', 'excessBlobGas']; // anvil's genesis carries them before their fork

// Changes the given blocks: those of a chain without seals, of the fork that they are of.
export function linkChain(blocks) {
  let parentHash;
  for (const { block, receipts } of blocks) {
    for (const key of laterFields) delete block[key];
    if (parentHash !== undefined) block.parentHash = parentHash;
    block.hash = headerHash(block, block.extraData);
    block.size = toHex(blockSize(block));
    rename(block, receipts);
    parentHash = block.hash;
  }
}

// Changes the given blocks. `changes` says at which time votes for the newcomer and against the leaver begin.
export function sealChain(blocks, { joinTime, leaveTime }, random) {
  const validators = new Validators([{ time: joinTime, candidate: newcomer, isAdded: true },
    { time: leaveTime, candidate: leaver, isAdded: false }]);
  let parentHash;
  for (const { block, receipts } of blocks) {
    const height = Number(block.number);
    for (const key of laterFields) delete block[key];
    Object.assign(block, { difficulty: '0x1', totalDifficulty: toHex(height + 1), mixHash, nonce: '0x0000000000000000' });
    if (height === 0) {
      sealHeader(block, { validators: firstValidators, vote: [], round: 0 }, []);
    } else {
      const previous = validators.advance();
      const round = random.chance(0.03) ? 1 : 0;
      const parts = { validators: validators.current, round };
      block.miner = validators.nextProposer(round);
      parts.vote = validators.vote(block.miner, Number(block.timestamp));
      block.parentHash = parentHash;
      sealHeader(block, parts, sealers(parts.validators, previous, random));
    }
    block.size = toHex(blockSize(block));
    rename(block, receipts);
    parentHash = block.hash;
  }
}
