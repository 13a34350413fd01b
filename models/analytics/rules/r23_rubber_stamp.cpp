// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/issuer_window.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R23: over the last days the median time from the newest evidence to the issuance is below S seconds. Issuances
/// whose evidence was not issued on this chain have no such time and do not count.
class RubberStamp final : public Rule {
public:
    explicit RubberStamp(const RuleContext& context)
        : m_context{context}, m_limit{context.settings.integer("seconds")},
          m_least{std::size_t(context.settings.integer("least_issued"))}, m_span{context.settings.integer("days") * secondsPerDay}
    {
    }
    std::string_view id() const override { return "R23"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued || event.institution.value() == 0) return;
        std::int64_t newest = INT64_MIN;
        for (const EntityRef evidence : event.evidence)
            if (const CredentialRecord* record = history.credential(evidence); record && record->isIssued())
                newest = std::max(newest, record->issuedAt);
        if (newest == INT64_MIN) return;
        Issuer& issuer = m_issuers.try_emplace(event.institution.value(), m_limit, isAutomated(event.institution)).first->second;
        if (issuer.isAutomated) return;
        const std::int64_t gap = std::clamp<std::int64_t>(shifted(event.time, -newest), 0, 2 * m_limit);
        ++issuer.gaps[std::size_t(gap)];
        issuer.window.add({event.time, event.key, std::uint16_t(gap)}, m_span, [&](std::uint16_t old) { --issuer.gaps[old]; });
        const std::size_t count = issuer.window.size();
        if (count < m_least) return;
        const double median = double(issuer.gapAt((count - 1) / 2) + issuer.gapAt(count / 2)) / 2;
        if (median >= double(m_limit) || !issuer.window.isNews(event.time, m_span)) return;
        hits.push_back(hitOf(issuer, event, count, median));
    }

private:
    struct Issuer {
        Issuer(std::int64_t limit, bool automated) : gaps(std::size_t(2 * limit + 1)), isAutomated{automated} {}
        /// The `rank`-th shortest gap.
        std::size_t gapAt(std::size_t rank) const
        {
            std::size_t gap = 0;
            for (; gap + 1 < gaps.size() && rank >= gaps[gap]; ++gap)
                rank -= gaps[gap];
            return gap;
        }
        IssuerWindow<std::uint16_t> window;
        std::vector<std::size_t> gaps; ///< How many of each second; from twice the limit on it does not matter how many.
        bool isAutomated;
    };

    bool isAutomated(EntityRef institution) const
    {
        const std::string id = toPrefixedHex(m_context.names.bytes(institution));
        const auto& declared = m_context.settings.list("automated");
        return std::find(declared.begin(), declared.end(), id) != declared.end();
    }

    RuleHit hitOf(const Issuer& issuer, const store::EventRow& event, std::size_t count, double median) const
    {
        RuleHit hit = issuer.window.hit(event.institution);
        const std::string seconds = std::to_string(std::size_t(median)) + (median > double(std::size_t(median)) ? ".5" : "");
        SummaryText text;
        text << m_context.names.institution(event.institution) << LocalText{"自", " issued "}
             << LocalText{momentText(issuer.window.first().time).zh + " 起签发 " + std::to_string(count) + " 张有链上证据的凭证，",
                    std::to_string(count) + " credentials with evidence on chain since " + momentText(issuer.window.first().time).en}
             << LocalText{"从最新证据到签发的间隔中位数为 " + seconds + " 秒，低于 " + std::to_string(m_limit) + " 秒。如系自动签发，可由监管申报。",
                    "; the median time from the newest evidence to the issuance was " + seconds + " s, below " + std::to_string(m_limit)
                        + " s. Declared automation can be entered in the rule pack."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_limit;
    std::size_t m_least;
    std::int64_t m_span;
    std::unordered_map<std::uint32_t, Issuer> m_issuers;
};

} // namespace

std::unique_ptr<Rule> makeRubberStamp(const RuleContext& context) { return std::make_unique<RubberStamp>(context); }

} // namespace guanlan::analytics
