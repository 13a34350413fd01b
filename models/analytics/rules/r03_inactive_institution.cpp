// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/once_each.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// Numbers of store::EventRow::status.
constexpr std::int32_t suspended = 1, withdrawn = 2;

/// R03: an institution acts while its last anchored status is suspended or withdrawn. One that never had a status is
/// active.
class InactiveInstitution final : public Rule {
public:
    explicit InactiveInstitution(const RuleContext& context) : m_context{context}, m_unclear{context.settings} {}
    std::string_view id() const override { return "R03"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (!isInstitutionAct(event.type)) return;
        const InstitutionRecord* institution = history.institution(actorOf(event));
        if (!institution || institution->statusSince == EventKey{}) return;
        const bool isUnclear = institution->status == store::EventRow::absentCode;
        if (isUnclear && !m_unclear.isFirst(std::uint64_t(institution->statusSince.packed()), event.time)) return;
        if (!isUnclear && institution->status != suspended && institution->status != withdrawn) return;
        RuleHit hit = hitOfAct(event);
        hit.restsOn.push_back(institution->statusSince);
        if (isUnclear) hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        hit.summary = isUnclear ? unclearText(event, *institution) : violationText(event, *institution);
        hits.push_back(std::move(hit));
    }

private:
    LocalText violationText(const store::EventRow& event, const InstitutionRecord& institution) const
    {
        SummaryText text;
        const LocalText act = actText(event, m_context.names);
        text << LocalText{act.zh, sentenceStart(act.en)}
             << (institution.status == suspended ? LocalText{"，而该机构当时已被暂停（", " came while the institution was suspended ("}
                                                 : LocalText{"，而该机构当时已退出（", " came after the institution had withdrawn ("})
             << placeText(institution.statusSince) << LocalText{"）。", ")."} << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    LocalText unclearText(const store::EventRow& event, const InstitutionRecord& institution) const
    {
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"之时，该机构最后一次上链的状态（", " came when the institution's last anchored status ("}
             << placeText(institution.statusSince)
             << LocalText{"）不是已知的状态词。同一状态只提示一次。", ") was none of the known words. Said once a status."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
    OnceEach m_unclear;
};

} // namespace

std::unique_ptr<Rule> makeInactiveInstitution(const RuleContext& context)
{
    return std::make_unique<InactiveInstitution>(context);
}

} // namespace guanlan::analytics
