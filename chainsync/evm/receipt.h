// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"
#include "models/domain/result.h"

namespace guanlan::chainsync::evm {

/// Appends the receipt as the receipts' trie holds it: RLP, for types 1 to 4 after the type.
/// @source EIP-658, 2718; go-ethereum core/types/receipt.go.
void encodeReceipt(const Receipt& receipt, Bytes& out);

/// Reads what the receipts' trie holds, in its only encoding. Safe on untrusted input.
/// Errors: Corrupt, with what is wrong.
Result<Receipt> decodeReceipt(ByteView encoded);

/// What GoQuorum's public chain knows of a private transaction: success, the same gas, no logs.
/// @source GoQuorum core/state_processor.go, core/mps/default_psr.go.
Receipt publicReceipt(const Receipt& privateReceipt);

} // namespace guanlan::chainsync::evm
