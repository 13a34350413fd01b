// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R18: a credential that was never issued on this chain is presented, or answered about, whatever the answer.
class UnknownCredential final : public Rule {
public:
    explicit UnknownCredential(const RuleContext& context) : m_context{context}, m_unnamed{context.settings} {}
    std::string_view id() const override { return "R18"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        const bool isAnswer = event.type == EventType::CredentialVerified;
        if (event.type != EventType::CredentialPresented && !isAnswer) return;
        const CredentialRecord* credential = history.credential(event.credential);
        if (credential && credential->isIssued()) return;
        const bool isUnnamed = event.credential.value() == 0;
        if (isUnnamed && !m_unnamed.isFirst(event.counterparty.value(), event.time)) return;
        RuleHit hit = hitOfUse(event, nullptr);
        hit.verdict = hit.verdictNow = isUnnamed ? Verdict::CannotEvaluate : Verdict::Violation;
        const LocalText moment = momentText(event.time);
        SummaryText text;
        if (isUnnamed)
            text << LocalText{"无法判断：事件未载明凭证，核验方为", "Cannot evaluate: the event names no credential; verifier "}
                 << m_context.names.institution(event.counterparty) << LocalText{"。同一核验方只提示一次。", ". Said once a verifier."};
        else
            text << LocalText{"凭证 ", "Credential "} << shortId(m_context.names.bytes(event.credential))
                 << LocalText{" 于" + moment.zh + (isAnswer ? " 由" : " 被出示给"), isAnswer ? " was answered about by " : " was presented to "}
                 << m_context.names.institution(event.counterparty) << LocalText{isAnswer ? "核验" : "", " on " + moment.en}
                 << LocalText{"，此前本链上从未签发该凭证；如签发于另一条链，须另行核对。",
                        "; it had never been issued on this chain. If it was issued on another chain, that has to be checked there."};
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    RuleContext m_context;
    OnceEach m_unnamed;
};

} // namespace

std::unique_ptr<Rule> makeUnknownCredential(const RuleContext& context)
{
    return std::make_unique<UnknownCredential>(context);
}

} // namespace guanlan::analytics
