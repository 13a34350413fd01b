// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/credential_use.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"

namespace guanlan::analytics {

namespace {

/// R14: presented, or accepted, while revoked or suspended. A reinstatement after the use clears nothing.
class UsedWhileRevoked final : public Rule {
public:
    explicit UsedWhileRevoked(const RuleContext& context)
        : m_context{context}, m_grace{std::uint64_t(context.settings.integer("grace_blocks"))}
    {
    }
    std::string_view id() const override { return "R14"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (!isUse(event)) return;
        const CredentialRecord* credential = history.credential(event.credential);
        if (!credential) return;
        const StatusRecord* status = history.statusBefore(*credential, event.key);
        if (!status || status->status == CredentialStatus::Active) return;
        // The change's own block is the first of the grace.
        if (event.key.block() - status->event.block() < m_grace) return;
        RuleHit hit = hitOfUse(event, credential);
        hit.restsOn.push_back(status->event);
        if (credential->isIssued()) hit.restsOn.push_back(credential->issued);
        SummaryText text;
        text << useText(event, m_context.names)
             << (status->status == CredentialStatus::Revoked
                        ? LocalText{"，而该凭证已于", "; it had been revoked on "}
                        : LocalText{"，而该凭证已于", "; it had been suspended on "})
             << momentText(status->time) << LocalText{"（", " ("} << placeText(status->event)
             << (status->status == CredentialStatus::Revoked ? LocalText{"）被吊销。", ")."}
                                                             : LocalText{"）被暂停，尚未恢复。", ") and not reinstated."})
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    RuleContext m_context;
    std::uint64_t m_grace;
};

} // namespace

std::unique_ptr<Rule> makeUsedWhileRevoked(const RuleContext& context)
{
    return std::make_unique<UsedWhileRevoked>(context);
}

} // namespace guanlan::analytics
