// SPDX-License-Identifier: GPL-3.0-or-later
// One report of the demonstration, signed by CMS and SM2 and time-stamped, for fuzz targets to begin from. The keys are made here
// and thrown away.
//   node signed_seed.mjs --program GUANLAN     writes manifest.json, .p7s, .sm2sig and .tsr to ../data/signed
import { execFile, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';

const here = path.dirname(new URL(import.meta.url).pathname), root = path.resolve(here, '../..');
const { values: options } = parseArgs({ options: { program: { type: 'string' } } });
if (!options.program) throw new Error('--program GUANLAN is missing');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'signed-seed-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const at = (name) => path.join(folder, name);
const openssl = (line) => execFileSync('openssl', line.split(' '), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });

function makeKeys() {
  openssl('req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -subj /CN=Root -days 36500');
  for (const [name, usage] of [['signer', 'keyUsage=digitalSignature\n'], ['tsa', 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n']]) {
    fs.writeFileSync(at(`${name}.ext`), usage);
    openssl(`req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
    openssl(`x509 -req -in ${name}.csr -CA root.pem -CAkey root.key -CAcreateserial -days 36500 -extfile ${name}.ext -out ${name}.pem`);
  }
  openssl('genpkey -algorithm EC -pkeyopt ec_paramgen_curve:SM2 -out sm2.key');
  fs.writeFileSync(at('signer.id'), ['signer.key', 'signer.pem', 'root.pem'].map((name) => fs.readFileSync(at(name), 'utf8')).join(''));
  fs.writeFileSync(at('tsa.serial'), '01\n');
  fs.writeFileSync(at('tsa.cnf'), '[tsa]\ndefault_tsa = one\n[one]\nserial = tsa.serial\nsigner_cert = tsa.pem\nsigner_key = tsa.key\ncerts = root.pem\n'
    + 'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256\naccuracy = secs:1\ness_cert_id_alg = sha256\n');
}

async function guanlan(...args) {
  await promisify(execFile)(path.resolve(options.program), args); // Not waited for by this thread: the authority must answer.
}

makeKeys();
const authority = spawn('node', [path.join(here, 'time_stamp_authority.mjs'), folder], { stdio: ['pipe', 'pipe', 'inherit'] });
const address = await new Promise((resolve) => { authority.stdout.once('data', (data) => resolve(String(data).trim())); });
const demo = (name) => path.join(root, 'resources/demo', name);
await guanlan('sync', '-w', at('w.glw'), '--chain', demo('demo.chain.json'), '--archive', demo('demo.jsonl.gz'), '--once');
await guanlan('report', '-w', at('w.glw'), '--template', 'findings', '--from', '2026-01-01', '--to', '2026-01-31', '-o', at('a.csv'),
  '--sign-with', at('signer.id'), '--sm2-key', at('sm2.key'), '--time-stamp', address);
authority.stdin.end();
const out = path.join(root, 'tests/data/signed');
fs.mkdirSync(out, { recursive: true });
for (const ending of ['', '.p7s', '.sm2sig', '.tsr']) fs.copyFileSync(at(`a.csv.manifest.json${ending}`), path.join(out, `manifest.json${ending}`));
