// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/ref_map.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

#include <deque>
#include <unordered_map>

namespace guanlan::analytics {

namespace {

/// R12: an issuance gives a digest that an earlier one under the same schema gave for another subject. The digest that
/// is all zeros says nothing and is ignored.
class SharedDigest final : public Rule {
public:
    explicit SharedDigest(const RuleContext& context) : m_context{context}, m_missing{context.settings} {}
    std::string_view id() const override { return "R12"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued) return;
        if (event.digest.value() == 0 || event.subject.value() == 0 || event.schema.value() == 0) {
            if (m_missing.isFirst(event.contract.value(), event.time)) hits.push_back(cannotEvaluate(event));
            return;
        }
        if (history.isNone(event.digest)) return;
        const std::uint64_t key = std::uint64_t{event.schema.value()} << 32 | event.digest.value();
        std::uint32_t& first = m_first.at(key);
        if (first == RefMap::none) {
            first = std::uint32_t(m_uses.size());
            m_uses.push_back({event.subject, event.credential, event.key});
            return;
        }
        const Use* other = &m_uses[first];
        if (other->subject == event.subject) {
            const auto second = m_second.find(key);
            if (second == m_second.end()) return;
            other = &second->second;
        } else {
            m_second.try_emplace(key, Use{event.subject, event.credential, event.key});
        }
        RuleHit hit = hitOfAct(event);
        hit.restsOn.push_back(other->issued);
        hit.summary = summary(event, *other);
        hits.push_back(std::move(hit));
    }

private:
    /// An issuance that gave a digest.
    struct Use {
        EntityRef subject, credential;
        EventKey issued;
    };

    LocalText summary(const store::EventRow& event, const Use& other) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 为主体 ", " issued to subject "} << shortId(names.bytes(event.subject))
             << LocalText{" 签发的凭证 ", " credential "} << shortId(names.bytes(event.credential))
             << LocalText{"，其材料摘要 ", " on " + momentText(event.time).en + " with the digest "} << shortId(names.bytes(event.digest))
             << LocalText{" 与另一主体 ", "; another subject, "} << shortId(names.bytes(other.subject))
             << LocalText{" 的凭证 ", ", has it for credential "} << shortId(names.bytes(other.credential))
             << LocalText{"（" + placeText(other.issued).zh + "）相同，凭证模板亦同。", " (" + placeText(other.issued).en + ") of the same schema."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleHit cannotEvaluate(const store::EventRow& event) const
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"未载明材料摘要、主体或凭证模板。同一合约只提示一次。",
                    " gives no digest, no subject or no schema. Said once a contract."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    OnceEach m_missing;
    RefMap m_first; ///< By schema and digest: the first use, an index of m_uses.
    std::deque<Use> m_uses;
    std::unordered_map<std::uint64_t, Use> m_second; ///< The first use by a second subject.
};

} // namespace

std::unique_ptr<Rule> makeSharedDigest(const RuleContext& context) { return std::make_unique<SharedDigest>(context); }

} // namespace guanlan::analytics
