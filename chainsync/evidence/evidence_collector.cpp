// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/evidence_collector.h"

#include "chainsync/evidence/evidence_judge.h"
#include "chainsync/evidence/seal_history.h"
#include "chainsync/evm/bft_extra_data.h"
#include "chainsync/evm/block_reader.h"
#include "chainsync/evm/event_decoder.h"
#include "chainsync/evm/header_rlp.h"

#include <algorithm>
#include <map>
#include <set>

namespace guanlan::chainsync {

namespace {

class Collector {
public:
    Collector(const EvidenceRequest& request, evm::EventDecoder decoder, const std::atomic<bool>& cancelled)
        : m_request{request}, m_chain{request.reopened.file}, m_decoder{std::move(decoder)}, m_cancelled{cancelled}
    {
        for (const EventKey& key : request.events)
            m_wanted[key.block()].insert(key.logIndex());
    }

    Result<Evidence> run()
    {
        if (auto read = readHeaderChain(); !read) return std::move(read).error();
        if (auto read = readBlocks(); !read) return std::move(read).error();
        for (auto& [number, header] : m_headers)
            m_evidence.headers.push_back(std::move(header));
        return std::move(m_evidence);
    }

private:
    Error wrong(std::uint64_t block, const std::string& reason) const
    {
        return {ErrorKind::Corrupt, m_chain.name + ": block " + std::to_string(block) + ": " + reason + "; sync the chain into a new workspace."};
    }

    /// Headers that tie the events to an anchor.
    Status readHeaderChain()
    {
        using Kind = EvidenceAnchor::Kind;
        const std::uint64_t first = m_wanted.begin()->first, last = m_wanted.rbegin()->first;
        if (isSealedThroughout(m_chain.consensus)) {
            if (auto read = readEach(m_chain.startBlock, last); !read) return read;
            m_evidence.anchor = m_isFromGenesis ? EvidenceAnchor{Kind::Genesis, 0, m_chain.genesis}
                                                : EvidenceAnchor{Kind::Validators, 0, {}};
            return Done{};
        }
        const store::Cursor& tip = *m_request.chain.synced;
        if (tip.block < first || tip.block - first > mostLinkedHeaders) return Done{};
        // A block that may still be replaced would be an anchor that nobody finds later.
        const std::uint64_t lasting = m_request.chain.provenUpTo.value_or(tip.block);
        m_keptUpTo = std::min(tip.block, std::max(last, lasting));
        if (auto read = readEach(first, tip.block); !read) return read;
        if (m_lastHash != tip.hash) return wrong(tip.block, "its hash is another than the workspace holds");
        m_evidence.anchor = {Kind::Block, *m_keptUpTo, m_headers.at(*m_keptUpTo).hash};
        return Done{};
    }

    Status readEach(std::uint64_t first, std::uint64_t last)
    {
        auto source = openRecordedSource(m_request.chain.identity, m_request.reopened, m_pool, m_cancelled);
        if (!source) return std::move(source).error();
        for (std::uint64_t next = first; next <= last;) {
            const auto count = std::uint32_t(std::min<std::uint64_t>(last - next + 1, (*source)->headerBatch()));
            std::optional<Error> problem;
            const auto read = readHeaders(**source, next, count, m_cancelled, [&](std::span<const RawBlock> blocks) {
                for (const RawBlock& raw : blocks) {
                    if (!problem) problem = takeHeader(raw);
                    next = raw.number + 1;
                }
            });
            if (!read) return read;
            if (problem) return *problem;
            if (m_cancelled) return Error{ErrorKind::Cancelled, "the evidence was cancelled; nothing was written."};
        }
        return Done{};
    }

    std::optional<Error> takeHeader(const RawBlock& raw)
    {
        const auto header = evm::readHeader(raw.block);
        if (!header) return wrong(raw.number, header.error().message);
        const ConsensusRule& rule = ruleAt(m_chain.consensus, raw.number);
        if (const auto failure = evm::verifyHeader(*header, rule.kind, raw.number, m_lastHash)) return wrong(raw.number, failure->message);
        if (raw.number == 0 && header->claimedHash != m_chain.genesis) return wrong(0, "its hash is not the one that the chain file pins");
        m_lastHash = header->claimedHash;
        if ((m_keptUpTo && raw.number <= *m_keptUpTo) || m_wanted.contains(raw.number)) keep(*header);
        return isSealedThroughout(m_chain.consensus) ? keepChange(*header, rule) : std::nullopt;
    }

    /// Keeps a header from which on others have to seal.
    std::optional<Error> keepChange(const evm::Header& header, const ConsensusRule& rule)
    {
        auto extra = evm::readExtraData(header.extraData, rule.kind);
        if (!extra) return wrong(header.number, extra.error().message);
        std::sort(extra->validators.begin(), extra->validators.end());
        if (header.number == 0) m_isFromGenesis = !extra->validators.empty();
        if (m_validators != extra->validators || rule.from == header.number) keep(header);
        m_validators = std::move(extra->validators);
        return std::nullopt;
    }

    void keep(const evm::Header& header)
    {
        HeaderEvidence kept{header.number, header.claimedHash, {}};
        evm::encodeHeader(header, header.extraData, kept.rlp);
        m_headers.emplace(header.number, std::move(kept));
    }

