// SPDX-License-Identifier: GPL-3.0-or-later
// Ethereum Attestation Service: schemas, attestations alone and many at once, resting on another and expiring, called
// directly, through another contract and with a delegated signature; revocations; time stamps; off-chain revocations.
import { AbiCoder, Signature, ZeroAddress, ZeroHash, solidityPackedKeccak256 } from 'ethers';
import { eas, relay, schemaRegistry } from './artifacts.mjs';
import { idOf } from './lab.mjs';

const encode = (name, ...values) => eas.interface.encodeFunctionData(name, values);
const text = 'bytes32 digest, uint8 grade';
const payload = (name, grade) => AbiCoder.defaultAbiCoder().encode(['bytes32', 'uint8'], [idOf(name), grade]);
const data = (recipient, name, { refUID = ZeroHash, expirationTime = 0n, revocable = true } = {}) => (
  { recipient, expirationTime, revocable, refUID, data: payload(name, 2), value: 0n });

async function attestedUids(lab, hash) {
  const receipt = await lab.rpc.call('eth_getTransactionReceipt', hash);
  if (receipt?.status !== '0x1') throw new Error(`attestation ${hash} did not succeed`);
  return receipt.logs.map((log) => eas.interface.parseLog(log)).filter((log) => log?.name === 'Attested')
    .map((log) => log.args.uid);
}

async function signedAttestation(lab, attester, easAddress, schema, request) {
  const [, name, version] = eas.interface.decodeFunctionResult('eip712Domain',
    await lab.rpc.call('eth_call', { to: easAddress, data: encode('eip712Domain') }, 'latest'));
  const domain = { name, version, chainId: lab.chainId, verifyingContract: easAddress };
  const types = { Attest: ['address attester', 'bytes32 schema', 'address recipient', 'uint64 expirationTime', 'bool revocable',
    'bytes32 refUID', 'bytes data', 'uint256 value', 'uint256 nonce', 'uint64 deadline']
    .map((field) => ({ type: field.split(' ')[0], name: field.split(' ')[1] })) };
  const message = { attester: attester.address, schema, ...request, nonce: 0n, deadline: 0n };
  const { v, r, s } = Signature.from(await attester.signTypedData(domain, types, message));
  return encode('attestByDelegation', { schema, data: request, signature: { v, r, s }, attester: attester.address, deadline: 0n });
}

export async function exerciseAttestations(lab, { easAddress, schemaRegistryAddress, relayAddress }) {
  const [, issuer, other, recipient, subject] = lab.wallets;
  const schema = solidityPackedKeccak256(['string', 'address', 'bool'], [text, ZeroAddress, true]);
  const permanent = solidityPackedKeccak256(['string', 'address', 'bool'], [text, ZeroAddress, false]);
  for (const revocable of [true, false]) {
    await lab.send(issuer, { to: schemaRegistryAddress,
      data: schemaRegistry.interface.encodeFunctionData('register', [text, ZeroAddress, revocable]) });
  }
  await lab.mine();

  const expirationTime = BigInt(lab.time) + 31_536_000n;
  const send = (wallet, input) => lab.send(wallet, { to: easAddress, data: input, gasLimit: 2_000_000n });
  const first = await send(issuer, encode('attest', { schema, data: data(recipient.address, 'first') }));
  await lab.mine();
  const [firstUid] = await attestedUids(lab, first);
  const resting = data(subject.address, 'second', { refUID: firstUid, expirationTime });
  const second = await send(issuer, encode('attest', { schema, data: resting }));
  const many = await send(other, encode('multiAttest', [
    { schema, data: [data(recipient.address, 'a', { refUID: firstUid }), data(subject.address, 'b')] },
    { schema: permanent, data: [data(ZeroAddress, 'c', { revocable: false, expirationTime })] },
  ]));
  await lab.mine();
  const [secondUid] = await attestedUids(lab, second);
  const manyUids = await attestedUids(lab, many);

  // Through another contract: the transaction's own input is not an attestation request.
  const indirect = encode('attest', { schema, data: data(recipient.address, 'indirect', { refUID: secondUid }) });
  const relayed = await lab.send(issuer, { to: relayAddress, gasLimit: 2_000_000n,
    data: relay.interface.encodeFunctionData('forward', [easAddress, indirect]) });
  const delegated = await send(other, await signedAttestation(lab, subject, easAddress, schema,
    data(recipient.address, 'delegated', { refUID: secondUid, expirationTime })));
  await lab.mine();
  await lab.expectSuccess([relayed, delegated]);

  const last = [
    await send(issuer, encode('revoke', { schema, data: { uid: secondUid, value: 0n } })),
    await send(other, encode('multiRevoke', [{ schema, data: manyUids.slice(0, 2).map((uid) => ({ uid, value: 0n })) }])),
    await send(issuer, encode('timestamp', idOf('stamped'))),
    await send(issuer, encode('multiTimestamp', [idOf('stamped 2'), idOf('stamped 3')])),
    await send(other, encode('revokeOffchain', idOf('off-chain'))),
    await send(other, encode('increaseNonce', 5n)),
  ];
  await lab.mine();
  await lab.expectSuccess(last);
}
