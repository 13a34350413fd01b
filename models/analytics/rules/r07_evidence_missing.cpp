// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/schema_roles.h"
#include "models/analytics/summary_text.h"

#include <algorithm>

namespace guanlan::analytics {

namespace {

LocalText roleText(SchemaRole role)
{
    switch (role) {
    case SchemaRole::Identity: return {"身份", "identity"};
    case SchemaRole::Licence: return {"营业执照", "licence"};
    case SchemaRole::AssetProof: return {"资产证明", "asset proof"};
    case SchemaRole::IncomeProof: return {"收入证明", "income proof"};
    case SchemaRole::Experience: return {"投资经历", "experience"};
    case SchemaRole::ProfessionalInvestor: return {"专业投资者", "professional investor"};
    case SchemaRole::Other: return {"其他", "other"};
    }
    return {};
}

/// R07: the direct evidence of an issued credential lacks a role that the rule pack requires for the credential's own
/// role. What the evidence is worth (whose, valid or not) is R08's.
class EvidenceMissing final : public Rule {
public:
    explicit EvidenceMissing(const RuleContext& context) : m_context{context}, m_unclear{context.settings} {}
    std::string_view id() const override { return "R07"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued) return;
        const auto role = m_context.roles.roleOf(event.schema);
        if (!role) {
            sayUnclear(event, event.schema, hits);
            return;
        }
        const EvidenceRequirement* requirement = m_context.pack.requirementOf(*role);
        if (!requirement) return;
        const Evidence given = examine(event, history);
        std::vector<const std::vector<SchemaRole>*> missing;
        for (const auto& oneOf : requirement->allOf)
            if (std::none_of(oneOf.begin(), oneOf.end(), [&given](SchemaRole wanted) { return given.has(wanted); }))
                missing.push_back(&oneOf);
        if (missing.empty()) return;
        if (given.unclear.value() != 0) { // What is missing may be there.
            sayUnclear(event, given.unclear, hits);
            return;
        }
        const bool isOffChain = event.evidence.empty() && requirement->offChainAllowed;
        RuleHit hit = hitOfAct(event);
        if (isOffChain) hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.restsOn = given.issuances;
        hit.summary = isOffChain ? offChainText(event) : summary(event, *role, missing);
        hits.push_back(std::move(hit));
    }

private:
    struct Evidence {
        std::vector<SchemaRole> roles;
        std::vector<EventKey> issuances;
        EntityRef unclear; ///< A schema among them whose role nobody gives.
        bool has(SchemaRole role) const { return std::find(roles.begin(), roles.end(), role) != roles.end(); }
    };

    Evidence examine(const store::EventRow& event, const ChainHistory& history) const
    {
        Evidence given;
        for (const EntityRef id : event.evidence) {
            const CredentialRecord* credential = history.isNone(id) ? nullptr : history.credential(id);
            if (!credential || !credential->isIssued()) continue;
            given.issuances.push_back(credential->issued);
            if (const auto role = m_context.roles.roleOf(credential->schema)) given.roles.push_back(*role);
            else given.unclear = credential->schema;
        }
        return given;
    }

    LocalText issuanceText(const store::EventRow& event) const
    {
        SummaryText text;
        text << m_context.names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(m_context.names.bytes(event.credential)) << LocalText{"", " on " + momentText(event.time).en};
        return std::move(text).take();
    }

    LocalText summary(const store::EventRow& event, SchemaRole role, const std::vector<const std::vector<SchemaRole>*>& missing) const
    {
        SummaryText text;
        text << issuanceText(event) << LocalText{"（", " ("} << roleText(role)
             << LocalText{"），其 " + std::to_string(event.evidence.size()) + " 张直接证据中缺少：",
                    "); among its direct evidence (" + std::to_string(event.evidence.size()) + ") is missing: "};
        for (std::size_t i = 0; i < missing.size(); ++i) {
            if (i > 0) text << LocalText{"；", "; "};
            for (std::size_t k = 0; k < missing[i]->size(); ++k)
                text << (k > 0 ? LocalText{"或", " or "} : LocalText{}) << roleText((*missing[i])[k]);
        }
        text << LocalText{"。", "."} << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    LocalText offChainText(const store::EventRow& event) const
    {
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << issuanceText(event)
             << LocalText{"，未列出链上证据；规则包允许证据留存链下，须查阅业务记录。",
                    " without evidence on chain; the rule pack allows it to be kept off chain: see the business records."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    void sayUnclear(const store::EventRow& event, EntityRef schema, std::vector<RuleHit>& hits)
    {
        const EntityRef cause = schema.value() != 0 ? schema : event.contract;
        if (!m_unclear.isFirst(cause.value(), event.time)) return;
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << issuanceText(event) << LocalText{"，而凭证模板 ", ", but what schema "}
             << m_context.names.schema(schema)
             << LocalText{" 的用途（身份、资产证明等）在规则包和链文件中都没有说明。同一凭证模板只提示一次。",
                    " is for (identity, asset proof, …) is said by neither rule pack nor chain file. Said once a schema."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

    RuleContext m_context;
    OnceEach m_unclear;
};

} // namespace

std::unique_ptr<Rule> makeEvidenceMissing(const RuleContext& context) { return std::make_unique<EvidenceMissing>(context); }

} // namespace guanlan::analytics
