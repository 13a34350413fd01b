// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a node may be hostile, alone and beside an honest node of another operator. Alone: the right
// incident or state with a reason, and what was stored is a true beginning of the chain. Beside: the whole chain, true.
//   hostile_node_test [--long] [--only NAME]     --long: every behaviour, with the product's own time limits
#include "tests/chainsync/hostile/answer_lies.h"
#include "tests/chainsync/hostile/content_lies.h"
#include "tests/chainsync/hostile/header_lies.h"
#include "tests/chainsync/hostile/seal_lies.h"
#include "tests/chainsync/hostile/transport_lies.h"
#include "tests/chainsync/resident_memory.h"
#include "tests/chainsync/sync_beside.h"

#include <cstdio>
#include <map>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

constexpr double cutWithinSeconds = 30;

/// What came of one sync.
struct Run {
    double seconds = 0;
    double grownMiB = 0;
    std::string problem; ///< Empty: as it must be.
    std::string seen; ///< "incident/state".
};

class HostileTrial {
public:
    /// @param hurry  By which the time limits are divided where the behaviour is about time.
    HostileTrial(const HttpTransport::Limits& limits, int hurry) : m_limits{limits}, m_hurry{hurry} {}

    bool holds(const Behaviour& behaviour)
    {
        const Run alone = run(behaviour, false);
        const Run beside = run(behaviour, true);
        m_slowest = std::max({m_slowest, alone.seconds, beside.seconds});
        m_largest = std::max({m_largest, alone.grownMiB, beside.grownMiB});
        std::printf("%-6s %-40s %-32s %5.2f s %5.2f s %4.0f MiB %4.0f MiB  %s\n",
            alone.problem.empty() && beside.problem.empty() ? "ok" : "FAILED", behaviour.name.c_str(), alone.seen.c_str(), alone.seconds,
            beside.seconds, alone.grownMiB, beside.grownMiB, behaviour.does.c_str());
        for (const auto& [label, one] : {std::pair{"alone", &alone}, std::pair{"beside", &beside}})
            if (!one->problem.empty()) std::printf("       %s: %s\n", label, one->problem.c_str());
        std::fflush(stdout);
        return alone.problem.empty() && beside.problem.empty();
    }

    /// Twice the cap for a body, beyond what an honest node costs.
    double mostMiB() const { return m_honestMiB + 2 * double(m_limits.bodyBytes >> 20); }
    void noteHonest() { m_honestMiB = m_largest; }
    double slowestSeconds() const { return m_slowest; }
    double largestMiB() const { return m_largest; }

private:
    SyncOptions options(const ScriptedNode& hostile, const ScriptedNode* honest, bool isAboutTime) const
    {
        SyncOptions options;
        options.chain = recordedChain();
        options.profiles = profilesOf(options.chain);
        options.limits = m_limits;
        if (isAboutTime) {
            for (int* time : {&options.limits.idleMs, &options.limits.totalMs, &options.limits.batchMs})
                *time /= m_hurry;
        }
        options.chain.nodes.push_back({"Hostile", hostile.url(), std::nullopt});
        if (honest) options.chain.nodes.push_back({"Honest", honest->url(), std::nullopt});
        return options;
    }

    Run run(const Behaviour& behaviour, bool hasHonest)
    {
        const NodeManners asItIs{.hasBlockReceipts = true, .head = hostileHead, .chain = m_chain};
        NodeManners manners = behaviour.manners;
        manners.chain = m_chain;
        if (manners.head == recordedHead) manners.head = hostileHead;
        ScriptedNode hostile{manners}, honest{asItIs};
        SyncedWorkspace workspace;
        Run run;
        const PeakMemory memory;
        const auto begin = std::chrono::steady_clock::now();
        const auto summary = syncBeside(workspace, options(hostile, hasHonest ? &honest : nullptr, behaviour.isAboutTime));
        run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        run.grownMiB = memory.grownMiB();

        const auto node = workspace.chain().nodes.front();
        const auto incidents = workspace.incidents();
        run.seen = (incidents.empty() ? "-" : incidents.back().kind) + "/" + node.state;
        judgeNode(run, behaviour, node, incidents);
        judgeData(run, workspace, summary, hasHonest);
        if (run.seconds > cutWithinSeconds) run.problem += "took too long; ";
        if (PeakMemory::isMeaningful && run.grownMiB > mostMiB()) run.problem += "grew too large; ";
        return run;
    }

    static bool isOneOf(const std::string& kind, const std::string& kinds)
    {
        return QString::fromStdString(kinds).split(QLatin1Char('|')).contains(QString::fromStdString(kind));
    }

