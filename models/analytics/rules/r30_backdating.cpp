// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <algorithm>
#include <set>

namespace guanlan::analytics {

namespace {

/// R30: a credential is valid from more than H hours before the block that issues it (not for issuers that have declared
/// batches), or from before every authorisation in force then is. Valid from 0 states no date.
class Backdating final : public Rule {
public:
    explicit Backdating(const RuleContext& context)
        : m_context{context}, m_hours{context.settings.integer("hours")}
    {
        for (const std::string& text : context.settings.list("batch_issuers"))
            if (auto bytes = decodePrefixedHex(text)) m_batchIssuers.insert(*std::move(bytes));
    }
    std::string_view id() const override { return "R30"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued || event.validFrom == 0 || event.validFrom == store::EventRow::absentTime)
            return;
        const bool isEarly = event.validFrom < shifted(event.time, -m_hours * secondsPerHour) && !isBatchIssuer(event.institution);
        const AuthorisationRecord* authorisation = authorisationAfter(event, history);
        if (!isEarly && !authorisation) return;
        RuleHit hit = hitOfAct(event);
        if (authorisation) hit.restsOn.push_back(authorisation->granted);
        SummaryText text;
        text << m_context.names.institution(event.institution)
             << LocalText{"于" + momentText(event.time).zh + " 签发的凭证 ", " issued credential "}
             << shortId(m_context.names.bytes(event.credential))
             << LocalText{" 自", " on " + momentText(event.time).en + "; it is valid from "} << momentText(event.validFrom)
             << LocalText{" 起生效", ""};
        if (isEarly) text << hoursText(event);
        if (authorisation)
            text << LocalText{"，早于签发授权的生效时间", ", before the issuer's authorisation, which begins on "}
                 << momentText(authorisation->validFrom) << LocalText{"（", " ("} << placeText(authorisation->granted)
                 << LocalText{"）", ")"};
        text << LocalText{"。", "."} << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        hits.push_back(std::move(hit));
    }

private:
    bool isBatchIssuer(EntityRef institution) const
    {
        return !m_batchIssuers.empty() && m_batchIssuers.contains(m_context.names.bytes(institution));
    }

    /// The authorisation in force that begins first, where even that begins after the credential's validity; else
    /// nullptr.
    static const AuthorisationRecord* authorisationAfter(const store::EventRow& event, const ChainHistory& history)
    {
        const AuthorisationRecord* first = nullptr;
        for (const AuthorisationRecord& record : history.authorisations(event.institution, event.schema))
            if (record.coversAt(event.key, event.time) && (!first || record.validFrom < first->validFrom)) first = &record;
        return first && !isWithin(event.validFrom, first->validFrom, 0) ? first : nullptr;
    }

    LocalText hoursText(const store::EventRow& event) const
    {
        const std::int64_t hours = shifted(event.time, -std::max(event.validFrom, -INT64_MAX)) / secondsPerHour;
        const std::string early = std::to_string(hours), limit = std::to_string(m_hours);
        return {"，早于上链时间 " + early + " 小时，超过 " + limit + " 小时的限度",
            ", " + early + " hours before it was anchored (limit " + limit + ")"};
    }

    RuleContext m_context;
    std::int64_t m_hours;
    std::set<Bytes> m_batchIssuers;
};

} // namespace

std::unique_ptr<Rule> makeBackdating(const RuleContext& context) { return std::make_unique<Backdating>(context); }

} // namespace guanlan::analytics
