// SPDX-License-Identifier: GPL-3.0-or-later
// ERC-1056 in canonical form. An identity is an address; so are its owner and its delegates.
import { Interface, zeroPadValue } from 'ethers';

const abi = new Interface([
  'event DIDOwnerChanged(address indexed identity, address owner, uint256 previousChange)',
  'event DIDDelegateChanged(address indexed identity, bytes32 delegateType, address delegate, uint256 validTo, uint256 previousChange)',
  'event DIDAttributeChanged(address indexed identity, bytes32 name, bytes value, uint256 validTo, uint256 previousChange)',
]);
const nobody = ['0x0000000000000000000000000000000000000000', '0x000000000000000000000000000000000000dead'];

export function mapDidLog(log) {
  const parsed = abi.parseLog(log);
  if (parsed === null) return undefined;
  const subject = zeroPadValue(parsed.args.identity, 32).toLowerCase();
  if (parsed.name !== 'DIDOwnerChanged') return { type: 'did.updated', subject };
  const controller = parsed.args.owner.toLowerCase();
  return nobody.includes(controller) ? { type: 'did.deactivated', subject } : { type: 'did.key_changed', subject, controller };
}
