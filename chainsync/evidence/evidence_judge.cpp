// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/evidence_judge.h"

#include "chainsync/evidence/header_judge.h"
#include "chainsync/evm/event_decoder.h"
#include "chainsync/evm/receipt.h"
#include "chainsync/evm/transaction.h"
#include "chainsync/evm/trie_proof.h"
#include "models/crypto/keccak.h"

#include <algorithm>
#include <map>

namespace guanlan::chainsync {

namespace {

constexpr std::uint64_t endOfTime = 253'402'300'799; ///< 9999-12-31.

/// What one block shows.
class BlockJudge {
public:
    BlockJudge(const ChainFile& chain, const evm::EventDecoder& decoder, const evm::Header& header, const BlockEvidence& block)
        : m_chain{chain}, m_decoder{decoder}, m_header{header}, m_block{block}, m_choice{decoder.wanted()}
    {
    }

    Status run(std::vector<Event>& events)
    {
        if (auto held = checkShape(); !held) return held;
        for (const EvidenceLeaf& leaf : m_block.transactions)
            if (auto held = takeTransaction(leaf); !held) return held;
        for (const EvidenceLeaf& leaf : m_block.receipts)
            if (auto held = takeReceipt(leaf); !held) return held;
        const std::size_t before = events.size();
        if (const auto failure = m_decoder.decode(m_contents, m_header.number, std::int64_t(m_header.timestamp), events))
            return wrong(failure->message);
        for (const EvidenceLeaf& leaf : m_block.transactions) {
            const bool isUsed = std::any_of(events.begin() + std::ptrdiff_t(before), events.end(),
                [&leaf](const Event& event) { return event.txIndex == leaf.index; });
            if (!isUsed) return wrong("transaction " + std::to_string(leaf.index) + " holds no event");
        }
        return Done{};
    }

private:
    Error wrong(const std::string& reason) const
    {
        return {ErrorKind::Corrupt, "block " + std::to_string(m_block.block) + ": " + reason};
    }

    Status checkShape() const
    {
        if (m_header.timestamp > endOfTime) return wrong("its time lies beyond the year 9999");
        if (m_block.transactions.empty()) return wrong("no transaction is shown");
        for (std::size_t i = 1; i < m_block.transactions.size(); ++i)
            if (m_block.transactions[i].index <= m_block.transactions[i - 1].index) return wrong("transactions are not in order");
        for (std::size_t i = 0; i < m_block.receipts.size(); ++i)
            if (m_block.receipts[i].index != i) return wrong("receipt " + std::to_string(i) + " is missing");
        if (m_block.receipts.size() != std::size_t{m_block.transactions.back().index} + 1)
            return wrong("the receipts do not end with that of the last transaction shown");
        return Done{};
    }

    Status checkProof(const EvidenceLeaf& leaf, const Bytes32& root, const std::string& name) const
    {
        const auto value = evm::provenValue(root, leaf.index, leaf.proof);
        if (!value) return wrong(name + ": " + value.error().message);
        if (!std::equal(value->begin(), value->end(), leaf.value.begin(), leaf.value.end()))
            return wrong(name + ": its proof is that of another value");
        return Done{};
    }

    Status takeTransaction(const EvidenceLeaf& leaf)
    {
        const std::string name = "transaction " + std::to_string(leaf.index);
        if (auto held = checkProof(leaf, m_header.transactionsRoot, name); !held) return held;
        auto transaction = evm::decodeTransaction(leaf.value);
        if (!transaction) return wrong(name + ": " + transaction.error().message);
        const auto sender = evm::recoverSender(*transaction, m_chain.chainId);
        if (!sender) return wrong(name + ": " + sender.error().message);
        const auto signedFor = evm::signedChainId(*transaction, m_chain.chainId);
        if (signedFor && *signedFor != m_chain.chainId)
            return wrong(name + ": it is signed for chain " + std::to_string(*signedFor) + ", not for this one");
        if (m_decoder.wanted().isMethodCall(*transaction, m_chain.chainId)) m_called.emplace(leaf.index, *transaction->to);
        m_contents.transactions.push_back({leaf.index, TxHash{crypto::keccak256(leaf.value)}, *sender, transaction->to,
            std::move(transaction->input)});
        return Done{};
    }

    Status takeReceipt(const EvidenceLeaf& leaf)
    {
        const std::string name = "receipt " + std::to_string(leaf.index);
        if (auto held = checkProof(leaf, m_header.receiptsRoot, name); !held) return held;
        auto receipt = evm::decodeReceipt(leaf.value);
        if (!receipt) return wrong(name + ": " + receipt.error().message);
        if (!receipt->root && !receipt->succeeded && !receipt->logs.empty())
            return wrong(name + ": it is of a failed transaction, yet holds logs");
        const bool isShown = std::any_of(m_block.transactions.begin(), m_block.transactions.end(),
            [&leaf](const EvidenceLeaf& transaction) { return transaction.index == leaf.index; });
        const auto called = m_called.find(leaf.index);
        if (called != m_called.end() && evm::isSilent(*receipt, called->second)) m_contents.silentCalls.push_back(leaf.index);
        for (evm::Log& log : receipt->logs) {
            const bool isWanted = m_choice.takes(log); // Asked of every log: it counts.
            if (isShown && isWanted)
                m_contents.logs.push_back({leaf.index, m_logs, std::move(log)});
            ++m_logs;
        }
        return Done{};
    }

    const ChainFile& m_chain;
    const evm::EventDecoder& m_decoder;
    const evm::Header& m_header;
    const BlockEvidence& m_block;
    evm::LogChoice m_choice;
    std::map<std::uint32_t, Address> m_called; ///< By transaction: the contract of which it calls a method.
    evm::ProvenContents m_contents;
    std::uint32_t m_logs = 0;
};

} // namespace

Result<ProvenEvidence> judgeEvidence(
    const ChainFile& chain, const std::vector<Profile>& profiles, const Evidence& evidence)
{
    if (chain.family != "evm")
        return Error{ErrorKind::InvalidInput, "this version judges evidence of evm chains only, not of " + chain.family + "; use a newer one"};
    const auto decoder = evm::EventDecoder::create(chain.contracts, profiles);
    if (!decoder) return decoder.error();
    auto headers = judgeHeaders(chain, evidence);
    if (!headers) return std::move(headers).error();

    ProvenEvidence proven;
    const BlockEvidence* before = nullptr;
    for (const BlockEvidence& block : evidence.blocks) {
        if (before && block.block <= before->block) return Error{ErrorKind::Corrupt, "blocks are not in order"};
        before = &block;
        const auto header = headers->byNumber.find(block.block);
        if (header == headers->byNumber.end())
            return Error{ErrorKind::Corrupt, "block " + std::to_string(block.block) + ": its header is missing"};
        if (auto held = BlockJudge{chain, *decoder, header->second, block}.run(proven.events); !held) return std::move(held).error();
    }
    if (proven.events.empty()) return Error{ErrorKind::Corrupt, "there is no event"};
    proven.sets = std::move(headers->sets);
    proven.level = proven.sets.empty() ? VerificationLevel::Reported : VerificationLevel::Proven;
    for (Event& event : proven.events)
        event.level = proven.level;
    return proven;
}

} // namespace guanlan::chainsync
