// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/analytics/chain_history.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule.h"
#include "models/analytics/schema_roles.h"

#include <memory>
#include <vector>

namespace guanlan::analytics {

/// A rule's hit and whose it is.
struct JudgedHit {
    const RuleSettings* rule = nullptr; ///< Belongs to the pack.
    RuleHit hit;
};

/// The enabled rules of a pack over the events of one chain, in memory: the same events give the same hits,
/// however they are handed over. Of a rule with several entries each judges what happened while it was in force.
class RuleJudge {
public:
    /// Both outlive the judge. @pre Every enabled rule is in the rule table (RulePack::parse() sees to it).
    RuleJudge(const RulePack& pack, const EntityNames& names);

    /// Judges the event, then remembers it. @pre Later than every event before, of the same chain.
    void take(const store::EventRow& event, std::vector<JudgedHit>& hits);
    /// Says that the chain's head has come to this block time, whether or not its blocks held events.
    void reach(std::int64_t headTime, std::vector<JudgedHit>& hits);

    /// Judges how the chain was read.
    void look(const ChainCondition& condition, std::vector<JudgedHit>& hits);

    ChainHistory& history() { return m_history; }

private:
    struct Running {
        const RuleSettings* settings;
        std::unique_ptr<Rule> rule;
    };
    void hand(const RuleSettings& settings, std::vector<JudgedHit>& hits);

    SchemaRoles m_roles;
    std::vector<Running> m_rules;
    ChainHistory m_history;
    std::vector<RuleHit> m_found;
};

} // namespace guanlan::analytics