    static void judgeNode(Run& run, const Behaviour& behaviour, const store::NodeState& node, const std::vector<Incident>& incidents)
    {
        if (!isOneOf(node.state, behaviour.state)) run.problem += "node is " + node.state + ", not " + behaviour.state + " (" + node.reason + "); ";
        if (node.state != "ok" && node.reason.empty()) run.problem += "no reason is given; ";
        if (node.reason.size() > 1000) run.problem += "the reason has " + std::to_string(node.reason.size()) + " bytes; ";
        const std::string kind = incidents.empty() ? "" : incidents.back().kind;
        if (!isOneOf(kind, behaviour.incident)) run.problem += "incident \"" + kind + "\", not \"" + behaviour.incident + "\"; ";
        if (incidents.size() > 1) run.problem += std::to_string(incidents.size()) + " incidents; ";
        if (!incidents.empty() && (incidents.back().node != "Hostile" || incidents.back().message.empty()))
            run.problem += "the incident does not name the node or says nothing; ";
    }

    void judgeData(Run& run, SyncedWorkspace& workspace, const Result<SyncSummary>& summary, bool hasHonest)
    {
        const auto synced = workspace.chain().synced;
        if (workspace.digest() != digestUpTo(synced ? std::optional{synced->block} : std::nullopt))
            run.problem += "what is stored is not the beginning of the true chain; ";
        if (hasHonest) {
            if (!summary) run.problem += "failed although a node is honest: " + summary.error().message + "; ";
            if (!synced || synced->block != hostileHead) run.problem += "the honest node's data are not complete; ";
            if (workspace.chain().nodes.back().state != "ok") run.problem += "the honest node is " + workspace.chain().nodes.back().state + "; ";
        } else if (summary.has_value() != (workspace.chain().nodes.front().state == "ok")) {
            run.problem += summary ? "taken for good; " : "failed: " + summary.error().message + "; ";
        }
    }

    /// Of the chain read from the archive up to this block.
    const std::string& digestUpTo(std::optional<std::uint64_t> block)
    {
        auto& digest = m_digests[block ? std::int64_t(*block) : -1];
        if (!digest.empty()) return digest;
        SyncedWorkspace workspace;
        auto options = archiveOptions();
        if (block) {
            options.stopAt = *block;
            const auto summary = workspace.sync(options);
            if (!summary) qFatal("%s", summary.error().message.c_str());
        } else { // Entered, but nothing stored.
            options.archive.reset();
            options.chain.nodes = {{"Nobody", "http://127.0.0.1:1", std::nullopt}};
            options.limits.attempts = 1;
            if (workspace.sync(options)) qFatal("somebody listens on port 1");
        }
        return digest = workspace.digest();
    }

    HttpTransport::Limits m_limits;
    int m_hurry;
    std::shared_ptr<const PlayedChain> m_chain = playedChain(recordedArchive, hostileHead);
    std::map<std::int64_t, std::string> m_digests;
    double m_slowest = 0, m_largest = 0, m_honestMiB = 0;
};

Behaviours allBehaviours(const Measures& measures)
{
    Behaviours all;
    for (Behaviours& some : std::vector<Behaviours>{ContentLies::all(), HeaderLies::all(), SealLies::all(), AnswerLies::all(), TransportLies::all(measures)})
        std::move(some.begin(), some.end(), std::back_inserter(all));
    return all;
}

} // namespace

int main(int argc, char** argv)
{
    returnLargeBlocksAtOnce();
    const QCoreApplication application{argc, argv};
    const QStringList arguments = application.arguments();
    const HttpTransport::Limits limits;
    const bool isLong = arguments.contains(QStringLiteral("--long"));
    const int hurry = isLong ? 1 : 8;
    const auto only = arguments.indexOf(QStringLiteral("--only"));
    HostileTrial trial{limits, hurry};
    int passed = 0, failed = 0, number = 0;
    std::printf("       %-40s %-32s %7s %7s %8s %8s  what it does\n", "behaviour", "alone: incident/state", "alone", "beside", "alone", "beside");
    trial.holds({"honest", "nothing wrong: warms up, not counted", {.hasBlockReceipts = true}, "", "ok"});
    trial.noteHonest();
    for (const Behaviour& behaviour : allBehaviours({limits.idleMs / hurry, limits.bodyBytes})) {
        if (only > 0 && QString::fromStdString(behaviour.name) != arguments.value(only + 1)) continue;
        // The short form takes every second one; sanitizers are slow and see fewer.
        if (only < 0 && !isLong && ++number % (PeakMemory::isMeaningful ? 2 : 8) != 0) continue;
        ++(trial.holds(behaviour) ? passed : failed);
    }
    std::printf("slowest %.1f s of %.0f, most memory %.0f MiB of %.0f\n", trial.slowestSeconds(), cutWithinSeconds, trial.largestMiB(),
        trial.mostMiB());
    std::printf("hostile node: %d passed, %d failed\n", passed, failed);
    return failed == 0 ? 0 : 1;
}
