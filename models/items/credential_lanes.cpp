// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/credential_lanes.h"

#include <algorithm>
#include <map>
#include <set>

namespace guanlan::items {

using analytics::CredentialCondition;
using analytics::Moment;

namespace {

bool changesState(EventType type)
{
    return type == EventType::CredentialIssued || type == EventType::CredentialSuspended || type == EventType::CredentialReinstated
        || type == EventType::CredentialRevoked;
}

class Builder {
public:
    explicit Builder(const CredentialView& view) : m_view{view} {}

    CredentialLanes build()
    {
        collectActs();
        assignLanes();
        addFindings();
        addConformance();
        addLife();
        return std::move(m_lanes);
    }

private:
    /// The first act after the maxLaneActs that are shown; absent: all are.
    std::optional<EventKey> firstLeftOut() const
    {
        std::vector<EventKey> keys;
        for (const analytics::CredentialStep& step : m_view.graph.steps) keys.push_back(step.event.key);
        for (const Event& consent : m_view.consents) keys.push_back(consent.key);
        if (keys.size() <= maxLaneActs) return std::nullopt;
        const auto first = keys.begin() + std::ptrdiff_t(maxLaneActs);
        std::nth_element(keys.begin(), first, keys.end());
        return *first;
    }

    void collectActs()
    {
        const auto end = firstLeftOut();
        const auto isLeftOut = [&end](const Event& event) { return end && event.key >= *end; };
        std::map<std::size_t, std::vector<Event>> lives;
        for (const analytics::CredentialStep& step : m_view.graph.steps) {
            if (isLeftOut(step.event)) continue;
            LaneAct act{step.event, 0, step.institutionName, step.node, {}, {}, {}};
            if (changesState(step.event.type)) {
                auto& life = lives[step.node];
                life.push_back(step.event);
                act.condition = analytics::credentialAt(life, Moment::justAfter(step.event)).condition;
            }
            m_lanes.acts.push_back(std::move(act));
        }
        for (const analytics::CredentialUse& use : m_view.graph.uses)
            for (LaneAct& act : m_lanes.acts) {
                if (act.event.key != use.event.key) continue;
                act.condition = use.then;
                act.consent = use.consent;
            }
        for (const Event& consent : m_view.consents)
            if (!isLeftOut(consent)) m_lanes.acts.push_back({consent, 0, nameOf(consent.counterparty), {}, {}, {}, {}});
        m_lanes.actsLeftOut = m_view.graph.steps.size() + m_view.consents.size() - m_lanes.acts.size();
        std::stable_sort(m_lanes.acts.begin(), m_lanes.acts.end(), [](const LaneAct& a, const LaneAct& b) { return a.event.key < b.event.key; });
        m_own = lives[0];
    }

    LocalText nameOf(const std::optional<InstitutionId>& institution) const
    {
        for (const analytics::CredentialStep& step : m_view.graph.steps)
            if (institution && actingInstitution(step.event) == institution) return step.institutionName;
        return {};
    }

    LaneRole roleOf(const LaneAct& act) const
    {
        if (!act.node) return LaneRole::Holder;
        if (!actingInstitution(act.event)) return LaneRole::Other;
        switch (m_view.graph.nodes[*act.node].relation) {
        case analytics::CredentialRelation::Evidence: return LaneRole::EvidenceIssuer;
        case analytics::CredentialRelation::Derived: return LaneRole::DerivedIssuer;
        case analytics::CredentialRelation::Focus: break;
        }
        return changesState(act.event.type) ? LaneRole::Issuer : LaneRole::Verifier;
    }

    /// The role by which an institution that plays several gets its lane: what it is to the credential itself comes first.
    static int weight(LaneRole role)
    {
        switch (role) {
        case LaneRole::Issuer: return 0;
        case LaneRole::Holder: return 1;
        case LaneRole::Verifier: return 2;
        case LaneRole::EvidenceIssuer: return 3;
        case LaneRole::DerivedIssuer: return 4;
        case LaneRole::Other: return 5;
        }
        return 5;
    }

