// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainsync/chain_change.h"

#include <algorithm>

namespace guanlan::chainsync {

namespace {

bool isSameRule(const ConsensusRule& one, const ConsensusRule& other)
{
    return one.from == other.from && one.kind == other.kind && one.validators == other.validators && one.quorum == other.quorum
        && (one.kind != ConsensusKind::Clique || one.epoch == other.epoch);
}

/// Rules may be added for blocks to come.
std::vector<ConsensusRule> rulesUpTo(const ChainFile& chain, std::uint64_t block)
{
    std::vector<ConsensusRule> rules = chain.consensus;
    std::erase_if(rules, [block](const ConsensusRule& rule) { return rule.from > block; });
    return rules;
}

bool names(const ChainFile& chain, const ContractConfig& contract)
{
    return std::any_of(chain.contracts.begin(), chain.contracts.end(), [&contract](const ContractConfig& other) {
        return other.address == contract.address && other.profile == contract.profile;
    });
}

std::string who(const ChainFile& chain, const ContractConfig& contract)
{
    return chain.name + ": contract " + toText(contract.address) + " (profile " + contract.profile + ") ";
}

} // namespace

Result<std::vector<std::string>> missingByChange(std::string_view before, const ChainFile& now, std::uint64_t synced)
{
    const auto then = parseChainFile(before, "the chain file as it was");
    std::vector<std::string> missing;
    if (!then) return missing;
    const auto were = rulesUpTo(*then, synced), are = rulesUpTo(now, synced);
    if (!std::equal(were.begin(), were.end(), are.begin(), are.end(), isSameRule)) {
        return Error{ErrorKind::InvalidInput,
            now.path.string() + ": consensus: is another than the one by which blocks up to " + std::to_string(synced)
                + " were read; sync the chain into a new workspace, or restore the chain file."};
    }
    const std::string upTo = std::to_string(synced);
    for (const ContractConfig& contract : now.contracts)
        if (!names(*then, contract))
            missing.push_back(who(now, contract) + "was not in the chain file when blocks up to " + upTo
                + " were read: its events up to there are not in this workspace. Sync the chain into a new workspace to have them.");
    for (const ContractConfig& contract : then->contracts)
        if (!names(now, contract))
            missing.push_back(who(now, contract) + "is not in the chain file any more: its events after block " + upTo
                + " are not read. Restore it there if that was not meant.");
    return missing;
}

std::vector<std::string> changedProfiles(
    const ChainOrigin& before, const std::vector<Profile>& now, const std::string& chain, std::uint64_t synced)
{
    std::vector<std::string> sentences;
    for (const auto& [name, digest] : digestsOf(now)) {
        const auto then = before.profiles.find(name);
        if (then == before.profiles.end() || then->second == digest) continue;
        sentences.push_back(chain + ": profile " + name + " is another than the one by which blocks up to " + std::to_string(synced)
            + " were read: what it reads otherwise is not in this workspace. Sync the chain into a new workspace to have it.");
    }
    return sentences;
}

} // namespace guanlan::chainsync
