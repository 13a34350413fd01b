// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/awaited.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R05: credential.issued to a DID that was not registered on this chain before, or was deactivated. A registration
/// anchored later clears nothing; the finding's text then says when it came.
class UnknownSubject final : public Rule {
public:
    explicit UnknownSubject(const RuleContext& context) : m_context{context}, m_unnamed{context.settings} {}
    std::string_view id() const override { return "R05"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::DidRegistered) sayRegisteredLater(event, hits);
        if (event.type != EventType::CredentialIssued) return;
        if (event.subject.value() == 0) {
            if (m_unnamed.isFirst(event.contract.value(), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        const DidRecord* did = history.did(event.subject);
        const bool isRegistered = did && did->registered != EventKey{};
        if (isRegistered && did->deactivated < did->registered) return;
        RuleHit hit = hitOfAct(event);
        if (isRegistered) hit.restsOn.push_back(did->registered);
        const EventKey deactivated = did ? did->deactivated : EventKey{};
        if (deactivated != EventKey{}) hit.restsOn.push_back(deactivated);
        m_unregistered.add(event.subject.value(), {hit, deactivated});
        hit.summary = violationText(hit, deactivated, nullptr);
        hits.push_back(std::move(hit));
    }

private:
    /// An issuance to an unknown DID that no registration has followed yet; its text is left out.
    struct Open {
        RuleHit hit;
        EventKey deactivated;
    };

    void sayRegisteredLater(const store::EventRow& event, std::vector<RuleHit>& hits)
    {
        for (Open& open : m_unregistered.take(event.subject.value())) {
            open.hit.summary = violationText(open.hit, open.deactivated, &event);
            hits.push_back(std::move(open.hit));
        }
    }

    LocalText violationText(const RuleHit& hit, EventKey deactivated, const store::EventRow* later) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(hit.institution)
             << LocalText{"于" + momentText(hit.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(names.bytes(hit.credential))
             << LocalText{"，其主体 DID ", " on " + momentText(hit.time).en + " to DID "} << shortId(names.bytes(hit.subject));
        if (deactivated == EventKey{})
            text << LocalText{" 此前未在本链注册。", ", which had not been registered on this chain."};
        else
            text << LocalText{" 此前已停用（", ", which had been deactivated ("} << placeText(deactivated)
                 << LocalText{"）。", ")."};
        if (later)
            text << LocalText{"其后于", " It was registered on "} << momentText(later->time) << LocalText{"（", " ("}
                 << placeText(later->key)
                 << LocalText{"）才注册，不改变当时的结论。", "); that does not change the verdict."};
        text << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleHit cannotEvaluate(const store::EventRow& event) const
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"未载明主体。同一合约只提示一次。", " names no subject. Said once a contract."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    Awaited<Open> m_unregistered;
    OnceEach m_unnamed;
};

} // namespace

std::unique_ptr<Rule> makeUnknownSubject(const RuleContext& context) { return std::make_unique<UnknownSubject>(context); }

} // namespace guanlan::analytics
