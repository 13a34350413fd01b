// SPDX-License-Identifier: GPL-3.0-or-later
// What a transaction says of itself: its hash is computed again from its fields, its sender from its signature.
import { Signature, Transaction, toBeHex, zeroPadValue } from 'ethers';

// The transaction of a node's JSON.
export function transactionOf(json) {
  const type = Number(json.type ?? 0);
  const word = (hex) => zeroPadValue(toBeHex(BigInt(hex)), 32); // nodes leave out leading zeros
  const signature = Signature.from({ r: word(json.r), s: word(json.s), v: BigInt(json.v) });
  const fees = type >= 2
    ? { maxFeePerGas: json.maxFeePerGas, maxPriorityFeePerGas: json.maxPriorityFeePerGas } : { gasPrice: json.gasPrice };
  return Transaction.from({
    type, nonce: Number(json.nonce), gasLimit: json.gas, to: json.to, value: json.value, data: json.input,
    chainId: type === 0 ? (signature.legacyChainId ?? 0n) : BigInt(json.chainId),
    ...(type > 0 ? { accessList: json.accessList } : {}), ...fees, signature,
  });
}

export function provenTransaction(json, receipt) {
  const transaction = transactionOf(json);
  if (transaction.hash !== json.hash) throw new Error(`transaction ${json.hash}: its fields give ${transaction.hash}`);
  if (receipt.transactionHash !== json.hash) throw new Error(`transaction ${json.hash}: the receipt is another's`);
  return {
    hash: transaction.hash, sender: transaction.from.toLowerCase(), to: json.to?.toLowerCase(), input: json.input,
  };
}
