// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/domain/incident.h"
#include "models/store/event_row.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace guanlan::analytics {

class ChainHistory; // What is known as of the event being judged: chain_history.h.
class EntityNames; // What the numbers stand for: entity_names.h.
class SchemaRoles; // What schemas are for: schema_roles.h.
struct RulePack; // Requirements, purposes, trading days: rule_pack.h.
struct RuleSettings; // A rule's entry in the rule pack: rule_pack.h.

/// A violation as a rule sees it: references instead of bytes; the engine makes the Finding, its id and level.
/// A hit with the same event and `restsOn` as an earlier one of its rule replaces it: so does a rule say later
/// what has become known since (`verdictNow`, `summary`).
struct RuleHit {
    Verdict verdict = Verdict::Violation; ///< As known at the time of the act.
    Verdict verdictNow = Verdict::Violation; ///< As known now; equal to `verdict` but where a rule says otherwise.
    std::optional<Severity> severity; ///< Instead of the rule pack's.
    store::EntityRef institution, counterparty, subject, credential;
    EventKey event; ///< The event that broke the rule, or EventKey::ofBlock().
    std::int64_t time = 0; ///< Its block time; of a block when the first incident was noticed.
    std::vector<EventKey> restsOn; ///< Others that the verdict rests on, all before the act; any order.
    LocalText summary;
};

/// What a rule is made with. All of it outlives the rule.
struct RuleContext {
    const RuleSettings& settings;
    const EntityNames& names;
    const RulePack& pack;
    const SchemaRoles& roles;
};

/// How a chain was read so far.
struct ChainCondition {
    ChainRef chain;
    std::vector<Incident> incidents; ///< Of this chain, in the order in which they were recorded.
    std::optional<std::uint64_t> synced; ///< The last block that was verified and stored.
};

/// One rule. Sees every event once, in chain order, with the history of all events before it. Keeps its own
/// state in proportion to what events touch; a fresh object that sees the same events gives the same hits.
/// After a rewind the engine starts over with fresh objects: a rule never has to forget.
/// An entry of the pack that is not in force yet, or no more, sees all events, too; its hits then are dropped. What a
/// rule says only once (OnceEach) must therefore not be used up by an event of such a time.
class Rule {
public:
    virtual ~Rule() = default;
    virtual std::string_view id() const = 0; ///< "R01".
    /// Judges `event`; `history` holds all events before it, not the event itself.
    virtual void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) = 0;
    /// For rules with a deadline or a period: the chain's time has come to `now`, and `history` holds all events
    /// of the blocks before. Called before the first event of each block that has events and, at the end, with
    /// the head's block time. Judge here what fell due before `now`; what comes out may depend on the deadline,
    /// not on how late the call is.
    virtual void reach([[maybe_unused]] std::int64_t now, [[maybe_unused]] const ChainHistory& history,
        [[maybe_unused]] std::vector<RuleHit>& hits)
    {
    }
    /// For rules about the reading itself: called whenever the events so far were judged. What comes out depends on the
    /// condition alone; a hit replaces the one that the same incidents gave before.
    virtual void look([[maybe_unused]] const ChainCondition& condition, [[maybe_unused]] std::vector<RuleHit>& hits) {}
};

} // namespace guanlan::analytics
