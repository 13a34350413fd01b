// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"
#include "models/domain/result.h"

namespace guanlan::chainsync::evm {

/// Appends the signed transaction as the transactions' trie holds it: RLP, for types 1 to 4 after the type.
/// @source EIP-155, 2718, 2930, 1559, 4844, 7702.
void encodeTransaction(const Transaction& transaction, Bytes& out);

/// Reads what the transactions' trie holds, in its only encoding. What a node claims stays empty. Safe on untrusted input.
/// Errors: Corrupt, with what is wrong.
Result<Transaction> decodeTransaction(ByteView encoded);

TxHash transactionHash(const Transaction& transaction);

/// GoQuorum marks private transactions by v = 37/38, which on a chain with id 1 is plain EIP-155.
bool isQuorumPrivate(const Transaction& transaction, std::uint64_t chainId);

/// The chain that its signature names; absent where it names none (before EIP-155, GoQuorum's private ones).
std::optional<std::uint64_t> signedChainId(const Transaction& transaction, std::uint64_t chainId);

/// Who signed it. The signature alone decides; what the node says of the sender is not looked at.
///
/// High s (EIP-2) is accepted: a transaction under a verified root was admitted by its chain's rules, and
/// those of Frontier allowed it. Likewise the chain id that is signed is not compared with `chainId`.
/// Errors: Corrupt for a v that means nothing or a signature that nobody made.
Result<Address> recoverSender(const Transaction& transaction, std::uint64_t chainId);

} // namespace guanlan::chainsync::evm
