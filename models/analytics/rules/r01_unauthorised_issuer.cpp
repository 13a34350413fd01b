// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/awaited.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

/// R01: credential.issued while no authorisation of (institution, schema) is in force. An authorisation anchored
/// later clears nothing; the finding's text then says when it came.
class UnauthorisedIssuer final : public Rule {
public:
    explicit UnauthorisedIssuer(const RuleContext& context) : m_context{context}, m_unnamed{context.settings} {}
    std::string_view id() const override { return "R01"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::CredentialIssued) judgeIssuance(event, history, hits);
        else if (event.type == EventType::IssuerAuthorised) sayAuthorisedLater(event, history, hits);
    }

private:
    /// An unauthorised issuance that no authorisation has followed yet.
    struct Open {
        EventKey event;
        std::int64_t time;
        EntityRef credential, subject;
    };

    static std::uint64_t pairOf(const store::EventRow& event)
    {
        return std::uint64_t{event.institution.value()} << 32 | event.schema.value();
    }

    void judgeIssuance(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits)
    {
        if (event.institution.value() == 0 || event.schema.value() == 0) {
            if (m_unnamed.isFirst(pairOf(event), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        const auto authorisations = history.authorisations(event.institution, event.schema);
        const auto covers = [&event](const AuthorisationRecord& record) { return record.coversAt(event.key, event.time); };
        if (std::any_of(authorisations.begin(), authorisations.end(), covers)) return;
        const Open open{event.key, event.time, event.credential, event.subject};
        hits.push_back(hitOf(open, event, authorisations, nullptr));
        m_open.add(pairOf(event), open);
    }

    void sayAuthorisedLater(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits)
    {
        for (const Open& open : m_open.take(pairOf(event)))
            hits.push_back(hitOf(open, event, history.authorisations(event.institution, event.schema), &event));
    }

    /// `pair` gives institution and schema: the issuance itself or the later authorisation.
    RuleHit hitOf(const Open& open, const store::EventRow& pair, std::span<const AuthorisationRecord> authorisations,
        const store::EventRow* later) const
    {
        RuleHit hit;
        hit.institution = pair.institution;
        hit.subject = open.subject;
        hit.credential = open.credential;
        hit.event = open.event;
        hit.time = open.time;
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(pair.institution) << LocalText{"于", " issued credential "};
        text << LocalText{momentText(open.time).zh + " 签发凭证 ", ""} << shortId(names.bytes(open.credential))
             << LocalText{"（凭证模板：", " (schema: "} << names.schema(pair.schema)
             << LocalText{"），", ") on " + momentText(open.time).en + ": "}
             << reason(open, authorisations, hit.restsOn);
        if (later)
            text << LocalText{"其后于", " An authorisation followed on "} << momentText(later->time)
                 << LocalText{"（", " ("} << placeText(later->key)
                 << LocalText{"）才有授权上链，不改变当时的结论。", "); it does not change the verdict."};
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    /// Why the last authorisation before the issuance does not cover it; what it rests on goes to `restsOn`.
    static LocalText reason(
        const Open& open, std::span<const AuthorisationRecord> authorisations, std::vector<EventKey>& restsOn)
    {
        const AuthorisationRecord* last = nullptr;
        for (const AuthorisationRecord& record : authorisations)
            if (record.granted < open.event) last = &record;
        if (!last) return {"此前没有任何签发授权上链。", "no authorisation had been anchored before."};
        restsOn.push_back(last->granted);
        SummaryText text;
        if (last->ended != EventKey{} && last->ended < open.event) {
            restsOn.push_back(last->ended);
            text << LocalText{"其签发授权此前已被撤销（", "the authorisation had been withdrawn ("}
                 << placeText(last->ended) << LocalText{"）。", ")."};
        } else if (!isWithin(open.time, last->validFrom, 0)) {
            text << LocalText{"其签发授权自", "the authorisation begins only on "} << momentText(last->validFrom)
                 << LocalText{" 起才生效。", "."};
        } else {
            text << LocalText{"其签发授权已于", "the authorisation had ended on "} << momentText(last->validUntil)
                 << LocalText{" 到期。", "."};
        }
        return std::move(text).take();
    }

    RuleHit cannotEvaluate(const store::EventRow& event) const
    {
        RuleHit hit;
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.institution = event.institution;
        hit.subject = event.subject;
        hit.credential = event.credential;
        hit.event = event.key;
        hit.time = event.time;
        SummaryText text;
        text << LocalText{"无法判断：签发事件未载明机构或凭证模板，不能核对授权。同一来源此后的签发不再逐一提示。",
            "Cannot evaluate: the issuance names no institution or no schema, so there is no authorisation to look "
            "for. Later issuances of the same origin are not repeated."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    Awaited<Open> m_open;
    OnceEach m_unnamed;
};

} // namespace

std::unique_ptr<Rule> makeUnauthorisedIssuer(const RuleContext& context)
{
    return std::make_unique<UnauthorisedIssuer>(context);
}

} // namespace guanlan::analytics
