// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R15: a presentation whose own consent id is zero, was never granted before, or was granted for another subject,
/// verifier or credential. A consent that matches but was withdrawn or had expired is R17's.
class NoConsent final : public Rule {
public:
    explicit NoConsent(const RuleContext& context) : m_context{context} {}
    std::string_view id() const override { return "R15"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented) return;
        const CredentialRecord* credential = history.credential(event.credential);
        if (credential && !credential->isIssued()) credential = nullptr;
        const EntityRef subject = credential ? credential->subject : event.subject;
        const ConsentRecord* last = history.isNone(event.consent) ? nullptr : history.consent(event.consent);
        bool subjectUnknown = false;
        for (const ConsentRecord* grant = last; grant; grant = history.previousGrant(*grant)) {
            if (grant->verifier != event.counterparty || grant->credential != event.credential) continue;
            if (subject.value() != 0 && grant->subject == subject) return;
            if (subject.value() == 0) subjectUnknown = true;
        }
        RuleHit hit = hitOfUse(event, credential);
        if (subjectUnknown) hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        if (last) hit.restsOn.push_back(last->granted);
        if (credential) hit.restsOn.push_back(credential->issued);
        SummaryText text;
        if (subjectUnknown) text << LocalText{"无法判断：", "Cannot evaluate: "};
        text << useText(event, m_context.names) << reason(event, history, last, subjectUnknown)
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    LocalText reason(
        const store::EventRow& event, const ChainHistory& history, const ConsentRecord* grant, bool subjectUnknown) const
    {
        if (history.isNone(event.consent)) return {"，未附任何授权同意。", "; no consent was named."};
        SummaryText text;
        text << LocalText{"，所附授权同意 ", "; the consent named, "} << shortId(m_context.names.bytes(event.consent))
             << LocalText{" ", ", "};
        if (!grant)
            text << LocalText{"此前从未授予。", "had never been granted before."};
        else if (subjectUnknown)
            text << LocalText{"虽与核验方和凭证相符，但凭证未在本链签发，其主体未知。",
                "matches verifier and credential, but the credential was not issued on this chain, so its subject is "
                "not known."};
        else if (grant->credential != event.credential)
            text << LocalText{"是为另一张凭证授予的。", "was granted for another credential."};
        else if (grant->verifier != event.counterparty)
            text << LocalText{"是授予另一核验方的。", "was granted to another verifier."};
        else
            text << LocalText{"是另一主体授予的。", "was granted by another subject."};
        return std::move(text).take();
    }

    RuleContext m_context;
};

} // namespace

std::unique_ptr<Rule> makeNoConsent(const RuleContext& context) { return std::make_unique<NoConsent>(context); }

} // namespace guanlan::analytics
