// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R08: at an issuance, a credential given as evidence is unknown, of another subject, revoked, suspended, expired
/// or not yet valid. One finding an issuance. What becomes of the evidence later clears nothing.
class EvidenceInvalid final : public Rule {
public:
    explicit EvidenceInvalid(const RuleContext& context)
        : m_context{context},
          m_otherSubject{parseSeverity(context.settings.text("severity_other_subject")).value_or(Severity::Critical)}
    {
    }
    std::string_view id() const override { return "R08"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued) return;
        RuleHit hit;
        std::size_t wrong = 0;
        SummaryText reasons;
        for (const EntityRef evidence : event.evidence) {
            SummaryText faults;
            if (!examine(evidence, event, history, hit, faults)) continue;
            if (++wrong > listed) continue;
            reasons << LocalText{wrong > 1 ? "；" : "", wrong > 1 ? "; " : ""}
                    << shortId(m_context.names.bytes(evidence)) << std::move(faults).take();
        }
        if (wrong == 0) return;
        hit.institution = event.institution;
        hit.subject = event.subject;
        hit.credential = event.credential;
        hit.event = event.key;
        hit.time = event.time;
        hit.summary = summary(event, wrong, std::move(reasons).take());
        hits.push_back(std::move(hit));
    }

private:
    static constexpr std::size_t listed = 3; ///< So many are described one by one.

    /// Adds what is wrong with one piece of evidence; false where nothing is.
    bool examine(EntityRef evidence, const store::EventRow& event, const ChainHistory& history, RuleHit& hit,
        SummaryText& faults) const
    {
        const CredentialRecord* credential = history.isNone(evidence) ? nullptr : history.credential(evidence);
        if (!credential || !credential->isIssued()) {
            faults << LocalText{" 此前从未签发", " had never been issued"};
            return true;
        }
        bool isWrong = false;
        const auto fault = [&](const LocalText& text) {
            faults << LocalText{isWrong ? "且" : " ", isWrong ? " and " : " "} << text;
            isWrong = true;
        };
        if (credential->subject != event.subject) {
            hit.severity = m_otherSubject;
            fault({"属于另一主体", "belongs to another subject"});
        }
        const StatusRecord* status = history.statusBefore(*credential, event.key);
        if (status && status->status != CredentialStatus::Active) {
            hit.restsOn.push_back(status->event);
            fault(status->status == CredentialStatus::Revoked ? LocalText{"已被吊销", "had been revoked"}
                                                              : LocalText{"处于暂停状态", "was suspended"});
        }
        if (!isWithin(event.time, credential->validFrom, 0)) fault({"尚未生效", "was not yet valid"});
        if (!isWithin(event.time, 0, credential->validUntil)) fault({"已过有效期", "had expired"});
        if (isWrong) hit.restsOn.push_back(credential->issued);
        return isWrong;
    }

    LocalText summary(const store::EventRow& event, std::size_t wrong, const LocalText& reasons) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(names.bytes(event.credential))
             << LocalText{"，所依据的 " + std::to_string(event.evidence.size()) + " 张证据凭证中有 "
                        + std::to_string(wrong) + " 张当时不可用：",
                    " on " + momentText(event.time).en + "; evidence that could not serve then (" + std::to_string(wrong)
                        + " of " + std::to_string(event.evidence.size()) + "): "}
             << reasons;
        if (wrong > listed) text << LocalText{" 等", " and others"};
        text << LocalText{"。", "."} << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleContext m_context;
    Severity m_otherSubject;
};

} // namespace

std::unique_ptr<Rule> makeEvidenceInvalid(const RuleContext& context)
{
    return std::make_unique<EvidenceInvalid>(context);
}

} // namespace guanlan::analytics
