// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles tests/node/contracts/*.sol into contracts/compiled.json: { name: { abi, bytecode } }.
// The result is committed, so that neither tests nor the demonstration need the compiler.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = 'tests/node/contracts';
const names = ['ConsortiumIdentityAnchor', 'AttestationRelay'];

const input = {
  language: 'Solidity',
  sources: Object.fromEntries(names.map((name) => {
    const file = `${folder}/${name}.sol`;
    return [file, { content: fs.readFileSync(path.join(root, file), 'utf8') }];
  })),
  settings: {
    evmVersion: 'istanbul', // what a GoQuorum-like chain runs: no PUSH0
    optimizer: { enabled: true, runs: 200 },
    viaIR: true,
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } },
  },
};
const readImport = (file) => ({ contents: fs.readFileSync(path.join(root, file), 'utf8') });
const output = JSON.parse(solc.compile(JSON.stringify(input), { import: readImport }));
const errors = (output.errors ?? []).filter((error) => error.severity === 'error');
if (errors.length > 0) {
  console.error(errors.map((error) => error.formattedMessage).join('\n'));
  process.exit(1);
}
const compiled = Object.fromEntries(names.map((name) => {
  const contract = output.contracts[`${folder}/${name}.sol`][name];
  return [name, { abi: contract.abi, bytecode: `0x${contract.evm.bytecode.object}` }];
}));
fs.writeFileSync(path.join(root, folder, 'compiled.json'), `${JSON.stringify(compiled)}\n`);
