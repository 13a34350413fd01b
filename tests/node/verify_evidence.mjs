// SPDX-License-Identifier: GPL-3.0-or-later
// Checks an evidence package with packages that share nothing with Guanlan, after resources/evidence-package.md.
//
//   node verify_evidence.mjs FILE.zip     exit 0 and one line, or 1 and the reason
import fs from 'node:fs';
import { verifyEvidence } from './verify/evidence.mjs';

const [file] = process.argv.slice(2);
try {
  console.log(JSON.stringify(await verifyEvidence(fs.readFileSync(file))));
} catch (error) {
  console.error(`${file}: ${error.message}`);
  process.exitCode = 1;
}
