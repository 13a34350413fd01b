// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/status_seals.h"

#include "models/domain/time.h"

namespace guanlan::app {

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

Json validatorsOf(const store::ChainState& chain)
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

Json forkOf(const store::ChainState& chain)
{
    if (!chain.fork) return nullptr;
    const Fork& fork = *chain.fork;
    return {{"block", fork.block}, {"time", toIso8601(fork.time)}, {"kept", sideOf(fork.kept)}, {"other", sideOf(fork.other)}};
}

} // namespace guanlan::app
