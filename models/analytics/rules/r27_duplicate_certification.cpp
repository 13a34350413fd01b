// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/analytics/chain_history.h"
#include "models/analytics/entity_names.h"
#include "models/analytics/rule_pack.h"
#include "models/analytics/rules/institution_act.h"
#include "models/analytics/rules/rule_table.h"
#include "models/analytics/summary_text.h"
#include "models/domain/time.h"

#include <algorithm>
#include <deque>

namespace guanlan::analytics {

namespace {

constexpr std::int32_t renewal = 1; ///< Event::reason.

/// R27: at an issuance, another credential of the same subject and schema is active and inside its validity, and is not
/// revoked as a renewal within a day before or after. Judged once that day is over. An id that is issued again under
/// another subject or schema, or was revoked before, leaves open what it stands for: cannot evaluate.
class DuplicateCertification final : public Rule {
public:
    explicit DuplicateCertification(const RuleContext& context)
        : m_context{context}, m_window{context.settings.integer("renewal_hours") * secondsPerHour},
          m_withinOne{parseSeverity(context.settings.text("severity_within_one")).value_or(Severity::Medium)}
    {
    }
    std::string_view id() const override { return "R27"; }

    void judge(const store::EventRow& event, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        if (event.type != EventType::CredentialIssued || event.credential.value() == 0) return;
        if (isContradiction(event, history)) hits.push_back(cannotEvaluate(event, history));
        if (event.subject.value() == 0 || event.schema.value() == 0) return; // R12 says so.
        Pending pending{event.key, event.time, event.institution, event.subject, event.credential, event.schema, {}};
        history.forAlike(event.subject, event.schema, [&](const CredentialRecord& older) {
            const StatusRecord* status = history.statusBefore(older, event.key);
            const bool isActive = !status || status->status == CredentialStatus::Active;
            const auto isSame = [&older](const Older& other) { return other.issued == older.issued; };
            if (isActive && isWithin(event.time, older.validFrom, older.validUntil)
                && std::none_of(pending.older.begin(), pending.older.end(), isSame))
                pending.older.push_back({older.id, older.issuer, older.issued});
            return pending.older.size() < maxOlder;
        });
        if (!pending.older.empty()) m_pending.push_back(std::move(pending));
    }

    void reach(std::int64_t now, const ChainHistory& history, std::vector<RuleHit>& hits) override
    {
        for (; !m_pending.empty() && shifted(m_pending.front().time, m_window) < now; m_pending.pop_front())
            judgeDue(m_pending.front(), history, hits);
    }

private:
    /// So many older ones are remembered for one issuance, the newest.
    static constexpr std::size_t maxOlder = 8;

    struct Older {
        EntityRef id, issuer;
        EventKey issued;
    };

    /// An issuance beside older ones, until it is clear whether these are renewed.
    struct Pending {
        EventKey event;
        std::int64_t time;
        EntityRef institution, subject, credential, schema;
        std::vector<Older> older;
    };

    static bool isContradiction(const store::EventRow& event, const ChainHistory& history)
    {
        const CredentialRecord* known = history.credential(event.credential);
        if (!known || history.isNone(event.credential)) return false;
        if (known->isIssued() && (known->subject != event.subject || known->schema != event.schema)) return true;
        return known->lastChange != RefMap::none;
    }

    void judgeDue(const Pending& pending, const ChainHistory& history, std::vector<RuleHit>& hits) const
    {
        RuleHit hit;
        const Older* named = nullptr;
        for (const Older& older : pending.older) {
            const StatusRecord* status = history.statusBefore(*history.credential(older.id), EventKey{INT64_MAX});
            const bool isRenewed = status && status->status == CredentialStatus::Revoked && status->reason == renewal
                && status->time >= shifted(pending.time, -m_window) && status->time <= shifted(pending.time, m_window);
            if (isRenewed) continue;
            hit.restsOn.push_back(older.issued);
            if (!named) named = &older;
            if (older.issuer == pending.institution) {
                hit.severity = m_withinOne;
                named = &older;
            }
        }
        if (!named) return;
        hit.institution = pending.institution;
        if (named->issuer != pending.institution) hit.counterparty = named->issuer;
        hit.subject = pending.subject;
        hit.credential = pending.credential;
        hit.event = pending.event;
        hit.time = pending.time;
        hit.summary = summary(pending, *named, hit.restsOn.size());
        hits.push_back(std::move(hit));
    }

    LocalText summary(const Pending& pending, const Older& older, std::size_t count) const
    {
        const auto& names = m_context.names;
        SummaryText text;
        text << names.institution(pending.institution)
             << LocalText{"于" + momentText(pending.time).zh + " 签发凭证 ", " issued credential "}
             << shortId(names.bytes(pending.credential)) << LocalText{"（凭证模板：", " (schema: "} << names.schema(pending.schema)
             << LocalText{"），而同一主体同一凭证模板当时已有 " + std::to_string(count) + " 张有效凭证，如 ",
                    ") on " + momentText(pending.time).en + " while the subject had " + std::to_string(count)
                        + " valid of that schema: "}
             << shortId(names.bytes(older.id)) << LocalText{"（", " ("} << names.institution(older.issuer)
             << LocalText{"，" + placeText(older.issued).zh + "），", ", " + placeText(older.issued).en + "), "}
             << LocalText{"前后 " + std::to_string(m_window / secondsPerHour) + " 小时内未以换发为由吊销。",
                    "not revoked as a renewal within " + std::to_string(m_window / secondsPerHour) + " hours."}
             << basisText(m_context.settings.source);
        return std::move(text).take();
    }

    RuleHit cannotEvaluate(const store::EventRow& event, const ChainHistory& history) const
    {
        RuleHit hit = hitOfAct(event);
        hit.verdict = hit.verdictNow = Verdict::CannotEvaluate;
        const CredentialRecord& known = *history.credential(event.credential);
        const StatusRecord* status = history.statusBefore(known, event.key);
        if (known.isIssued()) hit.restsOn.push_back(known.issued);
        if (status) hit.restsOn.push_back(status->event);
        SummaryText text;
        text << LocalText{"无法判断：", "Cannot evaluate: "} << actText(event, m_context.names)
             << LocalText{"使用了凭证号 ", " gives the id "} << shortId(m_context.names.bytes(event.credential))
             << (known.isIssued() ? LocalText{"，该号此前已签发（", ", which was issued before ("}
                                  : LocalText{"，该号在签发之前已有状态变更（", ", whose status had been changed before it was issued ("})
             << placeText(known.isIssued() ? known.issued : status->event)
             << LocalText{"），两者内容不一，以何为准并不清楚。", "); the two contradict each other, and which holds is not clear."}
             << basisText(m_context.settings.source);
        hit.summary = std::move(text).take();
        return hit;
    }

    RuleContext m_context;
    std::int64_t m_window;
    Severity m_withinOne;
    std::deque<Pending> m_pending;
};

} // namespace

std::unique_ptr<Rule> makeDuplicateCertification(const RuleContext& context)
{
    return std::make_unique<DuplicateCertification>(context);
}

} // namespace guanlan::analytics
