// SPDX-License-Identifier: GPL-3.0-or-later
// The reference contract: every event, every enumeration value, one block with many transactions and logs, texts that
// need care, numbers at their limits, a failed transaction, and an event that no profile maps.
import { ZeroAddress, ZeroHash } from 'ethers';
import { anchor } from './artifacts.mjs';
import { TransactionKind, idOf } from './lab.mjs';

const bank = idOf('bank');
const broker = idOf('broker');
const authority = idOf('authority');
const identitySchema = idOf('identity schema');
const assetSchema = idOf('asset schema');
const subject = idOf('subject');
const maxUint64 = 2n ** 64n - 1n;
const year2027 = 1_798_761_600;

export const anchorDirectory = {
  institutions: [
    { id: authority, name: { zh: '监管局', en: 'Authority' }, kind: 'authority' },
    { id: bank, name: { zh: '银行', en: 'Bank' }, kind: 'bank' },
    { id: broker, name: { zh: '券商' }, kind: 'securities' },
  ],
  schemas: {
    [identitySchema]: { role: 'identity', name: { zh: '身份凭证', en: 'Identity credential' } },
    [assetSchema]: { role: 'asset-proof', name: { zh: '资产证明', en: 'Asset proof' } },
  },
};

const encode = (name, ...values) => anchor.interface.encodeFunctionData(name, values);
const issue = (name, issuer, schema, evidence, from = 0, until = year2027) => encode('issueCredential',
  idOf(name), issuer, subject, schema, idOf(`${name} digest`), from, until, evidence.map(idOf));

function foundingCalls(wallets) {
  const registrations = [[authority, 1, '监管局'], [bank, 2, '银行 “甲”, ☂'], [broker, 3, ''],
    [idOf('platform'), 4, 'x'.repeat(200)], [idOf('other'), 0, 'line\nbreak "quoted" \\ tab\t'], [idOf('strange'), 77, 'kind 77']];
  return [
    ...registrations.map(([institution, kind, name], index) => encode('registerInstitution',
      institution, wallets[index + 1].address, kind, name, idOf(`licence ${index}`))),
    encode('publishSchema', identitySchema, 1, idOf('content'), 'https://schemas.example/identity/1'),
    encode('publishSchema', assetSchema, 65535, ZeroHash, ''),
    encode('authoriseIssuer', authority, identitySchema, 0, 0),
    encode('authoriseIssuer', bank, assetSchema, 1_767_225_600, year2027),
    encode('registerDid', subject, wallets[9].address, idOf('document')),
  ];
}

function lifeCalls(wallets) {
  const status = (name, actor, state, reason) => encode('changeCredentialStatus', idOf(name), actor, state, reason);
  const old = wallets[3].address;
  return [
    issue('identity', authority, identitySchema, []),
    issue('asset', bank, assetSchema, ['identity'], 1_772_000_000),
    issue('many', bank, assetSchema, Array.from({ length: 40 }, (_, index) => `evidence ${index}`), 0, 0),
    encode('grantConsent', idOf('consent'), subject, broker, idOf('asset'), 65535, year2027),
    encode('grantConsent', idOf('forever'), subject, broker, idOf('identity'), 0, 0),
    encode('presentCredential', idOf('asset'), broker, idOf('consent'), 3, idOf('reference')),
    encode('presentCredential', idOf('asset'), broker, ZeroHash, 0, ZeroHash),
    encode('verifyCredential', idOf('asset'), broker, idOf('reference'), true, 0),
    encode('verifyCredential', idOf('asset'), broker, idOf('reference'), false, 255),
    ...[0, 1, 2, 3, 4].map((reason) => status('asset', bank, 1, reason)),
    status('asset', bank, 2, 0), status('asset', bank, 3, 3), status('asset', bank, 9, 0), // 9 means nothing
    encode('withdrawConsent', idOf('consent')),
    ...[1, 2, 0, 5].map((state) => encode('changeInstitutionStatus', idOf('other'), state)),
    encode('changeInstitutionKey', broker, old, wallets[8].address),
    encode('changeInstitutionKey', broker, wallets[8].address, ZeroAddress),
    encode('deauthoriseIssuer', bank, assetSchema, 3),
    encode('updateDid', subject, idOf('document 2')),
    encode('changeDidKey', subject, wallets[9].address, wallets[8].address),
    encode('deactivateDid', subject),
    encode('note', idOf('topic'), '未映射'),
  ];
}

// crowd: of so many transactions is the last block; more than 127, so that trie keys of one, two and three bytes occur.
export async function exerciseAnchor(lab, address, { crowd = 300 } = {}) {
  const { wallets } = lab;
  const kinds = [TransactionKind.DynamicFee, TransactionKind.Legacy, TransactionKind.AccessList, TransactionKind.Unprotected];
  for (const data of foundingCalls(wallets)) {
    await lab.send(wallets[0], { to: address, data });
    await lab.mine(60);
  }
  // One transaction each, four kinds of transaction, several in a block.
  const calls = lifeCalls(wallets);
  for (const [index, data] of calls.entries()) {
    await lab.send(wallets[index % 5], { to: address, data, kind: kinds[index % kinds.length] });
    if (index % 6 === 5) await lab.mine();
  }
  await lab.mine();
  // All of them again in single transactions, with a transfer, a failed call and a deployment between them.
  const whole = encode('batch', calls);
  await lab.send(wallets[1], { to: address, data: whole, gasLimit: 3_000_000n });
  await lab.send(wallets[2], { to: wallets[3].address, value: 1n });
  await lab.send(wallets[2], { to: address, data: '0xdeadbeef' });
  await lab.send(wallets[3], { data: anchor.bytecode, gasLimit: 5_000_000n });
  await lab.send(wallets[4], { to: address, data: whole, gasLimit: 3_000_000n, kind: TransactionKind.Legacy });
  await lab.mine();
  // A limit of uint64 as a time: further away than any calendar.
  await lab.send(wallets[0], { to: address, data: issue('eternal', bank, assetSchema, [], 0, maxUint64) });
  for (let index = 0; index < crowd; ++index) {
    const data = encode('updateDid', subject, idOf(`document ${index + 3}`));
    await lab.send(wallets[index % wallets.length], { to: address, data, kind: kinds[index % 3], gasLimit: 60_000n });
  }
  await lab.mine();
}
