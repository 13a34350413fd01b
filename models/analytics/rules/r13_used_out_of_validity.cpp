// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R13: presented, or accepted, outside [valid from, valid until) of the credential. The validity of a credential
/// that was never issued is not known: cannot evaluate, once a credential.
class UsedOutOfValidity final : public Rule {
public:
    explicit UsedOutOfValidity(const RuleContext& context)
        : m_context{context}, m_grace{context.settings.integer("grace_seconds")}, m_unknown{context.settings}
    {
    }
    std::string_view id() const override { return "R13"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (!isUse(event)) return;
        const CredentialRecord* credential = history.credential(event.credential);
        if (!credential || !credential->isIssued()) {
            if (m_unknown.isFirst(event.credential.value(), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        const bool early = !isWithin(shifted(event.time, m_grace), credential->validFrom, 0);
        const bool late = !isWithin(shifted(event.time, -m_grace), 0, credential->validUntil);
        if (!early && !late) return;
        RuleHit hit = hitOfUse(event, credential);
        hit.restsOn.push_back(credential->issued);
        SummaryText text;
        text << useText(event, m_context.names)
             << (early ? LocalText{"，而其有效期自", "; its validity begins only on "}
                       : LocalText{"，而其有效期已于", "; its validity had ended on "})
             << momentText(early ? credential->validFrom : credential->validUntil)
             << (early ? LocalText{" 才开始。", "."} : LocalText{" 届满。", "."})
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    RuleHit cannotEvaluate(const store::EventRow& event) const
    {
        RuleHit hit = hitOfUse(event, nullptr);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << useText(event, m_context.names)
             << LocalText{"，但该凭证此前未在本链签发，有效期未知。同一凭证只提示一次。",
                    "; but it had not been issued on this chain, so its validity is not known. Said once a credential."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_grace;
    OnceEach m_unknown;
};

} // namespace

std::unique_ptr<Rule> makeUsedOutOfValidity(const RuleContext& context)
{
    return std::make_unique<UsedOutOfValidity>(context);
}

} // namespace guanlan::analytics
