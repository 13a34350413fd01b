// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/credential_chain.h"

#include "models/analytics/institution_names.h"
#include "models/analytics/state_history.h"
#include "models/store/event_store.h"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <map>
#include <set>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

constexpr std::int64_t usesCounted = 100'000;

class GraphBuilder {
public:
    GraphBuilder(store::EventReader& reader, const CredentialLimits& limits, const RunControl& control)
        : m_reader{reader}, m_limits{limits}, m_control{control}, m_names{reader}
    {
    }

    Result<CredentialGraph> build(const CredentialId& focus)
    {
        Status status = findChain(focus);
        if (status) status = readSchemas();
        if (status) status = walk(focus);
        if (status) status = readUses(focus);
        if (status) status = judgeNodes();
        if (status) status = listSteps();
        if (!status) return status.error().during("credential " + nativeText(focus));
        connect();
        findCycle();
        return std::move(m_graph);
    }

private:
    /// A node still to be followed, one way.
    struct Pending {
        std::size_t node;
        CredentialRelation direction;
    };

    /// Everything is read from one chain: that of the focus.
    Status findChain(const CredentialId& focus)
    {
        store::PageRequest request;
        request.filter.credential = focus;
        request.limit = 1;
        const auto own = m_reader.page(request);
        if (!own) return own.error();
        if (!own->rows.empty()) {
            m_chain = own->rows.front().key.chain();
        } else {
            const auto derived = m_reader.derivedIssuances(focus);
            if (!derived) return derived.error();
            if (derived->empty()) return Error{ErrorKind::NotFound, "no event of this workspace names it"};
            m_chain = derived->front().key.chain();
        }
        auto history = StateHistory::open(m_reader, m_chain);
        if (!history) return std::move(history).error();
        m_history = std::move(history).value();
        const auto chains = m_reader.chains();
        if (!chains) return chains.error();
        for (const store::ChainState& chain : *chains) {
            if (chain.ref != m_chain) continue;
            m_graph.chainName = chain.identity.name;
            if (!chain.synced) continue;
            m_graph.headBlock = chain.synced->block;
            m_graph.headTime = chain.synced->time;
        }
        return Done{};
    }

    Status readSchemas()
    {
        const auto schemas = m_reader.schemas();
        if (!schemas) return schemas.error();
        for (const SchemaInfo& schema : *schemas)
            m_schemas.emplace(schema.id, schema);
        return Done{};
    }

    /// Nearest first, evidence before derived, until the limits are reached. On a circle a credential can be met
    /// both ways, and is then followed both ways.
    Status walk(const CredentialId& focus)
    {
        if (Status added = add(focus, CredentialRelation::Focus, 0); !added) return added;
        std::deque<Pending> pending{{0, CredentialRelation::Evidence}, {0, CredentialRelation::Derived}};
        std::set<std::pair<CredentialRelation, CredentialId>> met{
            {CredentialRelation::Evidence, focus}, {CredentialRelation::Derived, focus}};
        for (; !pending.empty(); pending.pop_front()) {
            if (m_control.cancelled()) return Error{ErrorKind::Cancelled, "stopped by the user"};
            const Pending next = pending.front();
            const auto neighbours = neighboursOf(next);
            if (!neighbours) return neighbours.error();
            for (const CredentialId& id : *neighbours) {
                if (!met.insert({next.direction, id}).second) continue;
                const auto node = nodeBeside(next, id);
                if (!node) return node.error();
                if (*node) pending.push_back({**node, next.direction});
            }
        }
        std::erase_if(m_leftOut, [this](const CredentialId& id) { return m_index.contains(id); });
        m_graph.nodesLeftOut = std::int64_t(m_leftOut.size());
        return Done{};
    }

    /// The node of `id`, made where there is none yet; nullopt where the limits leave it out.
    Result<std::optional<std::size_t>> nodeBeside(const Pending& from, const CredentialId& id)
    {
        if (const auto known = m_index.find(id); known != m_index.end()) return std::optional{known->second};
        const int depth = m_graph.nodes[from.node].depth + (from.direction == CredentialRelation::Evidence ? -1 : 1);
        if (m_graph.nodes.size() >= m_limits.maxNodes || std::abs(depth) > m_limits.maxDepth) {
            ++m_graph.nodes[from.node].leftOut;
            m_leftOut.insert(id);
            return std::optional<std::size_t>{};
        }
        if (Status added = add(id, from.direction, depth); !added) return added.error();
        return std::optional{m_graph.nodes.size() - 1};
    }