    void assignLanes()
    {
        std::map<std::optional<InstitutionId>, Lane> lanes; // absent: the holder
        std::map<std::optional<InstitutionId>, EventKey> first;
        std::optional<SubjectId> holder;
        if (const auto& issuance = m_view.graph.nodes.front().issuance) holder = issuance->subject;
        for (const LaneAct& act : m_lanes.acts) {
            const LaneRole role = roleOf(act);
            if (role == LaneRole::Other) continue;
            const auto who = role == LaneRole::Holder ? std::nullopt : actingInstitution(act.event);
            auto [found, isNew] = lanes.try_emplace(who, Lane{role, who, who ? act.institutionName : LocalText{}, role == LaneRole::Holder ? holder : std::nullopt, 0});
            if (isNew) first.emplace(who, act.event.key);
            if (weight(role) < weight(found->second.role)) found->second.role = role;
        }
        std::vector<Lane> order;
        for (auto& [who, lane] : lanes) order.push_back(std::move(lane));
        const auto key = [&](const Lane& lane) { return std::pair{weight(lane.role), first.at(lane.institution)}; };
        std::sort(order.begin(), order.end(), [&](const Lane& a, const Lane& b) { return key(a) < key(b); });
        const bool anyNobody = std::any_of(m_lanes.acts.begin(), m_lanes.acts.end(), [this](const LaneAct& act) { return roleOf(act) == LaneRole::Other; });
        const std::size_t own = order.size() > maxLanes ? maxLanes - 1 : order.size();
        const int sharing = int(order.size() - own);
        order.resize(own);
        std::stable_sort(order.begin(), order.end(), [](const Lane& a, const Lane& b) { return a.role < b.role; });
        if (sharing > 0 || anyNobody) order.push_back({LaneRole::Other, {}, {}, {}, sharing});
        m_lanes.lanes = std::move(order);
        for (LaneAct& act : m_lanes.acts) act.lane = laneOf(act);
        for (const LaneAct& act : m_lanes.acts)
            if (act.node == std::size_t{0} && act.event.type == EventType::CredentialIssued) m_lanes.issuerLane = act.lane;
    }

    int laneOf(const LaneAct& act) const
    {
        const bool isHolder = roleOf(act) == LaneRole::Holder;
        const auto who = isHolder ? std::nullopt : actingInstitution(act.event);
        for (std::size_t lane = 0; lane < m_lanes.lanes.size(); ++lane) {
            const Lane& each = m_lanes.lanes[lane];
            if (isHolder ? each.role == LaneRole::Holder : who && each.institution == who) return int(lane);
        }
        return int(m_lanes.lanes.size()) - 1;
    }

    std::optional<std::size_t> actOf(EventKey key) const
    {
        const auto found = std::lower_bound(m_lanes.acts.begin(), m_lanes.acts.end(), key,
            [](const LaneAct& act, EventKey wanted) { return act.event.key < wanted; });
        if (found == m_lanes.acts.end() || found->event.key != key) return std::nullopt;
        return std::size_t(found - m_lanes.acts.begin());
    }

    void addFindings()
    {
        for (std::size_t i = 0; i < m_view.findings.size(); ++i)
            if (const auto act = actOf(m_view.findings[i].event)) m_lanes.acts[*act].findings.push_back(i);
        for (LaneAct& act : m_lanes.acts)
            std::stable_sort(act.findings.begin(), act.findings.end(),
                [this](std::size_t a, std::size_t b) { return m_view.findings[a].severity < m_view.findings[b].severity; });
    }

    void addConformance()
    {
        for (const analytics::Constraint& constraint : m_view.conformance.constraints) {
            for (const analytics::ConformanceCase& each : constraint.cases) {
                const auto act = actOf(each.event);
                if (!act) continue;
                if (each.state == analytics::Conformance::Broken && !each.isCleared) m_lanes.acts[*act].isBroken = true;
                if (constraint.kind != analytics::ConstraintKind::Response) continue;
                m_lanes.answers.push_back({*act, each.answer ? actOf(*each.answer) : std::nullopt, each.due, each.state});
            }
        }
    }

    /// The state changes with events, and where validity begins and ends.
    void addLife()
    {
        if (m_own.empty()) return;
        const std::int64_t head = m_lanes.actsLeftOut > 0 ? m_lanes.acts.back().event.time : m_view.graph.headTime;
        if (m_own.front().type != EventType::CredentialIssued || m_own.front().time > head) return;
        std::set<std::int64_t> times;
        for (const Event& event : m_own) {
            times.insert(event.time);
            for (const auto limit : {event.validFrom.value_or(0), event.validUntil.value_or(0)})
                if (limit > m_own.front().time && limit < head) times.insert(limit);
        }
        for (auto time = times.begin(); time != times.end(); ++time) {
            // What the block of that time holds has happened.
            EventKey before{m_own.front().key};
            for (const Event& event : m_own)
                if (event.time <= *time) before = EventKey{event.key.packed() + 1};
            const auto condition = analytics::credentialAt(m_own, Moment{before, *time}).condition;
            const std::int64_t to = std::next(time) == times.end() ? std::max(head, *time) : *std::next(time);
            if (!m_lanes.life.empty() && m_lanes.life.back().condition == condition) m_lanes.life.back().to = to;
            else m_lanes.life.push_back({*time, to, condition});
        }
    }

    const CredentialView& m_view;
    CredentialLanes m_lanes;
    std::vector<Event> m_own; ///< What changed the credential's own state.
};

} // namespace

CredentialLanes credentialLanes(const CredentialView& view) { return Builder{view}.build(); }

} // namespace guanlan::items
