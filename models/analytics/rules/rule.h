// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"
#include "models/store/event_row.h"

#include <memory>
#include <string_view>
#include <vector>

namespace guanlan::analytics {

class ChainHistory; // What is known as of the event being judged: chain_history.h.
struct RuleSettings; // A rule's entry in the rule pack: rule_pack.h.

/// A violation as a rule sees it: references instead of bytes; the engine makes the Finding, its id and level.
struct RuleHit {
    Verdict verdict = Verdict::Violation;
    store::EntityRef institution, counterparty, subject, credential;
    EventKey event; ///< The event that broke the rule.
    std::vector<EventKey> restsOn; ///< Others that the verdict rests on; any order.
    LocalText summary;
};

/// One rule. Sees every event once, in chain order, with the history of all events before it. Keeps its own
/// state in proportion to what events touch; a fresh object that sees the same events gives the same hits.
class Rule {
public:
    virtual ~Rule() = default;
    virtual std::string_view id() const = 0; ///< "R01".
    /// Judges `event`; `history` holds all events before it, not the event itself.
    virtual void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) = 0;
};

} // namespace guanlan::analytics