    Status readBlocks()
    {
        auto source = openRecordedSource(m_request.chain.identity, m_request.reopened, m_pool, m_cancelled);
        if (!source) return std::move(source).error();
        std::vector<std::uint64_t> left;
        for (const auto& [number, logs] : m_wanted)
            left.push_back(number);
        while (!left.empty()) {
            std::vector<std::uint64_t> numbers; // Without gap: an archive gives no others at once.
            for (const std::uint64_t number : left)
                if (number == left.front() + numbers.size() && numbers.size() < (*source)->contentBatch()) numbers.push_back(number);
            std::optional<Error> problem;
            std::size_t taken = 0;
            const auto read = readContents(**source, std::move(numbers), m_cancelled, [&](std::span<const RawBlock> blocks) {
                for (const RawBlock& raw : blocks)
                    if (!problem) problem = takeBlock(raw);
                taken = blocks.size();
            });
            if (!read) return read;
            if (problem) return *problem;
            left.erase(left.begin(), left.begin() + std::ptrdiff_t(taken));
        }
        return Done{};
    }

    std::optional<Error> takeBlock(const RawBlock& raw)
    {
        const auto header = evm::readHeader(raw.block);
        if (!header) return wrong(raw.number, header.error().message);
        const auto kind = ruleAt(m_chain.consensus, raw.number).kind;
        if (const auto failure = evm::verifyHeader(*header, kind, raw.number, std::nullopt)) return wrong(raw.number, failure->message);
        keep(*header);
        if (m_headers.at(raw.number).hash != header->claimedHash) return wrong(raw.number, "the source gives now this block, now another");
        evm::ProvenContents contents;
        evm::BlockLeaves leaves;
        const auto failure = evm::verifyContents(*header, raw.block, *raw.receipts, m_decoder.wanted(),
            evm::Verification::Full, contents, m_chain.chainId, &leaves);
        if (failure) return wrong(raw.number, failure->message);
        return show(raw.number, contents, leaves);
    }

    std::optional<Error> show(std::uint64_t number, const evm::ProvenContents& contents, const evm::BlockLeaves& leaves)
    {
        std::set<std::uint32_t> transactions;
        for (const std::uint32_t logIndex : m_wanted.at(number)) {
            const auto transaction = transactionOf(logIndex, contents);
            if (!transaction)
                return wrong(number, "it has no log or call " + std::to_string(logIndex) + " that is wanted, although the workspace does");
            transactions.insert(*transaction);
        }
        std::vector<std::uint32_t> receipts;
        for (std::uint32_t index = 0; index <= *transactions.rbegin(); ++index)
            receipts.push_back(index);
        m_evidence.blocks.push_back({number, prove(leaves.transactions, {transactions.begin(), transactions.end()}),
            prove(leaves.receipts, receipts)});
        return std::nullopt;
    }

    static std::optional<std::uint32_t> transactionOf(std::uint32_t logIndex, const evm::ProvenContents& contents)
    {
        for (const evm::ProvenLog& log : contents.logs)
            if (log.logIndex == logIndex) return log.txIndex;
        for (const std::uint32_t call : contents.silentCalls)
            if (evm::silentCallBase + call == logIndex) return call;
        return std::nullopt;
    }

    static std::vector<EvidenceLeaf> prove(const evm::TrieValues& values, const std::vector<std::uint32_t>& indices)
    {
        auto proofs = evm::orderedTrieProofs(values, indices);
        std::vector<EvidenceLeaf> shown;
        for (std::size_t i = 0; i < indices.size(); ++i) {
            const ByteView value = values.at(indices[i]);
            shown.push_back({indices[i], Bytes(value.begin(), value.end()), std::move(proofs[i])});
        }
        return shown;
    }

    const EvidenceRequest& m_request;
    const ChainFile& m_chain;
    const evm::EventDecoder m_decoder;
    const std::atomic<bool>& m_cancelled;
    QThreadPool m_pool;
    std::map<std::uint64_t, std::set<std::uint32_t>> m_wanted; ///< Log indices by block.
    std::map<std::uint64_t, HeaderEvidence> m_headers;
    std::optional<BlockHash> m_lastHash;
    std::optional<std::vector<Address>> m_validators; ///< That the header before listed, ascending.
    std::optional<std::uint64_t> m_keptUpTo; ///< Every header that is read is kept up to this one.
    bool m_isFromGenesis = false;
    Evidence m_evidence;
};

} // namespace

Result<CollectedEvidence> collectEvidence(const EvidenceRequest& request, const std::atomic<bool>& cancelled)
{
    const ChainFile& chain = request.reopened.file;
    if (chain.family != "evm")
        return Error{ErrorKind::InvalidInput, chain.name + ": this version gathers evidence of evm chains only."};
    if (!request.chain.synced || request.events.empty())
        return Error{ErrorKind::NotFound, chain.name + ": holds no event to give evidence of."};
    auto decoder = evm::EventDecoder::create(chain.contracts, request.profiles);
    if (!decoder) return std::move(decoder).error();
    auto evidence = Collector{request, std::move(decoder).value(), cancelled}.run();
    if (!evidence) return std::move(evidence).error();
    auto proven = judgeEvidence(chain, request.profiles, *evidence);
    if (!proven) return proven.error().during(chain.name + ": what was gathered does not hold");
    return CollectedEvidence{std::move(evidence).value(), std::move(proven).value()};
}

} // namespace guanlan::chainsync
