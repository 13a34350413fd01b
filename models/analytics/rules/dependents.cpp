// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rules/dependents.h"

#include <algorithm>
#include <unordered_set>

namespace guanlan::analytics {

namespace {

constexpr std::size_t longestWay = 64;

bool names(const CredentialRecord& derived, EntityRef evidence, const ChainHistory& history)
{
    const auto list = history.evidence(derived);
    return std::find(list.begin(), list.end(), evidence) != list.end();
}

/// A credential on the way, and where it was come from: an index into the list of them.
struct Step {
    const CredentialRecord* credential;
    std::size_t from, depth;
};

std::vector<EventKey> wayTo(const std::vector<Step>& steps, std::size_t at)
{
    std::vector<EventKey> way;
    for (; at != 0 && way.size() < longestWay; at = steps[at].from)
        way.push_back(steps[at].credential->issued);
    return way;
}

} // namespace

std::vector<Dependent> findDependents(const CredentialRecord& root, const ChainHistory& history)
{
    std::vector<Step> steps{{&root, 0, 0}};
    std::unordered_set<EntityRef> seen{root.id};
    std::vector<Dependent> dependents;
    for (std::size_t next = 0; next < steps.size(); ++next) {
        const CredentialRecord& evidence = *steps[next].credential;
        const std::size_t depth = steps[next].depth + 1;
        history.forDerived(evidence, [&](EntityRef id) {
            const CredentialRecord* derived = history.credential(id);
            if (!names(*derived, evidence.id, history) || !seen.insert(id).second) return;
            steps.push_back({derived, next, depth});
            const StatusRecord* status = history.statusBefore(*derived, EventKey{INT64_MAX});
            if (status && status->status == CredentialStatus::Revoked) return;
            dependents.push_back({id, depth, wayTo(steps, steps.size() - 1)});
        });
    }
    return dependents;
}

} // namespace guanlan::analytics
