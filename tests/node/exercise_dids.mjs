// SPDX-License-Identifier: GPL-3.0-or-later
// ERC-1056: owner, delegate and attribute changes and their withdrawal, several changes of one identity in one block,
// an owner who changes another's identity, and the end: owner zero.
import { ZeroAddress, encodeBytes32String, hexlify, toUtf8Bytes } from 'ethers';
import { didRegistry } from './artifacts.mjs';

const encode = (name, ...values) => didRegistry.interface.encodeFunctionData(name, values);
const day = 86_400;

export async function exerciseDids(lab, to) {
  const [, first, second, third, owner, delegate] = lab.wallets;
  const veriKey = encodeBytes32String('veriKey');
  const service = encodeBytes32String('did/svc/HubService');
  const endpoint = hexlify(toUtf8Bytes('https://hub.example'));
  const send = (wallet, ...call) => lab.send(wallet, { to, data: encode(...call) });

  await send(first, 'changeOwner(address,address)', first.address, owner.address);
  await lab.mine();
  await send(owner, 'addDelegate(address,bytes32,address,uint256)', first.address, veriKey, delegate.address, day);
  await send(owner, 'setAttribute(address,bytes32,bytes,uint256)', first.address, service, endpoint, day);
  await send(second, 'setAttribute(address,bytes32,bytes,uint256)', second.address, service, endpoint, 10 * day);
  await lab.mine();
  await send(owner, 'revokeDelegate(address,bytes32,address)', first.address, veriKey, delegate.address);
  await send(owner, 'revokeAttribute(address,bytes32,bytes)', first.address, service, endpoint);
  await send(second, 'addDelegate(address,bytes32,address,uint256)', second.address, veriKey, delegate.address, 0);
  await send(third, 'setAttribute(address,bytes32,bytes,uint256)', third.address, service, '0x', day);
  await lab.mine(day);
  await send(owner, 'changeOwner(address,address)', first.address, ZeroAddress);
  await send(second, 'changeOwner(address,address)', second.address, '0x000000000000000000000000000000000000dEaD');
  await send(third, 'changeOwner(address,address)', third.address, third.address);
  await lab.mine();
}
