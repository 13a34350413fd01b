// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/evidence/header_judge.h"

#include "chainsync/evidence/seal_history.h"
#include "chainsync/evm/header_hash.h"
#include "chainsync/evm/header_rlp.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

using Kind = EvidenceAnchor::Kind;

Error wrong(std::uint64_t block, const std::string& reason)
{
    return {ErrorKind::Corrupt, "header of block " + std::to_string(block) + ": " + reason};
}

Error wrongAnchor(const std::string& reason) { return {ErrorKind::Corrupt, "anchor: " + reason}; }

class HeaderJudge {
public:
    HeaderJudge(const ChainFile& chain, const Evidence& evidence) : m_chain{chain}, m_evidence{evidence} {}

    Result<ProvenHeaders> run()
    {
        if (m_evidence.headers.empty()) return Error{ErrorKind::Corrupt, "there is no header"};
        for (const HeaderEvidence& header : m_evidence.headers)
            if (auto read = readHeader(header); !read) return std::move(read).error();
        const bool isSealed = isSealedThroughout(m_chain.consensus);
        if (auto held = isSealed ? judgeSealed() : judgeLinked(); !held) return std::move(held).error();
        return std::move(m_proven);
    }

private:
    Status readHeader(const HeaderEvidence& shown)
    {
        auto header = evm::decodeHeader(shown.rlp);
        if (!header) return wrong(shown.number, header.error().message);
        if (header->number != shown.number) return wrong(shown.number, "it is that of block " + std::to_string(header->number));
        const auto hash = evm::headerHash(*header, ruleAt(m_chain.consensus, shown.number).kind);
        if (!hash) return wrong(shown.number, hash.error().message);
        if (*hash != shown.hash) return wrong(shown.number, "its hash is " + toText(*hash) + ", not the one that is shown");
        if (shown.number == 0 && shown.hash != m_chain.genesis)
            return wrong(0, "its hash is " + toText(*hash) + ", but the chain's genesis is " + toText(m_chain.genesis));
        header->claimedHash = *hash;
        if (!m_proven.byNumber.empty()) {
            const evm::Header& before = m_proven.byNumber.rbegin()->second;
            if (header->number <= before.number) return wrong(shown.number, "it does not follow the header before it");
            if (header->timestamp < before.timestamp) return wrong(shown.number, "it is older than the header before it");
            if (header->number == before.number + 1 && header->parentHash != before.claimedHash)
                return wrong(shown.number, "it names another block before it than the one shown");
        }
        m_proven.byNumber.emplace(shown.number, std::move(header).value());
        return Done{};
    }

    bool isShown(std::uint64_t block) const
    {
        return std::any_of(m_evidence.blocks.begin(), m_evidence.blocks.end(),
            [block](const BlockEvidence& each) { return each.block == block; });
    }

    Status judgeSealed()
    {
        SealHistory history{m_chain.consensus};
        for (const auto& [number, header] : m_proven.byNumber) {
            const std::size_t before = history.sets().size();
            if (auto taken = history.take(header); !taken) return std::move(taken).error().during("seals");
            const bool isNeeded = history.sets().size() > before || ruleAt(m_chain.consensus, number).from == number;
            if (!isNeeded && !isShown(number)) return wrong(number, "it serves nothing");
        }
        m_proven.sets = history.sets();
        const EvidenceAnchor& anchor = m_evidence.anchor;
        const EvidenceAnchor expected = history.isFromGenesis() ? EvidenceAnchor{Kind::Genesis, 0, m_chain.genesis}
                                                                : EvidenceAnchor{Kind::Validators, 0, {}};
        if (anchor != expected) return wrongAnchor("the headers begin otherwise");
        return Done{};
    }

    Status judgeLinked()
    {
        const EvidenceAnchor& anchor = m_evidence.anchor;
        const auto& headers = m_proven.byNumber;
        const auto& last = headers.rbegin()->second;
        switch (anchor.kind) {
        case Kind::Block:
            if (headers.size() > mostLinkedHeaders + 1) return wrongAnchor("too many headers are linked");
            if (last.number - headers.begin()->first + 1 != headers.size()) return wrongAnchor("a header of the linked ones is missing");
            if (last.number != anchor.block || last.claimedHash != anchor.hash)
                return wrongAnchor("the linked headers do not end at the block that it names");
            if (!isShown(headers.begin()->first)) return wrong(headers.begin()->first, "it serves nothing");
            return Done{};
        case Kind::Headers:
            for (const auto& [number, header] : headers)
                if (!isShown(number)) return wrong(number, "it serves nothing");
            return Done{};
        case Kind::Genesis:
        case Kind::Validators: break;
        }
        return wrongAnchor("the chain has no seals that could lead there");
    }

    const ChainFile& m_chain;
    const Evidence& m_evidence;
    ProvenHeaders m_proven;
};

} // namespace

Result<ProvenHeaders> judgeHeaders(const ChainFile& chain, const Evidence& evidence)
{
    return HeaderJudge{chain, evidence}.run();
}

} // namespace guanlan::chainsync
