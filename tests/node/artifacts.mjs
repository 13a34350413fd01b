// SPDX-License-Identifier: GPL-3.0-or-later
// The contracts that are deployed: our own reference anchor, and two published by others.
import fs from 'node:fs';
import { Interface } from 'ethers';

const read = (file) => JSON.parse(fs.readFileSync(new URL(file, import.meta.url), 'utf8'));
const contract = ({ abi, bytecode }) => ({ interface: new Interface(abi), bytecode });

const compiled = read('contracts/compiled.json');
const packages = 'node_modules';
const easArtifacts = `${packages}/@ethereum-attestation-service/eas-contracts/artifacts/contracts`;

export const anchor = contract(compiled.ConsortiumIdentityAnchor);
export const relay = contract(compiled.AttestationRelay);
export const didRegistry = contract(
  read(`${packages}/ethr-did-registry/artifacts/contracts/EthereumDIDRegistry.sol/EthereumDIDRegistry.json`));
export const schemaRegistry = contract(read(`${easArtifacts}/SchemaRegistry.sol/SchemaRegistry.json`));
export const eas = contract(read(`${easArtifacts}/EAS.sol/EAS.json`));
