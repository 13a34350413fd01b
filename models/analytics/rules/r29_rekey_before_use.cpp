// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

namespace guanlan::analytics {

namespace {

/// R29: a DID's key changed H hours or less before its subject's credential is presented at a verifier that had never
/// seen this subject.
class RekeyBeforeUse final : public Rule {
public:
    explicit RekeyBeforeUse(const RuleContext& context)
        : m_context{context}, m_span{context.settings.integer("hours") * secondsPerHour}, m_unknown{context.settings}
    {
    }
    std::string_view id() const override { return "R29"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented) return;
        const CredentialRecord* credential = history.credential(event.credential);
        const EntityRef subject = credential && credential->isIssued() ? credential->subject : event.subject;
        if (subject.value() == 0) {
            if (m_unknown.isFirst(event.credential.value(), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        std::uint32_t& seen = m_seen.at(std::uint64_t{subject.value()} << 32 | event.counterparty.value());
        const bool isNew = seen == RefMap::none;
        seen = 1;
        const DidRecord* did = history.did(subject);
        if (!isNew || !did || did->keyChanged == EventKey{} || event.time > shifted(did->keyChangedAt, m_span)) return;
        RuleHit hit = hitOfUse(event, credential);
        hit.restsOn.push_back(did->keyChanged);
        SummaryText text;
        text << useText(event, m_context.names) << LocalText{"，该核验方此前未见过此主体；其 DID 密钥刚于",
                                                       ", a verifier new to this subject, whose DID key had changed on "}
             << momentText(did->keyChangedAt)
             << LocalText{" 更换（" + std::to_string((event.time - did->keyChangedAt) / 60) + " 分钟前）。",
                    " (" + std::to_string((event.time - did->keyChangedAt) / 60) + " minutes before)."}
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
             << LocalText{"，但该凭证此前未在本链签发，主体未知。同一凭证只提示一次。",
                    "; but it had not been issued on this chain, so its subject is not known. Said once a credential."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_span;
    OnceEach m_unknown;
    RefMap m_seen; ///< Subject and verifier that met.
};

} // namespace

std::unique_ptr<Rule> makeRekeyBeforeUse(const RuleContext& context) { return std::make_unique<RekeyBeforeUse>(context); }

} // namespace guanlan::analytics
