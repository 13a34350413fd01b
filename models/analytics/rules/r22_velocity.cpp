// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R22: the presentation at which one credential has been shown to K verifiers within less than H hours. The same
/// cluster is said once: the next finding of a credential comes H hours later at the earliest.
class Velocity final : public Rule {
public:
    explicit Velocity(const RuleContext& context)
        : m_context{context}, m_verifiers{std::size_t(context.settings.integer("verifiers"))},
          m_span{context.settings.integer("hours") * secondsPerHour}
    {
    }
    std::string_view id() const override { return "R22"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialPresented || event.credential.value() == 0) return;
        forget(event.time);
        Recent& recent = m_recent[event.credential.value()];
        std::erase_if(recent.shown, [&](const Shown& shown) {
            return shown.verifier == event.counterparty || shown.time <= shifted(event.time, -m_span);
        });
        if (recent.shown.size() < mostVerifiers) recent.shown.push_back({event.key, event.time, event.counterparty});
        m_order.push_back({event.time, event.credential.value()});
        if (recent.shown.size() < m_verifiers || (recent.wasSaid && event.time < shifted(recent.said, m_span))) return;
        recent.said = event.time;
        recent.wasSaid = true;
        RuleHit hit = hitOfUse(event, history.credential(event.credential));
        for (const Shown& shown : recent.shown)
            hit.restsOn.push_back(shown.event);
        const std::string count = std::to_string(recent.shown.size()), hours = std::to_string(m_span / secondsPerHour);
        SummaryText text;
        text << useText(event, m_context.names)
             << LocalText{"；不足 " + hours + " 小时内已向 " + count + " 家核验方出示（自",
                    "; within less than " + hours + " hours it had been shown to " + count + " verifiers (from "}
             << momentText(recent.shown.front().time) << LocalText{" 起）。", " on)."} << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    static constexpr std::size_t mostVerifiers = 1000;
    struct Shown {
        EventKey event;
        std::int64_t time;
        EntityRef verifier;
    };
    struct Recent {
        std::vector<Shown> shown; ///< The last presentation to each verifier, in order.
        std::int64_t said = 0;
        bool wasSaid = false;
    };

    /// Drops credentials that were not shown for two spans: nothing about them matters any more.
    void forget(std::int64_t now)
    {
        while (!m_order.empty() && m_order.front().first <= shifted(now, -2 * m_span)) {
            const auto found = m_recent.find(m_order.front().second);
            if (found != m_recent.end() && found->second.shown.back().time <= m_order.front().first) m_recent.erase(found);
            m_order.pop_front();
        }
    }

    RuleContext m_context;
    std::size_t m_verifiers;
    std::int64_t m_span;
    std::unordered_map<std::uint32_t, Recent> m_recent;
    std::deque<std::pair<std::int64_t, std::uint32_t>> m_order;
};

} // namespace

std::unique_ptr<Rule> makeVelocity(const RuleContext& context) { return std::make_unique<Velocity>(context); }

} // namespace guanlan::analytics
