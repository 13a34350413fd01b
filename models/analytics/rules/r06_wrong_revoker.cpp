// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <algorithm>
#include <set>

namespace guanlan::analytics {

namespace {

/// R06: a credential is suspended, reinstated or revoked by neither its issuer nor an institution of a kind that may
/// (authorities). Where the event names no institution, its sender counts: the controller then of one of these.
/// What kind an institution is, the supervisor's directory says before the chain, where it says so itself.
class WrongRevoker final : public Rule {
public:
    explicit WrongRevoker(const RuleContext& context) : m_context{context}
    {
        for (const std::string& kind : context.settings.list("kinds"))
            m_kinds.insert(std::int32_t(parseInstitutionKind(kind).value_or(InstitutionKind::Authority)));
    }
    std::string_view id() const override { return "R06"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        const bool isChange = event.type == EventType::CredentialSuspended || event.type == EventType::CredentialReinstated
            || event.type == EventType::CredentialRevoked;
        if (!isChange) return;
        const CredentialRecord* credential = history.credential(event.credential);
        const bool isIssued = credential && credential->isIssued();
        const EntityRef issuer = isIssued ? credential->issuer : EntityRef{};
        if (event.institution.value() != 0 ? mayAct(event.institution, issuer, history) : maySend(event.sender, issuer, history))
            return;
        RuleHit hit = hitOfAct(event);
        if (isIssued) hit.restsOn.push_back(credential->issued);
        // Who issued is not known: an event out of order, or an issuance elsewhere.
        if (issuer.value() == 0) hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.summary = summary(event, issuer);
        hits.push_back(std::move(hit));
    }

private:
    bool mayAct(EntityRef actor, EntityRef issuer, const ChainHistory& history) const
    {
        return actor == issuer || isOfKind(actor, history.institution(actor));
    }

    bool maySend(EntityRef sender, EntityRef issuer, const ChainHistory& history) const
    {
        const auto& all = history.institutions();
        return std::any_of(all.begin(), all.end(), [&](const InstitutionRecord& institution) {
            return institution.controller == sender && (institution.id == issuer || isOfKind(institution.id, &institution));
        });
    }

    bool isOfKind(EntityRef id, const InstitutionRecord* institution) const
    {
        if (const auto kind = m_context.names.directoryKind(id)) return m_kinds.contains(std::int32_t(*kind));
        return institution && m_kinds.contains(institution->kind);
    }

    LocalText summary(const store::EventRow& event, EntityRef issuer) const
    {
        const auto& names = m_context.names;
        const bool isNamed = event.institution.value() != 0;
        const std::string sender = shortId(names.bytes(event.sender)), credential = shortId(names.bytes(event.credential));
        const LocalText actor = isNamed ? names.institution(event.institution)
                                        : LocalText{"地址 " + sender + "（事件未载明机构）", "address " + sender + " (the event names no institution)"};
        SummaryText text;
        if (issuer.value() == 0) text << LocalText{"无法判断：", "Cannot evaluate: "};
        const LocalText act = actName(event.type);
        text << LocalText{"凭证 " + credential + " 于" + momentText(event.time).zh + " 发生" + act.zh + "，行为方为 ",
            (issuer.value() == 0 ? act.en : sentenceStart(act.en)) + " of credential " + credential + " on " + momentText(event.time).en + " by "}
             << actor;
        if (issuer.value() == 0)
            text << LocalText{"，但该凭证此前未在本链签发，其签发机构未知。",
                ", but it had not been issued on this chain, so its issuer is not known."};
        else
            text << LocalText{"，既不是其签发机构（", ", neither its issuer ("} << names.institution(issuer)
                 << LocalText{"），也不是有权的主管机构。", ") nor an authority."};
        text << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
    std::set<std::int32_t> m_kinds;
};

} // namespace

std::unique_ptr<Rule> makeWrongRevoker(const RuleContext& context) { return std::make_unique<WrongRevoker>(context); }

} // namespace guanlan::analytics
