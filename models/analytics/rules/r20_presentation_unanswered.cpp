// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/awaited.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <deque>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R20: a presentation that its verifier has not answered, under the same business reference and about the same
/// credential, by the end of the D-th trading day after. Judged once the head has come that far. An answer after that
/// leaves the verdict then and clears the one now.
class PresentationUnanswered final : public Rule {
public:
    explicit PresentationUnanswered(const RuleContext& context)
        : m_context{context}, m_days{context.settings.integer("trading_days")}, m_missing{context.settings}
    {
    }
    std::string_view id() const override { return "R20"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type == EventType::CredentialPresented) await(event, history, hits);
        else if (event.type == EventType::CredentialVerified) answer(event, hits);
    }

    void reach(std::int64_t now, [[maybe_unused]] const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        for (; !m_pending.empty() && m_pending.front().deadline <= now; m_pending.pop_front()) {
            const Shown& shown = m_pending.front();
            const auto open = m_open.find(shown.place);
            const bool isOpen = open != m_open.end() && shown.event >= open->second.first;
            if (isOpen) {
                hits.push_back(hitOf(shown, nullptr));
                m_late.add(PlaceHash{}(shown.place), shown);
                if (--open->second.count == 0) m_open.erase(open);
            }
        }
    }

private:
    /// Where an answer belongs.
    struct Place {
        EntityRef credential, verifier, businessRef;
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct PlaceHash {
        std::size_t operator()(const Place& place) const noexcept
        {
            std::uint64_t hash = std::uint64_t{place.credential.value()} << 32 | place.businessRef.value();
            hash = (hash ^ place.verifier.value() * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;
            return std::size_t(hash ^ hash >> 29);
        }
    };

    /// A presentation and what its finding needs.
    struct Shown {
        Place place;
        EntityRef subject;
        EventKey event;
        std::int64_t time = 0, deadline = 0;
    };
    /// Presentations of one place that no answer has followed: an answer is one to all of them.
    struct Open {
        EventKey first;
        std::uint32_t count = 0;
    };

    static Place placeOf(const store::EventRow& event) { return {event.credential, event.counterparty, event.businessRef}; }

    void await(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits)
    {
        const auto& calendar = m_context.pack.calendar;
        const auto deadline = calendar.deadline(event.time, m_days);
        if (!deadline) {
            const int year = calendar.missingYear(event.time, m_days).value_or(0);
            if (m_missing.isFirst(std::uint64_t(year), event.time)) hits.push_back(cannotEvaluate(event, history, year));
            return;
        }
        const CredentialRecord* credential = history.credential(event.credential);
        const EntityRef subject = credential && credential->isIssued() ? credential->subject : event.subject;
        m_pending.push_back({placeOf(event), subject, event.key, event.time, *deadline});
        ++m_open.try_emplace(placeOf(event), Open{event.key}).first->second.count;
    }

    void answer(const store::EventRow& event, std::vector<RuleHit>& hits)
    {
        const Place place = placeOf(event);
        m_open.erase(place);
        for (const Shown& shown : m_late.take(PlaceHash{}(place))) {
            if (shown.place == place) hits.push_back(hitOf(shown, &event));
        }
    }

    RuleHit hitOf(const Shown& shown, const store::EventRow* answer) const
    {
        RuleHit hit;
        if (answer) hit.verdictNow = Verdict::Cleared;
        hit.institution = hit.counterparty = shown.place.verifier;
        hit.subject = shown.subject;
        hit.credential = shown.place.credential;
        hit.event = shown.event;
        hit.time = shown.time;
        const auto& names = m_context.names;
        const std::string days = std::to_string(m_days);
        SummaryText text;
        text << LocalText{"凭证 ", "Credential "} << shortId(names.bytes(shown.place.credential))
             << LocalText{" 于" + momentText(shown.time).zh + " 被出示给", " was presented to "}
             << names.institution(shown.place.verifier)
             << LocalText{"，" + days + " 个交易日内（至", " on " + momentText(shown.time).en + "; within " + days + " trading days (by "}
             << momentText(shown.deadline) << LocalText{"）没有核验结论上链。", ") no answer was anchored."};
        if (answer)
            text << LocalText{"其后于", " It was answered on "} << momentText(answer->time) << LocalText{"（", " ("}
                 << placeText(answer->key) << LocalText{"）才答复。", "), late."};
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleHit cannotEvaluate(const store::EventRow& event, const ChainHistory& history, int year) const
    {
        const CredentialRecord* credential = history.credential(event.credential);
        RuleHit hit = hitOfUse(event, credential);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << useText(event, m_context.names)
             << LocalText{"，答复期限须用 " + std::to_string(year) + " 年的交易日历，而规则包中没有。同一年份只提示一次。",
                    "; when the answer is due needs the trading calendar of " + std::to_string(year)
                        + ", which the rule pack lacks. Said once a year."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_days;
    OnceEach m_missing;
    std::deque<Shown> m_pending; ///< By event, so by deadline.
    std::unordered_map<Place, Open, PlaceHash> m_open;
    Awaited<Shown> m_late; ///< By the place's hash.
};

} // namespace

std::unique_ptr<Rule> makePresentationUnanswered(const RuleContext& context)
{
    return std::make_unique<PresentationUnanswered>(context);
}

} // namespace guanlan::analytics
