// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/state_at.h"
#include "models/domain/event.h"
#include "models/domain/institution.h"
#include "models/domain/result.h"
#include "models/domain/run_control.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guanlan::store {
class EventReader;
}

namespace guanlan::analytics {

enum class CredentialRelation { Focus, Evidence, Derived };

/// "focus", "evidence", "derived".
std::string_view relationName(CredentialRelation relation);

/// A credential with its own life.
struct CredentialNode {
    CredentialId id;
    CredentialRelation relation = CredentialRelation::Focus;
    int depth = 0; ///< Steps from the focus: negative towards evidence, positive towards what rests on it.
    std::optional<Event> issuance; ///< The last one, where the id was issued more than once; absent: never issued.
    LocalText issuerName; ///< Empty where nobody knows one.
    LocalText schemaName; ///< Empty where nobody knows one.
    std::string schemaRole; ///< "asset-proof", …; empty where the chain file gives none.
    std::vector<Event> statusChanges; ///< Suspended, reinstated, revoked; ascending.
    CredentialCondition then = CredentialCondition::Unknown; ///< Just after its own issuance.
    CredentialCondition now = CredentialCondition::Unknown; ///< At the chain's last block.
    Authority issuerThen = Authority::Unknown; ///< The issuer's authorisation for the schema at the issuance.
    std::optional<EventKey> authorisation; ///< The event that issuerThen rests on.
    std::int64_t leftOut = 0; ///< Evidence and derived credentials that are not in the graph.
};

/// `derived` rests on `evidence`.
struct CredentialEdge {
    std::size_t evidence = 0; ///< Index into nodes.
    std::size_t derived = 0; ///< Index into nodes.
    CredentialCondition then = CredentialCondition::Unknown; ///< The evidence, when `derived` was issued.
    bool sameSubject = false; ///< false also where the evidence was never issued.
};

/// A presentation or verification of the focus.
struct CredentialUse {
    Event event;
    LocalText verifierName; ///< Empty where nobody knows one.
    CredentialCondition then = CredentialCondition::Unknown; ///< The credential, at the use.
    ConsentCover consent = ConsentCover::NotAsked;
    std::optional<std::uint32_t> consentPurpose; ///< What was consented to.
};

/// One line of the graph's list twin.
struct CredentialStep {
    EventKey key;
    std::size_t node = 0; ///< Index into nodes.
    Event event;
    LocalText institutionName; ///< Of the acting institution.
};

/// Everything one credential rests on, what rests on it, and how it was used.
struct CredentialGraph {
    std::string chainName; ///< The focus's chain; everything is read from it alone.
    std::vector<CredentialNode> nodes; ///< The focus first; then evidence and derived, nearest first.
    std::vector<CredentialEdge> edges;
    std::vector<CredentialUse> uses; ///< Ascending; the newest `maxUses`.
    std::vector<CredentialStep> steps; ///< Issuances, status changes and uses of all above, ascending.
    std::int64_t usesLeftOut = 0; ///< Older uses that are not listed.
    bool usesLeftOutExact = true; ///< false: at least so many.
    std::int64_t nodesLeftOut = 0; ///< Credentials that were named but not followed, because there were too many.
    bool cyclic = false; ///< Some credential rests on itself, directly or not.
    std::optional<std::uint64_t> headBlock; ///< "Now": last block of the focus's chain.
    std::int64_t headTime = 0; ///< UTC seconds.
};

struct CredentialLimits {
    std::size_t maxNodes = 300;
    int maxDepth = 64; ///< Each way.
    std::size_t maxUses = 500;
};

/// Reads the graph around one credential. NotFound where no event and no issuance names it; Cancelled; else what
/// the reader fails with. Cost follows the graph's size, not the workspace's.
Result<CredentialGraph> buildCredentialGraph(store::EventReader& reader, const CredentialId& credential,
    const CredentialLimits& limits = {}, const RunControl& control = {});

} // namespace guanlan::analytics
