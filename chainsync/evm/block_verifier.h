// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_file.h"
#include "chainsync/evm/trie.h"
#include "chainsync/evm/types.h"
#include "chainsync/evm/wanted.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::chainsync::evm {

/// What of a block did not hold.
enum class Check { Format, HeaderHash, ParentLink, TransactionsRoot, ReceiptsRoot, Sender, Limit };

/// "format", "header-hash", "parent-link", "transactions-root", "receipts-root", "sender", "limit": the kinds
/// of incidents.
std::string_view checkName(Check check);

struct CheckFailure {
    Check check = Check::Format;
    std::string message; ///< One sentence: what differs, where. The caller adds chain, node and block.
};

struct ProvenLog {
    std::uint32_t txIndex = 0;
    std::uint32_t logIndex = 0; ///< Over the whole block, logs of all contracts counted.
    Log log;
};

struct ProvenTransaction {
    std::uint32_t index = 0;
    TxHash hash;
    Address sender;
    std::optional<Address> to; ///< Absent: created a contract.
    Bytes input;
};

/// What a block holds of what is wanted.
struct ProvenContents {
    std::vector<ProvenLog> logs; ///< Ascending logIndex; as LogChoice takes them.
    std::vector<std::uint32_t> silentCalls; ///< Transactions that called a wanted method and left no log of that contract; ascending.
    std::vector<ProvenTransaction> transactions; ///< Those of logs and silent calls, ascending.
};

/// Silent calls have no log; they are numbered after all logs of the block, by their transactions.
constexpr std::uint32_t silentCallBase = 65'536;

/// All that a block's two tries hold, encoded.
struct BlockLeaves {
    TrieValues transactions;
    TrieValues receipts;
};

enum class Verification {
    Full,
    None, ///< Nothing is hashed or recovered, the node is believed. For benchmarks only.
};

/// Is this the header of block `number` that follows `parent`? Recomputes its hash by the consensus' rule.
/// @param parent  Proven hash of block number - 1; nullopt where there is none (genesis: compare the hash
///                with the pinned one).
/// @return nullopt if all holds: header.claimedHash is then the block's hash indeed.
std::optional<CheckFailure> verifyHeader(const Header& header, ConsensusKind kind, std::uint64_t number,
    const std::optional<BlockHash>& parent);

/// Rebuilds the transactions' and the receipts' root over everything in the block and compares them with the
/// header's, so that nothing can be left out, added or altered; then takes what is wanted and recovers the senders of
/// those transactions.
///
/// @param header     Verified by verifyHeader().
/// @param block      Answer to eth_getBlockByNumber(n, true), "transactions" in full.
/// @param receipts   Array of all receipts of the block, in order.
/// @param wanted     What to take.
/// @param out        Replaced; meaningless after a failure.
/// @param chainId    Of the chain. Needed only to tell Ethereum's own chain 1, where v = 37/38 is EIP-155,
///                   from GoQuorum, where it marks a private transaction.
/// A GoQuorum node that is party to a private transaction serves the private receipt in place of the public
/// one, which the root covers. Then the public one (success, no logs) is put in its place: private logs are
/// never proven, and never given out.
/// @param leaves    Where wanted: what the roots were rebuilt over.
/// Safe on untrusted input. Reads the elements only during the call.
std::optional<CheckFailure> verifyContents(const Header& header, simdjson::dom::element block,
    simdjson::dom::element receipts, const Wanted& wanted, Verification verification,
    ProvenContents& out, std::uint64_t chainId = 0, BlockLeaves* leaves = nullptr);

} // namespace guanlan::chainsync::evm
