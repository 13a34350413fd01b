// SPDX-License-Identifier: GPL-3.0-or-later
// Every single log, receipt and transaction of many blocks left out once: somebody must notice each time.
//   omission_test [--long]     --long: 1000 blocks, else 100
#include "tests/chainsync/judged_chain.h"

#include <cstdio>
#include <cstring>

using Json = nlohmann::json;

namespace {

struct Tally {
    int dropped = 0;
    int noticed = 0;
};

class Omissions {
public:
    void tryAll(const JudgedChain& chain, std::size_t number)
    {
        const Json line = chain.line(number);
        const Json& transactions = line["block"]["transactions"];
        ++m_blocks;
        for (std::size_t i = 0; i < line["receipts"].size(); ++i) {
            for (std::size_t j = 0; j < line["receipts"][i]["logs"].size(); ++j)
                tryOne(chain, number, m_logs, [&](Json&, Json& receipts) { receipts[i]["logs"].erase(j); });
            tryOne(chain, number, m_receipts, [&](Json&, Json& receipts) { receipts.erase(i); });
        }
        for (std::size_t i = 0; i < transactions.size(); ++i) {
            tryOne(chain, number, m_transactions, [&](Json& block, Json&) { block["transactions"].erase(i); });
            tryOne(chain, number, m_pairs, [&](Json& block, Json& receipts) {
                block["transactions"].erase(i);
                receipts.erase(i);
            });
        }
    }

    bool print() const
    {
        std::printf("blocks %d\n", m_blocks);
        bool all = true;
        for (const auto& [name, tally] : {std::pair{"logs", m_logs}, std::pair{"receipts", m_receipts}, std::pair{"transactions", m_transactions},
                 std::pair{"transactions with their receipts", m_pairs}}) {
            std::printf("%s dropped %d, noticed %d\n", name, tally.dropped, tally.noticed);
            all = all && tally.dropped > 0 && tally.dropped == tally.noticed;
        }
        return all;
    }
    int blocks() const { return m_blocks; }

private:
    template <class Drop>
    void tryOne(const JudgedChain& chain, std::size_t number, Tally& tally, Drop drop)
    {
        Json line = chain.line(number);
        drop(line["block"], line["receipts"]);
        ++tally.dropped;
        tally.noticed += chain.judge(number, JudgedChain::bodyOf(line["block"], line["receipts"])) == Verdict::Refused;
    }

    int m_blocks = 0;
    Tally m_logs, m_receipts, m_transactions, m_pairs;
};

} // namespace

int main(int argc, char** argv)
{
    const int wanted = argc > 1 && std::strcmp(argv[1], "--long") == 0 ? 1000 : 100;
    const auto chains = judgedChains();
    Omissions omissions;
    const auto hasContents = [](const JudgedChain& chain, std::size_t number) {
        return chain[number].text.find("\"transactionHash\"") != std::string::npos;
    };
    // All of the recorded network that is not empty, as far as it goes, then the demonstration's, spread evenly.
    for (std::size_t n = 0; n < chains[0].size() && omissions.blocks() < wanted / 2; ++n)
        if (hasContents(chains[0], n)) omissions.tryAll(chains[0], n);
    const auto rest = std::size_t(wanted - omissions.blocks());
    for (std::size_t i = 0; i < rest; ++i)
        omissions.tryAll(chains[1], 1 + i * (chains[1].size() - 1) / rest);
    const bool passed = omissions.print() && omissions.blocks() == wanted;
    std::printf("omissions: %s\n", passed ? "all noticed" : "FAILED");
    return passed ? 0 : 1;
}
