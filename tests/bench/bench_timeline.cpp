// SPDX-License-Identifier: GPL-3.0-or-later
// What a supervisor asks of a history, in a workspace that bench_store left:
//   bench_timeline FILE [--plain] [--runs N]
#include "models/analytics/activity_matrix.h"
#include "models/analytics/credential_chain.h"
#include "models/analytics/credential_flow.h"
#include "models/analytics/peer_comparison.h"
#include "models/analytics/timeline.h"
#include "models/domain/time.h"
#include "models/store/workspace.h"
#include "tests/bench/timings.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <unordered_map>

using namespace guanlan;
using namespace guanlan::bench;

namespace {

constexpr int depth = 8;

/// Up to `limit` credentials that rest on others, these on others, and so on: eight in a row.
std::vector<CredentialId> deepCredentials(store::EventReader& reader, std::size_t limit)
{
    std::unordered_map<std::uint32_t, int> depths; // Of those that rest on something.
    std::vector<store::EntityRef> deep;
    must(reader.scan({}, [&](const store::EventRow& row) {
        int below = 0;
        for (const store::EntityRef evidence : row.evidence) {
            const auto found = depths.find(evidence.value());
            below = std::max(below, found == depths.end() ? 1 : found->second);
        }
        if (below == 0) return true;
        depths[row.credential.value()] = below + 1;
        if (below + 1 == depth) deep.push_back(row.credential);
        return deep.size() < limit;
    }, {}));
    std::vector<CredentialId> ids;
    for (const store::EntityRef ref : deep) {
        const Bytes bytes = must(reader.entity(ref));
        CredentialId::Representation id{};
        std::copy_n(bytes.begin(), std::min(bytes.size(), id.size()), id.begin());
        ids.emplace_back(id);
    }
    return ids;
}

void ask(store::EventReader& reader, const std::vector<InstitutionId>& institutions, int run, Timings& timings)
{
    const auto chains = must(reader.chains());
    const std::int64_t end = chains.front().synced->time, from = end - 365 * secondsPerDay;
    const InstitutionId &one = institutions.front(), &another = institutions[std::size_t(run + 1) % institutions.size()];
    using analytics::Bucket;
    for (const auto& [what, bucket] : {std::pair{"timeline of one institution, a year by day", Bucket::Day},
             {"  by week", Bucket::Week}, {"  by month", Bucket::Month}, {"  by hour", Bucket::Hour}})
        timings.time(what, [&] { must(analytics::buildTimeline(reader, {{one}, bucket, from, end, {}})); });
    timings.time("timeline of another institution each time", [&] { must(analytics::buildTimeline(reader, {{another}, Bucket::Day, from, end, {}})); });
    timings.time("timeline of all, a year by day", [&] { must(analytics::buildTimeline(reader, {{}, Bucket::Day, from, end, {}})); });
    timings.time("matrix, a year", [&] { must(analytics::buildActivityMatrix(reader, {from, end, {}})); });
    timings.time("matrix, everything", [&] { must(analytics::buildActivityMatrix(reader, {})); });
    timings.time("flow, a year", [&] { must(analytics::buildCredentialFlow(reader, {{}, from, end})); });
    timings.time("peers, a year", [&] { must(analytics::buildPeerComparison(reader, {from, end, {}})); });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application{argc, argv};
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("plain"), QStringLiteral("Not encrypted.")},
                       {QStringLiteral("runs"), QStringLiteral("How often to ask."), QStringLiteral("N"), QStringLiteral("5")}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const auto passphrase = parser.isSet(QStringLiteral("plain")) ? std::nullopt : std::optional<std::string>{"bench"};
    const store::Workspace::Options options{parser.positionalArguments().front().toStdString(), passphrase, store::OpenMode::ReadOnly};
    dropFromCache(options.path);
    const auto workspace = must(store::Workspace::open(options));
    const auto reader = must(workspace->reader());
    std::vector<InstitutionId> institutions;
    for (const store::InstitutionState& state : must(reader->institutions()))
        institutions.push_back(state.institution.id);
    Timings timings;
    const int runs = std::max(1, parser.value(QStringLiteral("runs")).toInt());
    for (int run = 0; run < runs; ++run)
        ask(*reader, institutions, run, timings);
    const auto deep = deepCredentials(*reader, 200);
    std::size_t most = 0;
    for (const char* what : {"credential chain, eight in a row, seen first", "  and again"})
        for (const CredentialId& id : deep)
            timings.time(what, [&] { most = std::max(most, must(analytics::buildCredentialGraph(*reader, id)).nodes.size()); });
    timings.print();
    std::printf("%lld events, %zu institutions, %zu credential chains (up to %zu credentials); peak RSS %.0f MB\n",
                static_cast<long long>(must(reader->total())), institutions.size(), deep.size(), most, peakMegabytes());
    return 0;
}