    Result<std::vector<CredentialId>> neighboursOf(const Pending& pending)
    {
        if (pending.direction == CredentialRelation::Evidence) return evidenceOf(pending.node);
        const auto issuances = m_reader.derivedIssuances(m_graph.nodes[pending.node].id);
        if (!issuances) return issuances.error();
        std::vector<CredentialId> ids;
        std::set<CredentialId> seen;
        for (const Event& issuance : *issuances)
            if (issuance.key.chain() == m_chain && issuance.credential && seen.insert(*issuance.credential).second)
                ids.push_back(*issuance.credential);
        return ids;
    }

    std::vector<CredentialId> evidenceOf(std::size_t node) const
    {
        std::vector<CredentialId> ids;
        std::set<CredentialId> seen;
        for (const Event& event : m_lives[node])
            for (const CredentialId& id : event.evidence)
                if (seen.insert(id).second) ids.push_back(id);
        return ids;
    }

    Status add(const CredentialId& id, CredentialRelation relation, int depth)
    {
        auto events = m_history->credentialEvents(id, m_control);
        if (!events) return std::move(events).error();
        auto life = std::move(events).value();
        CredentialNode node;
        node.id = id;
        node.relation = relation;
        node.depth = depth;
        for (const Event& event : life) {
            if (event.type == EventType::CredentialIssued) node.issuance = event;
            else node.statusChanges.push_back(event);
        }
        m_index.emplace(id, m_graph.nodes.size());
        m_graph.nodes.push_back(std::move(node));
        m_lives.push_back(std::move(life));
        return Done{};
    }

    Status readUses(const CredentialId& focus)
    {
        store::PageRequest request;
        request.filter.chain = m_chain;
        request.filter.credential = focus;
        request.filter.types = {EventType::CredentialPresented, EventType::CredentialVerified};
        request.direction = store::Direction::Backward;
        request.limit = int(m_limits.maxUses);
        auto page = m_reader.page(request);
        if (!page) return page.error();
        if (!page->complete) {
            const auto all = m_reader.count(request.filter, usesCounted);
            if (!all) return all.error();
            m_graph.usesLeftOut = std::max<std::int64_t>(all->value - std::int64_t(page->rows.size()), 0);
            m_graph.usesLeftOutExact = all->exact;
        }
        std::reverse(page->rows.begin(), page->rows.end());
        for (Event& event : page->rows) {
            CredentialUse use;
            auto verifier = m_names.of(event.counterparty);
            if (!verifier) return std::move(verifier).error();
            use.verifierName = std::move(verifier).value();
            use.then = credentialAt(m_lives.front(), Moment::justBefore(event)).condition;
            use.event = std::move(event);
            if (Status asked = judgeConsent(use); !asked) return asked;
            m_graph.uses.push_back(std::move(use));
        }
        return Done{};
    }

    Status judgeConsent(CredentialUse& use)
    {
        const Event& event = use.event;
        if (event.type != EventType::CredentialPresented) return Done{};
        const auto granted = m_history->consentEvents(event.consent);
        if (!granted) return granted.error();
        const auto& issuance = m_graph.nodes.front().issuance;
        const ConsentAt consent = consentAt(*granted, event, issuance ? issuance->subject : event.subject);
        use.consent = consent.cover;
        use.consentPurpose = consent.purpose;
        return Done{};
    }

    Status judgeNodes()
    {
        for (std::size_t i = 0; i < m_graph.nodes.size(); ++i) {
            CredentialNode& node = m_graph.nodes[i];
            node.now = credentialAt(m_lives[i], m_history->now()).condition;
            if (!node.issuance) continue;
            const Event& issuance = *node.issuance;
            node.then = credentialAt(m_lives[i], Moment::justAfter(issuance)).condition;
            auto issuer = m_names.of(issuance.institution);
            if (!issuer) return std::move(issuer).error();
            node.issuerName = std::move(issuer).value();
            if (const auto schema = issuance.schema ? m_schemas.find(*issuance.schema) : m_schemas.end();
                schema != m_schemas.end()) {
                node.schemaName = schema->second.name;
                node.schemaRole = schema->second.role;
            }
            if (Status judged = judgeIssuer(node); !judged) return judged;
        }
        return Done{};
    }

