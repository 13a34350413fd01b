// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reporting/chain_json.h"

#include "models/domain/time.h"

#include <nlohmann/json.hpp>

namespace guanlan::reporting {

namespace {

using Json = nlohmann::ordered_json;

const char* originName(SetOrigin origin)
{
    switch (origin) {
    case SetOrigin::Genesis: return "genesis";
    case SetOrigin::Pinned: return "pinned";
    case SetOrigin::Voted: return "voted";
    }
    return "";
}

Json sideOf(const ForkSide& side)
{
    return {{"node", side.node}, {"hash", toText(side.hash)}, {"header", toPrefixedHex(side.header)}};
}

} // namespace

Json validatorsToJson(const store::ChainState& chain)
{
    Json sets = Json::array();
    for (const ValidatorSet& set : chain.validators) {
        Json entry{{"from", set.from}, {"origin", originName(set.origin)}, {"members", Json::array()}, {"quorum", set.quorum}};
        for (const Address& member : set.members)
            entry["members"].push_back(toText(member));
        if (set.origin == SetOrigin::Voted && set.previousQuorum > 0) {
            entry["sealed_by_previous"] = set.sealedByPrevious;
            entry["previous_quorum"] = set.previousQuorum;
        }
        sets.push_back(std::move(entry));
    }
    return sets;
}

Json forkToJson(const store::ChainState& chain)
{
    if (!chain.fork) return nullptr;
    const Fork& fork = *chain.fork;
    return {{"block", fork.block}, {"time", toIso8601(fork.time)}, {"kept", sideOf(fork.kept)}, {"other", sideOf(fork.other)}};
}

Json incidentToJson(const Incident& incident, const store::ChainState& chain)
{
    Json out{{"chain", chain.identity.name}, {"chain_id", chain.identity.chainId}, {"genesis_hash", toText(chain.identity.genesis)},
        {"incident", {{"time", toIso8601(incident.time)}, {"kind", incident.kind}, {"node", incident.node}}}};
    if (incident.block) out["incident"]["block"] = *incident.block;
    out["incident"]["message"] = incident.message;
    out["validators"] = validatorsToJson(chain);
    out["fork"] = forkToJson(chain);
    return out;
}

} // namespace guanlan::reporting
