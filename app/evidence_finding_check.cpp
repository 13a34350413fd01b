// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evidence_finding_check.h"

#include "chainsync/strict_json.h"
#include "models/analytics/finding_maker.h"
#include "models/analytics/rule_pack.h"
#include "models/domain/time.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace guanlan::app {

namespace {

using chainsync::JsonPlace;

constexpr std::string_view part = "findings.jsonl";

Error wrong(const std::string& reason) { return {ErrorKind::Corrupt, std::string{part} + ": " + reason}; }

/// What can be compared with the events.
struct Claimed {
    std::string id, rule, time, verification;
    EventKey event;
    std::vector<EventKey> events;
};

EventKey readKey(const JsonPlace& place)
{
    return EventKey{ChainRef{}, place.required("block").unsignedNumber(EventKey::maxBlock),
        std::uint32_t(place.required("log_index").unsignedNumber(EventKey::maxLogIndex))};
}

Result<Claimed> readClaimed(std::string_view line)
{
    const auto document = chainsync::JsonDocument::parse(line, part);
    if (!document) return wrong(document.error().message);
    const JsonPlace root = document->root();
    root.allowOnly({"id", "rule", "severity", "verdict", "verdict_now", "institution", "counterparty", "subject",
        "credential", "block", "log_index", "time", "events", "verification", "summary"});
    Claimed claimed{root.required("id").text(), root.required("rule").text(), root.required("time").text(),
        root.required("verification").text(), readKey(root), {}};
    for (const JsonPlace& event : root.required("events").items()) {
        event.allowOnly({"block", "log_index"});
        claimed.events.push_back(readKey(event));
    }
    if (const auto problem = document->problem()) return wrong(problem->message);
    return claimed;
}

bool isInOneForm(std::string_view line)
{
    const auto json = nlohmann::ordered_json::parse(line, nullptr, false);
    return line.ends_with('\n')
        && json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n" == line;
}

} // namespace

Result<std::string> checkFinding(const FindingClaim& claim, const chainsync::ProvenEvidence& proven)
{
    const auto claimed = readClaimed(claim.line);
    if (!claimed) return claimed.error();
    if (!isInOneForm(claim.line)) return wrong("is not written in the one form that the format allows");
    if (claimed->id != claim.id) return wrong("is not the finding that the manifest names");
    bool isNumbered = true;
    for (const EventKey& key : claimed->events) {
        const auto ofLog = [&key](const Event& event) { return event.key.block() == key.block() && event.key.logIndex() == key.logIndex(); };
        const auto count = std::count_if(proven.events.begin(), proven.events.end(), ofLog);
        if (count == 0) return wrong("it rests on block " + std::to_string(key.block()) + ", log " + std::to_string(key.logIndex()) + ", which is not shown");
        isNumbered = isNumbered && count == 1;
    }
    const auto about = std::find_if(proven.events.begin(), proven.events.end(), [&claimed](const Event& event) {
        return event.key.block() == claimed->event.block() && event.key.logIndex() == claimed->event.logIndex();
    });
    if (about == proven.events.end() || std::find(claimed->events.begin(), claimed->events.end(), claimed->event) == claimed->events.end())
        return wrong("the event that it is about is not shown");
    if (toIso8601(about->time) != claimed->time) return wrong("its time is not that of the event that it is about");
    if (claimed->verification != verificationName(proven.level)) return wrong("its verification is not what the package proves");
    // Where one log stands for several events, the line does not say which of them is meant.
    if (isNumbered && analytics::findingId(claimed->rule, claim.genesis, claimed->event, claimed->events) != claimed->id)
        return wrong("its id does not follow from its rule and its events");
    const auto pack = analytics::RulePack::parse(claim.rules, "rules.json");
    if (!pack) return Error{ErrorKind::Corrupt, pack.error().message};
    if (!pack->find(claimed->rule)) return wrong("its rule " + claimed->rule + " is not in rules.json");
    return claimed->rule;
}

} // namespace guanlan::app
