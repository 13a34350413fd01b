// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_comparison.h"

#include "models/reporting/event_json.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>

namespace guanlan::app {

namespace {

/// Apart from what differs between a workspace and a package by their nature.
Event comparable(Event event)
{
    event.key = EventKey{ChainRef{}, event.key.block(), event.key.logIndex(), event.key.part()};
    event.level = VerificationLevel::Reported;
    return event;
}

/// The first field in which they differ, as `guanlan events` names it.
std::string differingField(const Event& one, const Event& other)
{
    const auto first = reporting::eventToJson(one, ""), second = reporting::eventToJson(other, "");
    for (const auto* side : {&first, &second})
        for (const auto& [name, value] : side->items())
            if (!first.contains(name) || !second.contains(name) || first[name] != second[name]) return name;
    return "part";
}

Error wrong(const Event& event, const std::string& chainName, const std::string& reason)
{
    return {ErrorKind::Corrupt, chainName + ": block " + std::to_string(event.key.block()) + ", log "
            + std::to_string(event.key.logIndex()) + ": " + reason
            + ", so that one of them was altered since; sync the chain into a new workspace and keep this one aside"};
}

} // namespace

Status compareWithStored(const std::vector<Event>& proven, const std::vector<Event>& stored, const std::string& chainName)
{
    std::map<EventKey, Event> left;
    for (const Event& event : stored) {
        Event each = comparable(event);
        left.emplace(each.key, std::move(each));
    }
    std::set<std::pair<std::uint64_t, std::uint32_t>> transactions;
    for (const Event& event : proven) {
        const Event expected = comparable(event);
        const auto found = left.find(expected.key);
        if (found == left.end()) return wrong(event, chainName, "the chain proves an event that the workspace does not hold");
        if (!(found->second == expected))
            return wrong(event, chainName, "the workspace holds another " + differingField(expected, found->second) + " than the chain proves");
        left.erase(found);
        transactions.emplace(event.key.block(), event.txIndex);
    }
    for (const auto& [key, event] : left)
        if (transactions.contains({key.block(), event.txIndex}))
            return wrong(event, chainName, "the workspace holds an event that the chain does not prove");
    return Done{};
}

} // namespace guanlan::app
