// SPDX-License-Identifier: GPL-3.0-or-later
// Verified sync of a node against a sync that takes everything on trust, and against a plain client that asks the same
// node for the same answers over the same transport and throws them away.
//
//   bench_sync CHAIN.json [--runs 5] [--verified-only]
//
// tests/node/dense_chain.mjs serves chains for it (--blocks N, --per-transaction N, or --empty N). The three take turns.
// Prints medians, ratios, the process' peak of resident memory and the machine's load.
#include "chainsync/http_transport.h"
#include "chainsync/json_rpc.h"
#include "chainsync/sync_engine.h"
#include "models/store/workspace.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <sys/resource.h>

using namespace guanlan;
using namespace guanlan::chainsync;

namespace {

using Clock = std::chrono::steady_clock;

struct Sample {
    double seconds = 0;
    double cpuSeconds = 0; ///< Of this process.
    std::int64_t bytes = 0;
};

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <class Work>
Sample measure(Work work)
{
    const auto begin = Clock::now();
    const double cpu = cpuSeconds();
    Sample sample;
    sample.bytes = work();
    sample.cpuSeconds = cpuSeconds() - cpu;
    sample.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return sample;
}

Sample median(std::vector<Sample> samples)
{
    std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.seconds < b.seconds; });
    return samples[samples.size() / 2];
}

/// Posts bodies with as many in flight as the transport has connections; gives the bytes that came back.
std::int64_t throwAway(HttpTransport& transport, const std::vector<QByteArray>& bodies)
{
    std::mutex mutex;
    std::condition_variable changed;
    std::size_t done = 0;
    std::int64_t bytes = 0;
    for (const QByteArray& body : bodies) {
        transport.post(body, std::chrono::milliseconds{transport.limits().totalMs}, [&](HttpAnswer answer) {
            const std::scoped_lock lock{mutex};
            if (answer.outcome != HttpAnswer::Outcome::Ok) qFatal("%s", answer.reason.c_str());
            bytes += answer.body.size();
            ++done;
            changed.notify_all();
        });
    }
    std::unique_lock lock{mutex};
    changed.wait(lock, [&] { return done == bodies.size(); });
    return bytes;
}

std::vector<QByteArray> requests(std::uint64_t head, std::uint64_t batch, bool whole)
{
    std::vector<QByteArray> bodies;
    for (std::uint64_t from = 0; from <= head; from += batch) {
        RpcRequest request{1};
        for (std::uint64_t n = from; n <= std::min(head, from + batch - 1); ++n) {
            request.add("eth_getBlockByNumber", "[\"" + toQuantity(n) + (whole ? "\",true]" : "\",false]"));
            if (whole) request.add("eth_getBlockReceipts", "[\"" + toQuantity(n) + "\"]");
        }
        bodies.push_back(request.body());
    }
    return bodies;
}

struct FreshSync {
    SyncSummary summary;
    Sample sync;
    double others = 0; ///< Seconds for making, closing and deleting the workspace.
};

/// Into a workspace of its own, from the first connection to the last commit.
FreshSync syncAnew(const SyncOptions& options)
{
    FreshSync fresh;
    const auto whole = measure([&] {
        QTemporaryDir folder;
        auto workspace = store::Workspace::create({(folder.path() + QStringLiteral("/w")).toStdString(), {}});
        if (!workspace) qFatal("%s", workspace.error().message.c_str());
        auto writer = (*workspace)->writer();
        const std::atomic<bool> cancelled{false};
        fresh.sync = measure([&] {
            auto summary = syncChain(options, **writer, cancelled);
            if (!summary) qFatal("%s", summary.error().message.c_str());
            fresh.summary = *summary;
            return summary->events;
        });
        return fresh.summary.events;
    });
    fresh.others = whole.seconds - fresh.sync.seconds;
    return fresh;
}

long peakKilobytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6);
    return 0;
}

void print(const char* what, const Sample& sample, double blocks, double events)
{
    std::printf("%-14s %8.2f s  %9.0f blocks/s  %9.0f events/s  %6.1f us CPU/event  %6.1f us CPU/block\n", what, sample.seconds,
        blocks / sample.seconds, events / sample.seconds, events > 0 ? sample.cpuSeconds / events * 1e6 : 0,
        sample.cpuSeconds / blocks * 1e6);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: bench_sync CHAIN.json [--runs 5] [--verified-only]");
    const auto at = arguments.indexOf(QStringLiteral("--runs"));
    const int runs = at > 0 ? arguments[at + 1].toInt() : 5;
    const bool verifiedOnly = arguments.contains(QStringLiteral("--verified-only"));

    SyncOptions options;
    auto chain = loadChainFile(arguments[1].toStdString());
    if (!chain) qFatal("%s", chain.error().message.c_str());
    options.chain = std::move(chain).value();
    for (const ContractConfig& contract : options.chain.contracts) {
        auto profile = Profile::load(std::string{RESOURCES "/profiles/"} + contract.profile + ".json");
        if (!profile) qFatal("%s", profile.error().message.c_str());
        options.profiles.push_back(*profile);
    }

    const SyncSummary known = syncAnew(options).summary; // Warms the node up, too.
    const bool isDense = known.events > known.blocks;
    const QUrl node{QString::fromStdString(options.chain.nodes.front().url)};
    const std::uint64_t batch = isDense ? 10 : 100;
    const auto bodies = requests(known.head, batch, isDense);
    SyncOptions trusting = options;
    trusting.verify = false;
    std::vector<Sample> plain, verified, trusted;
    std::vector<double> others;
    for (int run = 0; run < runs; ++run) {
        const FreshSync fresh = syncAnew(options);
        verified.push_back(fresh.sync);
        others.push_back(fresh.others);
        if (verifiedOnly) continue;
        plain.push_back(measure([&] {
            HttpTransport transport{node, std::nullopt, {}}; // As the sync does: from the first connection on.
            return throwAway(transport, bodies);
        }));
        trusted.push_back(syncAnew(trusting).sync);
    }
    const double blocks = double(known.blocks), events = double(known.events);
    std::printf("%.0f blocks, %.0f events, median of %d runs\n", blocks, events, runs);
    print("verified sync", median(verified), blocks, events);
    if (!verifiedOnly) {
        print("all on trust", median(trusted), blocks, events);
        print("plain client", median(plain), blocks, events);
        std::printf("verified sync has %.2f of the plain client's rate; it takes %.2f times as long as all on trust, and %.2f "
                    "times its CPU time\nthe plain client threw away %.1f MB a run\n",
            median(plain).seconds / median(verified).seconds, median(verified).seconds / median(trusted).seconds,
            median(verified).cpuSeconds / median(trusted).cpuSeconds, double(median(plain).bytes) / 1e6);
    }
    std::sort(others.begin(), others.end());
    std::printf("not counted: %.2f s for making, closing and deleting a workspace\n", others[others.size() / 2]);
    double load[1]{};
    (void)getloadavg(load, 1);
    std::printf("peak resident memory %.0f MB; load of the machine %.1f\n", double(peakKilobytes()) / 1024, load[0]);
    return 0;
}
