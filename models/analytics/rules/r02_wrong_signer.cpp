// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <set>

namespace guanlan::analytics {

namespace {

/// R02: the sender of an institution's event is neither its controller then nor a declared relayer.
class WrongSigner final : public Rule {
public:
    explicit WrongSigner(const RuleContext& context) : m_context{context}, m_unknown{context.settings}
    {
        for (const std::string& text : context.settings.list("relayers"))
            if (auto bytes = decodePrefixedHex(text)) m_relayers.insert(*std::move(bytes));
    }
    std::string_view id() const override { return "R02"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (!isInstitutionAct(event.type)) return;
        const EntityRef actor = actorOf(event);
        const InstitutionRecord* institution = history.institution(actor);
        if (actor.value() == 0 || !institution || institution->controller.value() == 0) {
            // Nothing to compare with, for this and every later event until a controller is anchored: said once.
            const EntityRef cause = actor.value() != 0 ? actor : event.contract;
            if (m_unknown.isFirst(cause.value(), event.time)) hits.push_back(cannotEvaluate(event, actor));
            return;
        }
        if (event.sender == institution->controller || isRelayer(event.sender)) return;
        hits.push_back(violation(event, *institution));
    }

private:
    bool isRelayer(EntityRef sender) const
    {
        return !m_relayers.empty() && m_relayers.contains(m_context.names.bytes(sender));
    }

    RuleHit violation(const store::EventRow& event, const InstitutionRecord& institution) const
    {
        RuleHit hit = hitOfAct(event);
        hit.restsOn.push_back(institution.controllerSince);
        const auto& names = m_context.names;
        SummaryText text;
        text << LocalText{"以", sentenceStart(actName(event.type).en) + " in the name of "}
             << names.institution(institution.id)
             << LocalText{"名义上链的" + actName(event.type).zh + "事件（" + momentText(event.time).zh + "）由 ",
                    " on " + momentText(event.time).en + " was sent by "}
             << shortId(names.bytes(event.sender))
             << LocalText{" 发送，而该机构当时的控制地址是 ", "; the institution's controller then was "}
             << shortId(names.bytes(institution.controller)) << LocalText{"（", " ("}
             << placeText(institution.controllerSince) << LocalText{"）。", ")."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleHit cannotEvaluate(const store::EventRow& event, EntityRef actor) const
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        const auto name = actor.value() != 0 ? m_context.names.institution(actor)
                                             : LocalText{"（事件未载明机构）", "(the event names no institution)"};
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << name
             << LocalText{" 在链上没有已知的控制地址，自", " has no known controller on chain; from "}
             << momentText(event.time)
             << LocalText{" 起其事件的发送者无从核对。此提示只给出一次，不逐一重复。",
                    " on, who sends its events cannot be checked. Said once, not for every event."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::set<Bytes> m_relayers;
    OnceEach m_unknown;
};

} // namespace

std::unique_ptr<Rule> makeWrongSigner(const RuleContext& context) { return std::make_unique<WrongSigner>(context); }

} // namespace guanlan::analytics
