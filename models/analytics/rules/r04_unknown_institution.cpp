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

/// R04: an acting institution that was neither registered on chain before nor is in the supervisor's directory. The
/// directory has no dates: an institution that is added to it later is known for all its acts. A registration that
/// is anchored later clears nothing; the finding's text then says when it came.
class UnknownInstitution final : public Rule {
public:
    explicit UnknownInstitution(const RuleContext& context) : m_context{context}, m_unnamed{context.settings} {}
    std::string_view id() const override { return "R04"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::InstitutionRegistered) sayRegisteredLater(event, hits);
        if (!isInstitutionAct(event.type)) return;
        const EntityRef actor = actorOf(event);
        if (actor.value() == 0) {
            if (m_unnamed.isFirst(event.contract.value(), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        const InstitutionRecord* institution = history.institution(actor);
        const bool isOnChain = institution && (institution->registered != EventKey{} || institution->controller.value() != 0);
        if (isOnChain || m_context.names.directoryKind(actor)) return;
        RuleHit hit = hitOfAct(event);
        m_unregistered.add(actor.value(), {hit, event.type});
        hit.summary = violationText(hit, event.type, nullptr);
        hits.push_back(std::move(hit));
    }

private:
    /// An act of an unknown institution that no registration has followed yet; its text is left out.
    struct Open {
        RuleHit hit;
        EventType type;
    };

    void sayRegisteredLater(const store::EventRow& event, std::vector<RuleHit>& hits)
    {
        for (Open& open : m_unregistered.take(event.institution.value())) {
            open.hit.summary = violationText(open.hit, open.type, &event);
            hits.push_back(std::move(open.hit));
        }
    }

    LocalText violationText(const RuleHit& hit, EventType type, const store::EventRow* later) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << LocalText{names.institution(hit.institution).zh + "于" + momentText(hit.time).zh + " 的" + actName(type).zh
                    + "：该机构当时既未在链上登记，也不在监管名录中。",
            sentenceStart(actName(type).en) + " by " + names.institution(hit.institution).en + " on " + momentText(hit.time).en
                + ": the institution was neither registered on chain nor is it in the directory."};
        if (later)
            text << LocalText{"其后于", " It was registered on "} << momentText(later->time) << LocalText{"（", " ("}
                 << placeText(later->key)
                 << LocalText{"）才登记，不改变当时的结论。", "); that does not change the verdict."};
        text << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleHit cannotEvaluate(const store::EventRow& event) const
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：" + momentText(event.time).zh + " 的" + actName(event.type).zh
                    + "未载明机构。同一合约只提示一次。",
            "Cannot evaluate: " + actName(event.type).en + " on " + momentText(event.time).en
                + " names no institution. Said once a contract."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    Awaited<Open> m_unregistered;
    OnceEach m_unnamed;
};

} // namespace

std::unique_ptr<Rule> makeUnknownInstitution(const RuleContext& context)
{
    return std::make_unique<UnknownInstitution>(context);
}

} // namespace guanlan::analytics
