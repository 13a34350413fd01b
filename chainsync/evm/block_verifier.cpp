// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evm/block_verifier.h"

#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/bloom.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/receipt.h"
#include "chainsync/evm/transaction.h"
#include "chainsync/evm/trie.h"
#include "models/crypto/keccak.h"
#include "models/domain/event_key.h"

#include <algorithm>

namespace guanlan::chainsync::evm {
namespace {

std::string differs(const std::string& what, ByteView ours, ByteView theirs)
{
    return what + " is " + toPrefixedHex(ours) + ", but the header says " + toPrefixedHex(theirs);
}

/// One block's contents on their way from the node's answers to what is proven.
class ContentsVerifier {
public:
    ContentsVerifier(const Header& header, const Wanted& wanted, std::uint64_t chainId, ProvenContents& out)
        : m_header{header}, m_wanted{wanted}, m_chainId{chainId}, m_out{out}
    {
    }

    std::optional<CheckFailure> read(simdjson::dom::element block, simdjson::dom::element receipts)
    {
        auto transactions = readTransactions(block);
        if (!transactions) return CheckFailure{Check::Format, transactions.error().message};
        auto read = readReceipts(receipts);
        if (!read) return CheckFailure{Check::Format, read.error().message};
        m_transactions = std::move(transactions).value();
        m_receipts = std::move(read).value();
        return std::nullopt;
    }

    std::optional<CheckFailure> checkRoots()
    {
        m_encodedTransactions.clear();
        for (const Transaction& transaction : m_transactions) {
            encodeTransaction(transaction, m_encodedTransactions.buffer);
            m_encodedTransactions.close();
        }
        const Bytes32 root = orderedTrieRoot(m_encodedTransactions);
        if (root != m_header.transactionsRoot)
            return CheckFailure{Check::TransactionsRoot,
                differs("the root over " + std::to_string(m_transactions.size()) + " transactions", root,
                    m_header.transactionsRoot)};

        takeMissingTypes();
        const Bytes32 asGiven = receiptsRoot();
        if (asGiven == m_header.receiptsRoot) return std::nullopt;
        const std::size_t replaced = takePublicReceipts();
        if (replaced > 0 && receiptsRoot() == m_header.receiptsRoot) return std::nullopt;
        std::string message = differs("the root over " + std::to_string(m_receipts.size()) + " receipts", asGiven, m_header.receiptsRoot);
        if (replaced > 0)
            message += ", also with the public receipts of private transactions (" + std::to_string(replaced) + ") in place of the node's";
        return CheckFailure{Check::ReceiptsRoot, std::move(message)};
    }

    /// What no root says: only a chain that is wrong in itself fails here.
    std::optional<CheckFailure> checkShape() const
    {
        if (m_receipts.size() != m_transactions.size())
            return CheckFailure{Check::Format,
                std::to_string(m_transactions.size()) + " transactions, but " + std::to_string(m_receipts.size())
                    + " receipts"};
        std::size_t logs = 0;
        for (std::size_t i = 0; i < m_receipts.size(); ++i) {
            const Receipt& receipt = m_receipts[i];
            logs += receipt.logs.size();
            if (!receipt.root && !receipt.succeeded && !receipt.logs.empty())
                return CheckFailure{Check::Format,
                    "receipt " + std::to_string(i) + " is of a failed transaction, yet holds logs under the block's root"};
        }
        if (logs > std::size_t{EventKey::maxLogIndex} + 1)
            return CheckFailure{Check::Limit,
                std::to_string(logs) + " logs, more than the " + std::to_string(EventKey::maxLogIndex + 1)
                    + " that a block may have"};
        return std::nullopt;
    }

    std::optional<CheckFailure> takeWanted(Verification verification)
    {
        LogChoice choice{m_wanted};
        std::uint32_t logIndex = 0;
        for (std::uint32_t i = 0; i < m_receipts.size(); ++i) {
            const std::size_t before = m_out.logs.size();
            const bool silent = m_wanted.isMethodCall(m_transactions[i], m_chainId) && isSilent(m_receipts[i], *m_transactions[i].to);
            if (silent) m_out.silentCalls.push_back(i);
            for (Log& log : m_receipts[i].logs) {
                if (choice.takes(log)) m_out.logs.push_back({i, logIndex, std::move(log)});
                ++logIndex;
            }
            if (m_out.logs.size() == before && !silent) continue;
            if (auto failure = takeTransaction(i, verification)) return failure;
        }
        if (m_out.silentCalls.empty() || logIndex <= silentCallBase) return std::nullopt;
        return CheckFailure{Check::Limit, std::to_string(logIndex) + " logs, more than the " + std::to_string(silentCallBase)
                + " that a block with calls without an event may have"};
    }

    /// The bloom is what blocks are skipped by: it must know every wanted contract, and every known event, that logged here.
    std::optional<CheckFailure> checkBloom() const
    {
        std::vector<Address> emitters;
        for (const ProvenLog& proven : m_out.logs) {
            if (!m_wanted.contracts.contains(proven.log.address)) {
                if (!BloomProbe{{}, {&proven.log.topics[0], 1}}.mayHold(m_header.logsBloom))
                    return CheckFailure{Check::Format,
                        "log " + std::to_string(proven.logIndex) + " carries an event that the header's bloom excludes"};
            } else if (std::find(emitters.begin(), emitters.end(), proven.log.address) == emitters.end()) {
                emitters.push_back(proven.log.address);
            }
        }
        for (const Address& emitter : emitters)
            if (!BloomProbe{{&emitter, 1}}.mayHold(m_header.logsBloom))
                return CheckFailure{Check::Format,
                    "contract " + toText(emitter) + " logged in this block, but the header's bloom excludes it"};
        return std::nullopt;
    }

