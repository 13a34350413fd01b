// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/matching_grants.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R16: a presentation for a purpose that its own consent does not cover. Purposes of one group stand for each other.
class PurposeDrift final : public Rule {
public:
    explicit PurposeDrift(const RuleContext& context) : m_context{context} {}
    std::string_view id() const override { return "R16"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented) return;
        const ConsentRecord* judged = nullptr; // The newest in force, else the newest.
        bool isCovered = false, isUnknown = event.purpose == store::EventRow::absentCode;
        forMatchingGrants(event, history, [&](const ConsentRecord& grant) {
            const bool isBetter = !judged || (!isInForce(*judged, event.time) && isInForce(grant, event.time));
            if (isBetter) judged = &grant;
            if (grant.purpose == store::EventRow::absentCode) isUnknown = true;
            else isCovered = isCovered || m_context.pack.isSamePurpose(grant.purpose, event.purpose);
            return true;
        });
        if (!judged || (isCovered && event.purpose != store::EventRow::absentCode)) return;
        RuleHit hit = hitOfUse(event, history.credential(event.credential));
        hit.restsOn.push_back(judged->granted);
        SummaryText text;
        if (isUnknown) {
            hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
            text << LocalText{"无法判断：", "Cannot evaluate: "} << useText(event, m_context.names)
                 << LocalText{"，但出示或授权同意未载明用途。", "; but presentation or consent names no purpose."};
        } else {
            text << useText(event, m_context.names) << LocalText{"，用途为 ", " for the purpose "}
                 << m_context.pack.purposeText(event.purpose) << LocalText{"，而授权同意 ", ", while consent "}
                 << shortId(m_context.names.bytes(event.consent)) << LocalText{" 的用途为 ", " is for "}
                 << m_context.pack.purposeText(judged->purpose) << LocalText{"。", "."};
        }
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    RuleContext m_context;
};

} // namespace

std::unique_ptr<Rule> makePurposeDrift(const RuleContext& context) { return std::make_unique<PurposeDrift>(context); }

} // namespace guanlan::analytics
