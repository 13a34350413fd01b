// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/baseline/daily_baseline.h"
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <array>
#include <cstdio>
#include <map>

namespace guanlan::analytics {

namespace {

/// R21: an institution's issuances of a Shanghai day are far more than its own past days allow. A day is judged once it is over; a
/// burst that goes on is said on its first day. Before 20 trading days of its own an institution cannot be judged.
class IssuanceBurst final : public Rule {
public:
    explicit IssuanceBurst(const RuleContext& context)
        : m_context{context}, m_chance{double(context.settings.integer("chance_per_million")) / 1e6},
          m_smallMedian{double(context.settings.integer("small_median"))}, m_smallLeast{context.settings.integer("small_least")}
    {
    }
    std::string_view id() const override { return "R21"; }

    void judge(const store::EventRow& event, [[maybe_unused]] const ChainHistory& history, std::vector<RuleHit>&) override
    {
        if (event.type != EventType::CredentialIssued || event.institution.value() == 0) return;
        Issuer& issuer = m_issuers[event.institution.value()];
        ++issuer.count;
        issuer.last = event.key;
        issuer.lastTime = event.time;
        if (issuer.named.size() < mostNamed) issuer.named.push_back(event.key);
    }

    void reach(std::int64_t now, [[maybe_unused]] const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        constexpr std::int64_t farTime = 1'000'000'000'000, longestGap = 400;
        const std::int64_t today = shanghaiDay(std::clamp(now, -farTime, farTime));
        if (!m_isOpen) {
            m_day = today;
            m_isOpen = true;
        }
        if (m_day >= today) return;
        closeDay(hits);
        if (today - m_day > longestGap) forgetPast(today); // What is older than a year says nothing about today.
        for (++m_day; m_day < today; ++m_day)
            closeDay(hits);
    }

private:
    static constexpr std::size_t mostNamed = 200;

    struct Issuer {
        DailyBaseline baseline;
        std::int64_t count = 0;
        EventKey last;
        std::int64_t lastTime = 0;
        std::vector<EventKey> named; ///< The day's first issuances.
        bool isBursting = false, saidShort = false;
        std::vector<RuleHit> run; ///< The finding of the present run of days, told when the level has moved.
    };

    void forgetPast(std::int64_t today)
    {
        m_issuers.clear();
        m_day = today - 1;
    }

    std::optional<DayKind> kindOf(std::int64_t day) const
    {
        const auto isTrading = m_context.pack.calendar.isTradingDay(day);
        if (!isTrading) return std::nullopt;
        if (!*isTrading) return DayKind::NonTrading;
        const int month = civilDate(day).month;
        for (std::int64_t next = day + 1; civilDate(next).month == month; ++next)
            if (m_context.pack.calendar.isTradingDay(next).value_or(false)) return DayKind::Trading;
        return DayKind::MonthEnd;
    }

    void closeDay(std::vector<RuleHit>& hits)
    {
        if (m_issuers.empty()) return;
        const auto kind = kindOf(m_day);
        for (auto& [institution, issuer] : m_issuers) {
            if (kind) closeDay(EntityRef{institution}, issuer, *kind, hits);
            else if (issuer.count > 0) sayCannot(EntityRef{institution}, issuer, hits,
                LocalText{"规则包没有 " + std::to_string(civilDate(m_day).year) + " 年的交易日历",
                    "the rule pack has no trading calendar of " + std::to_string(civilDate(m_day).year)});
            issuer.count = 0;
            issuer.named.clear();
        }
    }

    void closeDay(EntityRef institution, Issuer& issuer, DayKind kind, std::vector<RuleHit>& hits)
    {
        const DayVerdict verdict = issuer.baseline.take(m_day, kind, issuer.count);
        if (!verdict.isJudged) {
            if (issuer.count > 0 && verdict.pastTradingDays < DailyBaseline::leastTradingDays)
                sayCannot(institution, issuer, hits,
                    {"历史不足（此前仅 " + std::to_string(verdict.pastTradingDays) + " 个交易日，需 20 个）",
                        "insufficient history (" + std::to_string(verdict.pastTradingDays) + " trading days before, 20 needed)"});
            return;
        }
        const bool isLarge = issuer.count > 0 && verdict.chance < m_chance
            && !(verdict.median < m_smallMedian && issuer.count < m_smallLeast);
        if (kind == DayKind::Trading && !verdict.isAbove) issuer.run.clear(); // It was over before any new level came of it.
        if (isLarge && !issuer.isBursting) {
            issuer.run = {hitOf(institution, issuer, verdict)};
            if (isInForce(issuer)) hits.push_back(issuer.run.front());
        }
        if (verdict.levelMoved && !issuer.run.empty()) {
            SummaryText text;
            text << issuer.run.front().summary
                 << LocalText{"其后该水平已持续 5 个交易日，基线已随之调整。", " The level has lasted for 5 trading days since; the baseline has moved to it."};
            issuer.run.front().summary = std::move(text).take();
            hits.push_back(issuer.run.front());
            issuer.run.clear();
        }
        if (kind != DayKind::NonTrading || isLarge) issuer.isBursting = isLarge;
    }

    bool isInForce(const Issuer& issuer) const { return m_context.settings.isInForce(issuer.lastTime); }

    RuleHit hitAt(EntityRef institution, const Issuer& issuer) const
    {
        RuleHit hit;
        hit.institution = institution;
        hit.event = issuer.last;
        hit.time = issuer.lastTime;
        hit.restsOn = issuer.named;
        return hit;
    }

    RuleHit hitOf(EntityRef institution, const Issuer& issuer, const DayVerdict& verdict) const
    {
        RuleHit hit = hitAt(institution, issuer);
        const std::string count = std::to_string(issuer.count), date = toIsoDate(m_day);
        std::array<char, 32> expected{};
        std::snprintf(expected.data(), expected.size(), "%.1f", verdict.expected);
        const std::string usual{expected.data()};
        SummaryText text;
        text << m_context.names.institution(institution)
             << LocalText{"于 " + date + " 签发 " + count + " 张凭证；按其自身此前 " + std::to_string(verdict.pastTradingDays)
                        + " 个交易日，预期约 " + usual + " 张，出现这样的数量的概率低于百万分之 "
                        + std::to_string(std::max<std::int64_t>(1, m_context.settings.integer("chance_per_million"))) + "。",
                    " issued " + count + " credentials on " + date + "; by its own " + std::to_string(verdict.pastTradingDays)
                        + " trading days before, about " + usual + " were expected, and the chance of so many is below "
                        + std::to_string(std::max<std::int64_t>(1, m_context.settings.integer("chance_per_million"))) + " in a million."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    void sayCannot(EntityRef institution, Issuer& issuer, std::vector<RuleHit>& hits, const LocalText& why) const
    {
        if (issuer.saidShort || !isInForce(issuer)) return;
        issuer.saidShort = true;
        RuleHit hit = hitAt(institution, issuer);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << m_context.names.institution(institution)
             << LocalText{"于 " + toIsoDate(m_day) + " 的签发量，", ", issuances on " + toIsoDate(m_day) + ": "} << why
             << LocalText{"。每家机构只提示一次。", ". Said once an institution."} << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    RuleContext m_context;
    double m_chance, m_smallMedian;
    std::int64_t m_smallLeast;
    std::map<std::uint32_t, Issuer> m_issuers;
    std::int64_t m_day = 0; ///< The day whose counts are open.
    bool m_isOpen = false;
};

} // namespace

std::unique_ptr<Rule> makeIssuanceBurst(const RuleContext& context) { return std::make_unique<IssuanceBurst>(context); }

} // namespace guanlan::analytics
