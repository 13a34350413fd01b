// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/schema_roles.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

namespace guanlan::analytics {

namespace {

/// R09: among the direct evidence of an issuance is an asset proof that was issued more than N days before, as
/// differences of block times. One finding an issuance, about the oldest.
class EvidenceStale final : public Rule {
public:
    explicit EvidenceStale(const RuleContext& context)
        : m_context{context}, m_days{context.settings.integer("days")}, m_unclear{context.settings}
    {
    }
    std::string_view id() const override { return "R09"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued) return;
        const std::int64_t limit = shifted(event.time, -m_days * secondsPerDay);
        const CredentialRecord* oldest = nullptr;
        for (const EntityRef id : event.evidence) {
            const CredentialRecord* evidence = history.isNone(id) ? nullptr : history.credential(id);
            if (!evidence || !evidence->isIssued() || evidence->issuedAt >= limit) continue;
            const auto role = m_context.roles.roleOf(evidence->schema);
            if (!role) sayUnclear(event, *evidence, hits);
            if (role == SchemaRole::AssetProof && (!oldest || evidence->issuedAt < oldest->issuedAt)) oldest = evidence;
        }
        if (!oldest) return;
        RuleHit hit = hitOfAct(event);
        hit.restsOn.push_back(oldest->issued);
        SummaryText text;
        text << m_context.names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(m_context.names.bytes(event.credential))
             << LocalText{"，所依据的资产证明 ", " on " + momentText(event.time).en + " on the asset proof "}
             << shortId(m_context.names.bytes(oldest->id)) << LocalText{" 签发于", ", which was issued on "}
             << momentText(oldest->issuedAt) << ageText(event.time, oldest->issuedAt) << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    LocalText ageText(std::int64_t now, std::int64_t then) const
    {
        const std::string age = std::to_string(then == INT64_MIN ? 0 : shifted(now, -then) / secondsPerDay);
        const std::string limit = std::to_string(m_days);
        return {"，已过 " + age + " 天，超过 " + limit + " 天的时限。", ", " + age + " days before; the limit is " + limit + "."};
    }

    void sayUnclear(const store::EventRow& event, const CredentialRecord& evidence, std::vector<RuleHit>& hits)
    {
        if (!m_unclear.isFirst(evidence.schema.value(), event.time)) return;
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.restsOn.push_back(evidence.issued);
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"所依据的旧证据，其凭证模板 ", " rests on old evidence, and whether its schema "}
             << m_context.names.schema(evidence.schema)
             << LocalText{" 是否为资产证明，规则包和链文件中都没有说明。同一凭证模板只提示一次。",
                    " is an asset proof is said by neither rule pack nor chain file. Said once a schema."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    RuleContext m_context;
    std::int64_t m_days;
    OnceEach m_unclear;
};

} // namespace

std::unique_ptr<Rule> makeEvidenceStale(const RuleContext& context) { return std::make_unique<EvidenceStale>(context); }

} // namespace guanlan::analytics
