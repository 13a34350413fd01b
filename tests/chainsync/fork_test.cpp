// SPDX-License-Identifier: GPL-3.0-or-later
// Two histories of one chain, both sealed by its validators, told by nodes of two operators: noticed in the first round in
// which both can be read, whatever their heads, the depth of the fork and who is read first. What is kept as evidence must
// convince a program that shares nothing with ours.
//   fork_test [--long]     --long: 200 scenarios, each one's evidence verified; else 40, every eighth one's
#include "tests/chainsync/demo_validators.h"
#include "tests/chainsync/fork_evidence.h"
#include "tests/chainsync/scripted_node.h"
#include "tests/chainsync/sync_beside.h"

#include <cstdio>
#include <cstring>
#include <random>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

constexpr std::uint64_t highest = 60;

struct Scenario {
    std::size_t forkAt = 0; ///< The first block that differs.
    std::uint64_t firstHead = 0, secondHead = 0; ///< Neither below `forkAt`.
    enum class Second { AtOnce, Later, Turned } second = Second::AtOnce; ///< Later: not reachable at first. Turned: honest at first.
    bool secondIsListedFirst = false;
};

const char* nameOf(Scenario::Second second)
{
    switch (second) {
    case Scenario::Second::AtOnce: return "reachable from the start";
    case Scenario::Second::Later: return "reachable later";
    case Scenario::Second::Turned: return "of one view at first";
    }
    return "";
}

class ForkTrial {
public:
    /// What the workspace says after the round in which both views can be read; empty: nothing was noticed; "levels": not
    /// exactly the events from the fork on count as failed.
    std::string noticed(const Scenario& scenario, bool verifies)
    {
        auto forked = std::make_shared<PlayedChain>(*m_chain);
        m_validators.fork(*forked, scenario.forkAt);
        ScriptedNode first{manners(m_chain, scenario.firstHead)}, second{manners(forked, scenario.secondHead)};
        ScriptedNode before{manners(m_chain, scenario.forkAt - 1)}; // What the second says before it turns.
        SyncedWorkspace workspace;
        if (scenario.second == Scenario::Second::Later) {
            second.stop();
            (void)syncBeside(workspace, options(scenario, first, second));
            second.startAgain();
        } else if (scenario.second == Scenario::Second::Turned) {
            (void)syncBeside(workspace, options(scenario, first, before));
        }
        if (!workspace.incidents().empty()) return {}; // Too early: nobody lied yet.
        (void)syncBeside(workspace, options(scenario, first, second));
        const auto incidents = workspace.incidents();
        const auto page = workspace.reader()->page({});
        if (!page) return {};
        for (const Event& event : page->rows) {
            const bool isDisputed = event.key.block() >= scenario.forkAt;
            if (isDisputed != (event.level == VerificationLevel::Failed)) return "levels";
        }
        if (verifies) m_convincing += convincesAnother(workspace.chain(), QStringLiteral(RESOURCES "/demo/demo.chain.json"));
        return incidents.empty() ? std::string{} : incidents.front().kind;
    }
    int convincing() const { return m_convincing; }

private:
    static NodeManners manners(const std::shared_ptr<const PlayedChain>& chain, std::uint64_t head)
    {
        return {.hasBlockReceipts = true, .chainId = 86021, .head = head, .chain = chain};
    }

    static SyncOptions options(const Scenario& scenario, const ScriptedNode& first, const ScriptedNode& second)
    {
        static const ChainFile chain = [] {
            auto loaded = loadChainFile(RESOURCES "/demo/demo.chain.json");
            if (!loaded) qFatal("%s", loaded.error().message.c_str());
            return *loaded;
        }();
        SyncOptions options;
        options.chain = chain;
        options.profiles = profilesOf(chain);
        options.limits.attempts = 1;
        options.chain.nodes = {{"First", first.url(), std::nullopt}, {"Second", second.url(), std::nullopt}};
        if (scenario.secondIsListedFirst) std::swap(options.chain.nodes[0], options.chain.nodes[1]);
        return options;
    }

    int m_convincing = 0;
    DemoValidators m_validators;
    std::shared_ptr<const PlayedChain> m_chain = playedChain(QStringLiteral(RESOURCES "/demo/demo.jsonl.gz"), highest);
};

Scenario anyScenario(std::mt19937& random, int number)
{
    const auto between = [&random](std::uint64_t from, std::uint64_t to) { return std::uniform_int_distribution<std::uint64_t>{from, to}(random); };
    Scenario scenario;
    scenario.forkAt = std::size_t(between(2, highest));
    scenario.firstHead = between(scenario.forkAt, highest);
    scenario.secondHead = between(scenario.forkAt, highest);
    scenario.second = Scenario::Second(number % 3);
    scenario.secondIsListedFirst = between(0, 1) == 1;
    return scenario;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    const int wanted = argc > 1 && std::strcmp(argv[1], "--long") == 0 ? 200 : 40;
    std::mt19937 random{20260302};
    ForkTrial trial;
    int noticed = 0, verified = 0;
    std::map<std::string, int> kinds;
    for (int number = 0; number < wanted; ++number) {
        const Scenario scenario = anyScenario(random, number);
        const bool verifies = wanted > 40 || number % 8 == 0;
        verified += verifies;
        const std::string kind = trial.noticed(scenario, verifies);
        noticed += !kind.empty() && kind != "levels";
        ++kinds[kind.empty() ? "nothing" : kind];
        if (kind.empty())
            std::printf("MISSED: fork at %zu, heads %llu and %llu, second %s%s\n", scenario.forkAt, static_cast<unsigned long long>(scenario.firstHead),
                static_cast<unsigned long long>(scenario.secondHead), nameOf(scenario.second), scenario.secondIsListedFirst ? ", listed first" : "");
    }
    for (const auto& [kind, count] : kinds)
        std::printf("%s: %d\n", kind.c_str(), count);
    std::printf("forks: %d of %d noticed\n", noticed, wanted);
    std::printf("evidence: %d of %d verified elsewhere\n", trial.convincing(), verified);
    return noticed == wanted && trial.convincing() == verified ? 0 : 1;
}