    /// @pre checkRoots() found nothing wrong.
    static BlockLeaves leaves() { return {m_encodedTransactions, m_encodedReceipts}; }

private:
    Bytes32 receiptsRoot()
    {
        m_encodedReceipts.clear();
        for (const Receipt& receipt : m_receipts) {
            encodeReceipt(receipt, m_encodedReceipts.buffer);
            m_encodedReceipts.close();
        }
        return orderedTrieRoot(m_encodedReceipts);
    }

    /// A receipt is of its transaction's type (EIP-2718), which some nodes leave out; the root tells whether it is.
    void takeMissingTypes()
    {
        for (std::size_t i = 0; i < std::min(m_receipts.size(), m_transactions.size()); ++i)
            if (m_receipts[i].type == 0) m_receipts[i].type = m_transactions[i].type;
    }

    /// @return For how many private transactions.
    std::size_t takePublicReceipts()
    {
        std::size_t count = 0;
        for (std::size_t i = 0; i < std::min(m_transactions.size(), m_receipts.size()); ++i) {
            if (!isQuorumPrivate(m_transactions[i], m_chainId)) continue;
            m_receipts[i] = publicReceipt(m_receipts[i]);
            ++count;
        }
        return count;
    }

    std::optional<CheckFailure> takeTransaction(std::uint32_t index, Verification verification)
    {
        Transaction& transaction = m_transactions[index];
        ProvenTransaction proven;
        proven.index = index;
        proven.hash = transaction.claimedHash;
        proven.sender = transaction.claimedSender.value_or(Address{});
        if (verification == Verification::Full) {
            const std::string name = "transaction " + std::to_string(index);
            proven.hash = TxHash{crypto::keccak256(m_encodedTransactions.at(index))};
            if (proven.hash != transaction.claimedHash)
                return CheckFailure{Check::TransactionsRoot,
                    name + " has the hash " + toText(proven.hash) + ", but the node says "
                        + toText(transaction.claimedHash)};
            const auto sender = recoverSender(transaction, m_chainId);
            if (!sender) return CheckFailure{Check::Sender, name + ": " + sender.error().message};
            if (transaction.claimedSender && *sender != *transaction.claimedSender)
                return CheckFailure{Check::Sender,
                    name + " is signed by " + toText(*sender) + ", but the node says "
                        + toText(*transaction.claimedSender)};
            proven.sender = *sender;
        }
        proven.to = transaction.to;
        proven.input = std::move(transaction.input);
        m_out.transactions.push_back(std::move(proven));
        return std::nullopt;
    }

    // Kept for the next block of this thread: their buffers soon have the size of the largest.
    static thread_local TrieValues m_encodedTransactions;
    static thread_local TrieValues m_encodedReceipts;

    const Header& m_header;
    const Wanted& m_wanted;
    const std::uint64_t m_chainId;
    ProvenContents& m_out;
    std::vector<Transaction> m_transactions;
    std::vector<Receipt> m_receipts;
};

thread_local TrieValues ContentsVerifier::m_encodedTransactions;
thread_local TrieValues ContentsVerifier::m_encodedReceipts;

} // namespace

std::string_view checkName(Check check)
{
    switch (check) {
    case Check::Format: return "format";
    case Check::HeaderHash: return "header-hash";
    case Check::ParentLink: return "parent-link";
    case Check::TransactionsRoot: return "transactions-root";
    case Check::ReceiptsRoot: return "receipts-root";
    case Check::Sender: return "sender";
    case Check::Limit: return "limit";
    }
    return "format";
}

std::optional<CheckFailure> verifyHeader(const Header& header, ConsensusKind kind, std::uint64_t number,
    const std::optional<BlockHash>& parent)
{
    if (header.number != number)
        return CheckFailure{Check::Format,
            "asked for block " + std::to_string(number) + ", got block " + std::to_string(header.number)};
    if (number > EventKey::maxBlock)
        return CheckFailure{Check::Limit, "block " + std::to_string(number) + " is beyond what can be stored"};
    const auto hash = headerHash(header, kind);
    if (!hash) return CheckFailure{Check::HeaderHash, hash.error().message};
    if (*hash != header.claimedHash)
        return CheckFailure{Check::HeaderHash,
            "the header's hash is " + toText(*hash) + ", but the node says " + toText(header.claimedHash)};
    if (parent && header.parentHash != *parent)
        return CheckFailure{Check::ParentLink,
            differs("the hash of block " + std::to_string(number - 1), parent->value(), header.parentHash.value())};
    return std::nullopt;
}

std::optional<CheckFailure> verifyContents(const Header& header, simdjson::dom::element block,
    simdjson::dom::element receipts, const Wanted& wanted, Verification verification,
    ProvenContents& out, std::uint64_t chainId, BlockLeaves* leaves)
{
    out.logs.clear();
    out.silentCalls.clear();
    out.transactions.clear();
    ContentsVerifier verifier{header, wanted, chainId, out};
    if (auto failure = verifier.read(block, receipts)) return failure;
    if (verification == Verification::Full)
        if (auto failure = verifier.checkRoots()) return failure;
    if (leaves) *leaves = ContentsVerifier::leaves();
    if (auto failure = verifier.checkShape()) return failure;
    if (auto failure = verifier.takeWanted(verification)) return failure;
    return verification == Verification::Full ? verifier.checkBloom() : std::nullopt;
}

} // namespace guanlan::chainsync::evm
