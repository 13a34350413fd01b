// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/issuer_window.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R24: over the last days more than a share of an institution's issuances lay outside trading days 08:30 to 18:00
/// Shanghai. Working weekends are no trading days. A day of an unknown year cannot be judged and does not count.
class OffHours final : public Rule {
public:
    explicit OffHours(const RuleContext& context)
        : m_context{context}, m_share{context.settings.decimal("share")},
          m_least{std::size_t(context.settings.integer("least_issued"))},
          m_span{context.settings.integer("days") * secondsPerDay}, m_unknown{context.settings}
    {
    }
    std::string_view id() const override { return "R24"; }

    void judge(const store::EventRow& event, [[maybe_unused]] const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued || event.institution.value() == 0) return;
        const std::int64_t day = shanghaiDay(std::clamp(event.time, -farTime, farTime));
        const auto isTrading = m_context.pack.calendar.isTradingDay(day);
        if (!isTrading) {
            const auto year = civilDate(day).year;
            if (m_unknown.isFirst(std::uint64_t(year), event.time)) hits.push_back(cannotEvaluate(event, year));
            return;
        }
        const std::int64_t ofDay = event.time - shanghaiDayStart(day);
        const bool isOff = !*isTrading || ofDay < opens || ofDay > closes;
        Issuer& issuer = m_issuers[event.institution.value()];
        issuer.off += isOff;
        issuer.window.add({event.time, event.key, isOff}, m_span, [&](bool wasOff) { issuer.off -= wasOff; });
        const std::size_t count = issuer.window.size();
        if (count < m_least || double(issuer.off) <= m_share * double(count)) return;
        if (issuer.window.isNews(event.time, m_span)) hits.push_back(hitOf(issuer, event));
    }

private:
    static constexpr std::int64_t opens = 8 * secondsPerHour + 1800, closes = 18 * secondsPerHour;
    static constexpr std::int64_t farTime = 1'000'000'000'000;

    struct Issuer {
        IssuerWindow<bool> window;
        std::size_t off = 0;
    };

    RuleHit hitOf(const Issuer& issuer, const store::EventRow& event) const
    {
        RuleHit hit = issuer.window.hit(event.institution);
        const std::string count = std::to_string(issuer.window.size()), off = std::to_string(issuer.off);
        const std::string percent = std::to_string(issuer.off * 100 / issuer.window.size()) + " %";
        const std::string limit = std::to_string(int(m_share * 100 + 0.5)) + " %";
        const LocalText since = momentText(issuer.window.first().time);
        SummaryText text;
        text << m_context.names.institution(event.institution)
             << LocalText{"自" + since.zh + " 起签发 " + count + " 张凭证，其中 " + off + " 张（" + percent
                        + "）在交易日 08:30–18:00 之外，超过 " + limit + "。",
                    " issued " + count + " credentials since " + since.en + ", " + off + " of them (" + percent
                        + ") outside trading days 08:30–18:00, above " + limit + "."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleHit cannotEvaluate(const store::EventRow& event, std::int64_t year) const
    {
        RuleHit hit;
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.institution = event.institution;
        hit.event = event.key;
        hit.time = event.time;
        SummaryText text;
        text << LocalText{"无法判断：规则包没有 " + std::to_string(year) + " 年的交易日历，该年的签发不计入工作时间统计。每年只提示一次。",
            "Cannot evaluate: the rule pack has no trading calendar of " + std::to_string(year)
                + "; issuances of that year are not counted. Said once a year."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    double m_share;
    std::size_t m_least;
    std::int64_t m_span;
    OnceEach m_unknown;
    std::unordered_map<std::uint32_t, Issuer> m_issuers;
};

} // namespace

std::unique_ptr<Rule> makeOffHours(const RuleContext& context) { return std::make_unique<OffHours>(context); }

} // namespace guanlan::analytics
