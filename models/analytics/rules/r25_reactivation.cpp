// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <deque>

namespace guanlan::analytics {

namespace {

/// R25: a credential unused for D days or longer is presented K times within 24 hours. Unused counts from the last
/// presentation, or from the issuance where there was none.
class Reactivation final : public Rule {
public:
    explicit Reactivation(const RuleContext& context)
        : m_context{context}, m_idle{context.settings.integer("idle_days") * secondsPerDay},
          m_times{std::uint32_t(context.settings.integer("presentations"))}
    {
    }
    std::string_view id() const override { return "R25"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented || event.credential.value() == 0) return;
        std::uint32_t& at = m_index.at(event.credential.value());
        const CredentialRecord* credential = history.credential(event.credential);
        const bool isIssued = credential && credential->isIssued();
        if (at == RefMap::none) {
            at = std::uint32_t(m_uses.size());
            m_uses.push_back({});
            if (isIssued) m_uses.back() = {credential->issuedAt, credential->issued, 0, {}, 0};
            else m_uses.back() = {event.time, event.key, 0, {}, 0};
        }
        Use& use = m_uses[at];
        if (event.time >= shifted(use.last, m_idle)) use = {event.time, use.lastEvent, event.time, event.key, 1};
        else if (use.count > 0 && event.time < shifted(use.woken, secondsPerDay)) ++use.count;
        else use.count = 0;
        use.last = event.time;
        if (use.count == 0) use.lastEvent = event.key; // Else what was before the awakening stays.
        if (use.count != m_times) return;
        RuleHit hit = hitOfUse(event, credential);
        hit.restsOn = {use.lastEvent, use.wokenEvent};
        SummaryText text;
        text << useText(event, m_context.names)
             << LocalText{"，系 24 小时内第 " + std::to_string(m_times) + " 次出示；此前（至",
                    ", the presentation no. " + std::to_string(m_times) + " within 24 hours; before (until "}
             << momentText(use.woken)
             << LocalText{"）至少 " + std::to_string(m_idle / secondsPerDay) + " 天未曾使用。",
                    ") it had not been used for at least " + std::to_string(m_idle / secondsPerDay) + " days."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    struct Use {
        std::int64_t last = 0;
        EventKey lastEvent; ///< The use, or issuance, before the present awakening.
        std::int64_t woken = 0;
        EventKey wokenEvent;
        std::uint32_t count = 0; ///< Presentations since it woke; 0: it is not waking.
    };

    RuleContext m_context;
    std::int64_t m_idle;
    std::uint32_t m_times;
    RefMap m_index;
    std::deque<Use> m_uses;
};

} // namespace

std::unique_ptr<Rule> makeReactivation(const RuleContext& context) { return std::make_unique<Reactivation>(context); }

} // namespace guanlan::analytics
