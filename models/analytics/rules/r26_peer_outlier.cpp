// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/peer_statistics.h"
#include "models/analytics/ref_map.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <deque>
#include <map>

namespace guanlan::analytics {

namespace {

enum Measure : std::size_t { Rejection, Revocation, Reuse, measures };

LocalText nameOf(std::size_t measure)
{
    switch (measure) {
    case Rejection: return {"核验不接受比例（不接受／核验）", "rejection ratio (not accepted / answered)"};
    case Revocation: return {"吊销比例（非续期吊销／签发）", "revocation ratio (revoked other than for renewal / issued)"};
    default: return {"使用比例（所签凭证的出示／签发）", "reuse ratio (presentations of its credentials / issued)"};
    }
}

std::string decimals(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// R26: at each month's end, an institution's rejection, revocation or reuse ratio of the last days lies far above those of the other
/// institutions of its kind (peer_statistics.h). Too few peers is said once an institution and ratio.
class PeerOutlier final : public Rule {
public:
    explicit PeerOutlier(const RuleContext& context)
        : m_context{context}, m_limit{context.settings.decimal("z")}, m_leastPeers{std::size_t(context.settings.integer("least_peers"))},
          m_leastEach{context.settings.integer("least_each")}, m_days{context.settings.integer("days")}, m_said{context.settings}
    {
    }
    std::string_view id() const override { return "R26"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>&) override
    {
        const CredentialRecord* credential = history.credential(event.credential);
        const EntityRef issuer = credential && credential->isIssued() ? credential->issuer : EntityRef{};
        constexpr std::int32_t renewal = 1;
        if (event.type == EventType::CredentialVerified && event.accepted != store::EventRow::absentCode)
            count(event, event.counterparty, Rejection, event.accepted == 0, 1);
        else if (event.type == EventType::CredentialIssued)
            for (const Measure measure : {Revocation, Reuse})
                count(event, event.institution, measure, 0, 1);
        else if (event.type == EventType::CredentialRevoked && event.reason != renewal)
            count(event, issuer, Revocation, 1, 0);
        else if (event.type == EventType::CredentialPresented)
            count(event, issuer, Reuse, 1, 0, ++*timesOf(event.credential) * 2 - 1);
    }

    void reach(std::int64_t now, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        const std::int64_t today = dayOf(now);
        CivilDate first = civilDate(today);
        first.day = 1;
        const std::int64_t monthBegin = daysSinceEpoch(first);
        if (m_month != monthBegin && m_month != INT64_MIN) closePeriod(monthBegin, history, hits);
        m_month = monthBegin;
    }

private:
    struct Day {
        std::int64_t day = 0;
        std::int64_t part = 0, whole = 0;
        std::int64_t squares = 0; ///< Of the rate: what the parts added to the squares of how often each credential was presented.
    };
    struct Activity {
        std::deque<Day> days;
        EventKey last; ///< The last event of the ratio's upper part.
        std::int64_t lastTime = 0;
        std::int64_t said = INT64_MIN; ///< The day up to which a finding was told.
    };
    using Activities = std::map<std::uint32_t, Activity>;

    static std::int64_t dayOf(std::int64_t time)
    {
        constexpr std::int64_t farTime = 1'000'000'000'000;
        return shanghaiDay(std::clamp(time, -farTime, farTime));
    }

    std::uint32_t* timesOf(EntityRef credential)
    {
        std::uint32_t& times = m_presented.at(credential.value());
        if (times == RefMap::none) times = 0;
        return &times;
    }

    void count(const store::EventRow& event, EntityRef institution, Measure measure, std::int64_t part, std::int64_t whole,
        std::int64_t squares = 0)
    {
        if (institution.value() == 0) return;
        Activity& activity = m_activities[measure][institution.value()];
        const std::int64_t day = dayOf(event.time);
        if (activity.days.empty() || activity.days.back().day != day) activity.days.push_back({day});
        while (activity.days.front().day < day - m_days)
            activity.days.pop_front();
        activity.days.back().part += part;
        activity.days.back().whole += whole;
        activity.days.back().squares += squares;
        if (part == 0 && measure != Rejection) return;
        activity.last = event.key;
        activity.lastTime = event.time;
    }

    std::optional<std::int32_t> kindOf(EntityRef institution, const ChainHistory& history) const
    {
        if (const auto listed = m_context.names.directoryKind(institution)) return std::int32_t(*listed);
        const InstitutionRecord* record = history.institution(institution);
        if (!record || record->kind == store::EventRow::absentCode) return std::nullopt;
        return record->kind;
    }

    /// Institutions of one kind with enough to compare, of one measure.
    struct Group {
        std::vector<std::pair<std::uint32_t, PeerRatio>> members;
        PeerRatio pooled;
        std::int64_t squares = 0;

        void add(std::uint32_t institution, const Activity& activity, std::int64_t from, std::int64_t end, std::int64_t least)
        {
            Day sum;
            for (const Day& day : activity.days)
                if (day.day >= from && day.day < end)
                    sum.part += day.part, sum.whole += day.whole, sum.squares += day.squares;
            if (sum.whole < least) return;
            members.push_back({institution, {sum.part, sum.whole}});
            pooled = {pooled.part + sum.part, pooled.whole + sum.whole};
            squares += sum.squares;
        }
    };

    void closePeriod(std::int64_t end, const ChainHistory& history, std::vector<RuleHit>& hits)
    {
        for (std::size_t measure = 0; measure < measures; ++measure) {
            std::map<std::int32_t, Group> groups;
            for (const auto& [institution, activity] : m_activities[measure])
                if (const auto kind = kindOf(EntityRef{institution}, history))
                    groups[*kind].add(institution, activity, end - m_days, end, m_leastEach);
            for (const auto& [kind, group] : groups)
                for (std::size_t i = 0; i < group.members.size(); ++i)
                    compare(measure, group, i, end, hits);
        }
    }

    void compare(std::size_t measure, const Group& group, std::size_t own, std::int64_t end, std::vector<RuleHit>& hits)
    {
        constexpr std::int64_t leastPart = 10; ///< Fewer say nothing, whatever the ratio.
        const auto& [institution, ratio] = group.members[own];
        Activity& activity = m_activities[measure][institution];
        if (activity.last == EventKey{}) return; // Nothing that a finding could name; a peer to the others all the same.
        std::vector<PeerRatio> peers;
        for (std::size_t i = 0; i < group.members.size(); ++i)
            if (i != own) peers.push_back(group.members[i].second);
        RuleHit hit;
        hit.institution = EntityRef{institution};
        hit.event = activity.last;
        hit.time = activity.lastTime;
        SummaryText text;
        if (peers.size() < m_leastPeers) {
            if (!m_said.isFirst(std::uint64_t{institution} << 32 | measure, activity.lastTime)) return;
            hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
            const std::string count = std::to_string(peers.size()), needed = std::to_string(m_leastPeers);
            text << LocalText{"无法判断：", "Cannot evaluate: "} << m_context.names.institution(hit.institution)
                 << LocalText{"的", ", "} << nameOf(measure)
                 << LocalText{"样本不足：同类可比机构仅 " + count + " 家，需 " + needed + " 家。每家机构每项只提示一次。",
                        ", insufficient: " + count + " comparable institutions of its kind, " + needed + " needed. Said once an institution and ratio."};
        } else {
            const PeerComparison found = compareWithPeers(ratio, peers,
                measure == Reuse ? std::optional{dispersionOf(group.pooled, group.squares)} : std::nullopt);
            if (found.z <= m_limit || ratio.part < leastPart || (activity.said != INT64_MIN && end - activity.said < m_days)) return;
            activity.said = end;
            text << m_context.names.institution(hit.institution)
                 << LocalText{" 截至 " + toIsoDate(end - 1) + " 的 " + std::to_string(m_days) + " 天内，",
                        ", in the " + std::to_string(m_days) + " days to " + toIsoDate(end - 1) + ": "}
                 << nameOf(measure)
                 << LocalText{"为 " + decimals(ratio.value()) + "（" + std::to_string(ratio.part) + "／" + std::to_string(ratio.whole) + "），同类 "
                            + std::to_string(peers.size()) + " 家机构的中位数为 " + decimals(found.median) + "，稳健 z 值 " + decimals(found.z)
                            + " 大于 " + decimals(m_limit) + "。业务结构不同可能是原因。",
                        " " + decimals(ratio.value()) + " (" + std::to_string(ratio.part) + " / " + std::to_string(ratio.whole) + "); the median of "
                            + std::to_string(peers.size()) + " peers is " + decimals(found.median) + ", robust z " + decimals(found.z) + " above "
                            + decimals(m_limit) + ". Another mix of business may be the reason."};
        }
        text << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    RuleContext m_context;
    double m_limit;
    std::size_t m_leastPeers;
    std::int64_t m_leastEach, m_days;
    OnceEach m_said;
    std::array<Activities, measures> m_activities;
    RefMap m_presented; ///< How often each credential was presented.
    std::int64_t m_month = INT64_MIN; ///< The first day of the month in hand.
};

} // namespace

std::unique_ptr<Rule> makePeerOutlier(const RuleContext& context) { return std::make_unique<PeerOutlier>(context); }

} // namespace guanlan::analytics
