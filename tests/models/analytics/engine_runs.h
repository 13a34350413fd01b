// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/rule_engine.h"
#include "tests/models/analytics/random_life.h"
#include "tests/models/analytics/workspace_of_events.h"

#include <map>

/// Whole workspaces judged by the engine.
namespace guanlan::engine_runs {

using namespace script;

inline analytics::RulePack defaultPack()
{
    auto pack = analytics::RulePack::load(RESOURCES "/rules/default.json");
    if (!pack) qFatal("%s", pack.error().message.c_str());
    return std::move(pack).value();
}

inline analytics::RuleEngine makeEngine(analytics::RulePack pack = defaultPack())
{
    return analytics::RuleEngine::create(std::move(pack)).value();
}

inline std::map<std::string, Finding> findingsOf(store::EventReader& reader)
{
    std::map<std::string, Finding> findings;
    auto all = reader.findings({}, 0, 1'000'000);
    if (!all) qFatal("%s", all.error().message.c_str());
    for (Finding& finding : *all)
        findings.emplace(finding.id, std::move(finding));
    return findings;
}

inline std::vector<Event> life(unsigned seed, int blocks)
{
    std::mt19937 random{seed};
    return eventsOf(randomLife(random, blocks));
}

/// From 12 January 2026 on, some twelve hours a block.
inline std::vector<Event> longLife(unsigned seed, int blocks)
{
    std::mt19937 random{seed};
    return eventsOf(randomLife(random, blocks, timeOf("0112T0900"), 8 * 3600));
}

inline std::map<std::string, Finding> judgedAtOnce(const std::vector<Event>& events, analytics::RulePack pack = defaultPack())
{
    WorkspaceOfEvents space;
    const ChainRef filled = space.fill(events);
    analytics::RuleEngine engine = makeEngine(std::move(pack));
    if (const Status done = engine.catchUp(*space.reader, *space.writer, filled, {}); !done)
        qFatal("%s", done.error().message.c_str());
    return findingsOf(*space.reader);
}

inline std::vector<store::BlockContent> slice(const std::vector<store::BlockContent>& blocks, std::size_t from, std::size_t to)
{
    return {blocks.begin() + std::ptrdiff_t(from), blocks.begin() + std::ptrdiff_t(to)};
}

} // namespace guanlan::engine_runs
