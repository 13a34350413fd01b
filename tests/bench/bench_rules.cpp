// SPDX-License-Identifier: GPL-3.0-or-later
// How many events a second the rules judge in memory, and what their history weighs.
//   bench_rules [events] [runs]
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_judge.h"
#include "tests/bench/judged_life.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

using namespace guanlan;
using namespace guanlan::bench;

class NoNames final : public analytics::EntityNames {
public:
    Bytes bytes(EntityRef ref) const override
    {
        return {std::uint8_t(ref.value()), std::uint8_t(ref.value() >> 8), std::uint8_t(ref.value() >> 16)};
    }
    LocalText institution(EntityRef) const override { return {"机构", "institution"}; }
    LocalText schema(EntityRef) const override { return {"模式", "schema"}; }
    std::string schemaRole(EntityRef) const override { return "other"; }
    std::optional<InstitutionKind> directoryKind(EntityRef) const override { return std::nullopt; }
};

long residentKib()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::strtol(line.c_str() + 6, nullptr, 10);
    return 0;
}

struct Figures {
    double eventsPerSecond = 0;
    std::size_t hits = 0;
    long grownKib = 0;
};

/// Events are made on the way in batches, outside the time that counts, so that memory is the history's.
Figures measure(const analytics::RulePack& pack, std::size_t count)
{
    NoNames names;
    Life life{count};
    Figures figures;
    const long before = residentKib();
    analytics::RuleJudge judge{pack, names};
    std::vector<EventRow> batch;
    std::vector<analytics::JudgedHit> hits;
    std::chrono::duration<double> spent{};
    for (std::size_t i = 0; i < count;) {
        batch.clear();
        for (; i < count && batch.size() < 4096; ++i)
            batch.push_back(life.next(i));
        const auto begin = std::chrono::steady_clock::now();
        for (const EventRow& event : batch)
            judge.take(event, hits);
        spent += std::chrono::steady_clock::now() - begin;
        figures.hits += hits.size();
        hits.clear();
    }
    figures.eventsPerSecond = double(count) / spent.count();
    figures.grownKib = residentKib() - before;
    return figures;
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const auto pack = guanlan::analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack || count == 0 || runs < 1) return 3;
    std::vector<double> rates;
    Figures first;
    for (int run = 0; run < runs; ++run) {
        const Figures figures = measure(*pack, count);
        if (run == 0) first = figures;
        rates.push_back(figures.eventsPerSecond);
    }
    std::sort(rates.begin(), rates.end());
    std::printf("rules: %zu events, median of %d runs: %.0f events/s (%.0f to %.0f), %zu hits, history %.0f bytes an event\n",
        count, runs, rates[rates.size() / 2], rates.front(), rates.back(), first.hits,
        double(first.grownKib) * 1024 / double(count));
    return 0;
}
