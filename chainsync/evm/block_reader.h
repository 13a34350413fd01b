// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/evm/types.h"
#include "models/domain/result.h"

#include <simdjson.h>

#include <vector>

namespace guanlan::chainsync::evm {

/// Most that one block may hold; more is refused before anything is allocated.
constexpr std::size_t maxTransactionsPerBlock = 65'536;
constexpr std::size_t maxLogsPerReceipt = 131'072;
constexpr std::size_t maxExtraData = 65'536;

/// Strict readers of what nodes answer over JSON-RPC. Data is "0x" and exactly as many digits as the field
/// has bytes; a quantity is "0x" and 1 to 64 hex digits that must fit the field; a field that is read must
/// not be there twice; null counts as absent; unknown fields are passed over, because every client adds some.
/// Errors: Corrupt, with the path: "transactions[3]: gas: not a quantity".
/// @source https://ethereum.github.io/execution-apis/

/// Reads the answer to eth_getBlockByNumber, with or without full transactions. Header fields of forks that
/// this version cannot hash are refused.
Result<Header> readHeader(simdjson::dom::element block);

/// Reads "transactions" of a block asked for with full transactions. Types 0 to 4; others are refused.
Result<std::vector<Transaction>> readTransactions(simdjson::dom::element block);

/// Reads the answer to eth_getBlockReceipts, or an array of answers to eth_getTransactionReceipt, which must
/// be in the order of the block.
Result<std::vector<Receipt>> readReceipts(simdjson::dom::element receipts);

} // namespace guanlan::chainsync::evm
