// SPDX-License-Identifier: GPL-3.0-or-later
// ERC-1056 in canonical form. An identity is an address; so are its owner and its delegates.
import { Interface, concat, keccak256, toBeHex, zeroPadValue } from 'ethers';

const abi = new Interface([
  'event DIDOwnerChanged(address indexed identity, address owner, uint256 previousChange)',
  'event DIDDelegateChanged(address indexed identity, bytes32 delegateType, address delegate, uint256 validTo, uint256 previousChange)',
  'event DIDAttributeChanged(address indexed identity, bytes32 name, bytes value, uint256 validTo, uint256 previousChange)',
]);
const nobody = ['0x0000000000000000000000000000000000000000', '0x000000000000000000000000000000000000dead'];

const idOf = (value) => zeroPadValue(value, 32).toLowerCase();
const word = (value) => zeroPadValue(toBeHex(value), 32);

// A change of the document is told apart by the hash of what changed.
export function mapDidLog(log) {
  const parsed = abi.parseLog(log);
  if (parsed === null) return undefined;
  const { args } = parsed;
  const subject = idOf(args.identity);
  switch (parsed.name) {
    case 'DIDDelegateChanged':
      return { type: 'did.updated', subject, digest: keccak256(concat([args.delegateType, idOf(args.delegate), word(args.validTo)])) };
    case 'DIDAttributeChanged':
      return { type: 'did.updated', subject, digest: keccak256(concat([args.name, args.value, word(args.validTo)])) };
    default: break;
  }
  const controller = args.owner.toLowerCase();
  if (nobody.includes(controller)) return { type: 'did.deactivated', subject };
  // The first owner of an identity is the identity itself.
  const first = args.previousChange === 0n ? { old_controller: args.identity.toLowerCase() } : {};
  return { type: 'did.key_changed', subject, controller, ...first };
}