    Status judgeIssuer(CredentialNode& node)
    {
        const Event& issuance = *node.issuance;
        node.issuerThen = Authority::NeverAuthorised;
        if (!issuance.institution || !issuance.schema) return Done{};
        auto [known, isNew] = m_authorisations.try_emplace(*issuance.institution);
        if (isNew) {
            auto events = m_history->accreditationEvents(*issuance.institution);
            if (!events) return std::move(events).error();
            known->second = std::move(events).value();
        }
        const auto accreditations = accreditationsAt(known->second, Moment::justBefore(issuance));
        const AuthorityAt found = authorityFor(accreditations, *issuance.schema);
        node.issuerThen = found.authority;
        node.authorisation = found.event;
        return Done{};
    }

    void connect()
    {
        for (std::size_t derived = 0; derived < m_graph.nodes.size(); ++derived) {
            const auto& issuance = m_graph.nodes[derived].issuance;
            if (!issuance) continue;
            for (const CredentialId& id : evidenceOf(derived)) {
                const auto found = m_index.find(id);
                if (found == m_index.end()) continue;
                CredentialEdge edge{found->second, derived, CredentialCondition::Unknown, false};
                edge.then = credentialAt(m_lives[edge.evidence], Moment::justBefore(*issuance)).condition;
                const auto& evidence = m_graph.nodes[edge.evidence].issuance;
                edge.sameSubject = evidence && evidence->subject == issuance->subject;
                m_graph.edges.push_back(edge);
            }
        }
    }

    /// Takes away, again and again, what rests on nothing that is left; what stays lies on or behind a circle.
    void findCycle()
    {
        std::vector<int> waiting(m_graph.nodes.size(), 0);
        std::vector<std::vector<std::size_t>> resting(m_graph.nodes.size());
        for (const CredentialEdge& edge : m_graph.edges) {
            ++waiting[edge.derived];
            resting[edge.evidence].push_back(edge.derived);
        }
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < waiting.size(); ++i)
            if (waiting[i] == 0) free.push_back(i);
        std::size_t taken = 0;
        for (; !free.empty(); ++taken) {
            const std::size_t node = free.back();
            free.pop_back();
            for (const std::size_t derived : resting[node])
                if (--waiting[derived] == 0) free.push_back(derived);
        }
        m_graph.cyclic = taken < m_graph.nodes.size();
    }

    Status listSteps()
    {
        for (std::size_t i = 0; i < m_lives.size(); ++i)
            for (const Event& event : m_lives[i])
                m_graph.steps.push_back({event.key, i, event, {}});
        for (const CredentialUse& use : m_graph.uses)
            m_graph.steps.push_back({use.event.key, 0, use.event, {}});
        std::sort(m_graph.steps.begin(), m_graph.steps.end(),
            [](const CredentialStep& a, const CredentialStep& b) { return a.key < b.key; });
        for (CredentialStep& step : m_graph.steps) {
            auto acting = m_names.of(actingInstitution(step.event));
            if (!acting) return std::move(acting).error();
            step.institutionName = std::move(acting).value();
        }
        return Done{};
    }

    store::EventReader& m_reader;
    const CredentialLimits& m_limits;
    const RunControl& m_control;
    ChainRef m_chain;
    std::optional<StateHistory> m_history; ///< Of that chain.
    CredentialGraph m_graph;
    std::vector<std::vector<Event>> m_lives; ///< Of each node: issuances and status changes, ascending.
    std::unordered_map<CredentialId, std::size_t> m_index;
    std::set<CredentialId> m_leftOut;
    InstitutionNames m_names;
    std::map<SchemaId, SchemaInfo> m_schemas;
    std::map<InstitutionId, std::vector<Event>> m_authorisations;
};

} // namespace

std::string_view relationName(CredentialRelation relation)
{
    switch (relation) {
    case CredentialRelation::Focus: return "focus";
    case CredentialRelation::Evidence: return "evidence";
    case CredentialRelation::Derived: return "derived";
    }
    return "focus";
}

Result<CredentialGraph> buildCredentialGraph(store::EventReader& reader, const CredentialId& credential,
    const CredentialLimits& limits, const RunControl& control)
{
    return GraphBuilder{reader, limits, control}.build(credential);
}

} // namespace guanlan::analytics
