// SPDX-License-Identifier: GPL-3.0-or-later
// Ethereum Attestation Service in canonical form. What the event lacks, the reference to another attestation and the
// expiration, is taken from the transaction's own input where that calls the service directly and fits the event.
import { Interface, ZeroAddress, ZeroHash, id as keccakOfText, zeroPadValue } from 'ethers';

const data = '(address recipient, uint64 expirationTime, bool revocable, bytes32 refUID, bytes data, uint256 value)';
const signature = '(uint8 v, bytes32 r, bytes32 s)';
const abi = new Interface([
  'event Registered(bytes32 indexed uid, address indexed registerer, (bytes32 uid, address resolver, bool revocable, string schema) schema)',
  'event Attested(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)',
  'event Revoked(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)',
  `function attest((bytes32 schema, ${data} data))`,
  `function attestByDelegation((bytes32 schema, ${data} data, ${signature} signature, address attester, uint64 deadline))`,
  `function multiAttest((bytes32 schema, ${data}[] data)[])`,
  `function multiAttestByDelegation((bytes32 schema, ${data}[] data, ${signature}[] signatures, address attester, uint64 deadline)[])`,
]);
// Before SchemaRegistry 1.2.0.
const older = new Interface(['event Registered(bytes32 indexed uid, address registerer)']);

const idOf = (address) => zeroPadValue(address, 32).toLowerCase();

// Every attestation that the input asks for, in order: { schema, attester, recipient, expirationTime, refUID }.
function requestsOf(call) {
  if (call.to !== call.contract) return [];
  let parsed;
  try {
    parsed = abi.parseTransaction({ data: call.input });
  } catch {
    return [];
  }
  if (parsed === null) return [];
  const requests = parsed.name.startsWith('multi') ? [...parsed.args[0]] : [parsed.args[0]];
  const isDelegated = parsed.name.endsWith('ByDelegation');
  return requests.flatMap((request) => (parsed.name.startsWith('multi') ? [...request.data] : [request.data]).map((item) => ({
    schema: request.schema, attester: (isDelegated ? request.attester : call.sender).toLowerCase(),
    recipient: item.recipient, expirationTime: item.expirationTime, refUID: item.refUID,
  })));
}

function issued({ args }, call) {
  const request = requestsOf(call)[call.position];
  const fits = request && request.schema === args.schemaUID && request.recipient === args.recipient
    && request.attester === args.attester.toLowerCase();
  return {
    type: 'credential.issued', credential: args.uid, institution: idOf(args.attester), schema: args.schemaUID,
    ...(args.recipient === ZeroAddress ? {} : { subject: idOf(args.recipient) }),
    ...(fits ? { valid_until: request.expirationTime } : {}),
    evidence: fits && request.refUID !== ZeroHash ? [request.refUID] : [],
  };
}

export function mapAttestationLog(log, call) {
  const parsed = abi.parseLog(log);
  switch (parsed?.name) {
    case 'Registered':
      return { type: 'schema.published', schema: parsed.args.uid, digest: keccakOfText(parsed.args.schema.schema) };
    case 'Attested':
      return issued(parsed, call);
    case 'Revoked':
      return { type: 'credential.revoked', credential: parsed.args.uid, institution: idOf(parsed.args.attester) };
    default: {
      const old = older.parseLog(log);
      return old ? { type: 'schema.published', schema: old.args.uid } : undefined;
    }
  }
}
