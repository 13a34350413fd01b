// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/matching_grants.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R17: a presentation whose own consent matches, but had been withdrawn or had expired. A withdrawal that comes later,
/// even in the same block, is not retroactive.
class AfterWithdrawal final : public Rule {
public:
    explicit AfterWithdrawal(const RuleContext& context) : m_context{context} {}
    std::string_view id() const override { return "R17"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented) return;
        const ConsentRecord* newest = nullptr;
        bool isCovered = false;
        forMatchingGrants(event, history, [&](const ConsentRecord& grant) {
            if (!newest) newest = &grant;
            isCovered = isInForce(grant, event.time);
            return !isCovered;
        });
        if (!newest || isCovered) return;
        RuleHit hit = hitOfUse(event, history.credential(event.credential));
        hit.restsOn.push_back(newest->granted);
        SummaryText text;
        text << useText(event, m_context.names) << LocalText{"，所附授权同意 ", "; the consent named, "}
             << shortId(m_context.names.bytes(event.consent)) << LocalText{" ", ", "};
        if (newest->withdrawn != EventKey{}) {
            hit.restsOn.push_back(newest->withdrawn);
            text << LocalText{"此前已被撤回（", "had been withdrawn ("} << placeText(newest->withdrawn) << LocalText{"）。", ")."};
        } else {
            text << LocalText{"已于", "had expired on "} << momentText(newest->validUntil) << LocalText{" 到期。", "."};
        }
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    RuleContext m_context;
};

} // namespace

std::unique_ptr<Rule> makeAfterWithdrawal(const RuleContext& context)
{
    return std::make_unique<AfterWithdrawal>(context);
}

} // namespace guanlan::analytics
