// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/rule_judge.h"

#include "models/analytics/rules/rule_table.h"

namespace guanlan::analytics {

RuleJudge::RuleJudge(const RulePack& pack, const EntityNames& names) : m_roles{pack, names}
{
    for (const RuleSettings& settings : pack.rules)
        if (const RuleEntry* entry = settings.enabled ? findRuleEntry(settings.id) : nullptr; entry && entry->make)
            m_rules.push_back({&settings, entry->make({settings, names, pack, m_roles})});
}

void RuleJudge::take(const store::EventRow& event, std::vector<JudgedHit>& hits)
{
    if (event.key.block() != m_history.last().block() || m_history.last() == EventKey{}) reach(event.time, hits);
    for (const Running& running : m_rules) {
        running.rule->judge(event, m_history, m_found);
        if (!m_found.empty()) hand(*running.settings, hits);
    }
    m_history.add(event);
}

void RuleJudge::reach(std::int64_t headTime, std::vector<JudgedHit>& hits)
{
    for (const Running& running : m_rules) {
        running.rule->reach(headTime, m_history, m_found);
        if (!m_found.empty()) hand(*running.settings, hits);
    }
}

void RuleJudge::look(const ChainCondition& condition, std::vector<JudgedHit>& hits)
{
    for (const Running& running : m_rules) {
        running.rule->look(condition, m_found);
        if (!m_found.empty()) hand(*running.settings, hits);
    }
}

void RuleJudge::hand(const RuleSettings& settings, std::vector<JudgedHit>& hits)
{
    for (RuleHit& hit : m_found) {
        if (!settings.isInForce(hit.time)) continue;
        const CredentialRecord* credential = m_history.credential(hit.credential);
        if (hit.subject.value() == 0 && credential) hit.subject = credential->subject;
        hits.push_back({&settings, std::move(hit)});
    }
    m_found.clear();
}

} // namespace guanlan::analytics
