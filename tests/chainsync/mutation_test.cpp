// SPDX-License-Identifier: GPL-3.0-or-later
// Altered answers about blocks of the recorded network and of the demonstration: none may be taken for something else than
// the truth. What is altered where nothing is read is harmless: header and events come out the same.
//   mutation_test [--long] [--seed N]     --long: 100 000 answers, else 4 000
#include "tests/chainsync/mutations.h"

#include <cstdio>
#include <cstring>

namespace {

struct Tally {
    int mutated = 0;
    int refused = 0;
    int harmless = 0;
    int different = 0;
};

/// A body that differs from the true one. Kinds that do not fit a block try another.
std::pair<std::size_t, std::string> mutate(Mutations& mutations, const Mutations::Kind& kind, const JudgedChain& chain)
{
    while (true) {
        const std::size_t number = mutations.anyBlock();
        std::string body = (mutations.*kind.make)(number);
        const auto line = chain.line(number);
        if (!body.empty() && body != JudgedChain::bodyOf(line["block"], line["receipts"])) return {number, std::move(body)};
    }
}

} // namespace

int main(int argc, char** argv)
{
    int wanted = 4'000;
    std::uint32_t seed = 20260302;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--long") == 0) wanted = 100'000;
        else if (std::strcmp(argv[i], "--seed") == 0 && i + 1 < argc) seed = std::uint32_t(std::stoul(argv[++i]));
    }

    const auto chains = judgedChains();
    std::size_t blocks = 0, accepted = 0;
    for (const JudgedChain& chain : chains) {
        blocks += chain.size();
        accepted += chain.unmutatedAccepted();
    }
    std::vector<Mutations> mutations;
    for (const JudgedChain& chain : chains)
        mutations.emplace_back(chain, seed);

    Tally all;
    std::array<Tally, Mutations::kindCount> byKind{};
    for (int i = 0; i < wanted; ++i) {
        const std::size_t which = std::size_t(i) % chains.size(), kind = std::size_t(i) / chains.size() % Mutations::kindCount;
        const auto [number, body] = mutate(mutations[which], Mutations::kinds()[kind], chains[which]);
        const Verdict verdict = chains[which].judge(number, body);
        for (Tally* tally : {&all, &byKind[kind]}) {
            ++tally->mutated;
            tally->refused += verdict == Verdict::Refused;
            tally->harmless += verdict == Verdict::Same;
            tally->different += verdict == Verdict::Different;
        }
        if (verdict == Verdict::Different)
            std::printf("TAKEN: %s, chain %zu, block %zu, answer %d\n", Mutations::kinds()[kind].name, which, number, i);
    }

    std::printf("%-24s %8s %8s %8s %19s\n", "", "mutated", "refused", "harmless", "accepted-differing");
    for (std::size_t kind = 0; kind < byKind.size(); ++kind)
        std::printf("%-24s %8d %8d %8d %19d\n", Mutations::kinds()[kind].name, byKind[kind].mutated, byKind[kind].refused,
            byKind[kind].harmless, byKind[kind].different);
    std::printf("%-24s %8d %8d %8d %19d\n", "all", all.mutated, all.refused, all.harmless, all.different);
    std::printf("unmutated: %zu of %zu accepted\n", accepted, blocks);
    return all.different == 0 && accepted == blocks ? 0 : 1;
}
