// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chainsync/chain_family.h"
#include "chainsync/json_rpc.h"
#include "tests/chainsync/recorded_chain.h"
#include "tests/chainsync/text_lines.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

/// What came of an answer about a block that may have been tampered with.
enum class Verdict {
    Refused, ///< An error or an incident: somebody notices.
    Same, ///< Taken, and everything that is stored is what the true answer gives.
    Different, ///< Taken, and something else is stored, or less. This must never be.
};

/// A true sealed chain, and judgement over answers about its blocks: read, verified, linked and their seals judged as sync
/// does it.
class JudgedChain {
public:
    struct Truth {
        std::string text; ///< The archive's line.
        guanlan::chainsync::CheckedHeader header;
        std::vector<guanlan::Event> events;
    };

    JudgedChain(const char* chainFile, const char* archive)
    {
        auto chain = guanlan::chainsync::loadChainFile(chainFile);
        if (!chain) qFatal("%s", chain.error().message.c_str());
        auto family = guanlan::chainsync::openFamily(*chain, profilesOf(*chain), guanlan::chainsync::Trust::Nothing);
        if (!family) qFatal("%s", family.error().message.c_str());
        m_family = std::move(family).value();
        auto follower = m_family->followSeals(std::nullopt, {});
        if (!follower) qFatal("%s", follower.error().message.c_str());
        m_followers.push_back(std::move(follower).value());
        std::vector<std::string> lines = textLines(archive);
        for (std::size_t i = 1; i < lines.size(); ++i) {
            Truth truth{.text = std::move(lines[i])};
            const auto line = nlohmann::json::parse(truth.text);
            if (read(m_blocks.size(), bodyOf(line["block"], line["receipts"]), truth.header, truth.events).empty()) ++m_accepted;
            m_followers.push_back(m_followers.back()->clone());
            (void)m_followers.back()->follow(m_blocks.size(), truth.header.seals);
            m_blocks.push_back(std::move(truth));
        }
    }

    std::size_t size() const { return m_blocks.size(); }
    std::size_t unmutatedAccepted() const { return m_accepted; }
    const Truth& operator[](std::size_t number) const { return m_blocks[number]; }
    nlohmann::json line(std::size_t number) const { return nlohmann::json::parse(m_blocks[number].text); }

    /// The body in which a node answers for one block.
    static std::string bodyOf(const nlohmann::json& block, const nlohmann::json& receipts)
    {
        return R"([{"jsonrpc":"2.0","id":1,"result":)" + block.dump() + R"(},{"jsonrpc":"2.0","id":2,"result":)" + receipts.dump() + "}]";
    }

    Verdict judge(std::size_t number, const std::string& body) const
    {
        guanlan::chainsync::CheckedHeader header;
        std::vector<guanlan::Event> events;
        if (!read(number, body, header, events).empty()) return Verdict::Refused;
        const Truth& truth = m_blocks[number];
        // The next block names this one's hash: another breaks the link, and is not stored as a part of the chain.
        if (header.hash != truth.header.hash || header.parent != truth.header.parent) return Verdict::Refused;
        const bool isSame = header.time == truth.header.time && header.mayHold == truth.header.mayHold && events == truth.events;
        return isSame ? Verdict::Same : Verdict::Different;
    }

private:
    /// Why an answer is refused; empty: it is not.
    std::string read(std::size_t number, const std::string& body, guanlan::chainsync::CheckedHeader& header,
        std::vector<guanlan::Event>& events) const
    {
        using namespace guanlan::chainsync;
        RpcRequest request{1};
        request.add("eth_getBlockByNumber", "[]");
        request.add("eth_getBlockReceipts", "[]");
        simdjson::dom::parser parser;
        const QByteArray bytes = QByteArray::fromStdString(body);
        const RpcAnswers answers = readRpcAnswers(parser, bytes, request);
        if (!answers.malformed.empty()) return answers.malformed;
        if (answers.refusal) return "refused";
        for (const RpcResult& result : answers.results) {
            const auto* element = std::get_if<simdjson::dom::element>(&result);
            if (!element || element->is_null()) return "not there";
        }
        const auto block = std::get<simdjson::dom::element>(answers.results[0]);
        const auto failure = m_family->checkBlock(block, std::get<simdjson::dom::element>(answers.results[1]), number, header, events);
        if (failure) return failure->kind;
        // A node's header comes first, and alone where it says that nothing wanted is in the block.
        CheckedHeader alone;
        if (const auto wrong = m_family->checkHeader(block, number, alone)) return wrong->kind;
        if (alone.hash != header.hash || (!alone.mayHold && !events.empty())) return "header says otherwise";
        if (!header.seals) return "no seals";
        const auto follower = m_followers[number]->clone();
        if (const auto wrong = follower->follow(number, header.seals)) return wrong->kind;
        const auto wrong = follower->judge(number, *header.seals);
        return wrong ? wrong->kind : "";
    }

    std::unique_ptr<guanlan::chainsync::ChainFamily> m_family;
    std::vector<Truth> m_blocks;
    std::vector<std::unique_ptr<guanlan::chainsync::SealFollower>> m_followers; ///< Each before the block of its number.
    std::size_t m_accepted = 0;
};

/// The recorded GoQuorum network and the demonstration consortium.
inline std::vector<JudgedChain> judgedChains()
{
    std::vector<JudgedChain> chains;
    chains.emplace_back(TEST_DATA "/goquorum-qbft.chain.json", TEST_DATA "/goquorum-qbft.jsonl.gz");
    chains.emplace_back(RESOURCES "/demo/demo.chain.json", RESOURCES "/demo/demo.jsonl.gz");
    return chains;
}
