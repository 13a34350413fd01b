// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <algorithm>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R28: an institution issues on evidence that another one did not accept within the last D days. Standards may differ.
class Shopping final : public Rule {
public:
    explicit Shopping(const RuleContext& context) : m_context{context}, m_span{context.settings.integer("days") * secondsPerDay} {}
    std::string_view id() const override { return "R28"; }

    void judge(const store::EventRow& event, [[maybe_unused]] const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::CredentialVerified && event.accepted == 0) remember(event);
        if (event.type == EventType::CredentialIssued) judgeIssuance(event, hits);
    }

private:
    static constexpr std::size_t mostEach = 100; ///< Institutions that refused one credential.
    struct Refusal {
        EventKey event;
        std::int64_t time;
        EntityRef by;
    };

    void remember(const store::EventRow& event)
    {
        auto& refusals = m_refusals[event.credential.value()];
        std::erase_if(refusals, [&](const Refusal& each) { return each.by == event.counterparty; });
        if (refusals.size() == mostEach) refusals.erase(refusals.begin());
        refusals.push_back({event.key, event.time, event.counterparty});
    }

    void judgeIssuance(const store::EventRow& event, std::vector<RuleHit>& hits) const
    {
        RuleHit hit;
        Refusal last{};
        EntityRef refused;
        for (const EntityRef evidence : event.evidence) {
            const auto found = m_refusals.find(evidence.value());
            if (found == m_refusals.end()) continue;
            for (const Refusal& refusal : found->second) {
                if (refusal.by == event.institution || event.time > shifted(refusal.time, m_span)) continue;
                hit.restsOn.push_back(refusal.event);
                if (hit.restsOn.size() > 1 && refusal.event < last.event) continue;
                last = refusal;
                refused = evidence;
            }
        }
        if (hit.restsOn.empty()) return;
        hit.institution = event.institution;
        hit.counterparty = last.by;
        hit.subject = event.subject;
        hit.credential = event.credential;
        hit.event = event.key;
        hit.time = event.time;
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(event.institution) << LocalText{"于" + momentText(event.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(names.bytes(event.credential)) << LocalText{"，其证据凭证 ", " on " + momentText(event.time).en + "; its evidence "}
             << shortId(names.bytes(refused)) << LocalText{" 此前于" + momentText(last.time).zh + " 未获", " had not been accepted by "}
             << names.institution(last.by) << LocalText{"接受（相距 ", " on " + momentText(last.time).en + " ("}
             << std::to_string((event.time - last.time) / secondsPerDay)
             << LocalText{" 天）。两家机构的标准可能不同。", " days earlier). The institutions' standards may differ."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    RuleContext m_context;
    std::int64_t m_span;
    std::unordered_map<std::uint32_t, std::vector<Refusal>> m_refusals;
};

} // namespace

std::unique_ptr<Rule> makeShopping(const RuleContext& context) { return std::make_unique<Shopping>(context); }

} // namespace guanlan::analytics
