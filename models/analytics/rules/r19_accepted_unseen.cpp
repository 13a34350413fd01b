// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <set>

namespace guanlan::analytics {

namespace {

/// R19: accepted without an earlier presentation of this credential to this verifier under this business reference.
class AcceptedUnseen final : public Rule {
public:
    explicit AcceptedUnseen(const RuleContext& context) : m_context{context}, m_silent{context.settings} {}
    std::string_view id() const override { return "R19"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::CredentialPresented) remember(event);
        if (event.type != EventType::CredentialVerified || event.accepted == 0 || wasShown(event)) return;
        const bool isUnknown = event.accepted == store::EventRow::absentCode || event.businessRef.value() == 0;
        if (isUnknown && !m_silent.isFirst(event.counterparty.value(), event.time)) return;
        const CredentialRecord* credential = history.credential(event.credential);
        RuleHit hit = hitOfUse(event, credential);
        hit.verdict = hit.verdictNow = isUnknown ? Verdict::CannotEvaluate : Verdict::Violation;
        SummaryText text;
        if (isUnknown)
            text << LocalText{"无法判断：", "Cannot evaluate: "} << useText(event, m_context.names)
                 << LocalText{"，但事件未载明结论或业务编号，不能核对此前的出示。同一核验方只提示一次。",
                        "; but the event lacks the answer or the business reference, so there is no presentation to look for. Said once "
                        "a verifier."};
        else
            text << useText(event, m_context.names) << LocalText{"，业务编号 ", " under business reference "}
                 << shortId(m_context.names.bytes(event.businessRef))
                 << LocalText{"，此前没有同一业务编号下向该核验方的出示。", "; there had been no presentation to this verifier under it."};
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    static std::uint64_t keyOf(const store::EventRow& event)
    {
        return std::uint64_t{event.businessRef.value()} << 32 | event.credential.value();
    }
    void remember(const store::EventRow& event)
    {
        if (event.businessRef.value() == 0 || event.credential.value() == 0) return;
        std::uint32_t& verifier = m_shown.at(keyOf(event));
        if (verifier == RefMap::none) verifier = event.counterparty.value();
        else if (verifier != event.counterparty.value()) m_shownToMore.insert({keyOf(event), event.counterparty.value()});
    }
    bool wasShown(const store::EventRow& event) const
    {
        if (event.businessRef.value() == 0 || event.credential.value() == 0) return false;
        return m_shown.find(keyOf(event)) == event.counterparty.value()
            || m_shownToMore.contains({keyOf(event), event.counterparty.value()});
    }

    RuleContext m_context;
    OnceEach m_silent;
    RefMap m_shown; ///< The first verifier; a reference is hardly ever used with two.
    std::set<std::pair<std::uint64_t, std::uint32_t>> m_shownToMore;
};

} // namespace

std::unique_ptr<Rule> makeAcceptedUnseen(const RuleContext& context) { return std::make_unique<AcceptedUnseen>(context); }

} // namespace guanlan::analytics
