// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R11: with this issuance a credential rests on itself, directly or not. That takes a credential that was named as
/// evidence before it was issued, or is issued again: all others cost nothing.
class CircularEvidence final : public Rule {
public:
    explicit CircularEvidence(const RuleContext& context) : m_context{context} {}
    std::string_view id() const override { return "R11"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued || event.evidence.empty() || history.isNone(event.credential)) return;
        const CredentialRecord* known = history.credential(event.credential);
        const bool isOwnEvidence = std::find(event.evidence.begin(), event.evidence.end(), event.credential) != event.evidence.end();
        if (!isOwnEvidence && (!known || known->lastDerived == RefMap::none)) return;
        bool isComplete = true;
        const std::vector<EntityRef> circle = findCircle(event, history, isComplete);
        if (circle.empty() && isComplete) return;
        RuleHit hit = hitOfAct(event);
        if (circle.empty()) hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        for (const EntityRef id : circle)
            if (const CredentialRecord* credential = history.credential(id); credential && id != event.credential)
                hit.restsOn.push_back(credential->issued);
        hit.summary = circle.empty() ? tooFarText(event) : summary(event, circle);
        hits.push_back(std::move(hit));
    }

private:
    /// So many credentials are looked at for one issuance.
    static constexpr std::size_t maxSteps = 100'000;
    static constexpr std::size_t listed = 5;

    /// Breadth first from the evidence back to the credential: the shortest circle, from the direct evidence on. Empty:
    /// there is none or, where not `isComplete`, none within maxSteps.
    std::vector<EntityRef> findCircle(const store::EventRow& event, const ChainHistory& history, bool& isComplete) const
    {
        std::vector<EntityRef> queue;
        std::unordered_map<EntityRef, EntityRef> reachedFrom;
        const auto visit = [&](EntityRef id, EntityRef from) {
            if (!history.isNone(id) && reachedFrom.emplace(id, from).second) queue.push_back(id);
        };
        for (const EntityRef id : event.evidence)
            visit(id, EntityRef{});
        for (std::size_t next = 0; next < queue.size(); ++next) {
            if (queue[next] == event.credential) return pathTo(queue[next], reachedFrom);
            if (next >= maxSteps) {
                isComplete = false;
                return {};
            }
            const CredentialRecord* credential = history.credential(queue[next]);
            if (!credential || !credential->isIssued()) continue;
            for (const EntityRef id : history.evidence(*credential))
                visit(id, queue[next]);
        }
        return {};
    }

    static std::vector<EntityRef> pathTo(EntityRef id, const std::unordered_map<EntityRef, EntityRef>& reachedFrom)
    {
        std::vector<EntityRef> path;
        for (EntityRef at = id; at.value() != 0; at = reachedFrom.at(at))
            path.push_back(at);
        std::reverse(path.begin(), path.end());
        return path;
    }

    LocalText summary(const store::EventRow& event, const std::vector<EntityRef>& circle) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 签发的凭证 ", " issued credential "}
             << shortId(names.bytes(event.credential))
             << LocalText{" 以自身为证据，经过 " + std::to_string(circle.size()) + " 步：",
                    " on " + momentText(event.time).en + ", which rests on itself in " + std::to_string(circle.size())
                        + (circle.size() == 1 ? " step: " : " steps: ")}
             << shortId(names.bytes(event.credential));
        for (std::size_t i = 0; i < circle.size(); ++i) {
            if (i == listed && circle.size() > listed + 1) text << LocalText{" ← …", " ← …"};
            if (i < listed || i + 1 == circle.size()) text << " ← " + shortId(names.bytes(circle[i]));
        }
        text << LocalText{"。", "."} << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    LocalText tooFarText(const store::EventRow& event) const
    {
        const std::string steps = std::to_string(maxSteps);
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"所依据的证据超过 " + steps + " 张，未能查完是否以自身为证据。",
                    " rests on more than " + steps + " credentials; whether it rests on itself was not followed to the end."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
};

} // namespace

std::unique_ptr<Rule> makeCircularEvidence(const RuleContext& context) { return std::make_unique<CircularEvidence>(context); }

} // namespace guanlan::analytics
