// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the evidence of a fork holds, told by packages that share nothing with Guanlan.
//
//   node verify_fork.mjs --chain CHAIN.json --status STATUS.json     (guanlan status --json)
//
// Prints who sealed both headers; exits with 1 and the reason where they prove nothing.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { judgeFork } from './verify/fork.mjs';

const { values } = parseArgs({ options: { chain: { type: 'string' }, status: { type: 'string' } } });
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
try {
  const both = judgeFork(read(values.status), read(values.chain));
  console.log(`two histories, both sealed; ${both.length} sealed both: ${both.join(' ')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
